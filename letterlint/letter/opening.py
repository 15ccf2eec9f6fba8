"""The beginning of a letter: letterhead, reference lines, address block, heading, salutation."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from letterlint.letter.addressee import addresses
from letterlint.letter.marks import (
    CONTACT,
    HEADING,
    STREET,
    is_postal,
    is_reference,
    names_organisation,
    names_post,
    salutes,
    says,
    words,
)
from letterlint.model import Alignment, Paragraph, Role

HEAD_LINES = 60  # a salutation further down is somebody's words
HEADING_WORDS = 20
ADDRESS_INDENT = 60.0  # mm; the address block of ГОСТ Р 7.0.97 begins at 8 cm or more


def salutation_line(lines: Sequence[Paragraph]) -> int | None:
    """The line with the salutation, among the non-empty lines above the closing."""
    return next((at for at, line in enumerate(lines[:HEAD_LINES]) if _salutes(line)), None)


def _salutes(line: Paragraph) -> bool:
    return any(salutes(part) for part in line.text.split("\n"))


def body_start(lines: Sequence[Paragraph]) -> int:
    """Where the body begins in a letter without a salutation: after what stands above the first prose."""
    prose = next((at for at, line in enumerate(lines) if _is_prose(line)), len(lines))
    heads = [at for at in range(prose) if _heads(lines, at)]
    return heads[-1] + 1 if heads else 0


def _is_prose(line: Paragraph) -> bool:
    text = line.text.strip()
    aside = _stands_right(line) or line.alignment is Alignment.CENTER
    whole = not aside or text[-1] in ".!?:;"
    return says(text) and whole and not is_reference(text) and not _is_heading(line)


def _heads(lines: Sequence[Paragraph], at: int) -> bool:
    text = lines[at].text.strip()
    return (
        is_reference(text)
        or _is_heading(lines[at])
        or _stands_right(lines[at])
        or addresses(text)
        or (_is_of_head(text) and not text.endswith("."))
    )


def _is_of_head(text: str) -> bool:
    """Whether a line has what stands above a letter: an organisation, a contact, a street."""
    street = STREET.search(text) is not None and not says(text)
    return street or names_organisation(text) or CONTACT.search(text) is not None


def opening_roles(lines: Sequence[Paragraph]) -> dict[int, Role]:
    """The roles of the lines above the salutation or the body."""
    roles = dict.fromkeys(range(len(lines)), Role.LETTERHEAD)
    roles |= {at: Role.REFERENCE for at, line in enumerate(lines) if is_reference(line.text)}
    address = _address_block(lines, roles)
    roles |= dict.fromkeys(address, Role.ADDRESS)
    roles |= dict.fromkeys(_heading(lines, roles), Role.HEADING)
    return roles


def _address_block(lines: Sequence[Paragraph], roles: dict[int, Role]) -> list[int]:
    free = [at for at in range(len(lines)) if roles[at] is not Role.REFERENCE]
    named = [at for at in free if _addressed(lines, at)]
    if not named:
        return [at for at in free if _stands_right(lines[at])]
    first = min(named, key=lambda at: not _stands_right(lines[at]))
    return _grown(lines, roles, first)


def _addressed(lines: Sequence[Paragraph], at: int) -> bool:
    line = lines[at]
    if _is_heading(line) and not _stands_right(line):
        return False
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    return addresses(line.text) or addresses(f"{line.text} {below}")


def _grown(lines: Sequence[Paragraph], roles: dict[int, Role], at: int) -> list[int]:
    """The block around a line: its neighbours of the same stand, and the lines of a postal address below."""
    if _in_right_column(lines[at]):
        stand = _stand(lines[at])
        return [n for n, line in enumerate(lines) if _stand(line) == stand and roles[n] is not Role.REFERENCE]
    first = last = at
    while first and _belongs(lines, roles, first - 1, at, _is_addressee_line):
        first -= 1
    while last + 1 < len(lines) and _belongs(lines, roles, last + 1, at, _is_address_line):
        last += 1
    return list(range(first, last + 1))


def _belongs(
    lines: Sequence[Paragraph], roles: dict[int, Role], at: int, of: int, fits: Callable[[Paragraph], bool]
) -> bool:
    if roles[at] is Role.REFERENCE or _stand(lines[at]) != _stand(lines[of]):
        return False
    return _stands_right(lines[of]) or fits(lines[at])


def _in_right_column(line: Paragraph) -> bool:
    return line.cell is not None and line.cell.column > 0


def _is_addressee_line(line: Paragraph) -> bool:
    return names_post(line.text) and not names_organisation(line.text[:12])


def _is_address_line(line: Paragraph) -> bool:
    return not _is_heading(line) and (is_postal(line.text) or addresses(line.text))


def _stand(line: Paragraph) -> tuple[object, ...]:
    if line.cell is not None:
        return (line.cell.table, line.cell.column)
    return (_stands_right(line), line.alignment is Alignment.CENTER)


def _stands_right(line: Paragraph) -> bool:
    return line.alignment is Alignment.RIGHT or line.indent >= ADDRESS_INDENT


def _is_heading(line: Paragraph) -> bool:
    text = line.text.strip()
    return HEADING.match(text) is not None and len(words(text)) <= HEADING_WORDS and text[-1] not in ".:;!?"


def _heading(lines: Sequence[Paragraph], roles: dict[int, Role]) -> list[int]:
    """«О надомном обслуживании» with its further lines, which begin with a small letter."""
    start = next(
        (at for at, line in enumerate(lines) if roles[at] is Role.LETTERHEAD and _is_heading(line)), None
    )
    if start is None:
        return []
    end = start + 1
    while end < len(lines) and roles[end] is Role.LETTERHEAD and lines[end].text.strip()[0].islower():
        end += 1
    return list(range(start, end))

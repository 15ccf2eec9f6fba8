"""The end of a letter: valediction, signature, enclosures, executor."""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterlint.letter.marks import (
    ENCLOSURES,
    EXECUTOR,
    INITIALS_SURNAME,
    PHONE,
    SURNAME_INITIALS,
    VALEDICTION,
    names_organisation,
    names_post,
    says,
    words,
)
from letterlint.model import Paragraph, Role

ATTACHED = re.compile(r"^Приложени[ея]\b", re.IGNORECASE)
LAST_LINES = 3
STAMP = re.compile(  # of an electronic signature
    r"^(?:документ\s+подписан|подписано\s+эл|сертификат|владелец|действител)\w*", re.IGNORECASE
)
FULL_NAME = re.compile(r"^[А-ЯЁ][а-яё-]+\s+[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+(?:ич|на|оглы|кызы)\b")
LABELLED_NAME = re.compile(
    r"^[А-ЯЁ][а-яё ]+:\s*[А-ЯЁ][а-яё]+(?:\s+[А-ЯЁ][а-яё]+)*$"
)  # «Куратор: Синица Павел»
VALEDICTION_WORDS = 8
LINE_WORDS = 14  # more are prose, not a line of the signature
EXECUTOR_LINES = 3
LIST_ITEM = re.compile(r"^(?:\d{1,2}[.)]|[–—-])\s")


def attached(paragraphs: Sequence[Paragraph]) -> int:
    """Where the enclosures bound into the file begin: «Приложение» on a new page; else the length."""
    for at in range(1, len(paragraphs)):
        new_page = paragraphs[at].page_break_before or _breaks_page(paragraphs[at - 1])
        if new_page and (ATTACHED.match(paragraphs[at].text.strip()) or _is_closed(paragraphs[:at])):
            return at
    return len(paragraphs)


def _is_closed(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the letter has ended above: what follows on a new page was only put with it."""
    lines = [p.text.strip() for p in paragraphs if p.text.strip()][-LAST_LINES:]
    return any(EXECUTOR.match(line) for line in lines)


def _breaks_page(paragraph: Paragraph) -> bool:
    return any(not paragraph.text[offset:].strip() for offset in paragraph.page_breaks)


def closing_roles(lines: Sequence[Paragraph]) -> dict[int, Role]:
    """The roles of the last lines, keyed by their position; the lines are the non-empty ones of the body."""
    start = _valediction(lines)
    roles = {} if start is None else {start: Role.VALEDICTION}
    first = len(lines) if start is None else start + 1
    if start is None:
        roles |= _from_below(lines)
    else:
        for at in range(first, len(lines)):
            roles[at] = _tail_role(lines, at, roles.get(at - 1))
    roles |= _enclosures_above(lines, min(roles, default=len(lines)))
    return roles


def _valediction(lines: Sequence[Paragraph]) -> int | None:
    for at in reversed(range(len(lines))):
        text = lines[at].text.strip()
        if VALEDICTION.match(text) and len(words(text)) <= VALEDICTION_WORDS + LINE_WORDS:
            return at
    return None


def _tail_role(lines: Sequence[Paragraph], at: int, before: Role | None) -> Role:
    """The role of a line after the valediction."""
    text = lines[at].text.strip()
    if ENCLOSURES.match(text):
        return Role.ENCLOSURES
    if _is_executor(lines, at) or before is Role.EXECUTOR:
        return Role.EXECUTOR
    if before is Role.ENCLOSURES and not _signs(text):
        return Role.ENCLOSURES
    return Role.SIGNATURE if len(words(text)) <= LINE_WORDS else Role.BODY


def _is_executor(lines: Sequence[Paragraph], at: int) -> bool:
    """«Исп. Петрова А. С., 8 (383-47) 2-15-30», or a name with a telephone in the last lines."""
    text = lines[at].text.strip()
    if EXECUTOR.match(text):
        return True
    if at < len(lines) - EXECUTOR_LINES or says(text):
        return False
    first = text.split("\n")[0].split(",")[0]
    named = FULL_NAME.match(text) or SURNAME_INITIALS.search(first) or LABELLED_NAME.match(first)
    own = PHONE.search(text) is not None
    below = (
        at + 1 < len(lines) and PHONE.match(lines[at + 1].text.strip()) is not None and not names_post(text)
    )
    return named is not None and (own or below)


def _signs(text: str) -> bool:
    """Whether a line is of a signature: a name after initials, or a post."""
    if len(words(text)) > LINE_WORDS or says(text) or text.rstrip().endswith((":", ";", "!", "?")):
        return False
    return (
        INITIALS_SURNAME.search(text) is not None
        or names_post(text)
        or SURNAME_INITIALS.fullmatch(text) is not None
        or STAMP.match(text) is not None
    )


def _from_below(lines: Sequence[Paragraph]) -> dict[int, Role]:
    """The roles of the last lines of a letter without «С уважением»."""
    roles: dict[int, Role] = {}
    at = len(lines)
    while at and (role := _role_from_below(lines, at - 1, roles)):
        at -= 1
        roles[at] = role
    # a line with a post or a telephone alone is prose of a letter that nobody signed
    return roles if any(role is not Role.SIGNATURE or _named(lines[n]) for n, role in roles.items()) else {}


def _named(line: Paragraph) -> bool:
    text = line.text.strip()
    return INITIALS_SURNAME.search(text) is not None or SURNAME_INITIALS.search(text) is not None


def _role_from_below(lines: Sequence[Paragraph], at: int, below: dict[int, Role]) -> Role | None:
    text = lines[at].text.strip()
    if _is_executor(lines, at):
        return Role.EXECUTOR
    if PHONE.match(text) and at:
        above = lines[at - 1].text.strip()
        return Role.EXECUTOR if _is_executor(lines, at - 1) else Role.SIGNATURE if _signs(above) else None
    if ENCLOSURES.match(text):
        return Role.ENCLOSURES
    if _signs(text):
        return Role.SIGNATURE
    continues = Role.SIGNATURE in below.values() and below.get(at + 1) is Role.SIGNATURE
    return Role.SIGNATURE if continues and names_organisation(text) and not says(text) else None


def _enclosures_above(lines: Sequence[Paragraph], end: int) -> dict[int, Role]:
    """«Приложение: …» with the lines of its list, just above the line at `end`."""
    at = end
    while at and end - at < LINE_WORDS:
        at -= 1
        text = lines[at].text.strip()
        if ENCLOSURES.match(text):
            return dict.fromkeys(range(at, end), Role.ENCLOSURES)
        if not (lines[at].number or LIST_ITEM.match(text)):
            return {}
    return {}

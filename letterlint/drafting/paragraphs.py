"""The blocks of a letter as paragraphs and tables, each with its style."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from letterlint.drafting.look import PageLook
from letterlint.model import Role

ORDER = (
    Role.LETTERHEAD,
    Role.REFERENCE,
    Role.ADDRESS,
    Role.HEADING,
    Role.SALUTATION,
    Role.BODY,
    Role.ENCLOSURES,
    Role.VALEDICTION,
    Role.SIGNATURE,
    Role.EXECUTOR,
)
ROW = "| "
BAR = "\ue000"  # a «|» of an answer, which parts no cells
CELLS = re.compile(r"(?<!\s)\s+\|(?:\s+|$)")
ITEM = re.compile(r"(?P<number>\d{1,3}[.)]|[а-яё]\)|[–—-])\s+(?=\S)")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")  # XML has none of them
_TOGETHER = re.compile(
    r"(?<=№) (?=\d)|(?<=\b[А-ЯЁ]\.) (?=[А-ЯЁ])|(?<=\b8) (?=\(\d)|(?<=\+7) (?=\(\d)|(?<=\d\)) (?=\d)"
)
_LETTER_WIDTH = 0.5 * 25.4 / 72  # mm a point of size: the mean of Cyrillic text in Times New Roman


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: its text and the key of its style."""

    text: str
    style: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells."""

    rows: tuple[tuple[str, ...], ...]


def blocks_of(blocks: Mapping[Role, str], look: PageLook, width: float) -> Iterator[Line | Table]:
    """What a letter consists of, from top to bottom; `width` of its text in mm."""
    for block in _blocks(blocks, look, width):
        if isinstance(block, Line):
            yield replace(block, text=_with_bars(block.text))
        else:
            yield Table(tuple(tuple(map(_with_bars, row)) for row in block.rows))


def _with_bars(text: str) -> str:
    return text.replace(BAR, "|")


def _blocks(blocks: Mapping[Role, str], look: PageLook, width: float) -> Iterator[Line | Table]:
    for role in ORDER:
        text = _bound(_UNPRINTABLE.sub("", blocks.get(role, "")))
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if role is Role.BODY:
            yield from _body(lines)
        elif role is Role.SIGNATURE:
            yield from _signature(lines, int(width / 2 / (look.size * _LETTER_WIDTH)))
        else:
            yield from (Line(line, role.value.capitalize()) for line in lines)
            if role is Role.EXECUTOR and lines:
                yield Line("", "End")  # that the frame of the executor hangs on


def _bound(text: str) -> str:
    """Numbers, initials and telephones are not torn apart at the end of a line."""
    return _TOGETHER.sub("\N{NO-BREAK SPACE}", text)


def _body(lines: Sequence[str]) -> Iterator[Line | Table]:
    groups = [(key, list(group)) for key, group in groupby(lines, key=lambda line: line.startswith(ROW))]
    for at, (is_table, group) in enumerate(groups):
        if is_table:
            yield _table(group)
            continue
        last = at == len(groups) - 1
        for number, line in enumerate(group):
            ends = number == len(group) - 1
            follows = group[number + 1] if not ends else ""
            leads = (ends and last) or (line.endswith(":") and bool(ends or ITEM.match(follows)))
            yield _line(line, leads, first=at == 0 and number == 0, after_table=at > 0 and number == 0)


def _line(line: str, leads: bool, first: bool, after_table: bool) -> Line:
    """A line of the body; `leads` where it must stay with the next one."""
    item = ITEM.match(line)
    style = "Item" if item else "Opening" if first else "AfterTable" if after_table else "Body"
    text = f"{item['number']}\t{line[item.end() :]}" if item else line
    return Line(text, style + "Leads" * leads)


def _table(lines: Sequence[str]) -> Table:
    rows = [tuple(cell.strip() for cell in CELLS.split(line.removeprefix(ROW))) for line in lines]
    columns = max(map(len, rows))
    return Table(tuple((*row, *[""] * (columns - len(row))) for row in rows))


def _signature(lines: Sequence[str], letters: int) -> Iterator[Line]:
    """«Директор | Т. В. Гусева»: a long post in several lines, the name in the last of them."""
    above = ""
    for line in lines:
        post, *name = CELLS.split(line, maxsplit=1)
        wrapped = "\n".join(textwrap.wrap(post, letters, break_long_words=False)) if name else post
        begins = not above or "|" in above
        yield Line("\t".join([wrapped, *name]), "Signature" if begins else "SignatureGoesOn")
        above = line

"""A rough estimate of where pages begin, from the amount of text, the font size and the paper.

It knows nothing of the widths of letters, of line spacing or of pictures, and says so: what it
counts is called an estimate wherever it is shown.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import groupby

from letterlint.model import Document, Paragraph, Place, Section

MM_PER_POINT = 25.4 / 72
CHAR_WIDTH = 0.5  # of the font size: the mean of Cyrillic text in Times New Roman
LINE_HEIGHT = 1.15  # of the font size: single line spacing of Times New Roman
FONT_SIZE = 12.0
A4 = Section(0, 210, 297, 20, 20, 30, 15)
Line = tuple[Place, float, bool]  # where it begins, its height in mm, whether it begins a page


def estimated_page_starts(document: Document, letter: Sequence[Paragraph]) -> tuple[list[Place], float]:
    """The places where pages begin, the first page's among them, and how many pages are filled."""
    width, height = _text_area(document.sections[0] if document.sections else A4)
    starts: list[Place] = []
    used = 0.0
    for place, line, forced in _lines(letter, width):
        if forced or used + line > height or not starts:
            starts.append(place)
            used = 0.0
        used += line
    return starts, max(len(starts) - 1, 0) + used / height


def _text_area(section: Section) -> tuple[float, float]:
    """Width and height of what is left between the margins, mm; of A4 where they are nonsense."""
    width = section.width - section.margin_left - section.margin_right
    height = section.height - section.margin_top - section.margin_bottom
    return (width, height) if width > 0 and height > 0 else _text_area(A4)


def _lines(letter: Sequence[Paragraph], width: float) -> Iterator[Line]:
    for table, block in groupby(letter, key=lambda p: p.cell and p.cell.table):
        listed = list(block)
        if table is None:
            for paragraph in listed:
                yield from _paragraph_lines(paragraph, width)
        else:
            yield from _table_lines(listed, width)


def _paragraph_lines(paragraph: Paragraph, width: float) -> Iterator[Line]:
    size = (paragraph.font_size or FONT_SIZE) * MM_PER_POINT
    in_line = max(int((width - paragraph.indent) / (size * CHAR_WIDTH)), 1)
    breaks = set(paragraph.page_breaks)
    start, forced = 0, paragraph.page_break_before
    for part in paragraph.text.split("\n"):
        for offset in range(0, max(len(part), 1), in_line):
            at = start + offset
            yield paragraph.place(at, at), size * LINE_HEIGHT, forced
            forced = False
        start += len(part) + 1
        forced = start - 1 in breaks


def _table_lines(paragraphs: Sequence[Paragraph], width: float) -> Iterator[Line]:
    """Row by row, the lines of the tallest cell; columns are taken as equally wide."""
    cells = [p for p in paragraphs if p.cell]
    columns = 1 + max((p.cell.column for p in cells if p.cell), default=0)
    for _, row in groupby(cells, key=lambda p: p.cell and p.cell.row):
        by_cell = groupby(list(row), key=lambda p: p.cell)
        heights = [
            [line for p in cell for line in _paragraph_lines(p, width / columns)] for _, cell in by_cell
        ]
        yield from max(heights, key=lambda lines: math.fsum(line[1] for line in lines))

"""A table as boxes of lines, one for each row."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise

from letterlint.layout.boxes import Box, Line, gap
from letterlint.layout.flow import Block, Cell, LineRule, Row, Table
from letterlint.layout.rounding import whole_twips

Layout = Callable[[Sequence[Block], float], list[Box]]
_SHARES = 10_000
_LEAST = 6.0  # width of a cell's text, whatever the document says


def rows(table: Table, width: float, layout: Layout, adding: bool) -> list[Box]:
    """The rows of a table in text of `width`; `layout` lays out what is in a cell."""
    edges = list(accumulate(columns(table, width), initial=0.0))
    boxes: list[Box] = []
    below: list[tuple[int, int, float]] = []  # of cells that span rows: the first, how many, their height
    for number, row in enumerate(table.rows):
        upright = [cell for cell in row.cells if not cell.turned]
        cells = [(cell, layout(cell.blocks, inner(cell, edges, width))) for cell in upright]
        boxes.append(_row(row, [pair for pair in cells if pair[0].rows == 1], adding))
        spanning = [pair for pair in cells if pair[0].rows > 1]
        inside = [box for _, content in spanning for box in content]
        boxes[-1].lines[0].marks += [mark for box in inside for line in box.lines for mark in line.marks]
        below += [(number, cell.rows, _height(cell, content, adding)) for cell, content in spanning]
    for first, count, height in below:
        if table.rows[min(first + count, len(boxes)) - 1].rule is not LineRule.EXACT:
            _stretch(boxes[first : first + count], height)
    if boxes:
        boxes[-1].lines[-1].height += table.border
    return _with_heading(table, boxes)


def columns(table: Table, width: float) -> list[float]:
    """The widths of the columns: those of the grid, stretched where the table is a share of the text.

    LibreOffice keeps where columns end in ten-thousandths of the table, and prints in whole twips.
    """
    grid = list(table.grid)
    total = sum(grid)
    if total <= 0:
        return grid
    printed = whole_twips(total if table.share is None else table.share * width)
    shares = (math.floor(end / total * _SHARES + 0.5) for end in accumulate(grid, initial=0.0))
    ends = [whole_twips(share * printed / _SHARES) for share in shares]
    return [end - start for start, end in pairwise(ends)]


def inner(cell: Cell, edges: Sequence[float], width: float) -> float:
    """The width of the text of a cell between `edges` of columns."""
    last = len(edges) - 1
    outer = edges[min(cell.column + cell.span, last)] - edges[min(cell.column, last)]
    if outer <= 1:
        outer = cell.width or width / max(last, 1)
    return max(outer - cell.margins[1] - cell.margins[3], _LEAST)


def _row(row: Row, cells: Sequence[tuple[Cell, list[Box]]], adding: bool) -> Box:
    """A row as high as its highest cell, broken where that one is, or in one piece."""
    columns = sorted((_lines(cell, content, adding) for cell, content in cells), key=_total)
    lines = columns.pop() if columns else [Line(0.0)]
    tops = list(accumulate((line.height for line in lines[:-1]), initial=0.0))
    for others in columns:
        _beside(lines, tops, others)
    lines[0].height += row.border
    whole = row.rule is LineRule.EXACT or (row.height > _total(lines))
    if whole:
        joined = [mark for line in lines for mark in line.marks]
        notes = sum(line.notes for line in lines)
        lines = [Line(max(row.height, 0.0), notes=notes, marks=joined)]
    keep = any(content and content[0].keep_next for _, content in cells)
    doubt = max((box.doubt for _, content in cells for box in content), default=0.0)
    return Box(lines, keep_next=keep, keep_lines=row.cant_split or row.rule is LineRule.EXACT, doubt=doubt)


def _lines(cell: Cell, content: Sequence[Box], adding: bool) -> list[Line]:
    """The lines of a cell, with the spaces between its paragraphs and its margins."""
    lines: list[Line] = []
    above = None
    for box in content:
        box.lines[0].height += gap(above, box, adding)
        lines += box.lines
        above = box
    if above is None:
        return [Line(cell.margins[0] + cell.margins[2])]
    lines[0].height += cell.margins[0]
    lines[-1].height += above.after + above.border_below + cell.margins[2]
    return lines


def _height(cell: Cell, content: Sequence[Box], adding: bool) -> float:
    return _total(_lines(cell, content, adding))


def _total(lines: Sequence[Line]) -> float:
    return sum(line.height for line in lines)


def _beside(lines: Sequence[Line], tops: Sequence[float], others: Sequence[Line]) -> None:
    """Notes beside each line of the highest cell, from `tops` on, which lines of another cell stand there."""
    top = 0.0
    for other in others:
        line = lines[max(bisect_right(tops, top + other.height / 2) - 1, 0)]
        line.marks += other.marks
        line.notes += other.notes
        top += other.height


def _stretch(boxes: Sequence[Box], height: float) -> None:
    """Makes rows together at least as high as a cell that spans them all: the last one grows."""
    missing = height - sum(box.height for box in boxes)
    if missing > 0:
        boxes[-1].lines.append(Line(missing))


def _with_heading(table: Table, boxes: list[Box]) -> list[Box]:
    """The rows, each but the header rows knowing how high those are that are repeated above it (17.4.49)."""
    count = next((n for n, row in enumerate(table.rows) if not row.header), 0)
    heading = sum(box.height for box in boxes[:count])
    for box in boxes[count:]:
        box.heading = heading
    return boxes

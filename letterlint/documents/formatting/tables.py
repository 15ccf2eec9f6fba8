"""Tables as they are laid out: columns, rows, cells and their margins (17.4)."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from letterlint.documents.blocks import Block, CellBlock, RowBlock, TableBlock
from letterlint.documents.formatting.borders import Borders, borders_of, line_above
from letterlint.documents.formatting.properties import line_rule
from letterlint.documents.formatting.spacing import without_space_above, without_space_below
from letterlint.documents.markup import Element, child, flag, number, points, value, w, whole
from letterlint.documents.styles import Styles
from letterlint.layout import Block as LayoutBlock
from letterlint.layout import Cell, LineRule, Paragraph, Row, Table

_SIDES = {"top": 0, "right": 1, "end": 1, "bottom": 2, "left": 3, "start": 3}
_USUAL = (0.0, 5.4, 0.0, 5.4)  # margins of a cell where nothing is said (17.4.42)
VERTICAL = ("btLr", "tbRl", "tbLrV", "tbRlV", "btLrV")

_Margins = tuple[float, float, float, float]  # top, right, bottom, left
Blocks = Callable[[Sequence[Block], str], Sequence[LayoutBlock]]


def table(block: TableBlock, styles: Styles, blocks: Blocks) -> Table:
    """The table; `blocks` gives what is in a cell, from its blocks and the style of the table."""
    properties = child(block.node, "tblPr")
    style_id = value(properties, "tblStyle") or styles.default_table
    margins = _USUAL
    for node in styles.chain(style_id):
        margins = _margins(child(node, "tblPr", "tblCellMar"), margins)
    margins = _margins(child(properties, "tblCellMar"), margins)
    borders = borders_of(
        *(child(node, "tblPr", "tblBorders") for node in (*styles.chain(style_id), block.node))
    )
    own = [[borders_of(child(cell.node, "tcPr", "tcBorders")) for cell in row.cells] for row in block.rows]
    lines = [line_above(own, at, borders) for at in range(len(block.rows) + 1)]
    grid = [points(column.get(w("w"))) or 0.0 for column in _columns(block.node)]
    rows = [
        _row(
            block.rows,
            at,
            lines[at],
            lambda cell: blocks(cell.blocks, style_id),
            _apart(row, own[at], margins, borders),
        )
        for at, row in enumerate(block.rows)
    ]
    return Table(
        rows=rows,
        grid=grid,
        share=_share(child(properties, "tblW")),
        floating=child(properties, "tblpPr") is not None,
        border=lines[-1],
    )


def _columns(table: Element) -> list[Element]:
    grid = child(table, "tblGrid")
    return [] if grid is None else grid.findall(w("gridCol"))


def _share(node: Element | None) -> float | None:
    """A width that is a share of the text (17.4.63): fiftieths of a percent, or "50%"; None for another."""
    said = "" if node is None else node.get(w("w"), "")
    if said.endswith("%"):
        percent = number(said.rstrip("%")) or 0.0
    elif node is not None and node.get(w("type")) == "pct":
        percent = (number(said) or 0.0) / 50
    else:
        return None
    return math.floor(percent) / 100 or None  # LibreOffice counts in whole percents


def _width(node: Element | None) -> float | None:
    """A width in points (17.4.71); None where it is given otherwise."""
    if node is None or node.get(w("type"), "dxa") != "dxa":
        return None
    return points(node.get(w("w"))) or None


def _margins(node: Element | None, usual: _Margins) -> _Margins:
    found = list(usual)
    for side in () if node is None else node:
        name = side.tag.rpartition("}")[2]
        margin = points(side.get(w("w")))
        if name in _SIDES and margin is not None:
            found[_SIDES[name]] = margin
    return found[0], found[1], found[2], found[3]


def _row(
    rows: Sequence[RowBlock],
    at: int,
    border: float,
    blocks: Callable[[CellBlock], Sequence[LayoutBlock]],
    margins: Sequence[_Margins],
) -> Row:
    properties = child(rows[at].node, "trPr")
    height = child(properties, "trHeight")
    rule = line_rule(None if height is None else height.get(w("hRule")))
    return Row(
        cells=[
            _cell(cell, blocks(cell), _spanned(cell, rows, at), own)
            for cell, own in zip(rows[at].cells, margins, strict=True)
        ],
        height=0.0 if height is None else points(height.get(w("val"))) or 0.0,
        rule=LineRule.AT_LEAST if rule is LineRule.AUTO else rule,
        cant_split=bool(flag(properties, "cantSplit")),
        header=bool(flag(properties, "tblHeader")),
        border=border,
    )


def _cell(
    cell: CellBlock,
    blocks: Sequence[LayoutBlock],
    rows: int,
    margins: _Margins,
) -> Cell:
    properties = child(cell.node, "tcPr")
    return Cell(
        blocks=_tightened(blocks),
        column=cell.column,
        span=max(whole(value(properties, "gridSpan")) or 1, 1),
        width=_width(child(properties, "tcW")),
        margins=margins,
        rows=rows,
        turned=value(properties, "textDirection") in VERTICAL,
    )


def _apart(row: RowBlock, own: Sequence[Borders], usual: _Margins, borders: Borders) -> list[_Margins]:
    """The margins of cells; at their sides they are not less than half the lines there, in LibreOffice."""
    found = []
    for cell, lines in zip(row.cells, own, strict=True):
        top, right, bottom, left = _margins(child(cell.node, "tcPr", "tcMar"), usual)
        before = lines.get("left", borders.get("left" if cell.column == 0 else "insideV", 0.0))
        after = lines.get("right", borders.get("right" if cell is row.cells[-1] else "insideV", 0.0))
        found.append((top, max(right, after / 2), bottom, max(left, before / 2)))
    return found


def _tightened(blocks: Sequence[LayoutBlock]) -> Sequence[LayoutBlock]:
    """What is in a cell, without automatic space at its edges and the empty line below a table in it."""
    found = list(blocks)
    last = found[-1] if len(found) > 1 and isinstance(found[-2], Table) else None
    if isinstance(last, Paragraph) and not last.text and not last.label:
        found.pop()
    return without_space_below(without_space_above(found))


def _spanned(cell: CellBlock, rows: Sequence[RowBlock], at: int) -> int:
    """How many rows a cell of row `at` spans (17.4.84)."""
    end = at + 1
    while end < len(rows) and cell.column in rows[end].continued:
        end += 1
    return end - at

"""Rows and cells of a table as a reader sees them (ECMA-376 17.4)."""

from __future__ import annotations

from collections.abc import Iterator

from letterlint.documents.markup import VAL, Element, child, flag, value, w, whole
from letterlint.documents.runs import ALTERNATIVES, WRAPPERS, chosen

_ROW, _CELL = w("tr"), w("tc")
_WIDEST = 1000  # columns; Word allows 63


def rows(table: Element) -> Iterator[Element]:
    """The rows of a table, without those tracked as deleted and hidden ones."""
    for row in _within(table, _ROW):
        properties = child(row, "trPr")
        if child(properties, "del") is None and not flag(properties, "hidden"):
            yield row


def cells(row: Element, above: frozenset[int]) -> tuple[list[tuple[int, Element]], frozenset[int]]:
    """The cells of a row with their columns of the grid, and the columns that may go on below.

    `above` is what the row above gave as the latter. Cells that only continue one are left out.
    """
    column = _count(child(row, "trPr"), "gridBefore", 0)
    seen, open_columns = [], set()
    for cell in _within(row, _CELL):
        properties = child(cell, "tcPr")
        if child(properties, "cellDel") is not None:
            continue
        merge = child(properties, "vMerge")
        if merge is not None:
            open_columns.add(column)
        if not _continues(merge, column in above) and value(properties, "hMerge") != "continue":
            seen.append((column, cell))
        column += _count(properties, "gridSpan", 1)
    return seen, frozenset(open_columns)


def _continues(merge: Element | None, has_above: bool) -> bool:
    return merge is not None and has_above and merge.get(VAL, "continue") != "restart"


def _count(properties: Element | None, name: str, least: int) -> int:
    return min(max(whole(value(properties, name)) or least, least), _WIDEST)


def _within(parent: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, in content controls and the like too."""
    for node in parent:
        if node.tag == tag:
            yield node
        elif node.tag == ALTERNATIVES:
            yield from _within(chosen(node), tag)
        elif node.tag in WRAPPERS:
            yield from _within(node, tag)

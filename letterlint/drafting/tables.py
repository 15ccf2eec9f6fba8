"""Tables of a letter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from letterlint.drafting.paragraphs import Table

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_LETTERS = (8, 45)  # a column is given the room of at least and at most so many


def table(word: WordDocument, block: Table, style: Any, cell_styles: tuple[str, str], width: float) -> Any:
    """A table as wide as the text, `width` mm, its columns by what is in them.

    `cell_styles` are those of the head, repeated on every page, and of the others. A single row is no head.
    """
    from docx.shared import Mm

    made: Any = word.add_table(len(block.rows), len(block.rows[0]))
    made.style, made.autofit = style, False
    widths = [Mm(width * share) for share in _shares(block.rows)]
    for column, wide in zip(made.columns, widths, strict=True):
        column.width = wide
    for number, (row, texts) in enumerate(zip(made.rows, block.rows, strict=True)):
        is_head = number == 0 and len(block.rows) > 1
        _set_row(row, is_head)
        for cell, text, wide in zip(row.cells, texts, widths, strict=True):
            cell.width = wide
            cell.paragraphs[0].text, cell.paragraphs[0].style = text, cell_styles[0 if is_head else 1]
    return made


def _shares(rows: Sequence[Sequence[str]]) -> list[float]:
    least, most = _LETTERS
    letters = [min(max(least, *map(len, column)), most) for column in zip(*rows, strict=True)]
    return [one / sum(letters) for one in letters]


def _set_row(row: Any, is_head: bool) -> None:
    """Rows are not cut by the end of a page; the head is repeated."""
    from docx.oxml import OxmlElement

    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if is_head:
        properties.append(OxmlElement("w:tblHeader"))

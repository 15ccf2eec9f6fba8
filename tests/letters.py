"""Word files of the letters that rules have for examples."""

from __future__ import annotations

from itertools import groupby

from letterlint.check import Example
from letterlint.model import Alignment, Paragraph
from letterlint.testing import letter_of

from .documents.build import cell, p, packed, parts, r, row, table

STANDS = {Alignment.RIGHT: "right", Alignment.CENTER: "center", Alignment.LEFT: "left"}


def word_file(example: Example | str) -> bytes:
    """The file of an example, its tables as tables."""
    paragraphs = letter_of(example).document.paragraphs
    groups = groupby(paragraphs, key=lambda one: one.cell is not None)
    blocks = (_table(list(group)) if in_table else "".join(map(_block, group)) for in_table, group in groups)
    return packed(parts("".join(blocks)))


def _table(paragraphs: list[Paragraph]) -> str:
    rows = groupby(paragraphs, key=lambda one: one.cell and one.cell.row)
    return table(*(row(*(cell(_block(one)) for one in found)) for _, found in rows))


def _block(paragraph: Paragraph) -> str:
    text = paragraph.text.replace("&", "&amp;").replace("<", "&lt;")
    return p(r(text), properties=f'<w:jc w:val="{STANDS[paragraph.alignment]}"/>')

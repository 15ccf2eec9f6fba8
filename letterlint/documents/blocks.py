"""The paragraphs and tables of a story in the order and nesting of its XML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from letterlint.documents.markup import Element
from letterlint.documents.pieces import Line
from letterlint.model import Part


@dataclass(frozen=True, slots=True)
class ParagraphBlock:
    """A paragraph with its w:pPr; `index` counts the paragraphs of its part."""

    part: Part
    index: int
    properties: Element | None
    line: Line


@dataclass(frozen=True, slots=True)
class CellBlock:
    """A w:tc that begins a cell, with the column of the grid that it begins in."""

    node: Element
    column: int
    blocks: Sequence[Block]


@dataclass(frozen=True, slots=True)
class RowBlock:
    """A w:tr; in the columns that are `continued`, cells of a row above go on."""

    node: Element
    cells: Sequence[CellBlock]
    continued: frozenset[int]


@dataclass(frozen=True, slots=True)
class TableBlock:
    node: Element
    rows: Sequence[RowBlock]


Block: TypeAlias = ParagraphBlock | TableBlock

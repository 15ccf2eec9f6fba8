"""The paragraphs of one story: a body, a header, a note, a text box (ECMA-376 17.2 to 17.5)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from letterlint.documents.blocks import Block, CellBlock, ParagraphBlock, RowBlock, TableBlock
from letterlint.documents.comments import Mark
from letterlint.documents.fields import Fields
from letterlint.documents.lists import Numbering
from letterlint.documents.markup import Element, child, w
from letterlint.documents.numbering import Counters
from letterlint.documents.pieces import Line
from letterlint.documents.runs import ALTERNATIVES, WRAPPERS, Runs, chosen
from letterlint.documents.shape import shaped
from letterlint.documents.styles import Styles
from letterlint.documents.tables import cells, rows
from letterlint.model import Cell, Paragraph, Part, Section

_PARAGRAPH, _TABLE = w("p"), w("tbl")
_REMOVED_MARKS = ("del", "moveFrom")


@dataclass(slots=True)
class Gathered:
    """What all stories of a document have in common, and what was found in them so far."""

    styles: Styles
    numbering: Numbering
    paragraphs: dict[Part, list[Paragraph]] = field(default_factory=lambda: {part: [] for part in Part})
    lines: dict[tuple[Part, int], Line] = field(default_factory=dict)
    tables: Counter[Part] = field(default_factory=Counter)
    counters: dict[Part, Counters] = field(default_factory=lambda: {part: Counters() for part in Part})
    stories: dict[Element, list[Block]] = field(default_factory=dict)  # by the root of each
    notes: list[tuple[str, str, int | None]] = field(default_factory=list)  # kind, id, anchor
    comment_marks: list[Mark] = field(default_factory=list)
    sections: list[tuple[Element, int]] = field(default_factory=list)  # w:sectPr, its last paragraph
    papers: tuple[Section, ...] = ()


class Story:
    """Walks one story and adds its paragraphs to `gathered`."""

    def __init__(self, gathered: Gathered, part: Part, root: Element, anchor: int | None = None) -> None:
        self._all, self._part, self._root, self._anchor = gathered, part, root, anchor
        self._fields = Fields(root)
        self._open: tuple[Element, Line, Cell | None] | None = None  # a paragraph whose mark is deleted
        self._found: list[Block] = []  # the blocks of the container that is walked

    def walk(self) -> None:
        self._all.stories[self._root] = self._found
        self._blocks(self._root, None)
        self._close()

    def _blocks(self, container: Element, cell: Cell | None) -> None:
        for node in container:
            if node.tag == _PARAGRAPH:
                self._paragraph(node, cell)
            elif node.tag == _TABLE:
                self._close()
                self._table(node)
            elif node.tag == ALTERNATIVES:
                self._blocks(chosen(node), cell)
            elif node.tag in WRAPPERS:
                self._blocks(node, cell)

    def _table(self, table: Element) -> None:
        number = self._all.tables[self._part]
        self._all.tables[self._part] += 1
        merged: frozenset[int] = frozenset()
        walked = []
        for row_number, row in enumerate(rows(table)):
            found, merged = cells(row, merged)
            inner = [self._cell(node, Cell(number, row_number, column)) for column, node in found]
            walked.append(RowBlock(row, inner, merged - {column for column, _ in found}))
        self._found.append(TableBlock(table, walked))

    def _cell(self, node: Element, cell: Cell) -> CellBlock:
        outside, self._found = self._found, []
        self._blocks(node, cell)
        self._close()
        inside, self._found = self._found, outside
        return CellBlock(node, cell.column, inside)

    def _paragraph(self, node: Element, cell: Cell | None) -> None:
        properties = child(node, "pPr")
        line = self._open[1] if self._open else Line(node)
        self._open = None
        style_id = self._all.styles.style_id(properties)
        Runs(self._all.styles, self._fields, style_id, line).gather(node)
        if _flows_on(properties):
            self._open = (properties, line, cell)
        else:
            self._add(properties, line, cell)

    def _close(self) -> None:
        """Ends a paragraph that flows on to nothing; if nothing is left of it, it is gone."""
        if self._open and (self._open[1].length or self._open[1].boxes):
            self._add(*self._open)
        self._open = None

    def _add(self, properties: Element | None, line: Line, cell: Cell | None) -> None:
        paragraphs = self._all.paragraphs[self._part]
        index = len(paragraphs)
        anchor = index if self._part is Part.BODY else self._anchor
        counters = self._all.counters[self._part]
        shape = shaped(properties, line, self._all.styles, self._all.numbering, counters)
        paragraphs.append(Paragraph(self._part, index, line.text, cell=cell, anchor=self._anchor, **shape))
        self._all.lines[self._part, index] = line
        self._found.append(ParagraphBlock(self._part, index, properties, line))
        self._all.notes.extend((note.kind, note.id, anchor) for note in line.notes)
        marks = ((key, self._part, index, offset) for key, offset in line.comment_marks)
        self._all.comment_marks.extend(marks)
        if self._part is Part.BODY and (section := child(properties, "sectPr")) is not None:
            self._all.sections.append((section, index))
        for box in line.boxes:
            Story(self._all, Part.TEXTBOX, box, anchor).walk()


def _flows_on(properties: Element | None) -> bool:
    """Whether the paragraph mark is deleted or moved away, so that the next paragraph continues this one."""
    mark = child(properties, "rPr")
    return any(child(mark, name) is not None for name in _REMOVED_MARKS)

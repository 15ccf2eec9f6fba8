"""A document's text laid out on pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from letterlint.layout import tables
from letterlint.layout.boxes import Box, height
from letterlint.layout.drawings import clear
from letterlint.layout.flow import Block, Flow, Paragraph, Section
from letterlint.layout.pages import PageLine, Pages
from letterlint.layout.paragraphs import Column, boxed
from letterlint.layout.sheet import Sheet
from letterlint.layout.widths import face_of, runs

_HYPHENATION = 0.03  # of the height of text: what hyphenating it may save
_WHOLE = 500.0  # points: a floating table not higher than this is found whole on a page
_MOST_FLOATING = 0.7  # of the width of the text: a wider floating table leaves no room beside it


@dataclass(frozen=True, slots=True)
class Pagination:
    """What came of laying out: the lines, how many pages, and the height of the text on the last one."""

    lines: tuple[PageLine, ...]
    pages: int
    room: float


class Layout:
    """Lays out a document."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._characters = self._unknown = 0  # in the text, and those of them in unknown fonts
        self._beside = 0.0  # what floating tables may take of the text
        self._pitch, self._width = 0.0, 0.0  # of the section that is laid out

    @cached_property
    def _sections(self) -> list[tuple[Section, Sheet, list[Box]]]:
        """Each section with its paper and its blocks in lines."""
        found = []
        for section in self._flow.sections:
            sheet = Sheet(section, self._height)
            self._pitch, self._width = section.pitch, sheet.column
            found.append((section, sheet, self._boxes(section.blocks, sheet.column)))
        return found

    def paginated(self, more: float = 0.0) -> Pagination:
        """The pages; `more` is how many points higher the text of each is than the document says."""
        pages: Pages | None = None
        room = 1.0
        for number, (section, sheet, boxes) in enumerate(self._sections):
            new_page = section.start != "continuous"
            first = pages.number + 1 if pages and pages.printed else 1
            rooms = sheet.rooms(first if new_page or first == 1 else None, more)
            pages = pages or Pages(rooms, self._flow.adding_space)
            below = sheet.below if any(box.bands for box in boxes) else 0.0
            pages.begin_section(rooms, new_page, section.columns, self._depth(number, boxes), below)
            pages.flow(boxes)
            room = rooms(pages.number)
        assert pages is not None  # a flow has a section
        return Pagination(tuple(pages.printed), pages.number, room)

    @property
    def doubt(self) -> float:
        """By how much all that is printed may be higher or lower, in points."""
        boxes = [box for _, _, listed in self._sections for box in listed]
        hyphens = _HYPHENATION * sum(box.height for box in boxes) if self._flow.hyphenated else 0.0
        return sum(box.doubt for box in boxes) + hyphens + self._beside

    @property
    def unknown(self) -> float:
        """How much of the text, 0 to 1, is in fonts whose measures are not known."""
        return min(self._unknown / self._characters, 1.0) if self._unknown else 0.0

    def _depth(self, number: int, boxes: list[Box]) -> float | None:
        """How deep columns are that end together, since another section follows below them."""
        section, following = self._flow.sections[number], self._flow.sections[number + 1 : number + 2]
        if section.columns == 1 or not following or following[0].start != "continuous":
            return None
        whole = height(boxes, self._flow.adding_space) / section.columns
        return whole + max((line.height for box in boxes for line in box.lines), default=0.0) / 2

    def _boxes(self, blocks: Sequence[Block], width: float) -> list[Box]:
        boxes = [box for block in blocks for box in self._boxed(block, width)]
        clear(boxes, self._flow.adding_space)
        return boxes

    def _boxed(self, block: Block, width: float) -> Iterator[Box]:
        if isinstance(block, Paragraph):
            self._count(block)
            room = Column(width, self._flow.default_tab, self._pitch, self._flow.tabs_over_margin)
            yield boxed(block, room, lambda note: self._height(note, self._width))
            return
        rows = tables.rows(block, width, self._boxes, self._flow.adding_space)
        if not block.floating:
            yield from rows
            return
        high, wide = sum(row.height for row in rows), sum(tables.columns(block, width))
        if wide < _MOST_FLOATING * width:  # text stands beside it
            self._beside += high * wide / (width - wide)
        else:  # one that does not fit on a page is broken by some programs only
            self._beside += max(high - _WHOLE, 0.0)
            yield from rows

    def _count(self, paragraph: Paragraph) -> None:
        """Takes the fonts of a paragraph into account."""
        for run, style in runs(paragraph):
            text = run.strip()
            self._characters += len(text)
            self._unknown += 0 if face_of(style).knows(text) else len(text)
        label = paragraph.label
        if label is not None and not face_of(label.format).knows(label.text):  # it may heighten its line
            self._unknown += len(paragraph.text.strip())

    def _height(self, blocks: Sequence[Block], width: float) -> float:
        """The height of blocks that no page breaks: a header, a footnote."""
        return height(self._boxes(blocks, width), self._flow.adding_space)

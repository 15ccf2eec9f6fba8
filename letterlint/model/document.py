"""A document as a reader sees it: parts, paragraphs, places. No input or output here."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path


class Part(StrEnum):
    """Where in a document a paragraph stands."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    TEXTBOX = "textbox"
    APPEAL = "appeal"


class Alignment(StrEnum):
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Characters `start` to `end` of one paragraph's text, the paragraph counted from 0 in its part."""

    part: Part
    paragraph: int
    start: int
    end: int

    def overlaps(self, other: Place) -> bool:
        same = (self.part, self.paragraph) == (other.part, other.paragraph)
        return same and self.start < other.end and other.start < self.end

    def touches(self, other: Place) -> bool:
        """Whether they overlap or stand side by side."""
        same = (self.part, self.paragraph) == (other.part, other.paragraph)
        return same and self.start <= other.end and other.start <= self.end


@dataclass(frozen=True, slots=True)
class Cell:
    """The table cell that a paragraph stands in, the innermost one; all three count from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as a reader of the printed letter sees it."""

    part: Part
    index: int
    text: str
    alignment: Alignment = Alignment.LEFT
    indent: float = 0.0  # of the left edge, mm
    number: str = ""  # the list number or bullet before the text: "1)", "2.1.", "–"
    style: str = ""
    font_size: float | None = None  # points, of most of its characters
    font: str | None = None  # of most of its characters
    bold: bool = False  # all of it
    cell: Cell | None = None
    anchor: int | None = None  # a text box or a footnote: the body paragraph that it hangs on
    page_break_before: bool = False
    page_breaks: tuple[int, ...] = ()  # offsets of page breaks put by hand

    def place(self, start: int = 0, end: int | None = None) -> Place:
        return Place(self.part, self.index, start, len(self.text) if end is None else end)


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of a body paragraph as it is printed, and the page that it is on, counted from 1."""

    paragraph: int
    start: int  # the offset in the paragraph's text that it begins with
    page: int
    number: int  # of the lines with text on that page, from above, counted from 1; of an empty one, the next
    empty: bool
    bottom: float  # how much of the page's height is filled with it and what is above, 0 to 1
    earliest: int  # the page it is on if everything takes a little less room
    latest: int  # … or a little more


@dataclass(frozen=True)
class Printed:
    """How the body falls on pages."""

    lines: tuple[PrintedLine, ...]  # in the order of printing
    pages: int  # blank ones at the end included
    doubts: frozenset[str] = frozenset()  # what may be printed otherwise than it was laid out

    @cached_property
    def by_paragraph(self) -> dict[int, tuple[PrintedLine, ...]]:
        """The lines of each paragraph of the body."""
        found: dict[int, list[PrintedLine]] = defaultdict(list)
        for line in self.lines:
            found[line.paragraph].append(line)
        return {paragraph: tuple(lines) for paragraph, lines in found.items()}


@dataclass(frozen=True, slots=True)
class Section:
    """A run of body paragraphs, the first being `first`, on paper of one size (mm)."""

    first: int
    width: float
    height: float
    margin_top: float
    margin_bottom: float
    margin_left: float
    margin_right: float
    new_page: bool = True


@dataclass(frozen=True, slots=True)
class SaveRecord:
    """What the program that saved the file wrote about it; None where it wrote nothing."""

    application: str = ""
    pages: int | None = None
    characters: int | None = None  # without spaces


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody has written in the margin, and the places it is about."""

    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Mail:
    """The headers of a letter sent by e-mail."""

    sender: str  # the address of «From», in small letters
    recipient: str  # the name in «To», "" where there is only an address
    sent: datetime | None  # with its time zone; None where the header is missing or wrong


@dataclass(frozen=True, slots=True)
class Document:
    path: Path
    paragraphs: tuple[Paragraph, ...]  # of all parts, those of one part in order
    sections: tuple[Section, ...] = ()
    printed: Printed | None = None  # None of a plain text and of an e-mail
    record: SaveRecord = field(default_factory=SaveRecord)
    comments: tuple[Comment, ...] = ()
    mail: Mail | None = None  # of a letter that was sent as e-mail

    def printed_line(self, place: Place) -> PrintedLine | None:
        """The printed line that a place begins in; None outside the body, and where nothing was laid out.

        A text box or a note is looked for where it hangs.
        """
        paragraph, start = place.paragraph, place.start
        if place.part in (Part.TEXTBOX, Part.FOOTNOTE):
            anchors = (p.anchor for p in self.paragraphs if (p.part, p.index) == (place.part, paragraph))
            paragraph, start = next((at for at in anchors if at is not None), -1), 0
        elif place.part is not Part.BODY:
            return None
        lines = self.printed.by_paragraph.get(paragraph, ()) if self.printed else ()
        return next((line for line in reversed(lines) if line.start <= start), lines[0] if lines else None)

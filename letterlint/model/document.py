"""A document as a reader sees it: parts, paragraphs, places. No input or output here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
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
    rendered_page_breaks: tuple[int, ...] = ()  # offsets where Word began a page at its last save

    def place(self, start: int = 0, end: int | None = None) -> Place:
        return Place(self.part, self.index, start, len(self.text) if end is None else end)


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
    record: SaveRecord = field(default_factory=SaveRecord)
    comments: tuple[Comment, ...] = ()
    mail: Mail | None = None  # of a letter that was sent as e-mail

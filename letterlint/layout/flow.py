"""What is laid out: text with its formatting, tables and pictures, section by section. Lengths are in points.

The names are those of ECMA-376 part 1, chapter 17; a value that the document does not give has here
the default that the chapter gives it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, TypeAlias

PICTURE = "\ufffc"  # a picture or another thing of its own size stands in the line
PAGE_BREAK, COLUMN_BREAK, LINE_BREAK = "\f", "\v", "\n"


class CharacterFormat(NamedTuple):
    """How characters look (17.3.2)."""

    font: str = "Times New Roman"
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    caps: bool = False
    small_caps: bool = False
    spacing: float = 0.0  # added to the advance of each character
    scale: float = 1.0  # of the width
    script: bool = False  # superscript or subscript: printed smaller
    kerned: bool = False


class LineRule(StrEnum):
    """What the height of lines means (17.18.48)."""

    AUTO = "auto"  # a multiple of single spacing
    AT_LEAST = "atLeast"
    EXACT = "exact"


class Tab(NamedTuple):
    position: float
    kind: str  # "left", "right", "center", "decimal"


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """How a paragraph stands (17.3.1)."""

    style: str = ""
    before: float = 0.0
    after: float = 0.0
    automatic: tuple[bool, bool] = (False, False)  # the space above and below is the program's to choose
    contextual: bool = False  # no space between paragraphs of one style (17.3.1.9)
    line: float = 1.0  # a multiple where the rule is AUTO, else points
    rule: LineRule = LineRule.AUTO
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0  # of the first line, relative to the left indent; negative where it hangs
    tabs: tuple[Tab, ...] = ()
    alignment: str = "left"
    keep_next: bool = False
    keep_lines: bool = False
    break_before: bool = False
    widow_control: bool = True
    snapped: bool = True  # to the grid of the section
    border_above: float = 0.0  # what a border and its distance from the text add
    border_below: float = 0.0
    bordered: tuple[object, ...] = ()  # what paragraphs must have in common to stand in one box


@dataclass(frozen=True, slots=True)
class Label:
    """The number or bullet before the first line, and what follows it (17.9.28)."""

    text: str
    format: CharacterFormat
    follow: str = "tab"  # "space", "nothing"
    alignment: str = "left"


class Size(NamedTuple):
    width: float
    height: float


class Drawing(NamedTuple):
    """A drawing that text goes around; `top` is how far below its paragraph's top it is, if known."""

    width: float
    height: float
    top: float | None = None
    across: bool = False  # text stands above and below it, never beside


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: `text` as it is printed, pictures being PICTURE and page breaks PAGE_BREAK."""

    text: str
    runs: Sequence[tuple[int, CharacterFormat]]  # how many characters, and their format
    format: ParagraphFormat
    mark: CharacterFormat  # the format of the paragraph mark, which gives an empty line its height
    label: Label | None = None
    pictures: Mapping[int, Size] = field(default_factory=dict)  # by offset
    notes: Mapping[int, Sequence[Block]] = field(default_factory=dict)  # footnotes by offset
    drawings: Sequence[Drawing] = ()
    index: int | None = None  # of the paragraph of the body, None in headers and notes
    inserted: tuple[int, ...] = ()  # offsets of characters that the text of the document does not have


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table (17.4.65); it may span columns, and rows below."""

    blocks: Sequence[Block]
    column: int
    span: int = 1
    width: float | None = None  # where the grid gives none
    margins: tuple[float, float, float, float] = (0.0, 5.4, 0.0, 5.4)  # top, right, bottom, left
    rows: int = 1
    turned: bool = False  # its text is written vertically


@dataclass(frozen=True, slots=True)
class Row:
    cells: Sequence[Cell]
    height: float = 0.0
    rule: LineRule = LineRule.AT_LEAST
    cant_split: bool = False
    header: bool = False  # repeated on each page
    border: float = 0.0  # how thick the line above it is


@dataclass(frozen=True, slots=True)
class Table:
    rows: Sequence[Row]
    grid: Sequence[float]  # widths of columns
    share: float | None = None  # of the width of the text, where the table's width is given so
    floating: bool = False
    border: float = 0.0  # how thick the line below it is


Block: TypeAlias = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Margins:
    top: float = 72.0
    right: float = 72.0
    bottom: float = 72.0
    left: float = 72.0
    header: float = 35.4
    footer: float = 35.4
    gutter: float = 0.0


A4 = Size(595.3, 841.9)


@dataclass(frozen=True, slots=True)
class Section:
    """A section (17.6): the paper, its headers and footers ("default", "first", "even"), and the blocks."""

    blocks: Sequence[Block]
    size: Size = A4
    margins: Margins = Margins()
    start: str = "nextPage"
    columns: int = 1
    gap: float = 36.0
    headers: Mapping[str, Sequence[Block]] = field(default_factory=dict)
    footers: Mapping[str, Sequence[Block]] = field(default_factory=dict)
    pitch: float = 0.0  # of the grid that lines stand on (17.6.5); 0 where there is none
    title_page: bool = False
    even_pages: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """All that is printed of a document, and how the program is told to treat it (17.15)."""

    sections: Sequence[Section]
    default_tab: float = 36.0
    adding_space: bool = False  # space after and before are added, not the greater taken (17.15.3.22)
    tabs_over_margin: bool = False  # text may go on at tab stops beyond the right edge: Word before 2013
    hyphenated: bool = False  # by the program, which is not done here
    doubts: frozenset[str] = frozenset()  # what is in the document that is laid out by guess only

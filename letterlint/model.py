"""What the program thinks in: documents, letters, findings, fixes. No input or output here."""

from __future__ import annotations

from dataclasses import dataclass, field
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


class Role(StrEnum):
    """The parts of a letter (ГОСТ Р 7.0.97 calls them реквизиты)."""

    LETTERHEAD = "letterhead"
    ADDRESS = "address"
    REFERENCE = "reference"
    HEADING = "heading"
    SALUTATION = "salutation"
    BODY = "body"
    VALEDICTION = "valediction"
    SIGNATURE = "signature"
    ENCLOSURES = "enclosures"
    EXECUTOR = "executor"
    MARGIN = "margin"  # headers and footers of the page


class Gender(StrEnum):
    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Gravity: the graver, the greater."""
        return {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}[self]


class Applicability(StrEnum):
    """How far a fix can be trusted."""

    SAFE = "safe"  # only the form changes
    UNSAFE = "unsafe"  # the meaning could shift: the clerk decides
    MANUAL = "manual"  # a suggestion in words, with a gap to fill


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
class Document:
    path: Path
    paragraphs: tuple[Paragraph, ...]  # of all parts, those of one part in order
    sections: tuple[Section, ...] = ()
    record: SaveRecord = field(default_factory=SaveRecord)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign; `text` is without soft hyphens, `start` and `end` are of the paragraph."""

    start: int
    end: int
    text: str

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph, or an item of a list."""

    paragraph: Paragraph
    start: int
    end: int
    tokens: tuple[Token, ...]

    @property
    def text(self) -> str:
        return self.paragraph.text[self.start : self.end]

    def place(self, first: Token | None = None, last: Token | None = None) -> Place:
        """The place of the tokens from `first` to `last`; without them, of the whole sentence."""
        start = first.start if first else self.start
        end = (last or first).end if last or first else self.end  # type: ignore[union-attr]
        return self.paragraph.place(start, end)


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in the nominative; "" where a part is not known, "И." where only the initial is."""

    surname: str = ""
    first: str = ""
    patronymic: str = ""
    gender: Gender = Gender.UNKNOWN


@dataclass(frozen=True, slots=True)
class Addressee:
    """A person the letter is written to, with post and organisation as the address block has them."""

    name: Name
    post: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class PageCount:
    """How many pages the letter has without its enclosures."""

    count: int
    method: str  # "word": Word's own record, "estimate": a rough one from the amount of text
    filled: float  # pages and the part of the last one that is filled; of a record, its count
    starts: tuple[Place, ...]  # where pages begin, as far as that is known

    @property
    def estimated(self) -> bool:
        return self.method == "estimate"


@dataclass(frozen=True)
class Letter:
    """A document understood: its parts, its addressees, its sentences."""

    document: Document
    roles: dict[Role, tuple[Paragraph, ...]]
    addressees: tuple[Addressee, ...]
    collective: bool  # written to a group: «Жителям дома № 14»
    official: bool  # written to an office or an organisation, not to the person who asked
    salutation: Place | None
    sentences: tuple[Sentence, ...]  # of the body, tables and notes included, without the salutation
    pages: PageCount

    def paragraphs(self, role: Role) -> tuple[Paragraph, ...]:
        return self.roles.get(role, ())

    def paragraph(self, place: Place) -> Paragraph:
        return self._by_place[place.part, place.paragraph]

    @cached_property
    def _by_place(self) -> dict[tuple[Part, int], Paragraph]:
        return {(p.part, p.index): p for p in self.document.paragraphs}

    @cached_property
    def lines(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the sheet itself that have text, of every role, enclosures aside."""
        enclosed = {p.index for p in self.paragraphs(Role.ENCLOSURES)}
        own = (p for p in self.document.paragraphs if p.part is Part.BODY and p.text.strip())
        return tuple(p for p in own if p.index not in enclosed)


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in the place of the characters of `place`."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A way to put a finding right; a manual one may have no edits, only its title."""

    title: str
    applicability: Applicability
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    rule: str
    clause: str
    severity: Severity
    message: str
    place: Place
    quote: str
    fixes: tuple[Fix, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterReport:
    """What came of checking one file: findings, or the sentence that says why it could not be read."""

    path: Path
    error: str | None = None
    letter: Letter | None = None
    findings: tuple[Finding, ...] = ()

"""A letter: a document understood."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from letterlint.model.document import Document, Paragraph, Part, Place, PrintedLine
from letterlint.model.people import Addressee, Organisation, Signature
from letterlint.model.text import Sentence


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


class Engine(StrEnum):
    """What counts the pages of a letter."""

    LAYOUT = "layout"  # laid out here
    LIBREOFFICE = "libreoffice"  # as LibreOffice prints it
    WORD = "word"  # what Word wrote into the file when it was saved


@dataclass(frozen=True, slots=True)
class PageCount:
    """How many pages the letter has without its enclosures."""

    count: int
    method: str  # the name of the engine
    fewest: int  # pages, as far as that is certain
    most: int
    lines: tuple[PrintedLine, ...] = ()  # those with text, where they were laid out
    doubts: frozenset[str] = frozenset()  # what may be printed otherwise

    @property
    def sure(self) -> bool:
        return self.fewest == self.most and not self.doubts

    @property
    def filled(self) -> float:
        """How full the last page is, from 0 to 1."""
        return self.lines[-1].bottom if self.lines else 0.0

    def after(self, page: int) -> tuple[PrintedLine, ...]:
        """The lines on the pages after this one."""
        return tuple(line for line in self.lines if line.page > page)


@dataclass(frozen=True, slots=True)
class Answer:
    """A question or request of the appeal, and the sentences of the letter that answer it."""

    question: Place
    text: str
    missing: tuple[str, ...]  # what of it has no answer, in its own words: all of it, or one of two halves
    sure: bool  # whether what is missing is surely so; the clerk decides where it is not
    sentences: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """The line «На № … от …»: which appeal is answered."""

    place: Place
    dated: date


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
    dated: date | None = None
    answered: Reference | None = None
    signature: Signature = field(default_factory=Signature)  # of the one who signs
    executor: Signature = field(default_factory=Signature)  # of the one who prepared the letter
    organisation: Organisation = field(default_factory=Organisation)
    appeal: Document | None = None  # that the letter answers, if it was given
    answers: tuple[Answer, ...] = ()  # to the questions of the appeal, in its order

    def paragraphs(self, role: Role) -> tuple[Paragraph, ...]:
        return self.roles.get(role, ())

    def paragraph(self, place: Place) -> Paragraph:
        return self._by_place[place.part, place.paragraph]

    def quote(self, place: Place) -> str:
        return self.paragraph(place).text[place.start : place.end]

    @cached_property
    def _by_place(self) -> dict[tuple[Part, int], Paragraph]:
        asked = self.appeal.paragraphs if self.appeal else ()
        return {(p.part, p.index): p for p in (*self.document.paragraphs, *asked)}

    @cached_property
    def lines(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the sheet itself that have text, of every role, enclosures aside."""
        enclosed = {p.index for p in self.paragraphs(Role.ENCLOSURES)}
        own = (p for p in self.document.paragraphs if p.part is Part.BODY and p.text.strip())
        return tuple(p for p in own if p.index not in enclosed)

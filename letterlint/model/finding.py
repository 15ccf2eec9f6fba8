"""What is wrong with a letter, and how to put it right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from letterlint.model.document import Part, Place
from letterlint.model.letter import Letter


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


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in the place of the characters of `place`.

    At the very start of a paragraph, a text that ends with a line break becomes a paragraph before it.
    """

    place: Place
    text: str

    @property
    def new_paragraph(self) -> str | None:
        """The text of the paragraph that it puts before its own; None where it changes characters."""
        whole = self.place.end == 0 and self.text.endswith("\n")
        return self.text.removesuffix("\n") if whole else None


Key = tuple[Part, int]  # a paragraph


def by_paragraph(edits: Iterable[Edit]) -> tuple[dict[Key, list[Edit]], dict[Key, list[str]]]:
    """The edits inside each paragraph, and the new paragraphs before each, both in the order of reading."""
    inside, added = defaultdict(list), defaultdict(list)
    for edit in sorted(edits, key=lambda e: e.place):
        key = (edit.place.part, edit.place.paragraph)
        if edit.new_paragraph is None:
            inside[key].append(edit)
        else:
            added[key].append(edit.new_paragraph)
    return dict(inside), dict(added)


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
class Fixed:
    """A finding and the fix that puts it right."""

    finding: Finding
    fix: Fix


@dataclass(frozen=True, slots=True)
class Change:
    """What fixes make of the paragraph at `place` of the letter that there was.

    `before` is None where the paragraph is new and comes before that place.
    """

    place: Place
    before: str | None
    after: str
    edits: tuple[Edit, ...] = ()  # what makes the one of the other, in order


@dataclass(frozen=True, slots=True)
class Correction:
    """What fixes made of a letter, and where it is now."""

    fixed: tuple[Fixed, ...] = ()  # in places of the letter as it was when each was applied
    changes: tuple[Change, ...] = ()
    written: Path | None = None  # the file that has the fixes; None where nothing was written
    backup: Path | None = None  # where the letter is kept as it was
    problem: str = ""  # why the fixes could not be written, a sentence


@dataclass(frozen=True, slots=True)
class LetterReport:
    """What came of checking one file: findings, or the sentence that says why it could not be read."""

    path: Path
    error: str | None = None
    letter: Letter | None = None
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()  # on marks of the clerk that keep nothing back, on how pages were counted
    hidden: int = 0  # findings that such marks do keep back
    correction: Correction | None = None  # None where none was asked for

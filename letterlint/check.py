"""What a rule is made of. Everything that `checks/` imports, besides `letterlint.language`, is here.

A rule is a class with a name, a clause of the Code, a severity, examples, options as typed fields
with defaults, and `findings`. The docstring of its module is its manual (see `CONTRIBUTING.md`).
"""

from __future__ import annotations

import re
import sys
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from inspect import getdoc
from typing import ClassVar

from letterlint.language.context import is_explained, is_quoted, is_retold, made_definite
from letterlint.language.folding import yo
from letterlint.language.phrases import Match, PhraseBook
from letterlint.language.tokens import tokens
from letterlint.language.wordlists import rows
from letterlint.model import (
    Addressee,
    Answer,
    Applicability,
    Edit,
    Finding,
    Fix,
    Gender,
    Hours,
    Letter,
    Mail,
    Name,
    Organisation,
    PageCount,
    Paragraph,
    Part,
    Place,
    Role,
    Section,
    Sentence,
    Severity,
    Token,
)

__all__ = [
    "A4",
    "Addressee",
    "Answer",
    "Applicability",
    "Check",
    "Edit",
    "Example",
    "Finding",
    "Fix",
    "Gender",
    "Hours",
    "Letter",
    "Mail",
    "Name",
    "Organisation",
    "PageCount",
    "Paragraph",
    "Part",
    "PhraseCheck",
    "Place",
    "Role",
    "Section",
    "Sentence",
    "Severity",
    "Token",
]

A4 = (210.0, 297.0)  # mm
INSIDE = r"(?:(?!\]\](?!\]))[^|])*"  # up to the last "]]": what is marked may end with a bracket
MARK = re.compile(rf"\[\[(?P<wrong>{INSIDE})(?:\|(?P<right>{INSIDE}))?\]\]")  # of an example
RIGHT, MIDDLE, ROW, MAIL_HEADER = SIGNS = ("> ", "^ ", "| ", "@ ")  # begin a line of an example
Entry = dict[str, str]


@dataclass(frozen=True, slots=True)
class Example:
    """A letter, or a piece of one, with the places that a rule must find: `[[found|put right]]`.

    A text without address block is the body of a reply to «Иванову И. И.». Lines that begin with
    "> " stand to the right, with "^ " in the middle, "| " is a table row with cells split by " | ",
    "@ " a header of the e-mail.
    """

    text: str
    paper: tuple[float, float] = A4  # mm
    pages: int | None = None  # as Word counted them
    whole: bool = False  # nothing is put around it
    appeal: str = ""  # the citizen's, a paragraph a line
    mail: Mail | None = None
    organisation: Organisation | None = None


@dataclass(frozen=True, kw_only=True)
class Check(ABC):
    """A rule. Its own options are further fields; `severity` set here re-grades its findings."""

    name: ClassVar[str]
    clause: ClassVar[str]
    default_severity: ClassVar[Severity]
    examples: ClassVar[tuple[Example | str, ...]]

    severity: Severity | None = None
    allow: tuple[str, ...] = ()  # words, as they stand in a letter, that are right here

    @abstractmethod
    def findings(self, letter: Letter) -> Iterator[Finding]:
        """What the rule finds in a letter, in any order."""

    def allows(self, finding: Finding) -> bool:
        """Whether the organisation lets these very words stand."""
        return _words(finding.quote) in map(_words, self.allow)

    @classmethod
    def title(cls) -> str:
        """The first line of the manual."""
        return cls.manual().split("\n", 1)[0]

    @classmethod
    def manual(cls) -> str:
        """The docstring of the rule's module."""
        return getdoc(sys.modules[cls.__module__]) or ""

    def finding(
        self,
        paragraph: Paragraph,
        place: Place,
        message: str,
        *fixes: Fix,
        severity: Severity | None = None,
    ) -> Finding:
        """A finding at a place of a paragraph; the clause is put before the message."""
        return Finding(
            rule=self.name,
            clause=self.clause,
            severity=self.severity or severity or self.default_severity,
            message=f"{'пп' if ',' in self.clause else 'п'}. {self.clause}: {message}",
            place=place,
            quote=paragraph.text[place.start : place.end],
            fixes=fixes,
        )


@dataclass(frozen=True, kw_only=True)
class PhraseCheck(Check):
    """A rule that is a list of phrases: `words/<name>.tsv` beside its module.

    Columns: `phrase` (notation of `language.phrases`, variants split by ";"), `severity` ("" for the
    rule's own), `unless` (what in the sentence makes it right, see `language.context`), `reason`
    (what is wrong, a clause), `advice` (what to write instead, a sentence). Phrases in quotation
    marks are somebody else's, those explained at once («…, то есть») are clear: neither is found.
    """

    add: tuple[str, ...] = ()  # phrases of the organisation's own

    def __post_init__(self) -> None:
        """Raises ValueError, in Russian, where one of the phrases to add is none."""
        PhraseBook((phrase, None) for phrase in self.add)

    def findings(self, letter: Letter) -> Iterator[Finding]:
        for sentence in letter.sentences:
            for match in self._book.find(sentence.tokens):
                place = sentence.place(sentence.tokens[match.first], sentence.tokens[match.last])
                if not self._excused(sentence, place, match):
                    yield self._found(sentence, place, match.entry)

    def _excused(self, sentence: Sentence, place: Place, match: Match[Entry]) -> bool:
        """Whether the phrase is right where it stands."""
        span = (place.start - sentence.start, place.end - sentence.start)
        kinds = match.entry["unless"].split()
        return (
            is_quoted(sentence.text, span)
            or is_retold(sentence.text, span)
            or is_explained(sentence.text, span)
            or made_definite(sentence.text, span, kinds)
        )

    def _found(self, sentence: Sentence, place: Place, entry: Entry) -> Finding:
        quote = " ".join(sentence.paragraph.text[place.start : place.end].split())
        return self.finding(
            sentence.paragraph,
            place,
            f"«{quote}» – {entry['reason']}. {entry['advice']}",
            Fix(entry["advice"], Applicability.MANUAL),
            severity=Severity(entry["severity"]) if entry["severity"] else None,
        )

    @cached_property
    def _book(self) -> PhraseBook[Entry]:
        package = sys.modules[type(self).__module__].__package__ or ""
        own = {
            "severity": "",
            "unless": "",
            "reason": "в организации так не пишут",
            "advice": "Напишите иначе.",
        }
        listed = [*rows(package, self.name), *({**own, "phrase": phrase} for phrase in self.add)]
        return PhraseBook((variant, entry) for entry in listed for variant in entry["phrase"].split(";"))


def _words(text: str) -> list[str]:
    return [yo(token.text) for token in tokens(text)]

"""The beginning of a phrase in the nominative: its attributes and its head; what follows never changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from letterlint.language.morphology import parse
from letterlint.language.names import Case
from letterlint.language.nominals.readings import (
    adverbs,
    attributes,
    governs,
    is_nominative_only,
    nouns,
)
from letterlint.language.nominals.word import Word

WORD = re.compile(r"\s*([^\W\d_]+(?:-[^\W\d_]+)*)(?![.\w-])")
LIMIT = 8  # words: «Муниципальное бюджетное дошкольное образовательное учреждение» has five


@dataclass(frozen=True, slots=True)
class Phrase:
    """Attributes and head («главный врач»), and the rest of the text as it is written («больницы № 2»)."""

    words: tuple[Word, ...]  # the last one is the head
    trailing: tuple[Word, ...]  # attributes behind it: «врач-терапевт участковый»
    rest: str

    @property
    def head(self) -> Word:
        return self.words[-1]

    @property
    def all(self) -> tuple[Word, ...]:
        return (*self.words, *self.trailing)

    @property
    def number(self) -> str:
        return "plur" if self.head.plural else "sing"

    @property
    def gender(self) -> str:
        """ "masc", "femn" or "neut", as pymorphy3 calls them; "masc" where the head has no gender."""
        return str(self.head.ruling.tag.gender or "masc")

    @property
    def animate(self) -> bool:
        """Whether it is a person; an adjective that stands for a noun means one: «заведующий»."""
        return self.head.animate or self.head.ruling.tag.POS != "NOUN"

    def inflected(self, case: Case, number: str = "") -> str | None:
        """Attributes and head in a case, without the rest; None where a word has no such form."""
        forms = [word.inflected(case, number or self.number, self.animate) for word in self.all]
        return " ".join(form for form in forms if form) if all(forms) else None


def leading(text: str) -> Phrase | None:
    """The phrase that a text begins with; None where it begins with no nominative that is known for sure."""
    tokens: list[tuple[str, int]] = []
    at = 0
    while len(tokens) < LIMIT and (found := WORD.match(text, at)):
        at = found.end()
        tokens.append((found[1], at))
    plain = [token for token, _ in tokens]
    words = _words(plain, ())
    trailing = list(_trailing(words[-1], plain[len(words) :])) if words else []
    taken = len(words) + len(trailing)
    return Phrase(tuple(words), tuple(trailing), text[tokens[taken - 1][1] :]) if words else None


def _trailing(head: Word, tokens: list[str]) -> Iterator[Word]:
    """Attributes in the nominative, and in no other case, that follow a noun."""
    for token in tokens if head.ruling.tag.POS == "NOUN" else ():
        found = [word for word in attributes(token) if word.agrees(head)]
        if not found or not is_nominative_only(token):
            return
        yield found[0]


def _words(tokens: list[str], before: tuple[Word, ...]) -> list[Word]:
    """Attributes that lead to a noun; a noun; at last an attribute that stands for one: «заведующая»."""
    if not tokens:
        return []
    if adverb := adverbs(tokens[0]):
        following = _words(tokens[1:], before)
        return [*adverb, *following] if following and attributes(following[0].text) else []
    found = [word for word in attributes(tokens[0]) if all(word.agrees(one) for one in before)]
    for word in found:
        following = _words(tokens[1:], (*before, word))
        if following:
            return [word, *following]
    for noun in nouns(tokens[0]):
        if all(one.agrees(noun) and not governs(one, noun) for one in before):
            return [noun]
    return found[:1] if not _may_be_head(tokens[1:]) else []


def _may_be_head(tokens: list[str]) -> bool:
    """Whether the dictionary does not know the next word, so that it may be the noun itself."""
    if not tokens or tokens[0].isupper():
        return False
    readings = parse(tokens[0].lower())
    return not any(reading.is_known for reading in readings) and any("nomn" in r.tag for r in readings)

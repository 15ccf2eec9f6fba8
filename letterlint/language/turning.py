"""Passages that speak of a person, and what turns each of them as a whole to «Вы».

A passage turned by halves would be worse than before: «Вам разъяснено, что он вправе …».
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from letterlint.language.attributes import is_apposed
from letterlint.language.leftovers import may_be_another, may_stay, speaking_of
from letterlint.language.pronoun_rewriting import second_person
from letterlint.language.rewriting import Rewriting
from letterlint.language.second_person import rewritten
from letterlint.language.spoken import Spoken
from letterlint.model import Gender, Sentence, Token

Told = tuple[Sentence, list[Spoken]]
DOUBTFUL = ("likely", "described")


@dataclass(frozen=True, slots=True)
class Reader:
    """Whom a letter is to."""

    gender: Gender
    several: bool


@dataclass(frozen=True, slots=True)
class Change:
    """Tokens `first` to `last` of a sentence become `text`."""

    sentence: Sentence
    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True)
class Turn:
    """The changes of a passage, in order; where not `sure`, a person must look at them."""

    changes: tuple[Change, ...]
    sure: bool


def passages(told: Sequence[Told], reader: Reader) -> Iterator[list[Told]]:
    """The sentences that speak of the person, each with those after it whose pronouns go on with that."""
    passage: list[Told] = []
    between: list[Told] = []
    for sentence, spoken in told:
        if passage and _goes_on(passage[-1][0], between, (sentence, spoken), reader):
            passage += [*between, (sentence, spoken)]
            between = []
        elif spoken:
            yield passage
            passage, between = [(sentence, spoken)], []
        else:
            between.append((sentence, spoken))
    yield passage


def _goes_on(before: Sentence, between: Sequence[Told], told: Told, reader: Reader) -> bool:
    """Whether a sentence has a pronoun, before any name, that no noun since the last one explains."""
    sentence, spoken = told
    if before.paragraph != sentence.paragraph:
        return False
    near = [token for earlier, _ in between for token in earlier.tokens]
    pronouns = set(speaking_of(sentence.tokens, reader.gender, reader.several))
    named = min((s.first for s in spoken if s.first not in pronouns), default=len(sentence.tokens))
    return any(at < named and not may_be_another(near, sentence.tokens, at, set()) for at in pronouns)


def turned(passage: Sequence[Told], reader: Reader) -> Turn | None:
    """What turns a passage to «Вы»; None where a person has to rebuild it."""
    changes: dict[tuple[int, int], Change] = {}
    before: list[Token] = []
    sure = True
    for sentence, spoken in passage:
        taken = {n for s in spoken if s.cases for n in range(s.first, s.last + 1)}
        named, owners = [s for s in spoken if s.cases], {s.first for s in spoken if not s.cases}
        for rewriting in (*_named(sentence, named, reader), *_left(sentence, taken, owners, before, reader)):
            if rewriting is None:
                return None
            sure = sure and rewriting.sure
            changes |= {(c.sentence.start, c.first): c for c in _changes(sentence, rewriting)}
        before += [token for n, token in enumerate(sentence.tokens) if n not in taken]
    ordered = [changes[key] for key in sorted(changes)]
    return None if _overlap(ordered) else Turn(tuple(ordered), sure)


def _named(sentence: Sentence, spoken: list[Spoken], reader: Reader) -> Iterator[Rewriting | None]:
    for s in spoken:
        cases, capital = set(s.cases), not reader.several
        found = rewritten(sentence.tokens, s.first, s.last, cases, capital, reader.gender)
        doubtful = s.kind in DOUBTFUL or is_apposed(sentence.tokens, s.last, cases)
        yield replace(found, sure=found.sure and not doubtful) if found else None


def _left(
    sentence: Sentence, taken: set[int], owners: set[int], before: Sequence[Token], reader: Reader
) -> Iterator[Rewriting | None]:
    """What becomes of the pronouns of `owners`, and of those that no finding is about."""
    tokens = sentence.tokens
    for at in speaking_of(tokens, reader.gender, reader.several):
        if at in taken:
            continue
        if at in owners or not may_be_another(before, tokens, at, taken):
            yield second_person(tokens, at, not reader.several, reader.gender)
        else:
            stays = may_stay(before, tokens, at, taken)
            yield Rewriting(at, at, tokens[at].text, sure=False) if stays else None


def _changes(sentence: Sentence, rewriting: Rewriting) -> Iterator[Change]:
    first, last, text = rewriting.first, rewriting.last, rewriting.text
    if text != sentence.tokens[first].text or first != last:
        yield Change(sentence, first, last, text)
    yield from (Change(sentence, n, n, also) for n, also in rewriting.also)


def _overlap(changes: Sequence[Change]) -> bool:
    return any(a.sentence is b.sentence and b.first <= a.last for a, b in pairwise(changes))

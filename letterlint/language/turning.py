"""What turns a passage that speaks of a person as a whole to «Вы».

A passage turned by halves would be worse than before: «Вам разъяснено, что он вправе …».
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from letterlint.language.attributes import is_apposed
from letterlint.language.folding import yo
from letterlint.language.leftovers import may_be_another, may_stay, speaking_of
from letterlint.language.passages import Passage, Reader
from letterlint.language.pronoun_rewriting import second_person
from letterlint.language.rewriting import Rewriting
from letterlint.language.second_person import rewritten
from letterlint.language.spoken import Spoken
from letterlint.model import Gender, Sentence, Token

DOUBTFUL = ("likely", "described")


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


def turned(passage: Passage, reader: Reader) -> Turn | None:
    """What turns a passage to «Вы»; None where a person has to rebuild it."""
    changes: dict[tuple[int, int], Change] = {}
    before: list[Token] = []
    sure, genders = passage.sure, reader.genders(passage.told)
    for sentence, spoken in passage.told:
        taken = {n for s in spoken if s.cases for n in range(s.first, s.last + 1)}
        named, owners = [s for s in spoken if s.cases], {s.first for s in spoken if not s.cases}
        left = _left(sentence, taken, owners, before, reader, genders)
        for rewriting in (*_named(sentence, named, reader), *left):
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
        apposed = is_apposed(sentence.tokens, s.last, cases)
        if found is None or (apposed and found.first < s.first):
            yield None  # «по Вашему обращению, проживающего …»
        else:
            yield replace(found, sure=found.sure and not apposed and s.kind not in DOUBTFUL)


def _left(
    sentence: Sentence,
    taken: set[int],
    owners: set[int],
    before: Sequence[Token],
    reader: Reader,
    genders: frozenset[Gender],
) -> Iterator[Rewriting | None]:
    """What becomes of the pronouns of `owners`, and of those that no finding is about."""
    tokens, turned_at = sentence.tokens, dict[str, int]()
    for at in speaking_of(tokens, genders, reader.several):
        word = yo(tokens[at].text)
        if at in taken:
            continue
        if at in owners or not may_be_another(before, tokens, at, taken, turned_at.get(word, 0)):
            turned_at[word] = at
            yield second_person(tokens, at, not reader.several, reader.gender)
        else:
            stays = word not in turned_at and may_stay(before, tokens, at, taken)
            yield Rewriting(at, at, tokens[at].text, sure=False) if stays else None


def _changes(sentence: Sentence, rewriting: Rewriting) -> Iterator[Change]:
    first, last, text = rewriting.first, rewriting.last, rewriting.text
    if text != sentence.tokens[first].text or first != last:
        yield Change(sentence, first, last, text)
    yield from (Change(sentence, n, n, also) for n, also in rewriting.also)


def _overlap(changes: Sequence[Change]) -> bool:
    return any(a.sentence is b.sentence and b.first <= a.last for a, b in pairwise(changes))

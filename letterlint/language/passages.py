"""Passages of a paragraph that speak of the person whom a letter answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letterlint.language.leftovers import may_be_another, speaking_of
from letterlint.language.spoken import Spoken
from letterlint.model import Gender, Sentence, Token

Told = tuple[Sentence, list[Spoken]]


@dataclass(frozen=True, slots=True)
class Reader:
    """Whom a letter is to."""

    gender: Gender
    several: bool

    def genders(self, told: Sequence[Told]) -> frozenset[Gender]:
        """Those of the pronouns that may be the person's: «заявитель» is masculine, of a woman too."""
        words = {s.gender for _, spoken in told for s in spoken} - {Gender.UNKNOWN}
        return frozenset({self.gender} | (words if self.gender is not Gender.UNKNOWN else set()))


@dataclass(slots=True)
class Passage:
    """Sentences that speak of a person; not `sure` if a later pronoun may be the person's or another's."""

    told: list[Told]
    sure: bool = True


def passages(told: Sequence[Told], reader: Reader) -> Iterator[Passage]:
    """The sentences that speak of the person, each with those after it whose pronouns go on with that."""
    passage = Passage([])
    between: list[Told] = []
    for sentence, spoken in told:
        near = [token for earlier, _ in between for token in earlier.tokens]
        same = bool(passage.told) and passage.told[-1][0].paragraph == sentence.paragraph
        genders = reader.genders([*passage.told, (sentence, spoken)])
        if same and _goes_on(near, sentence, spoken, genders, reader.several):
            passage.told += [*between, (sentence, spoken)]
            between = []
            continue
        passage.sure = passage.sure and not (same and _goes_on((), sentence, spoken, genders, reader.several))
        between.append((sentence, spoken))
        if spoken:
            yield passage
            passage, between = Passage([(sentence, spoken)]), []
    yield passage


def _goes_on(
    near: Sequence[Token],
    sentence: Sentence,
    spoken: list[Spoken],
    genders: frozenset[Gender],
    several: bool,
) -> bool:
    """Whether a sentence has a pronoun, before any name, that no noun before it explains."""
    pronouns = set(speaking_of(sentence.tokens, genders, several))
    named = min((s.first for s in spoken if s.first not in pronouns), default=len(sentence.tokens))
    return any(at < named and not may_be_another(near, sentence.tokens, at, set()) for at in pronouns)

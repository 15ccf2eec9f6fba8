"""Where «он» or «она» is the person whom a letter answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from letterlint.language.anaphora import (
    OF_PEOPLE,
    SUBJECTS,
    gets_thing,
    has_names,
    is_handled,
    may_be_told,
    names_nobody,
    pronouns,
)
from letterlint.language.folding import yo
from letterlint.language.particular import tells_event
from letterlint.language.pronoun_rewriting import noun_after
from letterlint.language.rivals import names_another
from letterlint.language.spoken import Spoken
from letterlint.model import Gender, Sentence, Token

OF_ANYTHING = {Gender.MALE: "его", Gender.FEMALE: "ее"}
Named = list[tuple[Sentence, Spoken]]


def by_pronoun(
    sentence: Sentence, before: Sequence[Sentence], gender: Gender, named: Named
) -> Iterator[Spoken]:
    """«он», «она» of the addressee: there is nobody and nothing else that the pronoun could mean."""
    for at, cases in pronouns(sentence, gender):
        between, kind = _since_named(sentence, at, named)
        word = sentence.tokens[at].text
        if is_handled(sentence.tokens, at) and noun_after(sentence.tokens, at) is None:
            continue
        if kind is not None:
            word = OF_ANYTHING[gender] if gets_thing(sentence.tokens, at) else word
            alone = may_be_told(between, gender, word) and not has_names(between)
            if (
                alone
                and not names_another(between, gender)
                and not _has_rival(sentence, at, named, gender, word)
            ):
                yield Spoken(at, at, cases, kind)
        elif at == 0 and _can_open(sentence, before, gender):
            yield Spoken(at, at, cases)


def _since_named(sentence: Sentence, at: int, named: Named) -> tuple[tuple[Token, ...], str | None]:
    """The tokens between the last words for the addressee, in this sentence or the one before, and
    the token `at`, and the kind of those words; None where there are none."""
    for earlier, spoken in reversed(named):
        if earlier is sentence and spoken.last < at:
            return sentence.tokens[spoken.last + 1 : at], spoken.kind
        if earlier is not sentence and earlier.paragraph == sentence.paragraph:
            return earlier.tokens[spoken.last + 1 :] + sentence.tokens[:at], spoken.kind
    return (), None


def _has_rival(sentence: Sentence, at: int, named: Named, gender: Gender, word: str) -> bool:
    """Whether «он» may be who, or what, is told of before the addressee: «Врач посетил Иванова, он …»."""
    earlier, spoken = next(n for n in reversed(named) if n[0] is not sentence or n[1].last < at)
    before = earlier.tokens[: spoken.first]
    return not may_be_told(before[-1:], gender, word) or (
        yo(word) in SUBJECTS and not may_be_told(before, gender, OF_PEOPLE[0])
    )


def _can_open(sentence: Sentence, before: Sequence[Sentence], gender: Gender) -> bool:
    """«Ему разъяснено …» after sentences of the same paragraph that speak of nobody else."""
    near = [s for s in before if s.paragraph == sentence.paragraph]
    people = [token for s in near for token in s.tokens]
    if not near or not tells_event(sentence.tokens):
        return False
    pronoun = sentence.tokens[0].text
    alone = may_be_told(people, gender, "ему") and may_be_told(near[-1].tokens, gender, pronoun)
    return alone and not names_another(people, gender) and names_nobody(near)

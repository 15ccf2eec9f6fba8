"""Whom «он» or «она» at the beginning of a sentence can mean."""

from __future__ import annotations

from collections.abc import Sequence

from letterlint.language.folding import yo
from letterlint.language.morphology import has_tag, mostly, parse
from letterlint.language.names import Case
from letterlint.language.taggers import persons
from letterlint.model import Gender, Sentence

PRONOUNS = {
    "он": (Gender.MALE, Case.NOMINATIVE),
    "ему": (Gender.MALE, Case.DATIVE),
    "она": (Gender.FEMALE, Case.NOMINATIVE),
    "ей": (Gender.FEMALE, Case.DATIVE),
}
TAG = {Gender.MALE: "masc", Gender.FEMALE: "femn"}


def opening_pronoun(sentence: Sentence) -> tuple[Gender, Case] | None:
    """Gender and case of «он», «ему», «она», «ей» that open a sentence."""
    return PRONOUNS.get(yo(sentence.tokens[0].text)) if sentence.tokens else None


def has_rival(before: Sequence[Sentence], gender: Gender, case: Case) -> bool:
    """Whether the sentences before name anybody that the pronoun could mean, or anything just before.

    Nobody gives or tells a thing anything, so that «ему» is a person. The tagger of names is asked
    last: it takes a fifth of a second to load.
    """
    things = [word for word in _words(before[-1:]) if case is not Case.DATIVE and _is_thing(word, gender)]
    people = [word for word in _words(before) if has_tag(word, "NOUN", "anim", TAG[gender], "sing")]
    return bool(things or people) or any(persons(sentence.text) for sentence in before)


def _words(sentences: Sequence[Sentence]) -> list[str]:
    return [token.text for s in sentences for token in s.tokens if token.is_word and len(token.text) > 1]


def _is_thing(word: str, gender: Gender) -> bool:
    """A noun that is likeliest a singular of the gender: «телефон» could be «он»."""
    return mostly(word, "NOUN", "sing", TAG[gender]) and "Init" not in parse(word)[0].tag

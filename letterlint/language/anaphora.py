"""Whom «он» or «она» can mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from letterlint.language.folding import yo
from letterlint.language.morphology import has_tag, lemmas, mostly, parse
from letterlint.language.names import Case
from letterlint.language.persons import is_designated
from letterlint.language.predicates import clause
from letterlint.language.taggers import persons
from letterlint.model import Gender, Sentence, Token

OBJECT = (Case.GENITIVE, Case.ACCUSATIVE)
PRONOUNS = {
    Gender.MALE: {
        "он": (Case.NOMINATIVE,),
        "его": (),  # a possessive too
        "ему": (Case.DATIVE,),
        "него": OBJECT,
        "нему": (Case.DATIVE,),
        "ним": (Case.INSTRUMENTAL,),
        "нем": (Case.PREPOSITIONAL,),
    },
    Gender.FEMALE: {
        "она": (Case.NOMINATIVE,),
        "ее": (),
        "ей": (Case.DATIVE,),
        "нее": OBJECT,
        "ней": (Case.DATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL),
    },
}
TAG = {Gender.MALE: "masc", Gender.FEMALE: "femn"}
OF_PEOPLE = ("ему", "ей")
SUBJECTS = ("он", "она")
ADDRESS = frozenset(("вы", "ваш"))


def pronouns(sentence: Sentence, gender: Gender) -> Iterator[tuple[int, frozenset[Case]]]:
    """Which tokens are «он» or «она», and their cases; none where the form may be a possessive too."""
    forms = PRONOUNS.get(gender, {})
    for at, token in enumerate(sentence.tokens):
        if yo(token.text) in forms:
            yield at, frozenset(forms[yo(token.text)])


def may_be_told(tokens: Sequence[Token], gender: Gender, pronoun: str) -> bool:
    """Whether the tokens have no person of the gender, and no thing that the pronoun may mean either.

    «врач», «секретарь» may be a woman too.
    Nobody gives or tells a thing anything, so that «ему», «ей» are a person's; «к нему» may be a thing's.
    """
    words = [token.text for token in tokens if token.is_word and len(token.text) > 1]
    genders = ("masc", "neut") if gender is Gender.MALE and yo(pronoun) != "он" else (TAG[gender],)
    things = yo(pronoun) not in OF_PEOPLE and any(_is_thing(word, each) for word in words for each in genders)
    people = any(has_tag(word, "NOUN", "anim", TAG[gender], "sing") for word in words)
    return (
        not things and not people and not any(mostly(word, "NOUN", "anim", "masc", "sing") for word in words)
    )


def gets_thing(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause tells what things get, too: «ему присвоен номер»."""
    return any(is_designated("thing", tokens[n].text) for n in clause(tokens, at))


def is_handled(tokens: Sequence[Token], at: int) -> bool:
    """Whether a pronoun is the object of what is done with things: «получить её в кассе»."""
    beside = [token.text for n in (at - 1, at + 1) if n >= 0 for token in tokens[n : n + 1]]
    return yo(tokens[at].text) in ("его", "ее") and any(is_designated("handled", word) for word in beside)


def has_names(tokens: Sequence[Token]) -> bool:
    """Whether a word inside a sentence has a capital letter, «Вы» aside: it may be a person's name."""
    inside = [word.text for before, word in pairwise(tokens) if word.is_word and before.text not in ".!?"]
    return any(word[0].isupper() and not lemmas(word) & ADDRESS for word in inside)


def names_nobody(sentences: Sequence[Sentence]) -> bool:
    """Whether the tagger of names sees no person; it takes a fifth of a second to load, so ask it last."""
    return not any(persons(sentence.text) for sentence in sentences)


def _is_thing(word: str, gender: str) -> bool:
    """A noun that is likeliest a singular of the gender: «телефон» could be «он»."""
    return mostly(word, "NOUN", "sing", gender) and "Init" not in parse(word)[0].tag

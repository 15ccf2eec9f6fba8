"""Pronouns that would go on speaking of a person in the third person: «Вам разъяснено, что он вправе»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from letterlint.language.anaphora import PRONOUNS
from letterlint.language.folding import yo
from letterlint.language.morphology import mostly
from letterlint.language.predicates import clause
from letterlint.language.pronoun_rewriting import OWNING, noun_after
from letterlint.model import Gender, Token

FORMS = {
    Gender.MALE: (*PRONOUNS[Gender.MALE], "им"),
    Gender.FEMALE: (*PRONOUNS[Gender.FEMALE], "ею", "нею"),
}
SEVERAL = ("они", "их", "им", "ими", "них", "ним", "ними")
GIVEN = ("ему", "ей", "ею", "им")  # things neither get nor do anything
GENDERS = {Gender.MALE: ("masc", "neut"), Gender.FEMALE: ("femn",)}


def speaking_of(tokens: Sequence[Token], gender: Gender, several: bool) -> Iterator[int]:
    """The pronouns that may be of a person of the gender, or of several people."""
    genders = [gender] if gender in FORMS else list(FORMS)
    forms = SEVERAL if several else [form for each in genders for form in FORMS[each]]
    yield from (at for at, token in enumerate(tokens) if yo(token.text) in forms)


def may_be_another(before: Sequence[Token], tokens: Sequence[Token], at: int, taken: set[int]) -> bool:
    """Whether an earlier clause, or sentence, has a noun that a pronoun may stand for.

    `taken` are the tokens that name the person. What stands in the pronoun's own clause is not meant.
    """
    return any(_may_be_meant(token.text, yo(tokens[at].text)) for token in _near(before, tokens, at, taken))


def may_stay(before: Sequence[Token], tokens: Sequence[Token], at: int, taken: set[int]) -> bool:
    """Whether a pronoun that may be another's may be left: «считает его незаконным», «согласен с ним».

    Who is done something to, or what is beside, is likelier a thing; who owns or acts is a person.
    """
    word = yo(tokens[at].text)
    standing = noun_after(tokens, at) is None if word in OWNING else word.startswith("н")
    people = [t.text for t in _near(before, tokens, at, taken) if mostly(t.text, "NOUN", "anim")]
    return standing and not any(_may_be_meant(person, word) for person in people)


def _near(before: Sequence[Token], tokens: Sequence[Token], at: int, taken: set[int]) -> list[Token]:
    start = clause(tokens, at).start
    near = [*before, *(token for n, token in enumerate(tokens[:start]) if n not in taken)]
    dates = {token.start for number, token in pairwise(near) if number.text[0].isdigit()}  # «3 марта»
    return [token for token in near if len(token.text) > 2 and token.start not in dates]


def _may_be_meant(word: str, pronoun: str) -> bool:
    whose = ("anim",) if pronoun in GIVEN else ()
    if pronoun in SEVERAL and mostly(word, "NOUN", "plur", *whose):
        return True
    if pronoun not in SEVERAL and mostly(word, "NOUN", "anim", "sing", "masc"):
        return True  # «врач», «секретарь»: women too
    genders = [tag for gender, forms in FORMS.items() if pronoun in forms for tag in GENDERS[gender]]
    return any(
        mostly(word, "NOUN", "sing", tag, *whose) for tag in genders if (pronoun, tag) != ("он", "neut")
    )

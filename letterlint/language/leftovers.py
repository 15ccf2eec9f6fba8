"""Pronouns that would go on speaking of a person in the third person: «Вам разъяснено, что он вправе»."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from letterlint.language.anaphora import PRONOUNS, SUBJECTS, gets_thing, is_handled
from letterlint.language.folding import yo
from letterlint.language.morphology import mostly
from letterlint.language.predicates import clause, may_be_subject
from letterlint.language.pronoun_rewriting import OWNING, noun_after
from letterlint.language.rivals import names_another
from letterlint.model import Gender, Token

FORMS = {
    Gender.MALE: (*PRONOUNS[Gender.MALE], "им"),
    Gender.FEMALE: (*PRONOUNS[Gender.FEMALE], "ею", "нею"),
}
SEVERAL = ("они", "их", "им", "ими", "них", "ним", "ними")
GIVEN = ("ему", "ей", "ею", "им")  # things neither get nor do anything
GENDERS = {Gender.MALE: ("masc", "neut"), Gender.FEMALE: ("femn",)}


def speaking_of(tokens: Sequence[Token], genders: Collection[Gender], several: bool) -> Iterator[int]:
    """The pronouns that may be of a person of one of the genders, or of several people."""
    known = list(FORMS) if Gender.UNKNOWN in genders else genders
    forms = SEVERAL if several else [form for each in known for form in FORMS[each]]
    yield from (at for at, token in enumerate(tokens) if yo(token.text) in forms)


def may_be_another(
    before: Sequence[Token], tokens: Sequence[Token], at: int, taken: set[int], since: int = 0
) -> bool:
    """Whether an earlier clause, or sentence, has a noun that a pronoun may stand for.

    `taken` are the tokens that name the person. What stands in the pronoun's own clause is not meant,
    nor what stands before the token `since`, the same pronoun of the person.
    """
    word = yo(tokens[at].text)
    if since:
        before, taken = (), {*taken, *range(since)}
    thing = is_handled(tokens, at) and noun_after(tokens, at) is None
    if thing or _is_object_of(tokens, at, taken) or _names_another(before, tokens, at, taken):
        return True
    whose = ("anim",) if word in GIVEN and not gets_thing(tokens, at) else ()
    return any(_may_be_meant(token.text, word, whose) for token in _near(before, tokens, at, taken))


def may_stay(before: Sequence[Token], tokens: Sequence[Token], at: int, taken: set[int]) -> bool:
    """Whether a pronoun that may be another's may be left: «считает его незаконным», «согласен с ним».

    Who is done something to, or what is beside, is likelier a thing; who owns or acts is a person.
    """
    word = yo(tokens[at].text)
    standing = noun_after(tokens, at) is None if word in OWNING else word.startswith("н")
    people = [t.text for t in _near(before, tokens, at, taken) if mostly(t.text, "NOUN", "anim")]
    others = any(_may_be_meant(person, word) for person in people)
    return standing and not others and not _names_another(before, tokens, at, taken)


def _is_object_of(tokens: Sequence[Token], at: int, taken: set[int]) -> bool:
    """Whether a pronoun is beside the person as the subject: «он ждал его» is not of one person."""
    word, span = yo(tokens[at].text), clause(tokens, at)
    owner = word in OWNING and noun_after(tokens, at) is not None
    if word in SUBJECTS or owner or any(mostly(tokens[n].text, "INFN") for n in span):
        return False
    return any(yo(tokens[n].text) in SUBJECTS for n in span) or _acts(tokens, span, taken)


def _acts(tokens: Sequence[Token], span: range, taken: set[int]) -> bool:
    """Whether the person is the subject of the clause: «заявитель с ним согласен»."""
    named = [n for n in span if n in taken and mostly(tokens[n].text, "nomn", "sing")]
    return bool(named) and not any(may_be_subject(tokens, n) for n in span if n not in taken)


def _names_another(before: Sequence[Token], tokens: Sequence[Token], at: int, taken: set[int]) -> bool:
    word = yo(tokens[at].text)
    genders = [gender for gender, forms in FORMS.items() if word in forms and word not in SEVERAL]
    own = [n for n in range(clause(tokens, at).start) if n not in taken]
    return any(names_another(before, gender) or names_another(tokens, gender, own) for gender in genders)


def _near(before: Sequence[Token], tokens: Sequence[Token], at: int, taken: set[int]) -> list[Token]:
    start = clause(tokens, at).start
    near = [*before, *(token for n, token in enumerate(tokens[:start]) if n not in taken)]
    dates = {token.start for number, token in pairwise(near) if number.text[0].isdigit()}  # «3 марта»
    return [token for token in near if len(token.text) > 2 and token.start not in dates]


def _may_be_meant(word: str, pronoun: str, whose: tuple[str, ...] = ()) -> bool:
    if pronoun in SEVERAL and mostly(word, "NOUN", "plur", *whose):
        return True
    if pronoun not in SEVERAL and mostly(word, "NOUN", "anim", "sing", "masc"):
        return True  # «врач», «секретарь»: women too
    genders = [tag for gender, forms in FORMS.items() if pronoun in forms for tag in GENDERS[gender]]
    return any(
        mostly(word, "NOUN", "sing", tag, *whose) for tag in genders if (pronoun, tag) != ("он", "neut")
    )

"""In which case a verb has the person whom a letter answers, and what such a person has."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from letterlint.language.folding import yo
from letterlint.language.grammar import NOUN, forms_as
from letterlint.language.morphology import lemmas, mostly
from letterlint.language.names import Case
from letterlint.language.possession import FRAMES
from letterlint.language.predicates import clause, is_governed, may_be_subject, predicate
from letterlint.language.wordlists import rows
from letterlint.model import Token

AUXILIARY = "быть"
ABSENT = ("было", "будет", "оказалось")  # after «не»
TELLING = frozenset(("ответить", "отвечать", "рассказать", "сообщать", "сообщить"))  # whom is a dative


def governed_case(tokens: Sequence[Token], first: int, last: int) -> Case | None:
    """The case of a person named by tokens, if the only predicate of their clause tells it.

    «выделена» has a dative; «просит» an accusative, unless it is passive or has the person for its subject.
    """
    around = [n for n in clause(tokens, first) if not first <= n <= last]
    told = [(n, reading) for n in around if (reading := predicate(tokens[n].text.lower()))]
    found = [(n, reading) for n, reading in told if reading.normal_form != AUXILIARY]
    if len(found) != 1:
        return None
    at, reading = found[0]
    case = _verbs().get(yo(reading.normal_form))
    if case is not Case.ACCUSATIVE:
        return case
    has_subject = reading.tag.number == "plur" or any(n < at and may_be_subject(tokens, n) for n in around)
    return case if reading.tag.POS == "VERB" and at == first - 1 and has_subject else None


def may_be_object(tokens: Sequence[Token], first: int, last: int, cases: set[Case]) -> bool:
    """Whether a name after a noun may be the object of a verb that has no other: «на учёт Иванова приняли».

    What a person has is the person's even so where nobody is named who acts: «в ответ на обращение Иванова».
    """
    if Case.ACCUSATIVE not in cases or not lemmas(tokens[first - 1].text).isdisjoint(FRAMES):
        return False
    if first > 1 and tokens[first - 2].text[0].isdigit():
        return True  # «3 марта Иванова»
    span = [n for n in clause(tokens, first) if not first <= n <= last]
    if not is_owned(tokens[first - 1].text) and any(_is_missing(tokens, n) for n in span):
        return True  # «согласно акту Иванова не было дома»
    acting = [n for n in span if _takes_object(tokens[n].text)]
    free = [n for n in span if _is_accusative(tokens, n)]
    return bool(acting) and not free


def _is_missing(tokens: Sequence[Token], at: int) -> bool:
    word = yo(tokens[at].text)
    return word == "нет" or (word in ABSENT and at > 0 and yo(tokens[at - 1].text) == "не")


def _takes_object(word: str) -> bool:
    reading = predicate(word.lower())
    return (
        reading is not None
        and reading.tag.POS == "VERB"
        and "tran" in reading.tag
        and reading.tag.person != "1per"
        and yo(reading.normal_form) not in TELLING
        and _verbs().get(yo(reading.normal_form)) is not Case.DATIVE
    )


def _is_accusative(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].text.lower()
    accusative = any(case == "accs" for case, *_ in forms_as(word, NOUN))
    return accusative and not mostly(word, "gent") and not is_governed(tokens, at)


@lru_cache(maxsize=1)
def _verbs() -> dict[str, Case]:
    return {yo(row["verb"]): Case(row["case"]) for row in rows("letterlint.language", "government")}


def is_owned(word: str) -> bool:
    """Whether a noun is of what a person has: a name after it is the owner's, as in «заявление Ивановой»."""
    return not lemmas(word).isdisjoint(_nouns()["possession"])


def is_body(word: str) -> bool:
    """Whether a noun is of a body, which a person does not have: «комиссия Иванова пригласила»."""
    return not lemmas(word).isdisjoint(_nouns()["body"])


@lru_cache(maxsize=1)
def _nouns() -> dict[str, frozenset[str]]:
    listed = rows("letterlint.language", "possessions")
    return {
        kind: frozenset(yo(row["noun"]) for row in listed if row["kind"] == kind)
        for kind in ("possession", "body")
    }

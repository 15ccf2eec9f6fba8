"""In which case a verb has the person whom a letter answers, and what such a person has."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from letterlint.language.folding import yo
from letterlint.language.morphology import lemmas
from letterlint.language.names import Case
from letterlint.language.predicates import clause, may_be_subject, predicate
from letterlint.language.wordlists import rows
from letterlint.model import Token

AUXILIARY = "быть"


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

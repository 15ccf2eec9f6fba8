"""The further predicates of a subject: «обратился 3 марта, справку не представил»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from letterlint.language.folding import yo
from letterlint.language.grammar import ATTRIBUTE, NOUN, forms_as
from letterlint.language.morphology import has_tag, lemmas, mostly, parse
from letterlint.language.predicates import (
    KINDS,
    agrees,
    clause,
    ends_clause,
    is_governed,
    may_be_subject,
    predicate,
)
from letterlint.model import Token

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

JOINING = ("и", "или", "но", "а", ",")
# nobody does these: «как следует из акта»
IMPERSONAL = frozenset(("следовать", "требоваться", "иметься", "казаться", "оказаться", "значить", "хватать"))
STANDING_ALONE = frozenset(("который", "кто", "тот"))  # subjects that are no nouns


def further_predicates(tokens: Sequence[Token], at: int) -> list[int] | None:
    """The predicates after the one at a token that have its subject; None where that is not certain.

    One has another subject if its own clause shows it, and so has the next one joined to it by «и».
    """
    model = next((reading for reading in parse(tokens[at].text.lower()) if reading.tag.POS in KINDS), None)
    found, others = list[int](), False
    for n, reading in _after(tokens, at):
        own = _own_subject(tokens, n, reading, clause(tokens, at))
        same = model is not None and _is_of_one(model, reading)
        if own or not same:
            others = True
        elif (
            own is None
            or _is_awaited(tokens, at, n, reading)
            or (others and not _continues(tokens, n))
            or not _may_follow(tokens, n, reading)
        ):
            return None
        elif not others:
            found.append(n)
    return found


def _after(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, Parse]]:
    """The predicates after a token; neuters are nobody's."""
    for n in range(at + 1, len(tokens)):
        reading = predicate(tokens[n].text.lower()) if tokens[n].is_word else None
        if reading is None or lemmas(tokens[n].text) & IMPERSONAL:
            continue
        if not (reading.tag.number == "sing" and reading.tag.gender == "neut"):
            yield n, reading


def _is_of_one(model: Parse, reading: Parse) -> bool:
    genders = {model.tag.gender, reading.tag.gender} - {None}
    persons = {model.tag.person, reading.tag.person} - {None}
    return reading.tag.number == model.tag.number and len(genders) < 2 and len(persons) < 2


def _own_subject(tokens: Sequence[Token], at: int, reading: Parse, first: range) -> bool | None:
    """Whether a predicate has a subject of its own in its clause; None if that may be its object.

    In the `first` clause there is one subject: «заявитель остался доволен».
    """
    span = clause(tokens, at)
    if span == first and reading.tag.POS != "VERB":
        return False
    own = [n for n in span if n != at and _may_be_its(tokens, n, reading)]
    if (
        reading.tag.POS != "VERB"
        or "intr" in reading.tag
        or any(_is_only_subject(tokens[n].text) for n in own)
    ):
        return bool(own)
    if any(n not in own and _may_be_object(tokens, n) for n in span):
        return bool(own)
    return None if any(n < at for n in own) else False  # «подписал договор»


def _is_awaited(tokens: Sequence[Token], at: int, n: int, reading: Parse) -> bool:
    """Whether a noun since has no predicate yet: «указал, что справка, выданная Центром, неверна»."""
    since = (m for m in range(at + 1, clause(tokens, n).start) if not ends_clause(tokens, m))
    return any(_may_be_its(tokens, m, reading) and not _has_predicate(tokens, m) for m in since)


def _has_predicate(tokens: Sequence[Token], at: int) -> bool:
    return any(predicate(tokens[k].text.lower()) for k in clause(tokens, at))


def _may_be_its(tokens: Sequence[Token], at: int, reading: Parse) -> bool:
    word = tokens[at].text
    alone = bool(lemmas(word) & STANDING_ALONE) and not is_governed(tokens, at)
    noun = has_tag(word, "Subx", "nomn") or has_tag(word, "NPRO", "nomn") or may_be_subject(tokens, at)
    if not alone and not noun:
        return False
    if reading.tag.number == "plur":
        return has_tag(word, "nomn", "plur")
    return agrees(reading, word) or has_tag(word, "NOUN", "anim", "nomn", "sing")  # «секретарь выдала»


def _may_be_object(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].text
    cases = {case for case, *_ in forms_as(word.lower(), NOUN)}
    which = bool(lemmas(word) & STANDING_ALONE) and has_tag(word, "accs")
    return ("accs" in cases or which or has_tag(word, "NPRO", "accs")) and not is_governed(tokens, at)


def _is_only_subject(word: str) -> bool:
    forms = {case for case, *_ in forms_as(word.lower(), (*NOUN, *ATTRIBUTE))}
    return "accs" not in forms and not has_tag(word, "NPRO", "accs")


def _continues(tokens: Sequence[Token], at: int) -> bool:
    """«специалист принял справку и выдал расписку»: «и» without a comma goes on with the nearest subject."""
    start = clause(tokens, at).start
    return start > 1 and yo(tokens[start - 1].text) == "и" and tokens[start - 2].text != ","


def _may_follow(tokens: Sequence[Token], at: int, reading: Parse) -> bool:
    """In the present, only what is joined is of the same subject: «просит …, но не приходит»."""
    if reading.tag.person is None:
        return True
    before = at - 1
    while before > 0 and (yo(tokens[before].text) == "не" or mostly(tokens[before].text, "ADVB")):
        before -= 1
    return yo(tokens[before].text) in JOINING

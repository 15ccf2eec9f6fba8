"""Verbs in the place of nouns: «осуществляет выплату пособия» – «выплачивает пособие»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from letterlint.language.grammar import NOUN, forms_as
from letterlint.language.inflection import in_form_of
from letterlint.language.morphology import has_tag, mostly, parse
from letterlint.language.names import Case
from letterlint.language.objects import Object, object_at
from letterlint.language.predicates import clause, predicate
from letterlint.language.prepositions import cases_after
from letterlint.language.rewriting import cased
from letterlint.language.verbal_nouns import IMPERFECTIVE, PERFECTIVE, plain_verb, verb
from letterlint.model import Token

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

STOPS = (".", ";", "!", "?")


@dataclass(frozen=True, slots=True)
class Said:
    """Tokens `first` to `last` become `text`; a comma is put after each of `commas`."""

    first: int
    last: int
    text: str
    commas: tuple[int, ...] = ()


def said_by_verb(tokens: Sequence[Token], light: int, noun: int) -> Said | None:
    """«осуществляет выплату пособия» → «выплачивает пособие»; None where anything is not certain."""
    reading = predicate(tokens[light].text.lower()) or _infinitive(tokens[light].text)
    found = object_at(tokens, noun + 1)
    if reading is None or found is None or noun != light + 1 or reading.tag.POS not in ("VERB", "INFN"):
        return None
    if reading.normal_form.endswith("ся"):
        return _impersonal(tokens, light, reading, found)
    aspect = PERFECTIVE if "perf" in reading.tag else IMPERFECTIVE
    plain = plain_verb(tokens[noun].text, aspect)
    form = in_form_of(plain, tokens[light].text) if plain and has_case(tokens[noun].text, "accs") else None
    return Said(light, found.head, " ".join((form, *found.words))) if form else None


def plain_form(light: str, noun: str) -> str | None:
    """The verb that says what two words say, in the form of the first: «произведёт осмотр» → «осмотрит»."""
    plain = plain_verb(noun, PERFECTIVE if has_tag(light, "perf") else IMPERFECTIVE) or verb(noun)
    reflexive = light.lower().endswith(("ся", "сь"))
    same = plain is not None and has_tag(plain, "perf") == has_tag(light, "perf")
    if plain and not has_tag(light, "INFN") and (reflexive or has_tag(light, "PRTS")):
        return _of_nobody(plain, light)
    form = in_form_of(plain, light) if plain and same and not reflexive else None
    return (form or plain or "").lower() or None


def _of_nobody(plain: str, light: str) -> str:
    """«осуществлён ремонт» → «отремонтировали»; a verb as it is where that form is not certain."""
    passed = has_tag(light, "past")
    wanted = {"plur", "past"} if passed else {"plur", "3per", "pres"}
    found = parse(plain)[0].inflect(frozenset(wanted))
    return found.word if found else plain


def _infinitive(word: str) -> Parse | None:
    return next((reading for reading in parse(word) if reading.tag.POS == "INFN"), None)


def _impersonal(tokens: Sequence[Token], light: int, reading: Parse, found: Object) -> Said | None:
    """«осуществляется выплата пособия» → «выплачивают пособие», where nobody is named who does it."""
    noun = light + 1
    plain = plain_verb(tokens[noun].text, IMPERFECTIVE)
    agents = any(_may_act(tokens, n) for n in clause(tokens, light))
    if plain is None or agents or reading.tag.POS != "VERB" or not has_case(tokens[noun].text, "nomn"):
        return None
    wanted = {"plur", "past"} if reading.tag.tense == "past" else {"plur", "3per", "pres"}
    form = parse(plain)[0].inflect(frozenset(wanted))
    ends = found.end + 1 == len(tokens) or tokens[found.end + 1].text in STOPS
    if form is None:
        return None
    if light:
        return Said(light, found.head, " ".join((form.word, *found.words)))
    capital = tokens[light].text[0].isupper()  # not in an item of a list
    return _object_first(found, form.word, capital) if ends and found.end == found.head else None


def _object_first(found: Object, verb: str, capital: bool) -> Said:
    """«Осуществляется выплата пособия.» → «Пособие выплачивают.»"""
    first, *rest = found.words
    return Said(0, found.head, " ".join((cased(first, capital), *rest, verb)))


def _may_act(tokens: Sequence[Token], at: int) -> bool:
    """«Центром», «нами»; not «с Центром»."""
    word = tokens[at].text
    governed = at > 0 and Case.INSTRUMENTAL in cases_after(tokens[at - 1].text)
    if len(word) == 1 or governed or mostly(word, "PREP"):
        return False
    return has_tag(word, "NOUN", "ablt") or has_tag(word, "NPRO", "ablt")


def has_case(word: str, case: str) -> bool:
    return case in {found for found, *_ in forms_as(word.lower(), NOUN)}

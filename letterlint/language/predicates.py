"""Predicates: the number, gender and person of their form, and what in their clause may be the subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from letterlint.language.folding import yo
from letterlint.language.grammar import ATTRIBUTE, NOUN, forms_as
from letterlint.language.morphology import has_tag, lemmas, mostly, parse
from letterlint.model import Token

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

KINDS = ("VERB", "PRTS", "ADJS")
CERTAIN = 0.8  # share of a reading in what is meant by a form
ABBREVIATED = 4  # letters before a full stop that ends no sentence
OPENING, CLOSING = "([", ")]"
INNER = ("также", "тоже")  # conjunctions elsewhere


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Predicates that do not agree with their subject; all are positions among tokens."""

    subject: int
    predicates: tuple[int, ...]
    rights: tuple[str, ...]  # the predicates as they must be


@lru_cache(maxsize=5_000)
def predicate(word: str) -> Parse | None:
    """The reading of a word that is a predicate for certain; None for any other word."""
    readings = [r for r in parse(word) if r.tag.POS in KINDS and "impr" not in r.tag]
    if not readings or sum(r.score for r in readings) < CERTAIN or not readings[0].is_known:
        return None
    if readings[0].tag.POS != "ADJS":
        return readings[0]
    # «обоснована», not «обоснованна»
    return next((r for r in readings if r.tag.POS == "PRTS"), readings[0])


def without_asides(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens that stand neither in brackets nor in a participle phrase between commas."""
    kept = _without_brackets(tokens)
    for comma in reversed([n for n, token in enumerate(kept) if token.text == ","]):
        end = next((n for n in range(comma + 1, len(kept)) if ends_clause(kept, n)), len(kept))
        if end < len(kept) and kept[end].text == "," and _is_phrase(kept[comma + 1 : end]):
            kept = kept[:comma] + kept[end + 1 :]
    return kept


def _without_brackets(tokens: Sequence[Token]) -> tuple[Token, ...]:
    kept, depth = [], 0
    for token in tokens:
        depth += token.text in OPENING
        if not depth:
            kept.append(token)
        depth = max(depth - (token.text in CLOSING), 0)
    return tuple(kept)


def _is_phrase(tokens: Sequence[Token]) -> bool:
    """«поступившее 5 марта»: begins with a participle and has no predicate."""
    return (
        bool(tokens) and mostly(tokens[0].text, "PRTF") and not any(predicate(t.text.lower()) for t in tokens)
    )


def ends_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token divides clauses: a sign or a conjunction; not «И. А.», the stop of «г.», nor «№»."""
    token = tokens[at]
    if (
        len(token.text) == 1
        and token.text.isupper()
        and tokens[at + 1 : at + 2]
        and tokens[at + 1].text == "."
    ):
        return False
    if token.is_word:
        return mostly(token.text, "CONJ") and yo(token.text) not in INNER
    short = token.text == "." and at > 0 and len(tokens[at - 1].text) <= ABBREVIATED
    return not (token.text[0].isdigit() or token.text == "№" or short)


def clause(tokens: Sequence[Token], at: int) -> range:
    """The positions around a token up to the nearest division of clauses."""
    start = next((n + 1 for n in range(at, -1, -1) if ends_clause(tokens, n)), 0)
    end = next((n for n in range(at, len(tokens)) if ends_clause(tokens, n)), len(tokens))
    return range(start, end)


def may_be_subject(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token may be a noun or pronoun in the nominative: no preposition or numeral governs it."""
    word = tokens[at].text.lower()
    if yo(word) in ("сам", "сама", "один", "одна") or not tokens[at].is_word:
        return False
    nominative = any(case == "nomn" for case, *_ in forms_as(word, NOUN)) or has_tag(word, "NPRO", "nomn")
    name = tokens[at].text[0].isupper() and at > 0 and has_tag(word, "nomn") and "ваш" not in lemmas(word)
    return (nominative or name) and not is_governed(tokens, at)


def is_governed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition stands before a noun and its attributes."""
    before = at - 1
    while before >= 0 and (forms_as(tokens[before].text.lower(), ATTRIBUTE) or not tokens[before].is_word):
        before -= 1
    return before >= 0 and mostly(tokens[before].text, "PREP")


def agrees(reading: Parse, noun: str) -> bool:
    """Whether a predicate in the singular may be that of a noun or pronoun in the nominative."""
    gender = reading.tag.gender
    genders = {r.tag.gender for r in parse(noun.lower()) if "nomn" in r.tag and r.tag.number == "sing"}
    return bool(genders) and (gender is None or gender in genders or None in genders)

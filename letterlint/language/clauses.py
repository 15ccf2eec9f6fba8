"""Subordinate clauses, told by the words that join them: «что», «если», «который», «ли»."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from letterlint.language.folding import yo
from letterlint.language.morphology import lemmas, mostly
from letterlint.language.wordlists import by_kind, rows
from letterlint.model import Token

COORDINATION = ("и", "или", "либо", "а", "но")
INFLECTED = {"котор": "который", "как": "какой", "чь": "чей", "чей": "чей", "чье": "чей"}
FINITE = ("VERB", "PRTS", "ADJS", "PRED")
REACH = 5  # tokens from the beginning of a clause to its «ли», or from a verb to «, как»
Joins = bool | None  # surely, perhaps, or None: it joins no clause


@dataclass(frozen=True, slots=True)
class Subordinate:
    """A clause from the token `start`; not `sure` if it repeats the one before or is hardly a clause."""

    start: int
    at: int  # the token that joins it
    word: str  # that joins it, as the dictionary has it
    sure: bool


def subordinates(tokens: Sequence[Token], question: bool = False) -> list[Subordinate]:
    """The subordinate clauses of a sentence, in order; several under one word are one.

    `question`: the sentence asks the reader, so that the word which it begins with joins nothing.
    """
    found: list[Subordinate] = []
    for at, token in enumerate(tokens):
        word = _dictionary_form(yo(token.text))
        check = KINDS.get(_kinds().get(word, ""))
        joins = check(tokens, at) if check and not (question and at == _first_word(tokens)) else None
        if joins is not None:
            start = _beginning(tokens, at) + 1 if word == "ли" else _start(tokens, at)
            joined = _before(tokens, start) in COORDINATION
            if joined and found and found[-1].at == start - 2:
                continue  # «когда и где»
            repeats = joined and any(each.word == word for each in found)
            found.append(Subordinate(start, at, word, joins and not repeats))
    return found


def _dictionary_form(word: str) -> str:
    """«которых» → «который»; a word that doesn't inflect stays."""
    for beginning, lemma in INFLECTED.items():
        if word.startswith(beginning) and lemma in lemmas(word):
            return lemma
    return word


def _first_word(tokens: Sequence[Token]) -> int:
    return next((n for n, token in enumerate(tokens) if token.is_word and not mostly(token.text, "PREP")), 0)


def _always(tokens: Sequence[Token], at: int) -> Joins:
    """«который», «если», «чтобы»."""
    return True


def _opening(tokens: Sequence[Token], at: int) -> Joins:
    """«поскольку», «хотя»: a conjunction only where a clause begins; not «хотя бы»."""
    return True if _opens(tokens, at) and _after(tokens, at) != "бы" else None


def _inside(tokens: Sequence[Token], at: int) -> Joins:
    """«пока»: at the beginning of a sentence an adverb."""
    return _opening(tokens, at) if at else None


def _asking(tokens: Sequence[Token], at: int) -> Joins:
    """«где», «почему», «какой», within a sentence; «где получить» is half a clause."""
    if _first_word(tokens) >= at or not _opens(tokens, at) or _after(tokens, at) == "бы":
        return None
    return _first_predicate(tokens, at) in FINITE


def _that(tokens: Sequence[Token], at: int) -> Joins:
    """«что», also of «потому что»; not «что касается», «ни за что»."""
    if _after(tokens, at) in ("бы", "касается") or not (
        _opens(tokens, at) or _before(tokens, at) in _listed("before that")
    ):
        return None
    return any(_predicate(token) in FINITE for token in tokens[at + 1 :]) if at else None


def _of_that(tokens: Sequence[Token], at: int) -> Joins:
    """«о чём»; «после чего» goes on with the story and may be a clause of its own."""
    start = _start(tokens, at)
    if start in (0, at) or not _opens(tokens, at):
        return None
    return yo(tokens[at].text) == "чем"


def _how(tokens: Sequence[Token], at: int) -> Joins:
    """«как» of «так как», «после того как», «о том, как», «помнит, как», «как только»; or it compares."""
    if _after(tokens, at) == "только":
        return _opening(tokens, at)
    comma = at > 0 and tokens[at - 1].text == ","
    before = at - 1 if comma else at
    told = comma and any(_is("telling", token) for token in tokens[max(at - REACH, 0) : at])
    if not told and _before(tokens, before) not in _listed("before as"):
        return None
    return _first_predicate(tokens, at) in FINITE


def _than(tokens: Sequence[Token], at: int) -> Joins:
    """«прежде чем», «о том, чем», «о чем»."""
    comma = at > 0 and tokens[at - 1].text == ","
    before = _before(tokens, at - 1 if comma else at)
    if before == "прежде":
        return True
    if comma and before in _listed("before as"):
        return _first_predicate(tokens, at) in FINITE
    return _of_that(tokens, at)


def _whether(tokens: Sequence[Token], at: int) -> Joins:
    """«ли» of an indirect question; not «вряд ли», nor a question put to the reader."""
    distance = at - _beginning(tokens, at)
    if distance > min(REACH, at) or _before(tokens, at) in _listed("before whether"):
        return None
    return True


KINDS: dict[str, Callable[[Sequence[Token], int], Joins]] = {
    "always": _always,
    "opening": _opening,
    "inside": _inside,
    "asking": _asking,
    "that": _that,
    "of that": _of_that,
    "how": _how,
    "than": _than,
    "whether": _whether,
}


def _beginning(tokens: Sequence[Token], at: int) -> int:
    """The sign or conjunction before the clause of a token; -1 where the sentence begins with it."""
    ends = (n for n in range(at) if not tokens[n].is_word or yo(tokens[n].text) in COORDINATION)
    return max(ends, default=-1)


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause may begin at the token, or at the preposition before it."""
    start = _start(tokens, at)
    before = tokens[start - 1] if start else None
    return before is None or not before.is_word or yo(before.text) in (*COORDINATION, *_listed("focus"))


def _start(tokens: Sequence[Token], at: int) -> int:
    """The token, or the preposition before it, which may be of two or three words: «в связи с чем»."""
    start = at
    if start > 1 and _is("frame", tokens[start - 1]):
        start -= 1
    while start and mostly(tokens[start - 1].text, "PREP"):
        start -= 1
        if start > 1 and _is("frame", tokens[start - 1]):
            start -= 1
    return start


def _before(tokens: Sequence[Token], at: int) -> str:
    return yo(tokens[at - 1].text) if at else ""


def _after(tokens: Sequence[Token], at: int) -> str:
    return yo(tokens[at + 1].text) if at + 1 < len(tokens) else ""


def _first_predicate(tokens: Sequence[Token], at: int) -> str:
    """The part of speech of the first predicate after a token; "" where there is none."""
    return next(filter(None, map(_predicate, tokens[at + 1 :])), "")


def _predicate(token: Token) -> str:
    """The part of speech of a verb and its like, "" of any other word."""
    return next((kind for kind in (*FINITE, "INFN") if mostly(token.text, kind)), "")


def _is(kind: str, token: Token) -> bool:
    return yo(token.text) in _listed(kind) or not _listed(kind).isdisjoint(lemmas(token.text))


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    listed = rows("letterlint.language", "subordinators")
    return {yo(row["word"]): row["kind"] for row in listed if row["kind"] in KINDS}


def _listed(kind: str) -> frozenset[str]:
    return by_kind("letterlint.language", "subordinators")[kind]

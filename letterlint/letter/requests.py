"""Words that make a request of what follows them: «прошу», «хочу узнать», «не могу понять», «сообщите»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from letterlint.language.folding import yo
from letterlint.language.kinship import lemma
from letterlint.language.wordlists import rows
from letterlint.letter.asking import beginnings, infinitives, is_imperative
from letterlint.letter.vocabulary import having
from letterlint.model import Token

ASK = having("ask")
WISH = having("wish")
INTEREST = having("interest")
PUZZLE = having("puzzle")
NOT_IMPERATIVE = having("no-request")
POLITE_START = having("before-request")
LOST = re.compile(
    r"не зна\w+,? (?:что (?:мне )?делать|как (?:мне |нам )?(?:дальше )?(?:жить|быть)|куда|к кому|у кого)"
)
WISH_REACH = 3  # words between «хочу» and «узнать»


@dataclass(frozen=True, slots=True)
class Head:
    """A word that makes what follows a request: «прошу» at token `at`, its verb or clause from `start`."""

    at: int
    start: int


def heads(tokens: Sequence[Token]) -> Iterator[Head]:
    """The words that make a request of what follows them."""
    for at, token in enumerate(tokens):
        word = yo(token.text)
        if word in ASK:
            yield Head(at, at + 1)
        elif word in WISH:
            told = [n for n in infinitives(tokens[: at + 2 + WISH_REACH]) if n > at]
            if told and lemma(tokens[told[0]].text) in lemmas_of("inform"):
                yield Head(at, told[0])
        elif word in INTEREST or (word in PUZZLE and _puzzled(tokens, at)):
            yield Head(at, at + 1)
        elif is_imperative(token) and word not in NOT_IMPERATIVE and _opens(tokens, at):
            yield Head(at, at)


def wants_to_know(word: str) -> bool:
    """Whether a word, as `yo` writes it, asks to be told: «интересует», «непонятно»."""
    return word in INTEREST or word in PUZZLE


@lru_cache(maxsize=3)
def lemmas_of(kind: str) -> frozenset[str]:
    """Words, in dictionary form, that ask to be told ("inform"), for any help ("generic"), or politely."""
    return frozenset(yo(row["lemma"]) for row in rows("letterlint.letter", "requests") if row["kind"] == kind)


def _puzzled(tokens: Sequence[Token], at: int) -> bool:
    """«не могу понять, почему», «непонятно, куда»; not «не знаю, как жить дальше»."""
    before = {yo(token.text) for token in tokens[max(at - 3, 0) : at]}
    text = " ".join(yo(token.text) for token in tokens).replace(" ,", ",")
    negated = "не" in before or yo(tokens[at].text).startswith("не")
    return negated and not LOST.search(text) and bool(beginnings(tokens[at + 1 :], listed=True))


def _opens(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1] if at else None
    words = {yo(token.text) for token in tokens[:at] if token.is_word}
    return before is None or not before.is_word or words <= POLITE_START or yo(before.text) in POLITE_START

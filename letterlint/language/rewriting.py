"""What comes of words for a person when a sentence turns to «Вы»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from letterlint.language.names import Case
from letterlint.model import Token

YOU = {
    Case.NOMINATIVE: "вы",
    Case.GENITIVE: "вас",
    Case.DATIVE: "вам",
    Case.ACCUSATIVE: "вас",
    Case.INSTRUMENTAL: "вами",
    Case.PREPOSITIONAL: "вас",
}

TAGS = {
    "nomn": Case.NOMINATIVE,
    "gent": Case.GENITIVE,
    "datv": Case.DATIVE,
    "accs": Case.ACCUSATIVE,
    "ablt": Case.INSTRUMENTAL,
    "loct": Case.PREPOSITIONAL,
}


@dataclass(frozen=True, slots=True)
class Rewriting:
    """Tokens `first` to `last` become `text`; where not `sure`, a person must look at it.

    `also` are further tokens with what becomes of them: «обратился и просил».
    """

    first: int
    last: int
    text: str
    sure: bool = True
    also: tuple[tuple[int, str], ...] = ()


def cased(word: str, capital: bool) -> str:
    """The word with a capital letter, or as it is."""
    return word.capitalize() if capital else word


def is_first(tokens: Sequence[Token], at: int) -> bool:
    """Whether the sentence begins with a token; an item of a list may begin with a small letter."""
    return tokens[at].text[:1].isupper() and not any(t.is_word for t in tokens[:at])

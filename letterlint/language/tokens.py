"""Words, numbers and signs of a text."""

from __future__ import annotations

from razdel import tokenize

from letterlint.language.folding import Folded, fold
from letterlint.model import Token

CLAUSE_ENDS = frozenset(",;:–—()")  # signs that divide clauses


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of `text`, places counted in the text as given, before folding."""
    return folded_tokens(fold(text))


def folded_tokens(folded: Folded) -> tuple[Token, ...]:
    at = folded.offsets
    return tuple(Token(at[t.start], at[t.stop - 1] + 1, t.text) for t in tokenize(folded.text))

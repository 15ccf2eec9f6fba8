"""The words of a sentence that are its own, not somebody else's."""

from __future__ import annotations

from letterlint.language.folding import fold
from letterlint.language.spans import quotations
from letterlint.model import Sentence, Token


def unquoted(sentence: Sentence) -> tuple[Token, ...]:
    """The tokens outside quotation marks; of a quotation the opening mark is left."""
    folded = fold(sentence.text)
    at = [sentence.start + offset for offset in folded.offsets]
    spans = [(at[start], at[end - 1]) for start, end in quotations(folded.text)]
    return tuple(t for t in sentence.tokens if not any(start < t.start <= end for start, end in spans))

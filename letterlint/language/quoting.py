"""The words of a sentence that are its own, not somebody else's."""

from __future__ import annotations

from functools import lru_cache

from letterlint.language.folding import fold
from letterlint.language.spans import Span, quotations
from letterlint.model import Paragraph, Sentence, Token


def unquoted(sentence: Sentence) -> tuple[Token, ...]:
    """The tokens outside quotation marks; of a quotation the opening mark is left.

    A quotation may go on over several sentences of its paragraph.
    """
    spans = _spans(sentence.paragraph, sentence.start, sentence.end)
    return tuple(t for t in sentence.tokens if not any(start < t.start < end for start, end in spans))


def _spans(paragraph: Paragraph, start: int, end: int) -> tuple[Span, ...]:
    """The quotations that a sentence has a part in; its own ones where a mark of the paragraph is missing."""
    if _is_balanced(paragraph.text):
        return _quotations(paragraph.text)
    return tuple((a + start, b + start) for a, b in _quotations(paragraph.text[start:end]))


def _is_balanced(text: str) -> bool:
    return text.count("«") == text.count("»") and text.count('"') % 2 == 0


@lru_cache(maxsize=500)
def _quotations(text: str) -> tuple[Span, ...]:
    folded = fold(text)
    return tuple(folded.span(*span) for span in quotations(folded.text))

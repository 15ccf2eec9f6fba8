"""What somebody has said or written, told again."""

from __future__ import annotations

import re

from letterlint.language.folding import fold, yo
from letterlint.model import Sentence

# «Вы пишете, что …», «по Вашему мнению», «в жалобе Вы указали, что …»
RETOLD = re.compile(
    r"\b(?:вы|ваш\w*\s+\w+)\s+(?:\w+\s+){0,2}?(?:пиш|писал|указ|сообщ|счита|полага|жал|утвержд|говор|сказал|просил|проси|"
    r"спраш|спрос|заяв)\w*\b[^.]{0,60}?(?:,\s*(?:что|будто|почему|как)|о\s+том|:|на\s+то)|"
    r"\b(?:по\s+вашему\s+мнению|по\s+вашим\s+словам|с\s+ваших\s+слов)|\b(?:пишете|указываете|сообщаете|считаете),\s*что"
)


def retells(sentence: Sentence) -> bool:
    """Whether a sentence tells again what the addressee has said, so that the writer does not say it."""
    return RETOLD.search(yo(fold(sentence.text).text)) is not None

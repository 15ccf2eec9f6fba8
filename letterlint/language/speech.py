"""What somebody has said or written, told again."""

from __future__ import annotations

import re

from letterlint.language.folding import fold, yo
from letterlint.language.spans import Span
from letterlint.model import Sentence

# «Вы пишете, что …», «по Вашему мнению», «в жалобе Вы указали, что …»
RETOLD = re.compile(
    r"\b(?:вы|ваш\w*\s+\w+)\s+(?:\w+\s+){0,2}?(?:пиш|писал|указ|сообщ|счита|полага|жал|утвержд|говор|сказал|просил|проси|"
    r"спраш|спрос|заяв)\w*\b[^.]{0,60}?(?:,\s*(?:что|будто|почему|как)|о\s+том|:\s*«|на\s+то)|"
    r"\bкак\s+(?:пиш|указ|сообщ|утвержд|счита|полага|говор|поясн|заяв)\w+\s+(?:заявител|автор|граждан|обратив)\w+|"
    r"\b(?:заявител\w+|автор\s+\w+)\s+(?:пиш|указ|сообщ|утвержд|счита|полага|говор|поясн)\w+,\s*что|"
    r"\b(?:по\s+словам|по\s+утверждению|со\s+слов|по\s+мнению\s+(?:заявител|автор|граждан|обратив)\w+)\b|"
    r"\b(?:по\s+вашему\s+мнению|по\s+вашим\s+словам|с\s+ваших\s+слов)|\b(?:пишете|указываете|сообщаете|считаете),\s*что"
)


ASKED = re.compile(
    r"\b(?:вы\s+(?:\w+\s+){0,2}?(?:прос|треб|предлаг|предлож|хот|сообщ|пиш|писал|указ|счита|настаива)\w*|"
    r"ваш\w*\s+(?:требовани|просьб|предложени)\w*)\b.*?(?=;|,\s*(?:и|но|а|поэтому|однако|мы)\s|\s–\s|$)"
)


def retold(text: str) -> list[Span]:
    """The clauses of a folded sentence that say what the addressee asks for: «Вы просите принять меры»."""
    return [found.span() for found in ASKED.finditer(yo(text))]


def retells(sentence: Sentence) -> bool:
    """Whether a sentence tells again what the addressee or somebody else has said, not the writer."""
    return RETOLD.search(yo(fold(sentence.text).text)) is not None

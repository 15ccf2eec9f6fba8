"""How long a sentence is, in words, as the rules count them (`rules.md`, sentence-length)."""

from __future__ import annotations

import re

from letterlint.language.folding import fold
from letterlint.language.spans import act_requisites, is_statement, quotations
from letterlint.language.tokens import tokens
from letterlint.model import Sentence

INTERNET = re.compile(r"[\w.+-]+@[\w.-]+\w|(?:https?://|www\.)\S+|\b[\w-]+\.(?:ru|рф|com|org)\b")
ONE_LETTER = re.compile(r"\b[А-ЯЁа-яё]\.")  # initials, «г.», «д.»
NUMBERED = re.compile(r"(?:№|N)\s*[\w/.-]*\w")
ITEM_LABEL = re.compile(r"^\W*[а-яё]\)")
GAP = re.compile(r"\[указать[^\[\]]*\]")
ONE_WORD = " Слово "


def word_count(sentence: Sentence) -> int:
    """Whatever begins with a letter; a name in «» is one word, so is a document's date with its number."""
    text = fold(sentence.text).text
    for start, end in reversed(quotations(text)):
        if not is_statement(text[start:end]):
            text = text[:start] + ONE_WORD + text[end:]
    for start, end in reversed(list(act_requisites(text))):
        text = text[:start] + ONE_WORD + text[end:]
    for pattern, instead in (
        (GAP, ONE_WORD),
        (INTERNET, ONE_WORD),
        (NUMBERED, " "),
        (ONE_LETTER, " "),
        (ITEM_LABEL, " "),
    ):
        text = pattern.sub(instead, text)
    return sum(token.text[0].isalpha() for token in tokens(text))

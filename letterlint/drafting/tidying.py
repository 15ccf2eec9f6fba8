"""What a clerk typed, in letters, blanks, quotation marks and capitals as letters to citizens have them."""

from __future__ import annotations

import re

from letterlint.language.folding import fold
from letterlint.language.names.patronymics import particle_gender
from letterlint.model import Gender

OPENING = re.compile(r"(?:(?<=[\s(«])|^)[\"“„](?=\S)")
CLOSING = re.compile(r"[\"“”]")
MIXED = re.compile(r"\b(?=\w*[А-Яа-яЁё])(?=\w*[A-Za-z])\w+")  # letters of two alphabets in a word
LOOKALIKE = str.maketrans("ABCEHKMOPTXaceopxy", "АВСЕНКМОРТХасеорху")
ACTING = re.compile(r"^(и)\.\s*о\.\s*(?=\w)", re.IGNORECASE)
PARTED_BY_BLANKS = re.compile(r"(?<=[а-яё])(?: [-–—] ?|[-–—] )(?=[А-ЯЁ][а-яё])")


def post(text: str) -> str:
    """A post as a clerk typed it, with single blanks and «ёлочки», without a point at the end; «И. о.»."""
    return ACTING.sub(r"\1. о. ", organisation(text))


def organisation(text: str) -> str:
    """An organisation as a clerk typed it: «МБУ "Центр".» → «МБУ «Центр»»."""
    plain = tidy(text).replace("''", '"')
    plain = plain[:-1] if re.search(r"[^\W\d_]{3}\.$|[»\"”]\.$", plain) else plain
    return CLOSING.sub("»", OPENING.sub("«", plain))


def name_as_written(text: str) -> str:
    """«иванов и и» → «Иванов И. И.», «Салтыков - Щедрин» → «Салтыков-Щедрин»; letters of one alphabet."""
    return _capitals(_joined(tidy(text)))


def tidy(text: str) -> str:
    """Single blanks, and nothing that does not show."""
    return " ".join(fold(text).text.split())


def _joined(text: str) -> str:
    """«Салтыков - Щедрин» → «Салтыков-Щедрин», «Иванoв» with a Latin «o» → «Иванов»."""
    return MIXED.sub(lambda word: word[0].translate(LOOKALIKE), PARTED_BY_BLANKS.sub("-", text))


def _capitals(text: str) -> str:
    """«иванов и и» → «Иванов И. И.»."""
    if text.islower():
        text = re.sub(
            r"[а-яё]+", lambda word: word[0] if _is_particle(word[0]) else word[0].capitalize(), text
        )
    return re.sub(r"\b([А-ЯЁ])(?![\w.-])", r"\1.", text)


def _is_particle(word: str) -> bool:
    return particle_gender(word) is not Gender.UNKNOWN

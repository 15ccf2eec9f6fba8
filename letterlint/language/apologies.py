"""Apologies, and whether they are made on behalf of the head of the organisation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum

from letterlint.language.folding import fold, yo
from letterlint.model import Sentence

SORRY = re.compile(r"\b(?:извинени\w+|извините|извиняемся|извиняюсь|простите)\b")
CHIEF = (
    r"(?:директор|руковод|начальник|глав|министр|мэр|губернатор|председател|ректор|заведующ|управляющ|администраци|"
    r"президент|прокурор)\w*"
)
ON_BEHALF = re.compile(rf"\bот\s+(?:имени|лица)\s+(?:\S+\s+){{0,3}}?{CHIEF}")
CHIEF_SAYS = re.compile(
    rf"\b{CHIEF}\b[^.]{{0,80}}?\b(?:приносит|просит|извиня\w+)\b|\bизвинени\w+\s+(?:\S+\s+)?{CHIEF}"
)
I_SAY = re.compile(r"\b(?:приношу|прошу|извиняюсь|хочу|хотел\w*)\b")
HEAD = re.compile(
    rf"^\W*(?:и\.?\s*о\.?\s*|врио\s+|временно\s+исполняющ\w+\s+обязанности\s+|исполняющ\w+\s+обязанности\s+)?"
    rf"(?:генеральн\w+\s+|исполнительн\w+\s+|главн\w+\s+врач\w*|{CHIEF})",
)
PART = re.compile(r"\b(?:отдел|отделени|сектор|участк|групп|цех|бюро|складом|хозяйством)\w*")


class Apology(Enum):
    """What a letter has of an apology."""

    NONE = "none"
    NOT_OF_HEAD = "not of the head"
    OF_US = "«приносим» over the head's signature"
    OF_HEAD = "of the head"


def apology(sentences: Iterable[Sentence], post: str) -> Apology:
    """The best apology among the sentences of a letter that somebody with this post signs."""
    found = [_kind(text, is_head(post)) for text in map(_folded, sentences) if SORRY.search(text)]
    return max(found, key=list(Apology).index, default=Apology.NONE)


def is_head(post: str) -> bool:
    """Whether a post is that of the head of an organisation or who acts for one, not of a part of it.

    Without a post nobody can tell, so that the writer is believed.
    """
    text = yo(post)
    return not text or (HEAD.match(text) is not None and PART.search(text) is None and "замест" not in text)


def _folded(sentence: Sentence) -> str:
    return yo(fold(sentence.text).text)


def _kind(text: str, by_head: bool) -> Apology:
    if ON_BEHALF.search(text) or CHIEF_SAYS.search(text):
        return Apology.OF_HEAD
    if not by_head:
        return Apology.NOT_OF_HEAD
    return Apology.OF_HEAD if I_SAY.search(text) else Apology.OF_US

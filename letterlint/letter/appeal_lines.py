"""The lines of an appeal that tell who writes: its head, what opens its text, its foot."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from letterlint.language.folding import fold
from letterlint.language.morphology import lemmas, mostly
from letterlint.language.wordlists import by_kind
from letterlint.letter.marks import VALEDICTION, salutes, says, words
from letterlint.model import Document

HEAD_LINES = 16
FOOT_LINES = 8
SPOKEN = 4  # words of a sentence
SPEAKING = ("INFN", "1per", "PRED")
# of the sender: no prose, though «выдан» is a predicate
PAPERS = re.compile(r"паспорт|снилс|полис|выдан|удостоверен|\bинн\b|рождени|г\.\s?р\b", re.IGNORECASE)
TO_FILL = re.compile("_+")  # of a printed form
DASHES = re.compile("[–—]")


def roles() -> dict[str, frozenset[str]]:
    """Words that tell who writes, by their role: `words/senders.tsv`."""
    return by_kind("letterlint.letter", "senders", kind="role")


def lines_of(appeal: Document) -> list[str]:
    """The lines that have text, with common blanks and dashes."""
    texts = [line for paragraph in appeal.paragraphs for line in paragraph.text.split("\n")]
    plain = (" ".join(TO_FILL.sub(" ", DASHES.sub("–", fold(text).text)).split()) for text in texts)
    return [line for line in plain if line]


def head(lines: Sequence[str]) -> list[str]:
    """What stands above the text: «Директору …», «от …», address, «Заявление»."""
    return list(takewhile(lambda line: not is_text(line), lines[:HEAD_LINES]))


def foot(lines: Sequence[str]) -> list[str]:
    """What stands below the text, the lowest line first."""
    below = list(
        takewhile(lambda line: VALEDICTION.match(line) or not is_text(line), lines[: -FOOT_LINES - 1 : -1])
    )
    return below[: len(lines) - len(head(lines))]


def is_text(line: str) -> bool:
    """Whether the text of the appeal begins with a line."""
    if PAPERS.search(line):
        return False
    return salutes(line) or says(line) or _speaks(line) or re.match(r"(?:Я|Мы)[\s,]", line) is not None


def _speaks(line: str) -> bool:
    """«Мне трудно ходить в магазин»: words that no name, post or address has."""
    listed = words(line)
    return len(listed) >= SPOKEN and any(mostly(word.lower(), tag) for word in listed for tag in SPEAKING)


def names_appeal(line: str) -> bool:
    """«Заявление», «Жалоба на …»: what the appeal calls itself."""
    first = words(line)[:1]
    return bool(first) and bool(lemmas(first[0].lower()) & roles()["title"])

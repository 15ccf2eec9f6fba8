"""Sentences and list items of a text: razdel, and a second pass for what official letters abbreviate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from razdel import sentenize

from letterlint.language.folding import fold, yo
from letterlint.language.morphology import has_tag, mostly
from letterlint.language.spans import is_statement, quotations
from letterlint.language.tokens import folded_tokens
from letterlint.language.wordlists import rows
from letterlint.model import Paragraph, Sentence

LIST_ITEM = re.compile(
    r"(?:[:;]\s+|\n\s*)(?=(?:\d{1,2}|[а-я])\)\s|[–—•-]\s)|\n\s*(?=\d{1,2}\.\s)|[:;]\s*\n\s*"
)
FULL_STOP = re.compile(r"(?<=\.)\s+(?=[А-ЯЁ][а-яё])")
LAST_WORD = re.compile(r"([^\W\d_]+)\.$")
FIRST_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
YEAR = re.compile(r"\b(?:19|20)\d\d г\.$")
SURNAME_AND_INITIALS = re.compile(r"[А-ЯЁ][а-яё-]+\s+[А-ЯЁ]\.\s?[А-ЯЁ]\.$")
DASH = re.compile(r"\s[–—-]\s")
PROPER = ("Name", "Surn", "Patr", "Geox", "Orgn")
FUNCTION_WORDS = ("PREP", "CONJ", "PRCL", "NPRO", "ADVB")  # «По» is a river too
STATEMENT_WORDS = 5
PREDICATES = ("VERB", "PRTS", "ADJS", "PRED")


def sentences(paragraph: Paragraph) -> tuple[Sentence, ...]:
    """The sentences of a paragraph; the items of a list in it are sentences of their own."""
    folded = fold(paragraph.text)
    at, marked = folded.offsets, folded_tokens(folded)
    bounds = [(at[start], at[end - 1] + 1) for start, end in split(folded.text)]
    return tuple(
        Sentence(paragraph, start, end, tuple(t for t in marked if start <= t.start < end))
        for start, end in bounds
    )


def foreign(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """The quotations of several sentences in a paragraph: these are somebody else's, each of them."""
    folded = fold(paragraph.text)
    ends = {end for _, end in split(folded.text)}
    for start, end in quotations(folded.text):
        quotation = folded.text[start:end]
        told = (
            is_statement(quotation) and len(quotation.split()) >= STATEMENT_WORDS
        )  # «Белоярье. Лица» is a name
        if told and any(start < stop < end - 1 for stop in ends):
            yield folded.span(start, end)


def split(text: str) -> list[tuple[int, int]]:
    """Where the sentences of a folded text start and end, in order, without the white space around."""
    starts = {
        s.start for s in sentenize(text) if not _is_abbreviation(text[: s.start].rstrip(), text[s.start :])
    }
    starts |= {item.end() for item in LIST_ITEM.finditer(text)}
    starts |= set(_missed(text, sorted(starts)))
    pieces = [(a, a + len(text[a:b].rstrip())) for a, b in pairwise([*sorted(starts), len(text)])]
    return [(start, end) for start, end in pieces if end > start]


def _is_abbreviation(left: str, right: str) -> bool:
    """Whether the full stop at the end of `left` is that of «исх.» before «№ 7», not of a sentence."""
    last = LAST_WORD.search(left)
    kind = abbreviations().get(yo(last[1])) if last else None
    if kind == "closed":
        return not right[0].isalpha()
    return kind == "open" and not _starts_sentence(right)


def _missed(text: str, starts: list[int]) -> Iterator[int]:
    """Starts that razdel does not see: after «2025 г.», «обл.», «Иванова И. И.»."""
    for stop in FULL_STOP.finditer(text):
        before = max((start for start in starts if start <= stop.start()), default=0)
        left = text[before : stop.start()]
        if (
            stop.end() not in starts
            and _may_end(left)
            and _starts_sentence(text[stop.end() :])
            and _says(left)
        ):
            yield stop.end()


def _may_end(left: str) -> bool:
    last = LAST_WORD.search(left)
    closed = last is not None and abbreviations().get(yo(last[1])) == "closed"
    return closed or YEAR.search(left) is not None or SURNAME_AND_INITIALS.search(left) is not None


def _starts_sentence(right: str) -> bool:
    """Whether a text starts with a capital letter of a word that is no proper name."""
    word = FIRST_WORD.match(right)
    if word is None or len(word[0]) < 2 or not word[0][0].isupper() or word[0].isupper():
        return len(right) > 1 and right[0].isupper() and right[1] == " "
    return any(mostly(word[0], tag) for tag in FUNCTION_WORDS) or not any(
        has_tag(word[0], tag) for tag in PROPER
    )


def _says(left: str) -> bool:
    """Whether there is a predicate, or a dash in its place, so that the words can be a sentence."""
    return DASH.search(left) is not None or any(
        has_tag(word, tag) for word in FIRST_WORD.findall(left) for tag in PREDICATES
    )


@lru_cache(maxsize=1)
def abbreviations() -> dict[str, str]:
    """Abbreviations, each "open" (something follows it) or "closed" (it may end a sentence)."""
    return {row["abbreviation"]: row["kind"] for row in rows("letterlint.language", "abbreviations")}

"""Dates in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from letterlint.language.dates import MONTHS_GENITIVE, as_date, in_figures, in_words
from letterlint.language.folding import fold
from letterlint.language.spans import DATE, act_requisites, quotations, within
from letterlint.language.unity.use import Use
from letterlint.model import Place, Sentence

FIGURES, WORDS = "цифрами", "словами"
IN_FIGURES = re.compile(r"\d{1,2}\.\d{2}\.(?:\d{4}|\d{2})")
IN_WORDS = re.compile(r"[«\"]?\d{1,2}[»\"]?(?:-го)?\s+[а-яё]+(?P<year>\s+\d{4})?", re.IGNORECASE)
# «письмом от …», «выдан …», «дата рождения …»: the date is a document's
DOCUMENT_BEFORE = re.compile(r"(?:\bот|\bвыдан\w*|\bрожд\w+|\bр\.)[\s:]*$", re.IGNORECASE)
DOCUMENT_AFTER = re.compile(r"\s*(?:г\.|года)?\s*(?:\(?(?:вх|исх|рег)\.|(?:за\s+)?№|года?\s+рожд|г\.\s?р\.)")
RANGE = re.compile(
    r"(?<![\d.])\d{1,2}\s*(?:[–—-]|\b(?:по|и|до)\b)\s*$"
)  # «5–7 мая»: figures would be of another shape
HOLIDAYS = ("1 января", "7 января", "23 февраля", "8 марта", "1 мая", "9 мая", "12 июня", "4 ноября")


def dates(sentences: Sequence[Sentence]) -> Iterator[Use]:
    """The dates of the letter's own sentences: not of documents, nor in tables and quotations.

    One without a year is not sure: in figures it would be written so too; a holiday is none at all.
    """
    for sentence in sentences:
        if sentence.paragraph.cell is not None:
            continue
        folded = fold(sentence.text)
        text = folded.text
        foreign = [*act_requisites(text), *quotations(text)]
        for found in DATE.finditer(text):
            start, end = (
                found.start(),
                found.end() - found[0].endswith(tuple(f"{m}." for m in MONTHS_GENITIVE)),
            )
            before = text[:start]
            if within((start, end), foreign) or DOCUMENT_BEFORE.search(before) or RANGE.search(before):
                continue
            if not DOCUMENT_AFTER.match(text, end):
                place = sentence.paragraph.place(*(at + sentence.start for at in folded.span(start, end)))
                yield from _uses(found[0], place)


def _uses(text: str, place: Place) -> Iterator[Use]:
    figures, words = IN_FIGURES.match(text), IN_WORDS.match(text)
    if figures:
        yield Use(FIGURES, place, better=_in_words(text))
    elif words and text.lower() not in HOLIDAYS:
        yield Use(WORDS, place, sure=bool(words["year"]), better=_in_figures(text))


def _in_words(text: str) -> str:
    date = as_date(text)
    return in_words(date) if date else ""


def _in_figures(text: str) -> str:
    date = as_date(text)
    return in_figures(date) if date else ""

"""Dates as they are written in letters."""

from __future__ import annotations

import re
from datetime import date

from letterlint.language.spans import MONTH

FIGURES = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d|\d\d)\b")
WORDS = re.compile(rf"[«\"]?\b(\d{{1,2}})[»\"]?\s+({MONTH})\s+((?:19|20)\d\d)\b", re.IGNORECASE)
MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
MONTHS_GENITIVE = (
    *("января", "февраля", "марта", "апреля", "мая", "июня"),
    *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
)


def as_date(text: str) -> date | None:
    """The first full date in a text: «01.02.2025», «1 февраля 2025 года»; None where there is none."""
    figures, words = FIGURES.search(text), WORDS.search(text)
    if figures and (not words or figures.start() < words.start()):
        day, month, year = (int(group) for group in figures.groups())
        return _date(year if year > 99 else 2000 + year, month, day)
    return _date(int(words[3]), _month(words[2]), int(words[1])) if words else None


def in_words(day: date) -> str:
    """«12 марта 2025 года»."""
    return f"{day.day} {MONTHS_GENITIVE[day.month - 1]} {day.year} года"


def in_figures(day: date) -> str:
    """«12.03.2025»."""
    return f"{day:%d.%m}.{day.year:04}"


def last_date(text: str) -> date | None:
    """The last full date in a text."""
    ends = sorted(found.end() for pattern in (FIGURES, WORDS) for found in pattern.finditer(text))
    starts = sorted(found.start() for pattern in (FIGURES, WORDS) for found in pattern.finditer(text))
    return as_date(text[starts[-1] : ends[-1]]) if starts else None


def _month(word: str) -> int:
    beginnings = [n for n, month in enumerate(MONTHS, 1) if word.lower().startswith(month)]
    return beginnings[0]  # «мар» stands before «ма»


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

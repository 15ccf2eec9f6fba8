"""Dates as templates write them."""

from __future__ import annotations

import re
from datetime import date, datetime

from letterlint.drafting.errors import Missing, UnsureError
from letterlint.drafting.gaps import Gap, passing_gaps
from letterlint.language import dates
from letterlint.language.numerals import NBSP

Day = date | str


def day_of(value: Day) -> date:
    """The date that a clerk typed: «12.03.2025», «12 марта 2025 года», «2025-03-12».

    Raises UnsureError for anything else.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = _iso(value.strip()) or (dates.as_date(value) if value.strip()[:1] in '0123456789«"' else None)
    if found is None:
        sentence = f"{value}: здесь нужна дата. Напишите её так: 12.03.2025."
        raise UnsureError(sentence, Missing.DATE, Gap("дата"))
    return found


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.match(r"\d{4}-", text) else None
    except ValueError:
        return None


@passing_gaps
def date_words(day: Day) -> str:
    """«12 марта 2025 года». Raises UnsureError where it is no date."""
    number, month, year = dates.in_words(day_of(day)).split(" ", 2)
    return f"{number}{NBSP}{month} {year.replace(' ', NBSP)}"


@passing_gaps
def date_figures(day: Day) -> str:
    """«12.03.2025». Raises UnsureError where it is no date."""
    return dates.in_figures(day_of(day))

"""Dates as templates write them."""

from __future__ import annotations

from datetime import date

from letterlint.drafting.converting import ConversionError, day
from letterlint.drafting.errors import Missing, UnsureError
from letterlint.drafting.gaps import Gap, passing_gaps
from letterlint.language import dates
from letterlint.language.numerals import NBSP

Day = date | str


def day_of(value: Day) -> date:
    """The date that a clerk typed: «12.03.2025», «12 марта 2025 года», «2025-03-12».

    Raises UnsureError for anything else.
    """
    try:
        return day(value)
    except ConversionError as error:
        sentence = f"{value}: здесь нужна дата. Напишите её так: 12.03.2025."
        raise UnsureError(sentence, Missing.DATE, Gap("дата")) from error


@passing_gaps
def date_words(day: Day) -> str:
    """«12 марта 2025 года». Raises UnsureError where it is no date."""
    number, month, year = dates.in_words(day_of(day)).split(" ", 2)
    return f"{number}{NBSP}{month} {year.replace(' ', NBSP)}"


@passing_gaps
def date_figures(day: Day) -> str:
    """«12.03.2025». Raises UnsureError where it is no date."""
    return dates.in_figures(day_of(day))

"""Dates in words and in figures."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterlint.drafting import FILTERS, Gap, Missing, UnsureError
from letterlint.language.dates import as_date

DAY = date(2025, 3, 12)


@pytest.mark.parametrize(
    "given_day",
    [
        DAY,
        datetime(2025, 3, 12, 10, 0),
        "12.03.2025",
        " 12.3.2025 г.",
        "2025-03-12",
        "12 марта 2025 года",
        "«12» марта 2025 г.",
    ],
)
def test_dates(given_day: date | str) -> None:
    assert FILTERS["date_words"](given_day) == "12\u00a0марта 2025\u00a0года"
    assert FILTERS["date_figures"](given_day) == "12.03.2025"


@pytest.mark.parametrize("typed", ["", "завтра", "31.02.2025", "2025-02-31", "12 марта", "до 12.03.2025"])
def test_no_dates(typed: str) -> None:
    with pytest.raises(UnsureError, match="здесь нужна дата") as asked:
        FILTERS["date_words"](typed)
    assert asked.value.missing is Missing.DATE


@settings(deadline=None)
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_the_reader_understands_them(day: date) -> None:
    assert as_date(FILTERS["date_words"](day)) == as_date(FILTERS["date_figures"](day)) == day


def test_gaps_go_through() -> None:
    gap = Gap("дата решения")
    assert FILTERS["date_words"](gap) is FILTERS["date_figures"](gap) is gap

"""Posts, organisations and things in their cases."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterlint.drafting import FILTERS, Missing, UnsureError
from letterlint.language.names import Case
from letterlint.language.nominals import declined
from tests.drafting.data import made, rows

CASES = ("genitive", "dative", "accusative", "instrumental")
WORDS = sorted({word for row in rows("phrases") for word in row[0].split()})


@pytest.mark.parametrize("row", rows("phrases"), ids=lambda row: row[0])
def test_every_case(row: list[str]) -> None:
    assert [made(case, row[0]) for case in CASES] == row[1:]


@pytest.mark.parametrize(("nominative", "dative"), rows("datives"))
def test_dative(nominative: str, dative: str) -> None:
    assert made("dative", nominative) == dative


@pytest.mark.parametrize(
    ("nominative", "prepositional"),
    [("главный врач", "главном враче"), ("Администрация района", "Администрации района"), ("дети", "детях")],
)
def test_prepositional(nominative: str, prepositional: str) -> None:
    assert FILTERS["prepositional"](nominative) == prepositional
    assert FILTERS["in_case"](nominative, "prepositional") == prepositional


def test_what_the_clerk_is_asked() -> None:
    with pytest.raises(UnsureError) as asked:
        FILTERS["dative"]("скрам-мастер")
    assert str(asked.value) == (
        "скрам-мастер: программа не знает, как это склоняется. Напишите это в письме в дательном падеже сами."
    )
    assert asked.value.missing is Missing.FORM
    assert asked.value.gap == "[указать слова «скрам-мастер» в дательном падеже]"


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join), st.sampled_from(Case))
def test_any_words_keep_their_number(text: str, case: Case) -> None:
    found = declined(text, case)
    assert found is None or len(found.split()) == len(text.split())


def test_capitals_and_yo_as_written() -> None:
    assert FILTERS["capitalised"]("главный врач МБУ") == "Главный врач МБУ"
    assert made("instrumental", "семья") == "семьёй"
    assert made("dative", "партнёр") == "партнёру"
    assert made("dative", "партнер") == "партнеру"

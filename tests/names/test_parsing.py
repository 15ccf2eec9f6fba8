"""Names as they are written in letters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterlint.language.names import Case, dative, parse, parse_any
from letterlint.model import Gender, Name
from tests.names.data import rows

ALPHABET = "АБИОабвиоуйыеёоглкзнср.,-«»() \u00a0\u00adZ1№"


def test_enough() -> None:
    assert len(rows("blocks")) >= 100
    assert len(rows("non_names")) >= 80


@pytest.mark.parametrize("row", rows("blocks"), ids=lambda row: row["text"])
def test_blocks(row: dict[str, str]) -> None:
    expected = Name(row["surname"], row["first"], row["patronymic"], Gender(row["gender"]))
    assert parse(row["text"], Case.DATIVE) == expected
    assert parse_any(row["text"]) == (expected, Case.DATIVE)


@pytest.mark.parametrize("row", rows("non_names"), ids=lambda row: row["text"])
def test_non_names(row: dict[str, str]) -> None:
    assert parse_any(row["text"]) is None


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("Иванов И. И.", Case.NOMINATIVE),
        ("Т. В. Гусева", Case.NOMINATIVE),
        ("Мельник Иван Петрович", Case.NOMINATIVE),
        ("Глинка М. И.", Case.NOMINATIVE),
        ("Черных О. И.", Case.DATIVE),
        ("Шевченко А. П.", Case.DATIVE),
        ("Ткач З. Б.", Case.DATIVE),
        ("Ивановым Иваном Ивановичем", Case.INSTRUMENTAL),
    ],
)
def test_case_found(text: str, case: Case) -> None:
    found = parse_any(text)
    assert found is not None
    assert found[1] is case


@pytest.mark.parametrize("text", ["Иванов И. И.", "Ивановым И. И.", "Иванов Иван Иванович"])
def test_another_case(text: str) -> None:
    assert parse(text, Case.DATIVE) is None


@pytest.mark.parametrize("row", rows("blocks"), ids=lambda row: row["text"])
def test_back_to_the_dative(row: dict[str, str]) -> None:
    """What was parsed declines into what was written, or is unsure."""
    name = parse(row["text"], Case.DATIVE)
    assert name is not None
    again = dative(name)
    found = parse(again, Case.DATIVE) if again else None
    assert found is None or (found.surname, found.first, found.patronymic) == (
        name.surname,
        name.first,
        name.patronymic,
    )


@settings(max_examples=400, deadline=None)
@given(st.text(st.sampled_from(ALPHABET), max_size=40) | st.text(max_size=40), st.sampled_from(list(Case)))
def test_never_raises(text: str, case: Case) -> None:
    parse(text, case)
    parse_any(text)

"""Nominative → other cases."""

from __future__ import annotations

import pytest

from letterlint.language.folding import yo
from letterlint.language.names import Case, dative, decline, first_forms, forms, spelt_out
from letterlint.model import Gender, Name
from tests.names.data import rows

PARTS = {
    "surnames": "surname",
    "more_surnames": "surname",
    "first_names": "first",
    "patronymics": "patronymic",
}


def name_of(row: dict[str, str], part: str) -> Name:
    texts = {part: row["surname" if part == "surname" else "name"]}
    return Name(
        texts.get("surname", ""), texts.get("first", ""), texts.get("patronymic", ""), Gender(row["gender"])
    )


@pytest.mark.parametrize(
    ("file", "floor"),
    [("surnames", 0.99), ("more_surnames", 0.98), ("first_names", 0.99), ("patronymics", 1.0)],
)
def test_dative(file: str, floor: float) -> None:
    wrong = [row for row in rows(file) if yo(dative(name_of(row, PARTS[file])) or "") != yo(row["dative"])]
    assert 1 - len(wrong) / len(rows(file)) >= floor, wrong


def test_enough_names() -> None:
    assert len(rows("surnames")) >= 200
    assert len(rows("first_names")) + len(rows("patronymics")) >= 60


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (Name("Иванов", "И.", "И.", Gender.MALE), "Ивановым И. И."),
        (Name("Дарвин", gender=Gender.MALE), "Дарвином"),
        (Name("Толстой", "Лев", "Ильич", Gender.MALE), "Толстым Львом Ильичом"),
        (Name("Мамедов", "Эльчин", "Рашид оглы", Gender.MALE), "Мамедовым Эльчином Рашид оглы"),
        (Name("Мельник", "Любовь", "Саввична", Gender.FEMALE), "Мельник Любовью Саввичной"),
        (Name("фон Штейн", "Карл", "", Gender.MALE), "фон Штейном Карлом"),
        (Name("Ким", "Чен", "", Gender.MALE), "Ким Ченом"),
        (Name("Ким", "Олег", "Павлович", Gender.MALE), "Кимом Олегом Павловичем"),
    ],
)
def test_instrumental(name: Name, expected: str) -> None:
    found = decline(name, Case.INSTRUMENTAL)
    assert found is not None
    assert " ".join(part for part in (found.surname, found.first, found.patronymic) if part) == expected


@pytest.mark.parametrize(
    "name",
    [
        Name("Мельник"),  # a man's or a woman's
        Name("Иванов", gender=Gender.FEMALE),  # a contradiction
        Name("Смородина", gender=Gender.FEMALE),  # her father Смородин or Смородина
    ],
)
def test_unsure(name: Name) -> None:
    assert decline(name, Case.DATIVE) is None
    assert dative(name) is None


def test_gender_that_makes_no_difference() -> None:
    assert dative(Name("Шевченко", "А.", "П.")) == "Шевченко А. П."


def test_forms() -> None:
    woman = Name("Королёва", "Анна", "И.", Gender.FEMALE)
    assert forms(woman) == {"королева", "королевой", "королеву"}
    assert first_forms(woman) == {"анна", "анны", "анне", "анну", "анной"}
    assert {"мельник", "мельнику", "мельником"} <= forms(Name("Мельник"))
    assert {"зайцу", "заяцу"} <= forms(Name("Заяц", gender=Gender.MALE)), "usage wavers"


def test_spelt_out() -> None:
    assert spelt_out("Иван")
    assert not spelt_out("И.")
    assert not spelt_out("")

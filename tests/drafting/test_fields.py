from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import pytest

from letterlint.drafting.errors import AnswerError, UnsureError
from letterlint.drafting.fields import Field, Kind, value
from letterlint.drafting.gaps import Gap
from letterlint.model import Gender


def field(kind: Kind, **options: Any) -> Field:
    return Field(name="f", label="Сумма выплаты", kind=kind, **options)


@pytest.mark.parametrize(
    ("kind", "answer", "expected"),
    [
        (Kind.TEXT, "  одна \n строка ", "одна строка"),
        (Kind.TEXT, "нуль\x00внутри", "нуль внутри"),
        (Kind.TEXT, 5, "5"),
        (Kind.TEXT, date(2025, 3, 12), "12.03.2025"),
        (Kind.LINES, "раз\n\n два ", ["раз", "два"]),
        (Kind.LINES, ["раз", "два\nтри"], ["раз", "два три"]),
        (Kind.DATE, "12.03.2025", date(2025, 3, 12)),
        (Kind.DATE, "12 марта 2025 года", date(2025, 3, 12)),
        (Kind.DATE, "2025-03-12", date(2025, 3, 12)),
        (Kind.DATE, datetime(2025, 3, 12, 10, 0), date(2025, 3, 12)),
        (Kind.NUMBER, "1 250,5", Decimal("1250.5")),
        (Kind.NUMBER, 5.0, Decimal(5)),
        (Kind.NUMBER, 0.1 + 0.2, Decimal("0.3")),
        (Kind.MONEY, 1250.1 + 0.2, Decimal("1250.3")),
        (Kind.TEXT, 0.1 + 0.2, "0,3"),
        (Kind.LINES, [1.5, 2], ["1,5", "2"]),
        (Kind.TEXT, time(9, 5), "09:05"),
        (Kind.YES_NO, "ИСТИНА", True),
        (Kind.YES_NO, 0.0, False),
        (Kind.MONEY, "1\xa0250,50 руб.", Decimal("1250.5")),
        (Kind.MONEY, "320 рублей", Decimal(320)),
        (Kind.MONEY, "320 ₽", Decimal(320)),
        (Kind.YES_NO, "Да", True),
        (Kind.YES_NO, False, False),
        (Kind.YES_NO, "-", False),
        (Kind.YES_NO, None, False),
    ],
)
def test_an_answer_becomes_the_type_of_its_field(kind: Kind, answer: Any, expected: Any) -> None:
    assert value(field(kind), answer) == expected


@pytest.mark.parametrize(
    ("kind", "answer", "said"),
    [
        (Kind.TEXT, ["раз"], "в одну строку"),
        (Kind.DATE, "32.03.2025", "не дата"),
        (Kind.DATE, "12.03.2025 и 13.03.2025", "не дата"),
        (Kind.DATE, 45000, "похоже на дату 15.03.2023, какой её хранит Excel. Задайте ячейке формат «Дата»"),
        (Kind.DATE, "45000,5", "напишите: 15.03.2023"),
        (Kind.DATE, 450, "не дата"),
        (Kind.TEXT, True, "«true» – нужен текст, а не «да» или «нет»"),
        (Kind.TEXT, "Да", "«Да» – нужен текст, а не «да» или «нет»"),
        (Kind.TEXT, "нет", "нужен текст"),
        (Kind.LINES, ["раз", False], "нужен текст"),
        (Kind.TEXT, float("nan"), "не число"),
        (Kind.MONEY, float("inf"), "не число"),
        (Kind.YES_NO, float("nan"), "не число"),
        (Kind.NUMBER, "пять", "не число"),
        (Kind.NUMBER, "-5", "не число"),
        (Kind.NUMBER, "NaN", "не число"),
        (Kind.NUMBER, True, "не число"),
        (Kind.MONEY, "12,345", "копеек"),
        (Kind.YES_NO, "может быть", "«да» или «нет»"),
        (Kind.PEOPLE, {"nmae": "Иванов"}, "Ближайшее к нему – «name»"),
        (Kind.PERSON, "Иванов И. И.; Петрова М. П.", "назовите одного человека"),
        (Kind.PEOPLE, {"gender": "м"}, "не названы"),
    ],
)
def test_a_wrong_answer_is_said_with_the_question(kind: Kind, answer: Any, said: str) -> None:
    with pytest.raises(AnswerError) as error:
        value(field(kind), answer)
    assert "«Сумма выплаты»" in str(error.value)
    assert said in str(error.value)


def test_a_choice_is_one_of_the_choices() -> None:
    car = field(Kind.CHOICE, choices=("легковая", "с подъёмником"))
    assert value(car, " Легковая") == "легковая"
    with pytest.raises(AnswerError, match="легковая, с подъёмником"):
        value(car, "грузовая")


@pytest.mark.parametrize("answer", [None, "", "  ", "-", "—", " – ", ["--"], []])
def test_no_answer_is_a_gap_or_nothing(answer: Any) -> None:
    gap = value(field(Kind.MONEY), answer)
    assert isinstance(gap, Gap)
    assert "сумму выплаты" in gap
    assert value(field(Kind.TEXT, optional=True), answer) == ""
    assert value(field(Kind.LINES, optional=True), answer) == []


def test_no_is_no_answer_where_none_need_be() -> None:
    assert value(field(Kind.TEXT, optional=True), "Нет") == ""
    assert value(field(Kind.LINES, optional=True), "нет") == []
    assert value(field(Kind.LINES, optional=True), ["нет", "да"]) == ["нет", "да"]
    assert value(field(Kind.LINES), ["Нет"]) == ["Нет"]
    assert value(field(Kind.TEXT), "Нет.") == "Нет."


def test_a_default_stands_in_unless_it_is_put_aside() -> None:
    paid = field(Kind.MONEY, default="320")
    assert value(paid, "") == Decimal(320)
    assert isinstance(value(paid, "-"), Gap)


def test_people_are_read_from_texts_and_tables() -> None:
    people = field(Kind.PEOPLE)
    (olga, ivan) = value(people, "Беляева Ольга Петровна; Иванов И. И.")
    assert (olga.name.first, olga.name.gender, ivan.name.surname) == ("Ольга", Gender.FEMALE, "Иванов")
    (head,) = value(people, {"name": "Гусева Т. В.", "post": "директор", "organisation": "Школа № 2"})
    assert (head.post, head.organisation) == ("директор", "Школа № 2")
    assert [one.name.gender for one in value(people, ["Коваленко Саша (ж)", "Коваленко Саша (м)"])] == [
        Gender.FEMALE,
        Gender.MALE,
    ]


def test_what_is_no_name_is_unsure() -> None:
    with pytest.raises(UnsureError, match="имя не прочитано"):
        value(field(Kind.PEOPLE), "12 стульев")

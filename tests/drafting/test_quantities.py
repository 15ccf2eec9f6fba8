"""Numbers with what they count, in words, sums; "~" stands for a no-break space."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st

from letterlint.drafting import FILTERS, Gap, Missing, UnsureError

COUNTED = """\
1 | рабочий день | nominative | 1~рабочий день
2 | рабочий день | nominative | 2~рабочих дня
5 | рабочий день | nominative | 5~рабочих дней
11 | рабочий день | nominative | 11~рабочих дней
21 | рабочий день | nominative | 21~рабочий день
112 | рабочий день | nominative | 112~рабочих дней
1 | рабочий день | genitive | 1~рабочего дня
5 | рабочий день | genitive | 5~рабочих дней
22 | рабочий день | genitive | 22~рабочих дней
30 | календарный день | instrumental | 30~календарными днями
1 | копия паспорта | accusative | 1~копию паспорта
2 | копия паспорта | nominative | 2~копии паспорта
2 | заверенная копия | nominative | 2~заверенные копии
5 | заверенная копия | nominative | 5~заверенных копий
2 | письменное обращение | nominative | 2~письменных обращения
3 | экземпляр | dative | 3~экземплярам
5 | год | nominative | 5~лет
5 | год | dative | 5~годам
1 | год | genitive | 1~года
3 | год | genitive | 3~лет
5 | человек | nominative | 5~человек
22 | человек | nominative | 22~человека
6 | человек | instrumental | 6~человеками
2 | ребёнок | nominative | 2~ребёнка
2 | ребёнок | accusative | 2~детей
21 | ребёнок | accusative | 21~ребёнка
5 | ребёнок | nominative | 5~детей
3 | больной | nominative | 3~больных
2 | заведующая отделением | nominative | 2~заведующих отделением
1,5 | месяц | nominative | 1,5~месяца
0,5 | ставка | nominative | 0,5~ставки
0 | заявление | nominative | 0~заявлений
1250 | рубль | nominative | 1~250~рублей
2 | сутки | nominative | ?
2 | скрам | nominative | ?
два | день | nominative | ?
-2 | день | nominative | ?"""


@pytest.mark.parametrize("line", COUNTED.split("\n"))
def test_counted(line: str) -> None:
    number, thing, case, expected = line.split(" | ")
    assert _made("counted", number, thing, case) == expected


def _made(name: str, *values: object, **options: object) -> str:
    try:
        return FILTERS[name](*values, **options).replace("\u00a0", "~")
    except UnsureError:
        return "?"


def test_counted_with_words() -> None:
    assert _made("counted", 21, "копия", words=True) == "21~(двадцать одна) копия"
    assert _made("counted", 5, "рабочий день", "genitive", words=True) == "5~(пяти) рабочих дней"
    assert _made("counted", 2, "заявление", words=True) == "2~(два) заявления"
    assert _made("counted", "1,5", "месяц", words=True) == "1,5~(одна целая пять десятых) месяца"
    assert _made("counted", "1,5", "месяц", "genitive", words=True) == "?"


IN_WORDS = [
    (0, "male", "nominative", "ноль"),
    (5, "male", "nominative", "пять"),
    (1, "female", "accusative", "одну"),
    (2, "neuter", "nominative", "два"),
    (21, "female", "instrumental", "двадцатью одной"),
    (40, "male", "dative", "сорока"),
    (2002, "female", "nominative", "две тысячи две"),
    (2_000_000, "female", "nominative", "два миллиона"),
    (1_000_001, "female", "nominative", "один миллион одна"),
    (21_000, "male", "accusative", "двадцать одну тысячу"),
    (365, "male", "genitive", "трёхсот шестидесяти пяти"),
    (584, "male", "prepositional", "пятистах восьмидесяти четырёх"),
]


@pytest.mark.parametrize(("number", "gender", "case", "expected"), IN_WORDS)
def test_in_words(number: int, gender: str, case: str, expected: str) -> None:
    assert FILTERS["in_words"](number, gender, case) == expected


SUMS = [
    (1250.5, "1~250~рублей 50~копеек"),
    ("1 250,50", "1~250~рублей 50~копеек"),
    (1250, "1~250~рублей"),
    ("2001", "2~001~рубль"),
    ("3,01", "3~рубля 01~копейка"),
    ("0,05", "5~копеек"),
    (0, "0~рублей"),
    (Decimal("1000000.22"), "1~000~000~рублей 22~копейки"),
    ("1,234", "?"),
    ("сто", "?"),
    ("", "?"),
    ("1e5", "?"),
]


@pytest.mark.parametrize(("amount", "expected"), SUMS)
def test_money(amount: float | str | Decimal, expected: str) -> None:
    assert _made("money", amount) == expected


def test_money_in_words_and_cases() -> None:
    assert _made("money", "1250,50", words=True) == "1~250~(одна тысяча двести пятьдесят) рублей 50~копеек"
    assert _made("money", 2_000_001, words=True) == "2~000~001~(два миллиона один) рубль"
    assert _made("money", "1252,01", "genitive") == "1~252~рублей 01~копейки"
    assert _made("money", 1, "genitive", words=True) == "1~(одного) рубля"


@settings(deadline=None)
@given(st.integers(0, 10**11))
def test_a_sum_keeps_its_figures(kopecks: int) -> None:
    made = _made("money", f"{kopecks // 100},{kopecks % 100:02}")
    assert int(re.sub(r"\D", "", made)) == (kopecks if kopecks % 100 else kopecks // 100)


@settings(deadline=None)
@given(st.integers(0, 10**9))
def test_plural_rules_are_those_of_unicode(number: int) -> None:
    forms = {"one": "день", "few": "дня", "many": "дней"}
    form = forms[Locale("ru").plural_form(number)]
    assert FILTERS["plural"](number, *forms.values()) == form
    assert _made("counted", number, "день").endswith(f"~{form}")


@settings(deadline=None)
@given(st.integers(0, 10**12))
def test_only_the_last_word_has_a_gender(number: int) -> None:
    man, woman = (FILTERS["in_words"](number, gender).split() for gender in ("male", "female"))
    assert man[:-1] == woman[:-1]


def test_what_the_clerk_is_asked() -> None:
    with pytest.raises(UnsureError, match=r"^пять: здесь нужно число\. Напишите его цифрами\.$") as asked:
        FILTERS["money"]("пять")
    assert asked.value.missing is Missing.NUMBER
    with pytest.raises(ValueError, match="неизвестный род"):
        FILTERS["in_words"](1, "общий")


def test_gaps_go_through() -> None:
    gap = Gap("срок")
    for name, rest in (("counted", ["день"]), ("money", []), ("in_words", []), ("plural", ["а", "б", "в"])):
        assert FILTERS[name](gap, *rest) is gap

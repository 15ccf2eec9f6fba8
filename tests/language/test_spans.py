from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from letterlint.language.spans import Span, act_requisites, acts, dates, is_statement, quotations, terms

DATES = {
    "до 15.03.2025 и 1.02.25": ["15.03.2025", "1.02.25"],
    "1 февраля 2025 года, «13» января 2025 г.": ["1 февраля 2025 года", "«13» января 2025 г."],
    "в мае 2025 года, 5 мая": ["мае 2025 года", "5 мая"],
    "с 8.00 до 17.30, пункт 1.5, версия 12.03.4": [],
    "31.12 и 32.12": ["31.12"],
}
TERMS = {
    "в течение 30 дней": ["30 дней"],
    "за три рабочих дня, 5 (пять) календарных дней": ["три рабочих дня", "5 (пять) календарных дней"],
    "сегодня или завтра": ["сегодня", "завтра"],
    "в 2025 году, 10 марта 2025 года": [],
    "трёхдневный срок": ["трёхдневный срок"],
    "5 человек": [],
}
REQUISITES = {
    "Закон от 28.12.2013 № 442-ФЗ": ["от 28.12.2013 № 442-ФЗ"],
    "приказ от «13» января 2025 г. № 23": ["от «13» января 2025 г. № 23"],
    "письмо № 5 от 1 марта 2025 года": ["№ 5 от 1 марта 2025 года"],
    "с 1 марта в кабинете № 5": [],
}
ACTS = {
    "по статье 15 закона": ["статье 1"],
    "п. 3 Правил": ["п. 3"],
    "Федеральный закон, Жилищный кодекс": ["Федеральный закон", "кодекс"],
    "по законам гостеприимства": [],
}


def cut(find: Callable[[str], Iterator[Span]], text: str) -> list[str]:
    return [text[start:end] for start, end in find(text)]


@pytest.mark.parametrize(("text", "wanted"), DATES.items())
def test_dates(text: str, wanted: list[str]) -> None:
    assert cut(dates, text) == wanted


@pytest.mark.parametrize(("text", "wanted"), TERMS.items())
def test_terms(text: str, wanted: list[str]) -> None:
    assert cut(terms, text) == wanted


@pytest.mark.parametrize(("text", "wanted"), REQUISITES.items())
def test_act_requisites(text: str, wanted: list[str]) -> None:
    assert cut(act_requisites, text) == wanted


@pytest.mark.parametrize(("text", "wanted"), ACTS.items())
def test_acts(text: str, wanted: list[str]) -> None:
    assert cut(acts, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("«Росток» и «Юность»", ["«Росток»", "«Юность»"]),
        ('Центр «Дети "Ступени"»', ['«Дети "Ступени"»']),
        ("«КЦСОН «Надежда»", ["«КЦСОН «Надежда»"]),
        ('клуб "Ходьба", клуб "Бег"', ['"Ходьба"', '"Бег"']),
        ("незакрытая «кавычка", []),
    ],
)
def test_quotations(text: str, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == wanted


@pytest.mark.parametrize(
    ("quotation", "statement"),
    [
        ("«Об основах социального обслуживания граждан»", False),
        ("«Почта России»", False),
        ("«Активное долголетие»", False),
        ("«анестезиология и реаниматология»", False),
        ("«в кратчайшие сроки»", False),
        ("«Мне никто не ответил»", True),
        ("«Когда деньги?»", True),
    ],
)
def test_is_statement(quotation: str, statement: bool) -> None:
    assert is_statement(quotation) is statement

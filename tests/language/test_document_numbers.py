"""Numbers of documents, told from other numbers by words and check digits."""

from __future__ import annotations

import pytest

from letterlint.language.check_digits import is_inn_of_person, is_luhn, is_snils
from letterlint.language.document_numbers import document_numbers

FOUND = {
    "по паспорту серии 50 12 № 345678": ("номер паспорта", True),
    "паспорт 5012 345678 выдан": ("номер паспорта", True),
    "паспорт: серия 50 12 номер 345678": ("номер паспорта", True),
    "СНИЛС 112-233-445 95": ("СНИЛС", True),
    "СНИЛС: 11223344595": ("СНИЛС", True),
    "номер 112-233-445 95": ("СНИЛС", True),
    "СНИЛС 112-233-445 96": ("СНИЛС", False),
    "на карту 2200 7001 2345 6781": ("номер карты", True),
    "на карту 2200700123456781": ("номер карты", True),
    "2200-7001-2345-6781": ("номер карты", True),
    "на карту 2200 7001 2345 6782": ("номер карты", False),
    "на счёт 40817810099910004312": ("номер счёта", True),
    "вклад 42301810500000000001": ("номер счёта", True),
    "ИНН 500100732259": ("ИНН человека", False),
    "полис ОМС 5050 1234 5678 9012": ("номер полиса", False),
    "свидетельство о рождении II-ЕТ № 123456": ("номер свидетельства", False),
}
NONE = [
    "договор от 15.11.2024 № 212345678",
    "телефон 8 (383-47) 2-15-30",
    "телефон 8-913-123-45-67",
    "счёт 40703810099910004312, получатель – Центр",
    "счёт 03234643506300005100",
    "КБК 40817810099910004312",
    "карта, номер которой оканчивается на 6781",
    "карта **** **** **** 6781",
    "ИНН 5401234567",
    "2200 7001 2345 6782",
    "кадастровый номер 54:19:112001:345",
    "с 50 12 до 60 кв. м",
    "за 2012 год 345678 рублей",
    "картотека № 1234 5678 9012 3456",
]


@pytest.mark.parametrize("text", FOUND)
def test_numbers(text: str) -> None:
    assert [(found.kind, found.sure) for found in document_numbers(text)] == [FOUND[text]]


@pytest.mark.parametrize("text", NONE)
def test_other_numbers(text: str) -> None:
    assert list(document_numbers(text)) == []


def test_check_digits() -> None:
    assert is_snils("11223344595") and not is_snils("11223344594") and not is_snils("1122334459")
    assert not is_snils("00000000000")
    assert is_luhn("2200700123456781") and not is_luhn("2200700123456718")
    assert is_inn_of_person("500100732259") and not is_inn_of_person("500100732258")
    assert not is_inn_of_person("7707083893")

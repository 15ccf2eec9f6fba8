"""Which words are abbreviations, and whether the text beside says what they stand for."""

from __future__ import annotations

import pytest

from letterlint.language.acronyms import acronyms, readable
from letterlint.language.expansions import spelt_out
from letterlint.testing import letter_of

LISTED = ("КоАП", "МСЭ", "ППк", "СОП", "УК", "з/п")


def letters(text: str) -> list[str]:
    return [found.letters for s in letter_of(text).sentences for found in acronyms(s, LISTED)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Справку выдаст МСЭ.", ["МСЭ"]),
        ("Справку выдаст МСЭк, заключение МСЭ-комиссии готово.", ["МСЭ", "МСЭ"]),
        ("Ответит КРВД.", ["КРВД"]),
        ("Штраф назначен по КоАП, решение принял ППк.", ["КоАП", "ППк"]),
        ("Семья в СОП получит помощь.", ["СОП"]),
        ("Справка о з/п готова.", ["з/п"]),
        ("Управляет домом УК «Берег».", ["УК"]),
        ("НЕ подписывайте акт, это ВАЖНО.", []),
        ("ПРИЁМ В МСЭ ПО СРЕДАМ", []),
        ("Дом построен в ХIХ веке, крыша – в ХХ.", []),
        ("Закон № 499-ОЗ, приказ № 12-к/ОД, письмо 01-12/АБ, форма 2-НДФЛ.", []),
        ("Ключи передал ИВАНОВ И. И., принял Л. И. КРТ.", []),
        ("Машина А 123 ВС 54 стоит во дворе.", []),
        ("Дом строит КРВД «Север», дом № 5 – КРВД № 2.", []),
        ("Свидетельство серии КРВД у Вас.", []),
        ("Завод АБВГДЕЖЗ закрыт.", []),
    ],
)
def test_acronyms(text: str, found: list[str]) -> None:
    assert letters(text) == found


@pytest.mark.parametrize(("word", "is_readable"), [("АВИТО", True), ("МСКТ", False), ("ЕДВ", False)])
def test_readable(word: str, is_readable: bool) -> None:
    assert readable(word) is is_readable


SPELT_OUT = [
    "индивидуальная программа предоставления социальных услуг (далее – *ИППСУ*)",
    "индивидуальную программу (далее по тексту – «*ИППСУ*»)",
    "экспертизы, далее – *МСЭ*, в июне",
    "медико-социальной экспертизы (*МСЭ*)",
    "комиссия по делам несовершеннолетних (*КДН*)",
    "психолого-медико-педагогическая комиссия города (*ПМПК*)",
    "горячее водоснабжение (*ГВС*)",
    "мультиспиральная компьютерная томография (*МСКТ*)",
    "общий анализ крови, или *ОАК*,",
    "дополнительное ежемесячное материальное обеспечение – *ДЭМО* –",
    "*МСЭ* (медико-социальная экспертиза)",
    "*ЕДВ* (выплата инвалидам каждый месяц)",
    "*ЕДВ*, то есть прибавка к пенсии,",
    "*МКД* – это дом, в котором много квартир",
    "*МКД* – многоквартирный дом",
]
NOT_SPELT_OUT = [
    "направят в учреждение (*ПНИ*)",
    "выдаёт *МСЭ* (кабинет № 3)",
    "выдаёт *МСЭ* (по средам)",
    "медико-социальная экспертиза и *ИПРА*",
    "оформите *ЕДВ* – нужно заявление",
    "мы сообщили экспертам *МСЭ*",
    "далее документы получит *МСЭ*",
    "выплаты: *ЕДВ*, *НСУ*",
]


def is_spelt_out(text: str) -> bool:
    before, word, after = text.split("*")[:3]
    return spelt_out(before + word + after, len(before), len(before + word), word)


@pytest.mark.parametrize("text", SPELT_OUT)
def test_spelt_out(text: str) -> None:
    assert is_spelt_out(text)


@pytest.mark.parametrize("text", NOT_SPELT_OUT)
def test_not_spelt_out(text: str) -> None:
    assert not is_spelt_out(text)

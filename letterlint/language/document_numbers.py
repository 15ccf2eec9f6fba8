"""Numbers of a person's documents and accounts in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from letterlint.language.check_digits import digits, is_inn_of_person, is_luhn, is_snils
from letterlint.language.spans import Span

NEAR = 60  # characters before a number in which it may be said what it is
PASSPORT_WORDS = re.compile(r"\b(?:паспорт|сери[яию])", re.IGNORECASE)
CARD_WORDS = re.compile(r"\bкарт(?!отек)", re.IGNORECASE)
SNILS_WORDS = re.compile(r"\bСНИЛС\b|страхово\w+\s+(?:номер|свидетельств)", re.IGNORECASE)
ACCOUNT_WORDS = re.compile(r"\b(?:сч[её]т|вклад)", re.IGNORECASE)
INN_WORDS = re.compile(r"\bИНН\b")
POLICY_WORDS = re.compile(r"\bполис", re.IGNORECASE)
BIRTH_WORDS = re.compile(r"свидетельств\w+\s+о\s+(?:рождении|браке|смерти)", re.IGNORECASE)

PASSPORT = re.compile(r"(?:сери[яию]\w*\s*)?\b\d\d\s?\d\d\s*,?\s*(?:№|N|номер)?\s*\d{6}\b(?![\d-])")
SNILS = re.compile(r"\b\d{3}[- ]\d{3}[- ]\d{3}[- ]\d\d\b|\b\d{11}\b")
CARD = re.compile(r"(?<![\d*-])\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?:\1?\d{1,3})?(?![\d*-])")
ACCOUNT = re.compile(r"(?<!\d)(?:408(?:17|20)|42[36]\d\d)[ .]?\d{3}[ .]?\d[ .]?\d{4}[ .]?\d{7}(?!\d)")
INN = re.compile(r"\b\d{12}\b")
BIRTH = re.compile(r"\b[IVXLС]+-[А-ЯЁ]{2}\s*(?:№|N)?\s*\d{6}\b")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A number, what it is (in the nominative), and whether its check digits or words leave no doubt."""

    span: Span
    kind: str
    sure: bool


def document_numbers(text: str) -> Iterator[DocumentNumber]:
    """The numbers of passports, insurance, cards, personal accounts and the like; masked ones are none."""
    for found in PASSPORT.finditer(text):
        if _said(text, found, PASSPORT_WORDS):
            yield DocumentNumber(found.span(), "номер паспорта", True)
    for found in SNILS.finditer(text):
        told, right = _said(text, found, SNILS_WORDS), is_snils(digits(found[0]))
        if told or (right and len(found[0]) > 11):
            yield DocumentNumber(found.span(), "СНИЛС", right)
    for found in CARD.finditer(text):
        told, right = _said(text, found, CARD_WORDS), is_luhn(digits(found[0]))
        if told or (right and found[1] and found[0][0] in "23456"):
            yield DocumentNumber(found.span(), "номер карты", right)
        elif _said(text, found, POLICY_WORDS):
            yield DocumentNumber(found.span(), "номер полиса", False)
    for found in ACCOUNT.finditer(text):
        if _said(text, found, ACCOUNT_WORDS) or _said(text, found, CARD_WORDS):
            yield DocumentNumber(found.span(), "номер счёта", True)
    for found in INN.finditer(text):
        if _said(text, found, INN_WORDS) and is_inn_of_person(found[0]):
            yield DocumentNumber(found.span(), "ИНН человека", False)
    for found in BIRTH.finditer(text):
        if _said(text, found, BIRTH_WORDS):
            yield DocumentNumber(found.span(), "номер свидетельства", False)


def _said(text: str, found: re.Match[str], words: re.Pattern[str]) -> bool:
    return words.search(text[max(found.start() - NEAR, 0) : found.end()]) is not None

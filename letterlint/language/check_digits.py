"""Numbers that carry check digits of their own."""

from __future__ import annotations

import re

SNILS_UNCHECKED = 1_001_998  # numbers up to it have no check digits (ПФР, Положение № 2-р)


def digits(text: str) -> str:
    """The digits of a text, and nothing else."""
    return re.sub(r"\D", "", text)


def is_luhn(number: str) -> bool:
    """Whether the digits satisfy the formula of bank cards (ISO/IEC 7812-1, annex B)."""
    total = 0
    for n, digit in enumerate(reversed(number)):
        value = int(digit) * (1 + n % 2)
        total += value - 9 * (value > 9)
    return total % 10 == 0


def is_snils(number: str) -> bool:
    """Whether eleven digits are an insurance number: nine of them, and two that check these."""
    if len(number) != 11 or int(number[:9]) <= SNILS_UNCHECKED:
        return False
    total = sum(int(digit) * (9 - n) for n, digit in enumerate(number[:9]))
    return total % 101 % 100 == int(number[9:])


def is_inn_of_person(number: str) -> bool:
    """Whether twelve digits are a person's taxpayer number (приказ ФНС, the same weights since 1999)."""
    if len(number) != 12:
        return False
    weights = (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
    first = sum(int(d) * w for d, w in zip(number[:10], weights[1:], strict=True)) % 11 % 10
    second = sum(int(d) * w for d, w in zip(number[:11], weights, strict=True)) % 11 % 10
    return (first, second) == (int(number[10]), int(number[11]))

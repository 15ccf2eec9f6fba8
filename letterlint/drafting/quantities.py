"""Numbers and sums as templates write them; no-break spaces hold a number and its word together."""

from __future__ import annotations

import re
from decimal import Decimal

from letterlint.drafting.cases import case_of, unknown_form
from letterlint.drafting.errors import Missing, UnsureError
from letterlint.drafting.gaps import Gap, passing_gaps
from letterlint.language import numerals
from letterlint.language.names import Case
from letterlint.language.nominals import Phrase, leading
from letterlint.language.numerals import NBSP
from letterlint.language.plurals import plural_class

Number = int | float | Decimal | str
WRITTEN = re.compile(r"\d+(?:\.\d+)?")
GENDERS = {"male": "masc", "female": "femn", "neuter": "neut"}
LARGEST = Decimal(10) ** 15
KOPECKS = Decimal(100)
TEN = 10


def number_of(value: Number) -> Decimal:
    """The number that a clerk typed: «1 250,50»; UnsureError for anything else, and for negative ones."""
    plain = re.sub(r"\s", "", str(value)).replace(",", ".")
    number = Decimal(plain) if WRITTEN.fullmatch(plain) else None
    if number is None or number >= LARGEST:
        sentence = f"{value}: здесь нужно число. Напишите его цифрами."
        raise UnsureError(sentence, Missing.NUMBER, Gap("число"))
    return number


@passing_gaps
def counted(number: Number, thing: str, case: str = "nominative", words: bool = False) -> str:
    """«5 рабочих дней», «21 рабочий день», «в течение» («genitive») «5 рабочих дней», «1,5 месяца».

    In: the thing in the nominative singular, its complements too: «копия паспорта». With `words`,
    «5 (пять) рабочих дней». Raises UnsureError where the number or the form is not certain.
    """
    amount, phrase, wanted = number_of(number), leading(thing), case_of(case)
    form = numerals.counted(amount, phrase, wanted) if phrase else None
    if phrase is None or form is None:
        raise unknown_form(f"{numerals.figures(amount)} {thing}", wanted)
    spelt = f"({_spelt(amount, phrase, wanted)}) " if words else ""
    return f"{numerals.figures(amount)}{NBSP}{spelt}{form}"


def _spelt(amount: Decimal, phrase: Phrase | None, case: Case, gender: str = "masc") -> str:
    """The number in words; a fraction only in the nominative."""
    if amount != amount.to_integral_value() and case is not Case.NOMINATIVE:
        raise unknown_form(numerals.figures(amount), case)
    if phrase is None:
        return numerals.words(amount, gender, case)
    return numerals.words(amount, phrase.gender, case, phrase.animate)


@passing_gaps
def in_words(number: Number, gender: str = "male", case: str = "nominative") -> str:
    """«пять», «двадцать одна» (`gender`: "male", "female", "neuter").

    Raises UnsureError where it is no number, and for a fraction in another case than the nominative;
    ValueError where there is no such gender or case.
    """
    if gender not in GENDERS:
        raise ValueError(f"В шаблоне указан неизвестный род «{gender}». Есть роды: {', '.join(GENDERS)}.")
    return _spelt(number_of(number), None, case_of(case), GENDERS[gender])


@passing_gaps
def money(amount: Number, case: str = "nominative", words: bool = False) -> str:
    """«1 250 рублей 50 копеек»; with `words`, «1 250 (одна тысяча двести пятьдесят) рублей 50 копеек».

    Raises UnsureError where the sum is no number, or has parts of a kopeck.
    """
    total = number_of(amount)
    roubles, kopecks = divmod(total * KOPECKS, KOPECKS)
    if kopecks != kopecks.to_integral_value():
        sentence = f"{amount}: в сумме есть доли копейки. Округлите её до копеек."
        raise UnsureError(sentence, Missing.NUMBER, Gap("сумма"))
    whole = counted(int(roubles), "рубль", case, words)
    if not kopecks:
        return whole
    rest = counted(int(kopecks), "копейка", case)
    return f"{whole} {'0' if kopecks < TEN else ''}{rest}" if roubles else rest


@passing_gaps
def plural(number: Number, one: str, few: str, many: str) -> str:
    """The form that goes with a number: `3|plural("направлена", "направлены", "направлено")`.

    `few` is for fractions too. Raises UnsureError where it is no number.
    """
    return (one, few, many, few)[plural_class(number_of(number))]

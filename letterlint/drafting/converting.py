"""Answers as clerks, spreadsheets, TOML and JSON write them → text, dates, numbers."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from letterlint.language.dates import FIGURES, WORDS, as_date

_YES = ("да", "д", "yes", "true", "истина", "1", "+")
_NO = ("нет", "н", "no", "false", "ложь", "0", "-")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]")
_DATE = re.compile(rf"(?:{FIGURES.pattern}|{WORDS.pattern})\s*(?:г\.?|года?)?", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,12}(?:\.\d+)?")
_SERIAL = re.compile(r"[2-7]\d{4}(?:[.,]\d+)?")  # from 1954 to 2119
_EXCEL = date(1899, 12, 30)  # its day 0
NO_WORDS = "нужен текст, а не «да» или «нет»."
EXACT = 15  # digits of a number that Excel keeps
_ROUBLES = re.compile(r"(?:руб(?:\.|л[а-я]+)?|р\.|₽)$", re.IGNORECASE)


class ConversionError(Exception):
    """An answer of the wrong kind; str() says what is wrong and how to write it, in Russian."""


def text(given: Any) -> str:
    """One line. Raises ConversionError for a list or a table."""
    if isinstance(given, (list, tuple, Mapping)):
        raise ConversionError("нужен текст в одну строку.")
    return _line(given)


def lines(given: Any) -> list[str]:
    """The lines that have text. Raises ConversionError for a table."""
    if isinstance(given, Mapping):
        raise ConversionError("нужен список строк.")
    listed = given if isinstance(given, (list, tuple)) else str(given).splitlines()
    return [line for line in map(text, listed) if line]


def day(given: Any) -> date:
    """«12.03.2025», «12 марта 2025 года», «2025-03-12». Raises ConversionError for what is no date."""
    if isinstance(given, date):
        return given.date() if isinstance(given, datetime) else given
    written = str(given).strip()
    found = _written(written)
    if found is None:
        raise ConversionError(_of_excel(written) or "это не дата. Напишите так: 12.03.2025")
    return found


def number(given: Any) -> Decimal:
    """«5», «1 250,5». Raises ConversionError for what is no number, or is below nought."""
    digits = "".join(_plain(given).split()).replace(",", ".")
    if isinstance(given, bool) or not _NUMBER.fullmatch(digits):
        raise ConversionError("это не число. Напишите цифрами: 5")
    found = Decimal(digits)
    return Decimal(int(found)) if found == int(found) else found


def money(given: Any) -> Decimal:
    """«1250,50», «1 250 руб.». Raises ConversionError as `number` does, and for parts of a kopeck."""
    found = number(_ROUBLES.sub("", _plain(given).strip()))
    if found != round(found, 2):
        raise ConversionError("копеек не может быть больше двух цифр. Напишите так: 1250,50")
    return found


def choice(given: Any, choices: Sequence[str]) -> str:
    """The choice that is meant. Raises ConversionError, which lists them, for another."""
    wanted = _line(given).casefold()
    found = next((one for one in choices if one.casefold() == wanted), None)
    if found is None:
        raise ConversionError(f"такого ответа нет. Выберите: {', '.join(choices)}.")
    return found


def yes_no(given: Any) -> bool:
    """«да» and «нет», also as other programs write them. Raises ConversionError for anything else."""
    answer = _plain(given).strip().lower()
    if answer not in (*_YES, *_NO):
        raise ConversionError("ответьте «да» или «нет».")
    return answer in _YES


def _line(given: Any) -> str:
    if isinstance(given, bool):
        raise ConversionError(NO_WORDS)
    return " ".join(_UNPRINTABLE.sub(" ", _plain(given)).split())


def _plain(given: Any) -> str:
    """Numbers, dates and times as people write them: 0.1 + 0.2 is «0,3»."""
    if isinstance(given, float):
        if not math.isfinite(given):
            raise ConversionError("это не число. Напишите цифрами: 5")
        return format(Decimal(f"{given:.{EXACT}g}"), "f").replace(".", ",")
    if isinstance(given, datetime) and given.time() != time():
        return given.strftime("%d.%m.%Y %H:%M")
    if isinstance(given, date | time):
        return given.strftime("%d.%m.%Y" if isinstance(given, date) else "%H:%M")
    return str(given)


def _of_excel(given: str) -> str:
    """What is said of the number of days that Excel keeps for a date, if the answer may be one."""
    if not _SERIAL.fullmatch(given):
        return ""
    day = (_EXCEL + timedelta(days=int(given[:5]))).strftime("%d.%m.%Y")
    return f"похоже на дату {day}, какой её хранит Excel. Задайте ячейке формат «Дата» или напишите: {day}"


def _written(given: str) -> date | None:
    try:
        return date.fromisoformat(given)
    except ValueError:
        return as_date(given) if _DATE.fullmatch(given) else None

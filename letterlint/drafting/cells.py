"""What stands in the cells of tables by mistake, and must not come into a letter."""

from __future__ import annotations

import math
import re
from datetime import timedelta
from typing import Any

_ERROR = re.compile(r"#(?:[A-ZА-ЯЁ/]+(?:/0)?[!?]|N/A|Н/Д|GETTING_DATA|#+)")  # in English and Russian
_NO_NUMBER = re.compile(r"[-+]?(?:nan|inf|infinity)", re.IGNORECASE)
_FORMULA = re.compile(r"=[A-ZА-ЯЁ(\d$].*", re.IGNORECASE | re.DOTALL)  # in a .csv file
LOGICAL = {"TRUE", "FALSE", "ИСТИНА", "ЛОЖЬ"}
NOT_COUNTED = "формула не посчитана. Откройте таблицу в Excel и сохраните её."
NO_ANSWER = "«{}» – не ответ. Исправьте ячейку или оставьте её пустой."
NO_CLOCK = "промежуток времени. Напишите его словами."


class Uncounted:
    """A formula that no program has counted: the file has no value of it."""

    def __str__(self) -> str:
        return "непосчитанная формула"


def fault(cell: Any, yes_no: bool) -> str:
    """What is wrong with a cell, in Russian, "" where nothing is; `yes_no` where it answers «да» or «нет»."""
    if isinstance(cell, Uncounted) or (isinstance(cell, str) and _FORMULA.fullmatch(cell.strip())):
        return NOT_COUNTED
    if isinstance(cell, timedelta):
        return NO_CLOCK
    if isinstance(cell, float) and not math.isfinite(cell):
        return NO_ANSWER.format(cell)
    if isinstance(cell, bool | str) and (shown := _rubbish(cell, yes_no)):
        return NO_ANSWER.format(shown)
    return ""


def _rubbish(cell: bool | str, yes_no: bool) -> str:
    """What the cell shows, if that is no answer."""
    plain = cell.strip() if isinstance(cell, str) else "ИСТИНА" if cell else "ЛОЖЬ"
    if plain in LOGICAL:
        return "" if yes_no else plain
    return plain if _ERROR.fullmatch(plain) or _NO_NUMBER.fullmatch(plain) else ""

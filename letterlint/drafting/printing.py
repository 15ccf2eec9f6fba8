"""What of a value comes into the letter."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from typing import Any

from jinja2 import Undefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")  # XML has none of them


class PrintError(Exception):
    """A value that is no text; str() says in Russian what it is."""


@pass_context
def printed(_: Context, value: Any) -> Any:
    """A value as it is printed: a date as 12.03.2025. Raises PrintError where it is no text or number."""
    if isinstance(value, Undefined):
        return value  # says itself what is missing
    if value is None:
        raise PrintError("поле пустое, печатать нечего")
    if isinstance(value, bool):
        raise PrintError("поле «да/нет» не печатают: проверьте его тегом if")
    if isinstance(value, Collection) and not isinstance(value, str):
        raise PrintError("это список, а не текст. Пройдите по нему тегом for или соедините фильтром join")
    if callable(value):
        raise PrintError("это не поле и не текст")
    return _clean(value) if isinstance(value, str) else _written(value)


def _written(value: Any) -> Any:
    return value.strftime("%d.%m.%Y") if isinstance(value, date) else value


def _clean(text: str) -> str:
    if not _UNPRINTABLE.search(text):
        return text
    clean = _UNPRINTABLE.sub("", text)
    return Markup(clean) if isinstance(text, Markup) else clean

"""The head of a template: the comment in TOML that says what it is for and what it asks."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from letterlint.drafting.errors import TemplateError
from letterlint.drafting.field_tables import check_keys, string

_HEAD = re.compile(r"\A\ufeff?\s*\{#-?(?P<head>.*?)-?#\}", re.DOTALL)
_KEYS = ("title", "use", "fields", "without")


@dataclass(frozen=True, slots=True)
class Head:
    """What a template says of itself; `tables` are its fields as written, by name."""

    title: str
    use: str
    tables: Mapping[str, Mapping[str, Any]]
    without: tuple[str, ...]


def head(name: str, text: str) -> Head:
    """The head of a template's text. Raises TemplateError, which names the template, on what is wrong."""
    found = _HEAD.match(text)
    if not found:
        raise TemplateError(f'Шаблон «{name}»: в начале нет описания {{# title = "…" #}}.')
    table = _toml(name, found["head"])
    check_keys(name, table, _KEYS, "ключа")
    tables, without = table.get("fields", {}), table.get("without", [])
    if not isinstance(tables, dict) or not all(isinstance(one, dict) for one in tables.values()):
        raise TemplateError(f"Шаблон «{name}»: вопросы пишут в разделах [fields.имя].")
    if not isinstance(without, list) or not all(isinstance(one, str) for one in without):
        raise TemplateError(f"Шаблон «{name}»: without – список имён в квадратных скобках.")
    return Head(string(name, table, "title"), string(name, table, "use"), tables, tuple(without))


def _toml(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        where = f"строка {place[1]}" if place else "в конце"
        raise TemplateError(
            f"Шаблон «{name}»: описание не читается – ошибка, {where}. Проверьте кавычки, скобки и имена."
        ) from error

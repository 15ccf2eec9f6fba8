"""Whom a letter is written to, as clerks, TOML and JSON have it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from letterlint.drafting.converting import ConversionError, text
from letterlint.drafting.typed import JOINT, addressee
from letterlint.model import Addressee
from letterlint.values import ConfigError, known

KEYS = ("name", "gender", "post", "organisation")
_GENDER = re.compile(r"\s*\((?P<gender>м|ж)[а-яё]*\.?\)\s*$", re.IGNORECASE)


def addressees(given: Any) -> list[Addressee]:
    """«Иванов Иван Иванович; Коваленко Саша (ж)», or a list of texts and tables with KEYS.

    Raises ConversionError for what is neither, and UnsureError where a name cannot be read.
    """
    items = given if isinstance(given, (list, tuple)) else [given]
    return [one for item in items for one in _people(item)]


def one_person(given: Any) -> list[Addressee]:
    """The same, of one person: who signs a letter, or has prepared it. Raises ConversionError for several."""
    found = addressees(given)
    if len(found) > 1:
        raise ConversionError("назовите одного человека, второго впишите в готовое письмо.")
    return found


def _people(given: Any) -> list[Addressee]:
    if isinstance(given, Mapping):
        return [_of_table(given)]
    lines = [line for part in JOINT.split(str(given)) if (line := text(part))]
    return [_of_text(line) for line in lines]


def _of_text(line: str) -> Addressee:
    told = _GENDER.search(line)
    return addressee(line[: told.start()] if told else line, given=told["gender"].lower() if told else None)


def _of_table(table: Mapping[str, Any]) -> Addressee:
    try:
        for key in table:
            known(key, KEYS, "ключа", "")
    except ConfigError as error:
        raise ConversionError(str(error)) from error
    name, gender, post, organisation = (text(table.get(key, "")) for key in KEYS)
    if not name and not post and not organisation:
        raise ConversionError("не названы ни имя, ни должность.")
    return addressee(name, post, organisation, gender)

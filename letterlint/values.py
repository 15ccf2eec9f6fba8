"""Values of the configuration, as the types that options want."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import time
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar, get_type_hints

from letterlint.model import Hours, Severity

WEEK = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")
DAY, TIME = "|".join(WEEK), r"(?:[01]?\d|2[0-3]):[0-5]\d"
HOURS = re.compile(
    rf"(?P<first>{DAY})(?:\s*[-–]\s*(?P<last>{DAY}))?\s+(?P<opens>{TIME})\s*[-–]\s*(?P<closes>{TIME})$"
)
Choice = TypeVar("Choice", bound=StrEnum)


class ConfigError(Exception):
    """A wrong configuration or option; the message is for the user, in Russian."""


def options(kind: type[Any], table: Mapping[str, Any], where: str) -> dict[str, Any]:
    """The fields of a class that a section of the configuration sets. Raises ConfigError on a wrong one."""
    if not table:
        return {}
    types = get_type_hints(kind)
    options = {}
    for key, value in table.items():
        name = known(key.replace("-", "_"), [f.name for f in fields(kind)], "ключа", where)
        options[name] = converted(value, types[name], f"{where}: {key}")
    return options


def known(name: str, known: Iterable[str], what: str, where: str) -> str:
    listed = list(known)
    if name in listed:
        return name
    nearest = get_close_matches(name, listed, n=1, cutoff=0.4)
    hint = f" Ближайшее к нему – «{nearest[0]}»." if nearest else ""
    raise ConfigError(f"{where}: нет {what} «{name}».{hint}".removeprefix(": "))


def converted(value: Any, wanted: Any, where: str) -> Any:
    """A value of the configuration as the option's type. Raises ConfigError where it is another."""
    if wanted == Severity | None:
        return severity(value, where)
    if wanted == tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise ConfigError(f"{where}: нужен список строк в квадратных скобках.")
        if not all(item.strip() for item in value):
            raise ConfigError(f"{where}: в списке есть пустая строка.")
        return tuple(value)
    if wanted == tuple[Hours, ...]:
        return tuple(_hours(line, where) for line in converted(value, tuple[str, ...], where))
    if wanted is float and type(value) is int:
        return float(value)
    if type(value) is not wanted:
        kinds = {int: "целое число", float: "число", bool: "true или false", str: "строка в кавычках"}
        raise ConfigError(f"{where}: нужно другое значение – {kinds[wanted]}.")
    if type(value) is int and value < 1:
        raise ConfigError(f"{where}: нужно число от 1.")
    return value


def section(table: dict[str, Any], name: str, source: str) -> dict[str, Any]:
    section = table.get(name, {})
    if not isinstance(section, dict):
        raise ConfigError(f"{source}: «{name}» пишут как раздел: [{name}].")
    return section


def _hours(line: str, where: str) -> Hours:
    """«пн-чт 8:30-17:30», «пт 8:30-16:30». Raises ConfigError on anything else."""
    found = HOURS.match(line.strip().lower())
    if found is None:
        raise ConfigError(f"{where}: «{line}» не годится, пишут так: «пн-чт 8:30-17:30».")
    first, last = (WEEK.index(found[name] or found["first"]) for name in ("first", "last"))
    opens, closes = (time.fromisoformat(found[name].zfill(5)) for name in ("opens", "closes"))
    if first > last or opens >= closes:
        raise ConfigError(f"{where}: «{line}» не годится: начало позже конца.")
    return Hours(frozenset(range(first, last + 1)), opens, closes)


def severity(value: Any, where: str) -> Severity:
    return choice(Severity, value, where)


def choice(kind: type[Choice], value: Any, where: str) -> Choice:
    """One of the values of `kind`. Raises ConfigError on any other."""
    values = [one.value for one in kind]
    if value not in values:
        raise ConfigError(f"{where}: «{value}» не годится, можно: {', '.join(values)}.")
    return kind(value)

"""Configuration: `letterlint.toml`, or `[tool.letterlint]` in `pyproject.toml`.

It is looked for from the letter's folder upwards, then in the user's own folder. Without any,
every rule works with its defaults.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import time
from difflib import get_close_matches
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path
from typing import Any, get_type_hints

from click import get_app_dir

from letterlint.check import Check
from letterlint.model import Hours, Organisation, Severity
from letterlint.registry import checks

FILE = "letterlint.toml"
PYPROJECT = "pyproject.toml"
KEYS = ("select", "ignore", "per-file-ignores", "baseline", "fail-on", "rules", "organisation")
WEEK = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")
DAY, TIME = "|".join(WEEK), r"(?:[01]?\d|2[0-3]):[0-5]\d"
HOURS = re.compile(
    rf"(?P<first>{DAY})(?:\s*[-–]\s*(?P<last>{DAY}))?\s+(?P<opens>{TIME})\s*[-–]\s*(?P<closes>{TIME})$"
)
SEVERITIES = tuple(severity.value for severity in Severity)


class ConfigError(Exception):
    """A wrong configuration or option; the message is for the user, in Russian."""


@dataclass(frozen=True)
class Config:
    """What to check and how; `rules` maps a rule's name to its options."""

    select: tuple[str, ...] = ()  # only these rules; empty: all
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # pattern → rules
    baseline: Path | None = None  # findings known before
    fail_on: Severity = Severity.WARNING
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    organisation: Organisation = field(default_factory=Organisation)
    source: str = ""  # the file, for messages
    folder: Path = Path()  # that patterns and the baseline are seen from

    def checks(self, letter: Path | None = None) -> list[Check]:
        """The rules to run on a letter, with their options. Raises ConfigError on what is wrong with them."""
        of_files = [name for names in self.per_file_ignores.values() for name in names]
        for name in (*self.select, *self.ignore, *self.rules, *of_files):
            known_rule(name, self.source)
        ignored = {*self.ignore, *self._ignored_in(letter)}
        wanted = [name for name in self.select or checks() if name not in ignored]
        return [self._configured(checks()[name]) for name in wanted]

    def _ignored_in(self, letter: Path | None) -> Iterator[str]:
        """The rules that the patterns switch off for a letter; «архив/*» is seen from the configuration."""
        if letter is None:
            return
        own, folder = letter.resolve(), self.folder.resolve()
        seen = own.relative_to(folder) if own.is_relative_to(folder) else own
        for pattern, names in self.per_file_ignores.items():
            if fnmatch(seen.as_posix(), pattern) or fnmatch(own.name, pattern):
                yield from names

    def _configured(self, check: type[Check]) -> Check:
        where = f"{self.source}, [rules.{check.name}]"
        try:
            return check(**_options(check, self.rules.get(check.name, {}), where))
        except ValueError as error:  # an option of the right type that a rule cannot use
            raise ConfigError(f"{where}: {error}") from error


def _options(kind: type[Check | Organisation], table: Mapping[str, Any], where: str) -> dict[str, Any]:
    """The fields of a class that a section of the configuration sets. Raises ConfigError on a wrong one."""
    types = get_type_hints(kind)
    options = {}
    for key, value in table.items():
        name = _known(key.replace("-", "_"), [f.name for f in fields(kind)], "ключа", where)
        options[name] = _converted(value, types[name], f"{where}: {key}")
    return options


def _known(name: str, known: Iterable[str], what: str, where: str) -> str:
    listed = list(known)
    if name in listed:
        return name
    nearest = get_close_matches(name, listed, n=1, cutoff=0.4)
    hint = f" Ближайшее к нему – «{nearest[0]}»." if nearest else ""
    raise ConfigError(f"{where}: нет {what} «{name}».{hint}".removeprefix(": "))


def known_rule(name: str, where: str) -> str:
    """The rule's name, if there is such a rule. Raises ConfigError that gives the nearest one."""
    return _known(name, checks(), "правила", where)


def _converted(value: Any, wanted: Any, where: str) -> Any:
    """A value of the configuration as the option's type. Raises ConfigError where it is another."""
    if wanted == Severity | None:
        return _severity(value, where)
    if wanted == tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise ConfigError(f"{where}: нужен список строк в квадратных скобках.")
        if not all(item.strip() for item in value):
            raise ConfigError(f"{where}: в списке есть пустая строка.")
        return tuple(value)
    if wanted == tuple[Hours, ...]:
        return tuple(_hours(line, where) for line in _converted(value, tuple[str, ...], where))
    if wanted is float and type(value) is int:
        return float(value)
    if type(value) is not wanted:
        kinds = {int: "целое число", float: "число", bool: "true или false", str: "строка в кавычках"}
        raise ConfigError(f"{where}: нужно другое значение – {kinds[wanted]}.")
    if type(value) is int and value < 1:
        raise ConfigError(f"{where}: нужно число от 1.")
    return value


def _section(table: dict[str, Any], name: str, source: str) -> dict[str, Any]:
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


def _severity(value: Any, where: str) -> Severity:
    if value not in SEVERITIES:
        raise ConfigError(f"{where}: «{value}» не годится, можно: {', '.join(SEVERITIES)}.")
    return Severity(value)


def for_letter(path: Path) -> Config:
    """The configuration for a letter. Raises ConfigError where the file found is wrong."""
    return _for_folder(path.resolve().parent)


@lru_cache(maxsize=256)
def _for_folder(folder: Path) -> Config:
    for above in (folder, *folder.parents):
        if (above / FILE).is_file():
            return read(above / FILE)
        if (above / PYPROJECT).is_file() and (found := _in_pyproject(above / PYPROJECT)):
            return found
    own = Path(get_app_dir("letterlint")) / FILE
    return read(own) if own.is_file() else Config()


def read(path: Path) -> Config:
    """Read a `letterlint.toml`. Raises ConfigError on what is wrong in it."""
    return _config(_toml(path), str(path), path.parent)


def _in_pyproject(path: Path) -> Config | None:
    whole = _toml(path)
    table = _section(_section(whole, "tool", str(path)), "letterlint", str(path))
    return (
        None
        if "letterlint" not in whole.get("tool", {})
        else _config(table, f"{path}, [tool.letterlint]", path.parent)
    )


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}: файл настроек не читается. Проверьте, есть ли к нему доступ.") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: файл настроек не в кодировке UTF-8. Сохраните его в UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+), column (\d+)", str(error))
        where = f"строка {place[1]}, знак {place[2]}" if place else "в конце файла"
        raise ConfigError(
            f"{path}: файл настроек не читается – ошибка, {where}. Проверьте кавычки и скобки."
        ) from error


def _config(table: dict[str, Any], source: str, folder: Path) -> Config:
    for key in table:
        _known(key, KEYS, "ключа", source)
    rules = table.get("rules", {})
    if not isinstance(rules, dict) or not all(isinstance(options, dict) for options in rules.values()):
        raise ConfigError(f"{source}: параметры правила пишут в разделе [rules.имя-правила].")
    organisation = _section(table, "organisation", source)
    per_file = {
        pattern: _converted(names, tuple[str, ...], f"{source}: {pattern}")
        for pattern, names in _section(table, "per-file-ignores", source).items()
    }
    baseline = _converted(table.get("baseline", ""), str, f"{source}: baseline")
    config = Config(
        select=_converted(table.get("select", []), tuple[str, ...], f"{source}: select"),
        ignore=_converted(table.get("ignore", []), tuple[str, ...], f"{source}: ignore"),
        per_file_ignores=per_file,
        baseline=folder / baseline if baseline else None,
        fail_on=_severity(table.get("fail-on", Severity.WARNING), f"{source}: fail-on"),
        rules=rules,
        organisation=Organisation(**_options(Organisation, organisation, f"{source}, [organisation]")),
        source=source,
        folder=folder,
    )
    config.checks()  # says at once what is wrong with the options
    return config

"""Configuration: `letterlint.toml`, or `[tool.letterlint]` in `pyproject.toml`.

It is looked for from the letter's folder upwards, then in the user's own folder. Without any,
every rule works with its defaults.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path
from typing import Any

from click import get_app_dir

from letterlint.check import Check
from letterlint.model import Engine, Organisation, Severity
from letterlint.registry import checks
from letterlint.values import ConfigError, choice, converted, known, options, section, severity

FILE = "letterlint.toml"
PYPROJECT = "pyproject.toml"
KEYS = (
    "select",
    "ignore",
    "per-file-ignores",
    "baseline",
    "fail-on",
    "pages",
    "rules",
    "organisation",
    "draft",
)


@dataclass(frozen=True)
class Config:
    """What to check and how; `rules` maps a rule's name to its options."""

    select: tuple[str, ...] = ()  # only these rules; empty: all
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # pattern → rules
    baseline: Path | None = None  # findings known before
    fail_on: Severity = Severity.WARNING
    pages: Engine = Engine.LAYOUT  # what counts the pages
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    organisation: Organisation = field(default_factory=Organisation)
    draft: Mapping[str, Any] = field(default_factory=dict)  # as written, see drafting.settings
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
            return check(**options(check, self.rules.get(check.name, {}), where))
        except ValueError as error:  # an option of the right type that a rule cannot use
            raise ConfigError(f"{where}: {error}") from error


def known_rule(name: str, where: str) -> str:
    """The rule's name, if there is such a rule. Raises ConfigError that gives the nearest one."""
    return known(name, checks(), "правила", where)


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
    table = section(section(whole, "tool", str(path)), "letterlint", str(path))
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
        known(key, KEYS, "ключа", source)
    rules = table.get("rules", {})
    if not isinstance(rules, dict) or not all(isinstance(options, dict) for options in rules.values()):
        raise ConfigError(f"{source}: параметры правила пишут в разделе [rules.имя-правила].")
    organisation = section(table, "organisation", source)
    per_file = {
        pattern: converted(names, tuple[str, ...], f"{source}: {pattern}")
        for pattern, names in section(table, "per-file-ignores", source).items()
    }
    baseline = converted(table.get("baseline", ""), str, f"{source}: baseline")
    config = Config(
        select=converted(table.get("select", []), tuple[str, ...], f"{source}: select"),
        ignore=converted(table.get("ignore", []), tuple[str, ...], f"{source}: ignore"),
        per_file_ignores=per_file,
        baseline=folder / baseline if baseline else None,
        fail_on=severity(table.get("fail-on", Severity.WARNING), f"{source}: fail-on"),
        pages=choice(Engine, table.get("pages", Engine.LAYOUT), f"{source}: pages"),
        rules=rules,
        organisation=Organisation(**options(Organisation, organisation, f"{source}, [organisation]")),
        draft=section(table, "draft", source),
        source=source,
        folder=folder,
    )
    config.checks()  # says at once what is wrong with the options
    return config

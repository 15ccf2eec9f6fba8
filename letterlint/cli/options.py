"""Options that all commands over letters have: what to check, by which rules, how to report."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, wraps
from pathlib import Path
from typing import Any

import click

from letterlint.config import Config, for_letter, known_rule
from letterlint.documents import UnreadableError, read_appeal
from letterlint.model import Document, Engine, LetterReport, Severity
from letterlint.reporters import FORMATS
from letterlint.reporters.console import Look

FINDINGS, FAILURE = 1, 2  # exit codes


@dataclass(frozen=True)
class Asked:
    """What the options say; `appeal` is a path, None where there is none."""

    appeal: str | None
    style: str
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: str | None
    baseline: str | None
    pages: str | None

    def config(self, path: Path) -> Config:
        """The configuration of a letter, the options put over it. Raises ConfigError and UsageError."""
        config = for_letter(path)
        changed = replace(
            config,
            select=self.select or config.select,
            ignore=(*config.ignore, *self.ignore),
            fail_on=Severity(self.fail_on) if self.fail_on else config.fail_on,
            baseline=Path(self.baseline) if self.baseline else config.baseline,
            pages=Engine(self.pages) if self.pages else config.pages,
        )
        if changed.select and not changed.checks(path):
            raise click.UsageError("Не осталось ни одного правила: все выбранные выключены.")
        return changed

    @cached_property
    def appealed(self) -> Document | None:
        return appeal_of(self.appeal)


def appeal_of(path: str | None) -> Document | None:
    """The appeal that a letter answers, if one is named. Raises UsageError where it cannot be read."""
    try:
        return read_appeal(Path(path)) if path else None
    except UnreadableError as error:
        raise click.UsageError(f"{path}. {error}") from error


def letter_options(function: Callable[..., None]) -> Callable[..., None]:
    """Adds the options to a command, which gets them as `asked`."""

    @wraps(function)
    def command(*args: Any, **values: Any) -> None:
        own = {name: values.pop(name) for name in Asked.__dataclass_fields__}
        for name in (*own["select"], *own["ignore"]):
            known_rule(name, "")
        function(*args, asked=Asked(**own), **values)

    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def exit_code(report: LetterReport, threshold: Severity) -> int:
    """What a report means for the exit code of the program."""
    if report.error is not None or (report.correction and report.correction.problem):
        return FAILURE
    return FINDINGS if any(f.severity.rank >= threshold.rank for f in report.findings) else 0


def look(output: str | None) -> Look:
    """With colours and in its width where the report goes to a terminal."""
    terminal = output is None and sys.stdout.isatty()
    return Look(colour=terminal, width=shutil.get_terminal_size().columns) if terminal else Look()


def _split_names(ctx: click.Context, param: click.Parameter, value: Sequence[str]) -> tuple[str, ...]:
    return tuple(name.strip() for listed in value for name in listed.split(",") if name.strip())


def _rules(name: str, help_text: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return click.option(name, metavar="ПРАВИЛО,…", multiple=True, callback=_split_names, help=help_text)


_OPTIONS = (
    click.option(
        "--appeal", metavar="ФАЙЛ", type=click.Path(), help="Обращение, на которое отвечает письмо."
    ),
    click.option(
        "--format",
        "style",
        type=click.Choice(sorted(FORMATS)),
        default="text",
        show_default=True,
        help="Вид отчёта.",
    ),
    _rules("--select", "Только эти правила."),
    _rules("--ignore", "Без этих правил."),
    click.option(
        "--fail-on",
        type=click.Choice([s.value for s in Severity]),
        help="С чего начинается код возврата 1. [по умолчанию: warning]",
    ),
    click.option(
        "--baseline",
        metavar="ФАЙЛ",
        type=click.Path(dir_okay=False),
        help="Список известных замечаний, их не показывать.",
    ),
    click.option(
        "--pages",
        type=click.Choice([engine.value for engine in Engine]),
        help="Кто считает страницы: сама программа (layout), LibreOffice – точно, но секунды на каждое "
        "письмо (libreoffice), Word – сколько их было при сохранении (word). [по умолчанию: layout]",
    ),
)

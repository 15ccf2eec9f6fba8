"""`letterlint check`: the main job."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from letterlint.cli.files import letters
from letterlint.cli.writing import refuse_letters
from letterlint.config import Config, for_letter, known_rule
from letterlint.documents import UnreadableError, read_appeal
from letterlint.linter import check_file
from letterlint.model import Document, LetterReport, Severity
from letterlint.reporters import FORMATS
from letterlint.reporters.console import Look

FINDINGS, FAILURE = 1, 2  # exit codes


def split_names(ctx: click.Context, param: click.Parameter, value: Sequence[str]) -> tuple[str, ...]:
    return tuple(name.strip() for listed in value for name in listed.split(",") if name.strip())


@click.command(options_metavar="[ПАРАМЕТРЫ]")
@click.argument("files", nargs=-1, required=True, metavar="ПИСЬМА…", type=click.Path())
@click.option("--appeal", metavar="ФАЙЛ", type=click.Path(), help="Обращение, на которое отвечает письмо.")
@click.option(
    "--format",
    "style",
    type=click.Choice(sorted(FORMATS)),
    default="text",
    show_default=True,
    help="Вид отчёта.",
)
@click.option("--output", metavar="ФАЙЛ", type=click.Path(dir_okay=False), help="Записать отчёт в файл.")
@click.option(
    "--select", metavar="ПРАВИЛО,…", multiple=True, callback=split_names, help="Только эти правила."
)
@click.option("--ignore", metavar="ПРАВИЛО,…", multiple=True, callback=split_names, help="Без этих правил.")
@click.option(
    "--fail-on",
    type=click.Choice([s.value for s in Severity]),
    help="С чего начинается код возврата 1. [по умолчанию: warning]",
)
@click.option(
    "--baseline",
    metavar="ФАЙЛ",
    type=click.Path(dir_okay=False),
    help="Список известных замечаний, их не показывать.",
)
@click.option("--fix", is_flag=True, help="Исправить то, где меняется только форма.")
@click.option(
    "--unsafe-fixes", is_flag=True, help="Исправить и то, где может измениться смысл: прочтите результат."
)
@click.option("--diff", is_flag=True, help="Показать исправления, ничего не меняя.")
@click.option("--no-backup", is_flag=True, help="Не хранить рядом письмо до исправления.")
@click.option("--statistics", is_flag=True, help="Сколько замечаний по каждому правилу.")
def check(
    files: tuple[str, ...],
    appeal: str | None,
    style: str,
    output: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    baseline: str | None,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    no_backup: bool,
    statistics: bool,
) -> None:
    """Проверить письма.

    ПИСЬМА – файлы .docx и .eml, папки с ними или шаблоны вроде «*.docx».

    \b
    Код возврата:
      0  замечаний нет (или не осталось после --fix)
      1  есть замечания
      2  письмо не читается или неверны настройки
    """
    for name in (*select, *ignore):
        known_rule(name, "")
    paths = list(letters(files))
    refuse_letters(output, [*paths, *([Path(appeal)] if appeal else [])])
    changed = _overriding(select, ignore, fail_on, baseline)
    asked = _appeal(appeal)
    way = _way(fix, unsafe_fixes, diff, no_backup)
    reports = [_report(path, changed, asked, way) for path in paths]
    found = [report for report, _ in reports]
    _write(
        FORMATS[style](found, _look(output)) + (_statistics(found) if statistics and style == "text" else ""),
        output,
    )
    sys.exit(max((_exit_code(report, threshold) for report, threshold in reports), default=0))


def _overriding(
    select: tuple[str, ...], ignore: tuple[str, ...], fail_on: str | None, baseline: str | None
) -> Callable[[Config], Config]:
    """The options given on the command line, put over those of a configuration."""

    def changed(config: Config) -> Config:
        return replace(
            config,
            select=select or config.select,
            ignore=(*config.ignore, *ignore),
            fail_on=Severity(fail_on) if fail_on else config.fail_on,
            baseline=Path(baseline) if baseline else config.baseline,
        )

    return changed


Way = Callable[[Path, Config, Document | None], LetterReport]


def _way(fix: bool, unsafe_fixes: bool, diff: bool, no_backup: bool) -> Way:
    """What is to be done with each letter."""
    if not (fix or unsafe_fixes or diff):
        return check_file
    from letterlint.correction import ALL, SAFE, fix_file, preview  # here, since checking needs none of it

    allowed = ALL if unsafe_fixes else SAFE
    if diff:
        return partial(preview, allowed=allowed)
    return partial(fix_file, allowed=allowed, backup=not no_backup)


def _report(
    path: Path, changed: Callable[[Config], Config], appeal: Document | None, way: Way
) -> tuple[LetterReport, Severity]:
    config = changed(for_letter(path))
    if config.select and not config.checks(path):
        raise click.UsageError("Не осталось ни одного правила: все выбранные выключены.")
    return way(path, config, appeal), config.fail_on


def _appeal(path: str | None) -> Document | None:
    try:
        return read_appeal(Path(path)) if path else None
    except UnreadableError as error:
        raise click.UsageError(f"{path}. {error}") from error


def _look(output: str | None) -> Look:
    terminal = output is None and sys.stdout.isatty()
    return Look(colour=terminal, width=shutil.get_terminal_size().columns) if terminal else Look()


def _write(text: str, output: str | None) -> None:
    if output is None:
        click.echo(text)
        return
    try:
        Path(output).write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise click.UsageError(f"{output}: отчёт не записан ({error.strerror}).") from error


def _statistics(reports: Iterable[LetterReport]) -> str:
    counts = Counter(finding.rule for report in reports for finding in report.findings)
    return "".join(f"\n{count:6}  {rule}" for rule, count in counts.most_common())


def _exit_code(report: LetterReport, threshold: Severity) -> int:
    if report.error is not None or (report.correction and report.correction.problem):
        return FAILURE
    return FINDINGS if any(f.severity.rank >= threshold.rank for f in report.findings) else 0

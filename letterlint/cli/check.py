"""`letterlint check`: the main job."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import click

from letterlint.cli.files import letters
from letterlint.cli.options import Asked, exit_code, letter_options, look
from letterlint.cli.writing import refuse_letters, reserve
from letterlint.config import Config
from letterlint.linter import check_file
from letterlint.model import Document, LetterReport
from letterlint.reporters import FORMATS

Way = Callable[[Path, Config, Document | None], LetterReport]


@click.command(options_metavar="[ПАРАМЕТРЫ]")
@click.argument("files", nargs=-1, required=True, metavar="ПИСЬМА…", type=click.Path())
@click.option("--fix", is_flag=True, help="Исправить то, где меняется только форма.")
@click.option(
    "--unsafe-fixes",
    is_flag=True,
    help="Исправить и то, где может измениться смысл: прочтите результат. Нужен ли --fix, всё равно.",
)
@click.option("--diff", is_flag=True, help="Показать исправления, ничего не меняя.")
@click.option("--no-backup", is_flag=True, help="Не хранить рядом письмо до исправления.")
@letter_options
@click.option("--output", metavar="ФАЙЛ", type=click.Path(dir_okay=False), help="Записать отчёт в файл.")
@click.option("--statistics", is_flag=True, help="Сколько замечаний по каждому правилу.")
def check(
    files: tuple[str, ...],
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    no_backup: bool,
    asked: Asked,
    output: str | None,
    statistics: bool,
) -> None:
    """Проверить письма.

    ПИСЬМА – файлы .docx и .eml, папки с ними или шаблоны вроде «*.docx».

    \b
    Код возврата:
      0  замечаний нет (или не осталось после --fix)
      1  есть замечания
      2  письмо не читается, не исправляется или неверны настройки
    """
    paths = list(letters(files))
    refuse_letters(output, [*paths, *([Path(asked.appeal)] if asked.appeal else [])])
    reserve(output)
    way, appeal = _way(fix, unsafe_fixes, diff, no_backup), asked.appealed
    checked = [(config, way(path, config, appeal)) for path in paths for config in [asked.config(path)]]
    reports = [report for _, report in checked]
    counts = _statistics(reports) if statistics and asked.style == "text" else ""
    _write(FORMATS[asked.style](reports, look(output)) + counts, output)
    sys.exit(max((exit_code(report, config.fail_on) for config, report in checked), default=0))


def _way(fix: bool, unsafe_fixes: bool, diff: bool, no_backup: bool) -> Way:
    """What is to be done with each letter."""
    if not (fix or unsafe_fixes or diff):
        return check_file
    from letterlint.correction import ALL, SAFE, fix_file, preview  # here, since checking needs none of it

    allowed = ALL if unsafe_fixes else SAFE
    if diff:
        return partial(preview, allowed=allowed)
    return partial(fix_file, allowed=allowed, backup=not no_backup)


def _write(text: str, output: str | None) -> None:
    if output is None:
        click.echo(text)
    else:
        Path(output).write_text(text + "\n", encoding="utf-8")


def _statistics(reports: Iterable[LetterReport]) -> str:
    counts = Counter(finding.rule for report in reports for finding in report.findings)
    return "".join(f"\n{count:6}  {rule}" for rule, count in counts.most_common())

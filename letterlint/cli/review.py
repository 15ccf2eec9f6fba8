"""`letterlint review`: the copy with comments and tracked changes."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from letterlint.cli.options import Asked, exit_code, letter_options, look
from letterlint.model import LetterReport
from letterlint.reporters import FORMATS


@click.command(options_metavar="[ПАРАМЕТРЫ]")
@click.argument("letter", metavar="ПИСЬМО", type=click.Path())
@click.option(
    "--output",
    "-o",
    metavar="ФАЙЛ",
    type=click.Path(dir_okay=False),
    help="Куда записать копию. [по умолчанию: «ответ.проверка.docx» рядом с письмом]",
)
@letter_options
def review(letter: str, output: str | None, asked: Asked) -> None:
    """Записать копию письма с примечаниями и правками.

    Каждое замечание станет в ней примечанием Word, каждое исправление – правкой,
    которую можно принять или отклонить. Само письмо не меняется.
    """
    from letterlint.review import review as written  # here, since other commands need none of it

    path = Path(letter)
    if path.is_dir():
        raise click.UsageError(f"{letter}: это папка. Укажите одно письмо.")
    if output and Path(output).suffix.lower() != path.suffix.lower():
        raise click.UsageError(f"{output}: копия письма – тоже файл {path.suffix}. Назовите её так.")
    config = asked.config(path)
    report = written(path, Path(output) if output else None, config, asked.appealed)
    click.echo(_told(report) if asked.style == "text" else FORMATS[asked.style]([report], look(output)))
    sys.exit(exit_code(report, config.fail_on))


def _told(report: LetterReport) -> str:
    correction = report.correction
    if report.error is not None or correction is None or correction.written is None:
        problem = report.error or (correction.problem if correction else "")
        return f"{report.path}: копия не записана. {problem}"
    counts = f"примечаний – {len(report.findings)}, исправлений – {len(correction.fixed)}"
    return "\n".join([f"{correction.written}: {counts}.", *report.notes])

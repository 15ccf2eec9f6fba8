"""`letterlint baseline`: write down today's findings as known."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click

from letterlint.cli.files import letters
from letterlint.cli.writing import refuse_letters
from letterlint.config import for_letter
from letterlint.linter import check_file
from letterlint.model import LetterReport
from letterlint.suppression import write_baseline

FAILURE = 2  # exit code
DEFAULT = "letterlint-baseline.json"


@click.command(options_metavar="[ПАРАМЕТРЫ]")
@click.argument("files", nargs=-1, required=True, metavar="ПИСЬМА…", type=click.Path())
@click.option(
    "--output",
    "-o",
    metavar="ФАЙЛ",
    type=click.Path(dir_okay=False),
    default=DEFAULT,
    show_default=True,
    help="Куда записать список.",
)
def baseline(files: tuple[str, ...], output: str) -> None:
    """Записать нынешние замечания как известные.

    Дальше программа покажет только новые, если назвать список: в настройках
    (baseline = «файл») или в командной строке (--baseline файл). Текста писем
    в списке нет.
    """
    paths = list(letters(files))
    refuse_letters(output, paths)
    reports = [_report(path) for path in paths]
    for report in reports:
        if report.error is not None:
            click.echo(f"{report.path}: не проверено. {report.error}", err=True)
        for note in report.notes:
            click.echo(f"{report.path}: {note}", err=True)
    try:
        count = write_baseline(Path(output), reports)
    except OSError as error:
        raise click.UsageError(f"{output}: список не записан ({error.strerror}).") from error
    click.echo(f"{output}: записано замечаний – {count}.")
    sys.exit(FAILURE if any(report.error for report in reports) else 0)


def _report(path: Path) -> LetterReport:
    return check_file(path, replace(for_letter(path), baseline=None))

"""Many letters from a table: a bad row stops only itself."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click

from letterlint.cli.drafting import Job, said
from letterlint.cli.group import OUR_FAULT
from letterlint.cli.options import FAILURE
from letterlint.documents import UnreadableError, UnwritableError
from letterlint.drafting.errors import AnswerError, DraftError
from letterlint.drafting.rows import Row

FAULTS = (DraftError, UnreadableError, UnwritableError)


def many(job: Job, table: Sequence[Row], given: Mapping[str, Any]) -> int:
    """Write a letter for each row, tell what went wrong in which; the exit code.

    Raises AnswerError where there is one file to write, and ConfigError.
    """
    if job.target.is_file:
        raise AnswerError(f"{job.target.place}: писем будет много, для них назовите папку.")
    done = _done(job, table, given)
    told = [line for _, line in done if line]
    click.echo("\n".join([*told, f"Написано писем: {len(job.target.written)} из {len(done)}."]))
    return max((code for code, _ in done), default=0)


def _done(job: Job, listed: Sequence[Row], given: Mapping[str, Any]) -> list[tuple[int, str]]:
    with click.progressbar(length=len(listed), label="Письма", file=sys.stderr) as bar:
        done = []
        for row in listed:
            done.append(_row(job, row, given))
            bar.update(1)
    return done


def _row(job: Job, row: Row, given: Mapping[str, Any]) -> tuple[int, str]:
    """The exit code of a row, and what is to be told of it."""
    if row.problem:
        return FAILURE, f"строка {row.number}: письма нет. {row.problem}"
    try:
        made = job.write({**given, **row.answers})
    except FAULTS as error:
        return FAILURE, f"строка {row.number}: письма нет. {said(error)}"
    except OSError as error:
        return FAILURE, f"строка {row.number}: письма нет. {error.strerror}"
    except Exception as error:  # a fault of ours must not stop the other rows
        return FAILURE, f"строка {row.number}: письма нет, {OUR_FAULT.format(repr(error))}"
    rules = sorted({finding.rule for finding in made.others})
    rules += [f"два раза подряд «{one}»" for one in made.repeated]
    where = f"строка {row.number}, {made.report.path}:"
    found = [f"{where} есть замечания ({', '.join(rules)})"] if rules else []
    told = "\n".join([*(f"{where} {warning}" for warning in made.warnings), *found])
    return job.code(made), made.report.error or told

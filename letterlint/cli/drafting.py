"""What `letterlint draft` does once it knows the template: answers, letters, what is told of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from letterlint.cli.dialogue import dialogue
from letterlint.cli.options import FAILURE, FINDINGS, look
from letterlint.cli.targets import Target
from letterlint.config import Config
from letterlint.documents import UnreadableError, UnwritableError
from letterlint.drafting import answers, appeal, rows
from letterlint.drafting.appeal import Appealed
from letterlint.drafting.appeal_telling import told
from letterlint.drafting.draft import Draft, draft
from letterlint.drafting.errors import AnswerError, DraftError, Missing, UnsureError
from letterlint.drafting.fields import offering
from letterlint.drafting.templates import Template
from letterlint.drafting.values import configured, named
from letterlint.model import Document
from letterlint.reporters import FORMATS

TELL_GENDER = "В ответе пишут так: «Коваленко Саша (ж)»."


@dataclass
class Job:
    """Letters by one template."""

    template: Template
    config: Config
    target: Target
    appeal: Document | None = None

    def answers(
        self, data: str | None, assignments: Sequence[str], table: Sequence[rows.Row] = ()
    ) -> dict[str, Any]:
        """What is known for all letters: `--set` over the file over the appeal; else the clerk is asked.

        In: the file `data`, if any, and its rows, where it is a `table` of many letters.
        Raises DraftError on a wrong file, or an answer to no question.
        """
        given = named(self.template, map(answers.assigned, assignments))
        own = (self._read(Path(data)) if data and not table else {}) | given
        in_rows = set.intersection(*(set(row.answers) for row in table)) if table else set()
        found = appeal.read(self.appeal) if self.appeal else None
        known = self._appealed(found, own.keys() | in_rows) | own
        if data or given:
            return known
        fields = configured(self.template, self.config.organisation)
        return known | dialogue(offering(fields, found.offered if found else {}), known)

    def _appealed(self, found: Appealed | None, answered: Set[str]) -> dict[str, Any]:
        """What the appeal answers of what the template asks.

        Tells what is taken and what is missing, beside what is `answered` otherwise.
        """
        if found is None:
            return {}
        names = {one.name for one in self.template.fields if not one.appeal}
        for sentence in told(found, names - answered):
            click.echo(sentence, err=True)
        return {name: answer for name, answer in found.answers.items() if name in names}

    def _read(self, path: Path) -> dict[str, Any]:
        if path.suffix.lower() not in answers.KINDS:
            kinds = ", ".join((*answers.KINDS, *rows.KINDS))
            raise AnswerError(f"{path}: ответы читаются из файлов {kinds}.")
        found = answers.read(path)
        try:
            return named(self.template, found.items())
        except AnswerError as error:
            raise AnswerError(f"{path}: {error}") from error

    def one(self, given: Mapping[str, Any]) -> int:
        """Write a letter and tell of it; the exit code. Raises DraftError where it cannot be written."""
        try:
            made = self.write(given)
        except (UnreadableError, UnwritableError) as error:
            raise DraftError(f"Письмо не записано. {error}") from error
        for warning in made.warnings:
            click.echo(str(warning), err=True)
        click.echo("\n".join(_told(made)))
        return self.code(made)

    def write(self, given: Mapping[str, Any]) -> Draft:
        """Make a letter, check it, and only then write it. Raises DraftError and UnwritableError."""
        made = draft(self.template, given, self.target.near, self.config, self.appeal)
        path = self.target.path(self.template, made.values)
        self.target.write(path, made.data)
        return replace(made, report=replace(made.report, path=path))

    def code(self, made: Draft) -> int:
        """What a letter means for the exit code: gaps are expected."""
        if made.report.error is not None:
            return FAILURE
        fail_on = self.config.fail_on.rank
        if made.repeated:
            return FINDINGS
        return FINDINGS if any(finding.severity.rank >= fail_on for finding in made.others) else 0


def said(error: Exception) -> str:
    """What is told of an error; where a gender is missing also how answers tell it."""
    unsure = error if isinstance(error, UnsureError) else error.__cause__
    if isinstance(unsure, UnsureError) and unsure.missing is Missing.GENDER:
        return f"{error} {TELL_GENDER}"
    return str(error)


def _told(made: Draft) -> Iterator[str]:
    yield f"{made.report.path}: письмо написано."
    if made.gaps:
        yield "Осталось заполнить:"
        yield from (f"  {gap}" for gap in made.gaps)
    if made.repeated:
        yield f"Два раза подряд: {', '.join(f'«{one}»' for one in made.repeated)}. Уберите лишнее из ответа."
    if made.others or made.report.error:
        yield ""
        yield FORMATS["text"]([replace(made.report, findings=tuple(made.others))], look(None))

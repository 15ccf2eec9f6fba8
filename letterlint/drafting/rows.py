"""A table of answers, a row a letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

from letterlint.drafting.cells import fault
from letterlint.drafting.errors import AnswerError
from letterlint.drafting.fields import Kind
from letterlint.drafting.spreadsheets import KINDS, MOST, Cells, listed
from letterlint.drafting.templates import Template
from letterlint.drafting.values import asked

__all__ = ["KINDS", "Row", "is_table", "rows"]


@dataclass(frozen=True, slots=True)
class Row:
    """The answers in a row of a table; `number` is the row's as the table shows it."""

    number: int
    answers: dict[str, Any]
    problem: str = ""  # why there can be no letter


@dataclass(frozen=True, slots=True)
class _Column:
    head: str  # as the table has it
    name: str  # of the field
    yes_no: bool


def is_table(name: str) -> bool:
    """Whether a file of answers is a table, for many letters."""
    return Path(name).suffix.lower() in KINDS


def rows(path: Path, template: Template) -> list[Row]:
    """The rows that have answers; the first row of the table names the questions, or has their labels.

    Raises AnswerError, which names the file, where it cannot be read or a column is of no question.
    """
    numbered = [(n, cells) for n, cells in enumerate(listed(path), 1) if not all(map(_blank, cells))]
    if not numbered:
        raise AnswerError(f"{path}: таблица пуста.")
    if len(numbered) > MOST + 1:
        raise AnswerError(f"{path}: в таблице больше {MOST} строк. Разделите её.")
    (_, heads), *others = numbered
    columns = _columns(path, heads, template)
    if not others:
        raise AnswerError(f"{path}: в таблице нет ни одной строки с ответами.")
    return [_row(number, columns, cells) for number, cells in others]


def _columns(path: Path, heads: Cells, template: Template) -> list[_Column | None]:
    """The columns in their order, None for one without a head."""
    try:
        found = [None if _blank(head) else _column(str(head).strip(), template) for head in heads]
    except AnswerError as error:
        raise AnswerError(f"{path}, первая строка: {error}") from error
    by_name: dict[str, str] = {}
    for column in filter(None, found):
        if former := by_name.get(column.name):
            both = f"«{former}» и «{column.head}»"
            raise AnswerError(f"{path}, первая строка: {both} – один и тот же вопрос. Оставьте один столбец.")
        by_name[column.name] = column.head
    return found


def _column(head: str, template: Template) -> _Column:
    name = asked(template, head)
    kinds = {field.name: field.kind for field in template.fields}
    return _Column(head, name, kinds[name] is Kind.YES_NO)


def _row(number: int, columns: Sequence[_Column | None], cells: Cells) -> Row:
    pairs = [(column, cell) for column, cell in zip_longest(columns, cells) if not _blank(cell)]
    answers = {column.name: cell for column, cell in pairs if column}
    if len(answers) < len(pairs):
        return Row(number, answers, "Есть ответ в столбце без названия.")
    faults = ((column.head, fault(cell, column.yes_no)) for column, cell in pairs if column)
    told = next((f"Столбец «{head}»: {sentence}" for head, sentence in faults if sentence), "")
    return Row(number, answers, told)


def _blank(cell: Any) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())

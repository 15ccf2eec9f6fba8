"""A table of answers, a row a letter: CSV as Excel and others save it, or XLSX."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest
from pathlib import Path
from typing import Any

from letterlint.documents import UnreadableError, errors, limits
from letterlint.documents.archive import Archive
from letterlint.drafting.answers import contents
from letterlint.drafting.errors import AnswerError
from letterlint.drafting.templates import Template
from letterlint.drafting.values import asked

KINDS = (".csv", ".xlsx", ".xlsm")
MOST = 10_000  # rows
Cells = Sequence[Any]


@dataclass(frozen=True, slots=True)
class Row:
    """The answers in a row of a table; `number` is the row's as the table shows it."""

    number: int
    answers: dict[str, Any]
    problem: str = ""  # why there can be no letter


def rows(path: Path, template: Template) -> list[Row]:
    """The rows that have answers; the first row of the table names the questions, or has their labels.

    Raises AnswerError, which names the file, where it cannot be read or a column is of no question.
    """
    listed = _csv(path) if path.suffix.lower() == ".csv" else _xlsx(path)
    numbered = [
        (number, cells) for number, cells in enumerate(listed, 1) if any(not _blank(c) for c in cells)
    ]
    if not numbered:
        raise AnswerError(f"{path}: таблица пуста.")
    if len(numbered) > MOST + 1:
        raise AnswerError(f"{path}: в таблице больше {MOST} строк. Разделите её.")
    (_, heads), *others = numbered
    names = _names(path, heads, template)
    if not others:
        raise AnswerError(f"{path}: в таблице нет ни одной строки с ответами.")
    return [_row(number, names, cells) for number, cells in others]


def _names(path: Path, heads: Cells, template: Template) -> list[str]:
    try:
        names = [asked(template, str(head)) if not _blank(head) else "" for head in heads]
    except AnswerError as error:
        raise AnswerError(f"{path}, первая строка: {error}") from error
    twice = [name for name, count in Counter(filter(None, names)).items() if count > 1]
    if twice:
        raise AnswerError(f"{path}, первая строка: столбец «{twice[0]}» стоит дважды.")
    return names


def _row(number: int, names: list[str], cells: Cells) -> Row:
    pairs = list(zip_longest(names, cells, fillvalue=""))
    unnamed = any(not name and not _blank(cell) for name, cell in pairs)
    answers = {name: cell for name, cell in pairs if name and not _blank(cell)}
    return Row(number, answers, "Есть ответ в столбце без названия." if unnamed else "")


def _csv(path: Path) -> list[Cells]:
    text = _decoded(contents(path))
    first = text.splitlines()[0] if text.strip() else ""
    delimiter = max((";", "\t", ","), key=first.count)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise AnswerError(f"{path}: таблица не читается. Проверьте кавычки.") from error


def _decoded(data: bytes) -> str:
    """UTF-8, or cp1251, which Excel saves on Windows; UTF-16 is told by its mark."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1251", errors="replace")


def _xlsx(path: Path) -> list[Cells]:
    import openpyxl  # here, since nothing else needs it

    data = contents(path)
    try:
        archive = Archive(data)
        if sum(map(archive.size, archive)) > limits.PARTS_BYTES:
            raise UnreadableError(errors.TOO_BIG_INSIDE)
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        listed = islice(book.worksheets[0].iter_rows(values_only=True), MOST * 2)
        found: list[Cells] = [[_plain(cell) for cell in row] for row in listed]
    except Exception as error:  # openpyxl raises whatever zipfile, its XML parser and itself come to
        raise AnswerError(f"{path}: таблица не читается. Сохраните её заново как .xlsx или .csv.") from error
    if len(found) == MOST * 2:
        raise AnswerError(f"{path}: в таблице больше {MOST} строк. Разделите её.")
    return found


def _plain(cell: Any) -> Any:
    """Excel keeps «5» as 5.0."""
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _blank(cell: Any) -> bool:
    return cell is None or not str(cell).strip()

"""The cells of a table file: CSV as Excel and others save it, or XLSX."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from letterlint.documents import UnreadableError, errors, limits
from letterlint.documents.archive import Archive
from letterlint.drafting.answers import contents
from letterlint.drafting.cells import Uncounted
from letterlint.drafting.errors import AnswerError

KINDS = (".csv", ".xlsx", ".xlsm")
MOST = 10_000  # rows
Cells = Sequence[Any]
_SEPARATOR = re.compile(
    r'"?sep=(?P<sign>[^\r\n"])"?\s*(?:\r\n?|\n|$)', re.IGNORECASE
)  # Excel does not show that line
_LONG = "field larger"  # how csv says it


def listed(path: Path) -> list[Cells]:
    """The cells of all rows, from the first on. Raises AnswerError, which names the file."""
    found = _csv(path) if path.suffix.lower() == ".csv" else _xlsx(path)
    if len(found) == MOST * 2:
        raise AnswerError(f"{path}: в таблице больше {MOST} строк. Разделите её.")
    return found


def _csv(path: Path) -> list[Cells]:
    text = _decoded(contents(path))
    told = _SEPARATOR.match(text)
    rest = text[told.end() :] if told else text
    first = rest.splitlines()[0] if rest.strip() else ""
    delimiter = told["sign"] if told else max((";", "\t", ","), key=first.count)
    lines: Any = csv.reader(io.StringIO(rest, newline=""), delimiter=delimiter, strict=True)
    try:
        return list(islice(lines, MOST * 2))
    except csv.Error as error:
        what = "ячейка длиннее 131 072 знаков" if _LONG in str(error) else "таблица не читается"
        where = lines.line_num + bool(told)
        raise AnswerError(f"{path}, строка файла {where}: {what}. Проверьте кавычки.") from error


def _decoded(data: bytes) -> str:
    """UTF-8, or cp1251, which Excel saves on Windows; UTF-16 is told by its mark."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1251", errors="replace")


def _xlsx(path: Path) -> list[Cells]:
    data = contents(path)
    try:
        archive = Archive(data)
        if sum(map(archive.size, archive)) > limits.PARTS_BYTES:
            raise UnreadableError(errors.TOO_BIG_INSIDE)
        both = zip(_sheet(data, values=True), _sheet(data, values=False), strict=True)
        return [[_value(*pair) for pair in zip(*rows, strict=True)] for rows in islice(both, MOST * 2)]
    except Exception as error:  # openpyxl raises whatever zipfile, its XML parser and itself come to
        raise AnswerError(f"{path}: таблица не читается. Сохраните её заново как .xlsx или .csv.") from error


def _sheet(data: bytes, values: bool) -> Iterator[Cells]:
    """The rows of the first sheet, with the values of its formulas or with the formulas themselves."""
    import openpyxl  # here, since nothing else needs it

    sheet: Any = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=values).worksheets[0]
    sheet.reset_dimensions()  # some programs write wrong ones, and cells would be left out in silence
    return iter(sheet.iter_rows())


def _value(cell: Any, formula: Any) -> Any:
    """What a cell shows. A formula that gave an empty text has the type «str»."""
    if cell.value is None and formula.data_type == "f" and cell.data_type != "str":
        return Uncounted()
    return cell.value

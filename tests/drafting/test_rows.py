from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from letterlint.drafting.errors import AnswerError
from letterlint.drafting.fields import value
from letterlint.drafting.rows import Row, rows
from letterlint.drafting.templates import Template, load

from .taxi import TEMPLATE

TABLE = [["addressees", "О чём обращение", "ride"], ["Иванов И. И.", "такси; лифте", "17.03.2025"]]
EXPECTED = [Row(2, {"addressees": "Иванов И. И.", "theme": "такси; лифте", "ride": "17.03.2025"})]


@pytest.fixture
def taxi(tmp_path: Path) -> Template:
    (tmp_path / "taxi.j2").write_text(TEMPLATE, encoding="utf-8")
    return load(str(tmp_path / "taxi.j2"))


def csv_text(delimiter: str) -> str:
    return "\r\n".join(delimiter.join(f'"{cell}"' for cell in line) for line in TABLE)


@pytest.mark.parametrize(
    "data",
    [
        csv_text(";").encode("utf-8-sig"),
        csv_text(";").encode("cp1251"),
        csv_text(",").encode(),
        csv_text("\t").encode("utf-16"),
    ],
)
def test_csv_as_programs_save_it(tmp_path: Path, taxi: Template, data: bytes) -> None:
    (tmp_path / "rows.csv").write_bytes(data)
    assert rows(tmp_path / "rows.csv", taxi) == EXPECTED


def workbook(path: Path, table: list[list[Any]]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for line in table:
        sheet.append(line)
    book.save(path)
    return path


def test_the_delimiter_may_be_told_in_the_first_line(tmp_path: Path, taxi: Template) -> None:
    for told in ("sep=|", '"SEP=|"', "sep=|\r"):
        (tmp_path / "rows.csv").write_text(f"{told}\ntheme|ride\nтакси; лифт, дом|\n", "utf-8", newline="")
        assert rows(tmp_path / "rows.csv", taxi) == [Row(2, {"theme": "такси; лифт, дом"})]  # as Excel counts


RUBBISH: list[tuple[str, Any, str]] = [
    *(("theme", cell, f"«{cell}» – не ответ") for cell in ("#REF!", "#N/A", "#DIV/0!", "#NAME?", "#NUM!")),
    *(("theme", cell, f"«{cell}» – не ответ") for cell in ("#ДЕЛ/0!", "#Н/Д", "#ССЫЛКА!", "#ИМЯ?", "####")),
    *(("theme", cell, f"«{cell}» – не ответ") for cell in ("NaN", "-inf", "ИСТИНА", "FALSE")),
    ("theme", True, "«ИСТИНА» – не ответ. Исправьте ячейку или оставьте её пустой."),
    ("ride", False, "«ЛОЖЬ» – не ответ"),
    ("theme", "=1/0", "формула не посчитана. Откройте таблицу в Excel и сохраните её."),
    ("theme", timedelta(hours=30), "промежуток времени"),
    *(("theme", cell, "") for cell in ("#1", "№ 5", "# такси", 5, "инфо", time(10, 30))),
    *(("paid", cell, "") for cell in (True, False, "да")),
]


@pytest.mark.parametrize(("head", "cell", "said"), RUBBISH)
def test_rubbish_of_a_workbook_stops_its_row(
    tmp_path: Path, taxi: Template, head: str, cell: object, said: str
) -> None:
    path = workbook(tmp_path / "rows.xlsx", [[head, "notes"], [cell, "раз"], [None, "два"]])
    (bad, good) = rows(path, taxi)
    assert bad.problem.startswith(f"Столбец «{head}»: {said}" if said else "")
    assert bool(bad.problem) == bool(said)
    assert (bad.number, good) == (2, Row(3, {"notes": "два"}))


@pytest.mark.parametrize(
    ("cell", "theme"),
    [(0.1 + 0.2, "0,3"), (1e21, "1" + "0" * 21), (datetime(2025, 3, 17, 9, 5), "17.03.2025 09:05")],
)
def test_what_a_workbook_keeps_is_written_as_it_is_shown(
    tmp_path: Path, taxi: Template, cell: object, theme: str
) -> None:
    (row,) = rows(workbook(tmp_path / "rows.xlsx", [["theme", "paid"], [cell, 1.0]]), taxi)
    given = {field.name: value(field, row.answers.get(field.name)) for field in taxi.fields}
    assert (given["theme"], given["paid"]) == (theme, True)


def test_a_formula_in_a_text_file_stops_its_row(tmp_path: Path, taxi: Template) -> None:
    (tmp_path / "rows.csv").write_text("theme\n=A1+2\n= не формула\n", "utf-8")
    bad, good = rows(tmp_path / "rows.csv", taxi)
    assert "формула не посчитана" in bad.problem
    assert good == Row(3, {"theme": "= не формула"})


def test_a_formula_for_a_head_is_named(tmp_path: Path, taxi: Template) -> None:
    with pytest.raises(AnswerError, match="«непосчитанная формула»"):
        rows(workbook(tmp_path / "rows.xlsx", [["=A2"], ["такси"]]), taxi)


def test_formulas_with_values_are_answers(tmp_path: Path, taxi: Template) -> None:
    made = workbook(tmp_path / "made.xlsx", [["theme", "notes"], ["=A9", '=""'], [None, "два"]])
    path = tmp_path / "rows.xlsx"
    with ZipFile(made) as old, ZipFile(path, "w") as new:
        for name in old.namelist():
            sheet = re.sub(b"<f>A9</f><v ?/>|<f>A9</f><v></v>", b"<f>A9</f><v>5</v>", old.read(name))
            sheet = sheet.replace(b'<c r="B2"><f>', b'<c r="B2" t="str"><f>')
            new.writestr(name, re.sub(b'<dimension ref="[^"]*"', b'<dimension ref="A1"', sheet))
    assert rows(path, taxi) == [Row(2, {"theme": 5}), Row(3, {"notes": "два"})]


def test_xlsx(tmp_path: Path, taxi: Template) -> None:
    table: list[list[Any]] = [
        ["Адресат", "ride", "appeal_number"],
        [],
        ["Иванов И. И.", datetime(2025, 3, 17), 61.0],
    ]
    (row,) = rows(workbook(tmp_path / "rows.xlsx", table), taxi)
    assert row == Row(3, {"addressees": "Иванов И. И.", "ride": datetime(2025, 3, 17), "appeal_number": 61})


def test_empty_rows_and_cells_are_passed_over(tmp_path: Path, taxi: Template) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("addressees;theme;\n;;\nИванов И. И.;;\n", encoding="utf-8")
    assert rows(path, taxi) == [Row(3, {"addressees": "Иванов И. И."})]


def test_an_answer_in_a_column_without_name_stops_its_row_only(tmp_path: Path, taxi: Template) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("theme\nx;y\nz", encoding="utf-8")
    assert [row.problem for row in rows(path, taxi)] == ["Есть ответ в столбце без названия.", ""]


@pytest.mark.parametrize(
    ("write", "said"),
    [
        (lambda path: path.write_text("", encoding="utf-8"), "таблица пуста"),
        (lambda path: path.write_text("adressees\nx", encoding="utf-8"), "Ближайшее к нему – «addressees»"),
        (
            lambda path: path.write_text("theme;О чём обращение\nx;y", encoding="utf-8"),
            "«theme» и «О чём обращение» – один и тот же вопрос",
        ),
        (lambda path: path.write_text("theme\n", encoding="utf-8"), "нет ни одной строки с ответами"),
        (lambda path: path.write_text('theme\n"x"y', encoding="utf-8"), "Проверьте кавычки"),
        (lambda path: path.write_text('sep=;\ntheme\n"x"y', encoding="utf-8"), "Проверьте кавычки"),
        (
            lambda path: path.write_text(f"theme\nтакси\n{'x' * 200_000}", encoding="utf-8"),
            "строка файла 3: ячейка длиннее 131 072 знаков",
        ),
        (lambda path: None, "такого файла нет"),
    ],
)
def test_a_wrong_table_is_named(
    tmp_path: Path, taxi: Template, write: Callable[[Path], object], said: str
) -> None:
    write(tmp_path / "rows.csv")
    with pytest.raises(AnswerError, match=r"rows\.csv") as error:
        rows(tmp_path / "rows.csv", taxi)
    assert said in str(error.value)


def test_a_file_that_is_no_workbook(tmp_path: Path, taxi: Template) -> None:
    (tmp_path / "rows.xlsx").write_bytes(b"PK\x03\x04 broken")
    with pytest.raises(AnswerError, match="Сохраните её заново"):
        rows(tmp_path / "rows.xlsx", taxi)


def test_a_workbook_that_would_eat_the_machine(tmp_path: Path, taxi: Template) -> None:
    path = workbook(tmp_path / "rows.xlsx", [["theme"], ["такси"]])
    with ZipFile(path, "a", ZIP_DEFLATED) as archive:
        archive.writestr("xl/large.xml", b" " * 50_000_000)
    with pytest.raises(AnswerError, match="Сохраните её заново"):
        rows(path, taxi)

from __future__ import annotations

from pathlib import Path

import pytest

from letterlint.drafting.addressees import addressees
from letterlint.drafting.file_names import file_name, free, safe
from letterlint.drafting.gaps import Gap
from letterlint.drafting.templates import Template

TAXI = Template("taxi", "Такси: да/нет", "", ())


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ("Иванов Иван Иванович", "Такси да нет – Иванов И. И.docx"),
        ("Иванов Иван Иванович; Петрова Мария Павловна", "Такси да нет – Иванов И. И. и другие.docx"),
        ({"post": "директор", "organisation": "Школа № 2"}, "Такси да нет – Школа № 2.docx"),
    ],
)
def test_a_letter_is_called_by_whom_it_is_written_to(people: object, expected: str) -> None:
    assert file_name(TAXI, {"addressees": addressees(people)}) == expected


def test_without_an_addressee_the_title_is_the_name() -> None:
    assert file_name(TAXI, {"addressees": Gap("адресата")}) == "Такси да нет.docx"
    assert file_name(TAXI, {}) == "Такси да нет.docx"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Иванов/Петров: «A|B»?", "Иванов Петров «A B»"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("Константин", "Константин"),
        ("Контракт. ", "Контракт"),
        ("...", "письмо"),
        ("a\x00b\nc", "a b c"),
        ("х" * 300, "х" * 80),
    ],
)
def test_every_system_takes_the_name(name: str, expected: str) -> None:
    assert safe(name) == expected


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    assert free(path) == path
    path.touch()
    assert free(path).name == "a (2).docx"
    assert free(path, {tmp_path / "a (2).docx"}).name == "a (3).docx"

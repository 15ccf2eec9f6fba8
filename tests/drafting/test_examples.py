"""The example template with the examples of answers, as the documentation tells to try it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from letterlint.cli import commands
from letterlint.drafting.rows import rows
from letterlint.drafting.templates import load

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("taxi.j2", "answers.toml", "answers.json", "rows.csv")
SETTINGS = """[organisation]
name = "Центр «Забота»"
address = "633564, р. п. Маслянино, ул. Мира, д. 1"
phone = "8 (383-47) 2-15-30"
mail = "centr@example.ru"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "letterlint.toml").write_text(SETTINGS, encoding="utf-8")
    for name in NAMES:
        shutil.copy(EXAMPLES / name, tmp_path)
    return tmp_path


@pytest.mark.parametrize("data", NAMES[1:])
def test_the_examples_make_letters_without_gaps_and_findings(folder: Path, data: str) -> None:
    done = CliRunner().invoke(commands, ["draft", "taxi.j2", "--data", data])
    assert done.exit_code == 0, done.output
    assert "Осталось заполнить" not in done.stdout
    made = sorted(path.name for path in folder.glob("*.docx"))
    assert len(made) == (len(rows(Path(data), load("taxi.j2"))) if data.endswith(".csv") else 1)
    checked = CliRunner().invoke(commands, made)
    assert checked.exit_code == 0, checked.output
    assert "Замечаний нет." in checked.stdout

"""`letterlint init`: the organisation's details."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from letterlint import config
from letterlint.cli import commands
from letterlint.cli.init import QUESTIONS


@pytest.fixture(autouse=True)
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def init(typed: Sequence[str]) -> Result:
    return CliRunner().invoke(commands, ["init"], input="\n".join([*typed, ""]))


def test_init_writes_what_it_is_told() -> None:
    typed = [
        'МБУ «Центр "Забота"\\»',
        "МБУ «Центр»; Центр",
        "ул. Мира, д. 1",
        "нет",
        "8 (383-47) 2-15-30",
        "centr",
        "centr@example.ru",
        "Директор",
        "12",
        "Гусева Татьяна Викторовна",
        "",
        "",
        "",
        "пн-пт",
        "пн-чт 8:30-17:30, пт 8:30-16:30",
    ]
    done = init(typed)
    assert done.exit_code == 0, done.output
    assert "В телефоне мало цифр" in done.stdout
    assert "Это не адрес почты" in done.stdout
    assert "12: имя не прочитано" in done.stdout
    assert "пишут так: «пн-чт 8:30-17:30»" in done.stdout
    written = tomllib.loads(Path("letterlint.toml").read_text(encoding="utf-8"))["organisation"]
    assert written["name"] == 'МБУ «Центр "Забота"\\»'
    assert written["short-names"] == ["МБУ «Центр»", "Центр"]
    assert "executor" not in written
    found = config.read(Path("letterlint.toml")).organisation
    assert (found.head_name, len(found.hours)) == ("Гусева Татьяна Викторовна", 2)


def test_init_never_writes_over_a_configuration() -> None:
    Path("letterlint.toml").write_text("# mine", encoding="utf-8")
    done = init(["x"] * 20)
    assert done.exit_code == 2
    assert "здесь уже есть" in done.stderr
    assert Path("letterlint.toml").read_text(encoding="utf-8") == "# mine"


def test_what_is_not_told_is_left_out() -> None:
    assert init([""] * len(QUESTIONS)).exit_code == 0
    assert config.read(Path("letterlint.toml")).organisation == config.Config().organisation


def test_init_that_breaks_off_writes_nothing() -> None:
    assert init(["Центр"]).exit_code == 1
    assert not Path("letterlint.toml").exists()

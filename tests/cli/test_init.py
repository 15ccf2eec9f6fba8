"""`letterlint init`: the organisation's details."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from letterlint import config
from letterlint.cli import commands
from letterlint.cli.details import QUESTIONS


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
        "Директор.",
        "12",
        "Гусева Татьяна Викторовна",
        "",
        "",
        "",
        "пн-пт",
        "пн-чт 8:30-17:30, пт 8:30-16:30",
        "администрация района",
        "",
        "районный суд",
    ]
    done = init(typed)
    assert done.exit_code == 0, done.output
    assert "В телефоне мало цифр" in done.stdout
    assert "Это не адрес почты" in done.stdout
    assert "12: имя не прочитано" in done.stdout
    assert "пишут так: «пн-чт 8:30-17:30»" in done.stdout
    written = tomllib.loads(Path("letterlint.toml").read_text(encoding="utf-8"))["organisation"]
    assert written["name"] == "МБУ «Центр «Забота»\\»"
    assert written["head-post"] == "Директор"
    assert written["short-names"] == ["МБУ «Центр»", "Центр"]
    assert "куда жаловаться" in done.stdout
    assert (written["founder"], written["court"]) == ("администрация района", "районный суд")
    assert not {"executor", "prosecutor"} & written.keys()
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


def named(*typed: str) -> tuple[str, str]:
    """What is written of the head's name that is typed so, and what is told meanwhile."""
    done = init(["", "", "", "", "", "", *typed, *[""] * len(QUESTIONS)])
    assert done.exit_code == 0, done.output
    return config.read(Path("letterlint.toml")).organisation.head_name, done.stdout


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        (["ИВАНОВ  ИВАН ИВАНОВИЧ", "да"], "Иванов Иван Иванович"),
        (["иванов иван", "нет", "Иванов Иван Иванович"], "Иванов Иван Иванович"),
        (["Коваленко Саша (ж)"], "Коваленко Саша (ж)"),
        (["Коваленко Саша", "?", "м"], "Коваленко Саша (м)"),
        (["Гусева Татьяна Викторовна (ж)"], "Гусева Татьяна Викторовна"),
        (["Гусева Татьяна Викторовна (м)", "Гусева Т. В."], "Гусева Т. В."),
        (["Иванов И. И.; Петров П. П.", "Петров П. П."], "Петров П. П."),
    ],
)
def test_names_have_their_usual_form_and_a_gender(typed: Sequence[str], written: str) -> None:
    assert named(*typed)[0] == written


def test_what_is_changed_in_a_name_is_asked() -> None:
    assert "Записать «Иванов Иван Иванович»?" in named("ИВАНОВ ИВАН ИВАНОВИЧ", "да")[1]


@pytest.mark.parametrize(
    ("file", "text"),
    [("letterlint.toml", ""), ("pyproject.toml", "[tool.letterlint]\nfail-on = 'error'\n")],
)
def test_settings_that_would_be_hidden_are_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, text: str
) -> None:
    Path(file).write_text(text, encoding="utf-8")
    (tmp_path / "letters").mkdir()
    monkeypatch.chdir(tmp_path / "letters")
    done = init(["нет"])
    assert (done.exit_code, Path("letterlint.toml").exists()) == (0, False)
    assert f"уже есть: {tmp_path / file}" in done.stdout
    assert init(["да", *[""] * len(QUESTIONS)]).exit_code == 0
    assert Path("letterlint.toml").exists()

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest

from letterlint import config
from letterlint.config import Config, for_letter, read
from letterlint.model import Engine, Hours, Organisation, Severity
from letterlint.values import ConfigError


@pytest.fixture(autouse=True)
def nothing_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config, "get_app_dir", lambda name: str(tmp_path / "user" / name))
    config._for_folder.cache_clear()


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_every_rule_works(tmp_path: Path) -> None:
    assert for_letter(tmp_path / "letter.docx") == Config()
    assert len(Config().checks()) >= 6


def test_the_nearest_folder_upwards_wins(tmp_path: Path) -> None:
    write(tmp_path / "letterlint.toml", 'ignore = ["length"]')
    write(tmp_path / "a" / "pyproject.toml", '[tool.letterlint]\nfail-on = "error"')
    write(tmp_path / "a" / "b" / "pyproject.toml", "[tool.other]\nx = 1")
    assert for_letter(tmp_path / "letter.docx").ignore == ("length",)
    assert for_letter(tmp_path / "a" / "b" / "letter.docx").fail_on is Severity.ERROR


def test_the_users_own_file_is_the_last(tmp_path: Path) -> None:
    write(tmp_path / "user" / "letterlint" / "letterlint.toml", 'select = ["length"]')
    assert [check.name for check in for_letter(tmp_path / "letter.docx").checks()] == ["length"]


def test_options_reach_the_rules(tmp_path: Path) -> None:
    path = write(
        tmp_path / "x.toml",
        '[rules.sentence-length]\nlimit = 30\nseverity = "info"\n[rules.vague-term]\nadd = ["ой"]',
    )
    checks = {check.name: check for check in read(path).checks()}
    assert checks["sentence-length"].limit == 30  # type: ignore[attr-defined]
    assert checks["sentence-length"].severity is Severity.INFO
    assert checks["vague-term"].add == ("ой",)  # type: ignore[attr-defined]


def test_what_counts_the_pages(tmp_path: Path) -> None:
    assert Config().pages is Engine.LAYOUT
    assert read(write(tmp_path / "x.toml", 'pages = "word"')).pages is Engine.WORD


def test_a_mark_of_byte_order_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_bytes('\ufeffignore = ["length"]'.encode())
    assert read(tmp_path / "x.toml").ignore == ("length",)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("ignroe = []", "нет ключа «ignroe». Ближайшее к нему – «ignore»."),
        ('ignore = ["lenght"]', "нет правила «lenght». Ближайшее к нему – «length»."),
        ("[rules.lenght]", "нет правила «lenght». Ближайшее к нему – «length»."),
        ("[rules.length]\nlimits = 3", "нет ключа «limits». Ближайшее к нему – «limit»."),
        ('[rules.length]\nlimit = "3"', "нужно другое значение – целое число."),
        ("[rules.length]\nlimit = true", "нужно другое значение – целое число."),
        ('[rules.length]\nseverity = "fatal"', "«fatal» не годится, можно: error, warning, info."),
        ('[rules.vague-term]\nallow = "да"', "нужен список строк"),
        ("rules = 5", "в разделе [rules.имя-правила]"),
        ('fail-on = "never"', "«never» не годится"),
        ('pages = "excel"', "pages: «excel» не годится, можно: layout, libreoffice, word."),
        ("pages = []", "pages: «[]» не годится"),
        ("fail-on = [", "файл настроек не читается"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(ConfigError) as error:
        read(write(tmp_path / "letterlint.toml", text))
    assert sentence in str(error.value)
    assert "letterlint.toml" in str(error.value)


def test_own_phrases_are_found_and_allowed_ones_are_not(tmp_path: Path) -> None:
    from letterlint.linter import check_letter
    from letterlint.testing import letter_of

    letter = letter_of("Ответ Вы получите в ближайшее время. В добрый час!")
    path = write(
        tmp_path / "x.toml", '[rules.vague-term]\nadd = ["в добрый час"]\nallow = ["в ближайшее время"]'
    )
    assert [finding.quote for finding in check_letter(letter, read(path).checks())] == ["В добрый час"]


def test_the_organisation_is_told_to_the_letter(tmp_path: Path) -> None:
    path = write(
        tmp_path / "letterlint.toml",
        '[organisation]\nname = "Центр «Забота»"\nmail-domains = ["zabota.example.ru"]',
    )
    assert read(path).organisation == Organisation(name="Центр «Забота»", mail_domains=("zabota.example.ru",))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('organisation = "Центр"', "«organisation» пишут как раздел"),
        ('[organisation]\nnames = "Центр"', "нет ключа «names». Ближайшее к нему – «name»"),
        ('[organisation]\nmail-domains = "example.ru"', "mail-domains: нужен список строк"),
    ],
)
def test_a_wrong_organisation_is_said(text: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=sentence):
        read(write(tmp_path / "letterlint.toml", text))


def test_hours_are_told_by_days(tmp_path: Path) -> None:
    path = write(
        tmp_path / "letterlint.toml", '[organisation]\nhours = ["пн-чт 8:30-17:30", "пт 08:30–16:30"]'
    )
    assert read(path).organisation.hours == (
        Hours(frozenset({0, 1, 2, 3}), time(8, 30), time(17, 30)),
        Hours(frozenset({4}), time(8, 30), time(16, 30)),
    )


@pytest.mark.parametrize("line", ["8:30-17:30", "пн-пт", "пн-пт 8-17", "пн 25:00-26:00"])
def test_wrong_hours_are_said(line: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="пишут так: «пн-чт 8:30-17:30»"):
        read(write(tmp_path / "letterlint.toml", f'[organisation]\nhours = ["{line}"]'))


def test_rules_may_be_switched_off_by_file(tmp_path: Path) -> None:
    config = read(
        write(
            tmp_path / "letterlint.toml",
            'select = ["length", "salutation"]\n[per-file-ignores]\n"архив/*" = ["length"]\n"*справка*" = ["salutation"]',
        )
    )
    assert [c.name for c in config.checks(tmp_path / "письмо.docx")] == ["length", "salutation"]
    assert [c.name for c in config.checks(tmp_path / "архив" / "2024" / "письмо.docx")] == ["salutation"]
    assert [c.name for c in config.checks(tmp_path / "архив" / "справка.docx")] == []


def test_a_wrong_rule_of_a_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"нет правила «lenght»\. Ближайшее к нему – «length»"):
        read(write(tmp_path / "letterlint.toml", '[per-file-ignores]\n"архив/*" = ["lenght"]'))

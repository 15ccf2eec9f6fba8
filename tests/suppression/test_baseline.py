"""Findings known before are not shown again."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from letterlint.config import Config
from letterlint.linter import check_file
from letterlint.suppression import write_baseline
from letterlint.values import ConfigError
from tests.documents.build import p, packed, parts

RULES = Config(select=("vague-term",))
VAGUE = "Ответ Вы получите в ближайшее время."


def letter(folder: Path, *lines: str, name: str = "письмо.docx") -> Path:
    path = folder / name
    path.write_bytes(packed(parts("".join(map(p, lines)))))
    return path


def known(folder: Path, *lines: str) -> Config:
    """The configuration with a baseline of the letter with such lines."""
    path = folder / "baseline.json"
    write_baseline(path, [check_file(letter(folder, *lines), RULES)])
    return replace(RULES, baseline=path)


def test_known_findings_are_hidden_and_edits_elsewhere_do_not_matter(tmp_path: Path) -> None:
    config = known(tmp_path, VAGUE)
    path = letter(tmp_path, "Мы проверили Ваш счёт.", "Акт принят. Ответ в ближайшее время дадим Вам.")
    report = check_file(path, config)
    assert (report.findings, report.hidden, report.notes) == ((), 1, ())


def test_a_new_finding_with_the_same_words_is_shown(tmp_path: Path) -> None:
    config = known(tmp_path, VAGUE)
    report = check_file(letter(tmp_path, VAGUE, "Акт получите в ближайшее время."), config)
    assert (len(report.findings), report.hidden) == (1, 1)


def test_of_another_letter_nothing_is_known(tmp_path: Path) -> None:
    config = known(tmp_path, VAGUE)
    report = check_file(letter(tmp_path, VAGUE, name="другое.docx"), config)
    assert len(report.findings) == 1


def test_what_is_gone_is_said(tmp_path: Path) -> None:
    config = known(tmp_path, VAGUE)
    path = letter(tmp_path, "Ответ Вы получите 15 мая.")
    assert check_file(path, config).notes == (
        "в baseline.json есть замечания, которых больше нет: 1. Обновите список.",
    )
    assert check_file(path, replace(config, select=("salutation",))).notes == ()


def test_no_text_of_the_letter_is_written(tmp_path: Path) -> None:
    written = known(tmp_path, VAGUE).baseline
    assert written is not None
    assert "время" not in written.read_text(encoding="utf-8")
    assert list(json.loads(written.read_text(encoding="utf-8"))["letters"]) == ["письмо.docx"]


@pytest.mark.parametrize(
    "content", ["", "[]", '{"version": 2, "letters": {}}', '{"version": 1, "letters": 5}']
)
def test_a_wrong_file_is_said(content: str, tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError, match="список известных замечаний не читается"):
        check_file(letter(tmp_path, VAGUE), replace(RULES, baseline=path))


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="не читается"):
        check_file(letter(tmp_path, VAGUE), replace(RULES, baseline=tmp_path / "нет.json"))


def test_numbers_cannot_be_tried_out(tmp_path: Path) -> None:
    rules = Config(select=("personal-data",))
    files = []
    for number in ("50 12 № 345678", "61 07 № 111222"):
        path = tmp_path / "baseline.json"
        write_baseline(path, [check_file(letter(tmp_path, f"Договор по паспорту {number}."), rules)])
        files.append(path.read_text(encoding="utf-8"))
    assert "personal-data" in files[0]
    assert files[0] == files[1]

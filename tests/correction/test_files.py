"""Letters are fixed in their place, or stay as they are with a reason."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from letterlint.correction import ALL, fix_file, preview
from letterlint.documents import unwritable

from ..documents.build import p, packed, parts
from .test_rounds import GREETING, HEAD, TAIL, WRONG

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    return Path(shutil.copy(EXAMPLES / "many-faults.docx", tmp_path / "ответ.docx"))


def test_fixed_in_place(letter: Path) -> None:
    former = letter.read_bytes()
    planned = preview(letter)
    assert letter.read_bytes() == former
    report = fix_file(letter)
    assert report.correction and planned.correction
    assert (report.correction.written, report.correction.backup) == (letter, Path(f"{letter}.bak"))
    assert Path(f"{letter}.bak").read_bytes() == former
    assert report.correction.changes == planned.correction.changes
    assert report.correction.changes[0].after == "Уважаемый Роман Аркадьевич!"
    assert len(report.findings) == len(planned.findings) - len(report.correction.fixed)


def test_fixed_twice_is_fixed_once(letter: Path) -> None:
    fix_file(letter, allowed=ALL, backup=False)
    once = letter.read_bytes()
    report = fix_file(letter, allowed=ALL)
    assert letter.read_bytes() == once
    assert report.correction and not report.correction.written
    assert [path.name for path in letter.parent.iterdir()] == [letter.name]


def test_an_open_letter_is_left(letter: Path) -> None:
    former = letter.read_bytes()
    letter.with_name("~$ответ.docx").write_bytes(b"")
    report = fix_file(letter)
    assert report.correction
    assert report.correction.problem == unwritable.OPEN.format("~$ответ.docx")
    assert letter.read_bytes() == former
    assert "third-person" in {finding.rule for finding in report.findings}


SETTINGS = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'


def test_a_protected_letter_is_left(tmp_path: Path) -> None:
    letter = tmp_path / "ответ.docx"
    letter.write_bytes(packed(parts(HEAD + GREETING + p(WRONG) + TAIL, settings=SETTINGS)))
    former = letter.read_bytes()
    report = fix_file(letter)
    assert report.correction and report.correction.problem == unwritable.PROTECTED
    assert letter.read_bytes() == former


def test_an_e_mail_is_left(tmp_path: Path) -> None:
    letter = tmp_path / "ответ.eml"
    text = "Уважаемый Иван Иванович!\n\nПриём закрыт. Справка готова для вас.\n"
    letter.write_text(
        f"From: a@b.ru\nTo: =?utf-8?b?0JjQstCw0L3QvtCy?= <i@b.ru>\nContent-Type: text/plain; charset=utf-8\n\n{text}",
        "utf-8",
    )
    former = letter.read_bytes()
    report = fix_file(letter)
    assert report.correction and report.correction.problem == unwritable.MAIL
    assert letter.read_bytes() == former


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "ответ.docx").write_text("текст", encoding="utf-8")
    assert fix_file(tmp_path / "ответ.docx").error
    assert fix_file(tmp_path / "нет.docx").error

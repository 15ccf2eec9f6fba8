"""From the file of a letter to the report on it, its pages counted by another program."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterlint.config import Config
from letterlint.correction import preview
from letterlint.documents import docx_of
from letterlint.linter import check_document, check_file
from letterlint.model import Engine, LetterReport
from letterlint.paging import errors

from ..documents.build import p, packed, parts
from .fake import HANGS, PAGES, posix, put_on_path, uninstall

OFFICE, WORD = Config(pages=Engine.LIBREOFFICE), Config(pages=Engine.WORD)
TEXT = p("Оплату вернём 15 мая.") + p("С уважением,") + p("Директор И. И. Петров")
SAVED = "<Application>Microsoft Office Word</Application><Pages>{}</Pages><Characters>{}</Characters>"
MAIL = "From: a@b.ru\nTo: c@d.ru\nSubject: =?utf-8?q?x?=\nContent-Type: text/plain; charset=utf-8\n\nОтвет.\n"


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "ответ.docx"
    path.write_bytes(packed(parts(TEXT)))
    return path


def counted(report: LetterReport) -> tuple[int, str]:
    assert report.letter, report.error
    return report.letter.pages.count, report.letter.pages.method


@posix
def test_libreoffice_counts(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_on_path(letter.parent, monkeypatch, PAGES.replace("@", "3"))
    report = check_file(letter, OFFICE)
    assert counted(report) == (3, "libreoffice")
    assert report.letter and report.letter.pages.sure
    assert report.letter.pages.lines
    assert report.notes == ()
    (finding,) = [one for one in report.findings if one.rule == "length"]
    assert finding.severity == "error"
    assert "не уверена" not in finding.message and "--pages" not in finding.message


@posix
def test_the_letter_is_laid_out_unless_another_engine_is_wanted(
    letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_on_path(letter.parent, monkeypatch, PAGES.replace("@", "3"))
    assert counted(check_file(letter, Config())) == (1, "layout")


@posix
@pytest.mark.parametrize(
    ("code", "note"),
    [
        (HANGS, errors.TOO_LONG),
        ("sys.exit(0)", errors.NOT_PRINTED),
        (PAGES.replace("@", "0"), errors.NOT_PRINTED),
    ],
)
def test_where_libreoffice_fails_the_report_says_so(
    letter: Path, monkeypatch: pytest.MonkeyPatch, code: str, note: str
) -> None:
    put_on_path(letter.parent, monkeypatch, code, limit=0.5 if code == HANGS else 30.0)
    report = check_file(letter, OFFICE)
    assert counted(report) == (1, "layout")
    assert report.notes == (note,)


def test_where_there_is_no_libreoffice_the_report_says_so(
    letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    uninstall(monkeypatch)
    report = check_file(letter, OFFICE)
    assert counted(report) == (1, "layout")
    assert report.notes == (errors.NOT_INSTALLED,)


def test_an_email_is_no_file_of_word(tmp_path: Path) -> None:
    path = tmp_path / "ответ.eml"
    path.write_text(MAIL, encoding="utf-8")
    assert check_file(path, OFFICE).notes == (errors.NOT_WORD,)
    assert check_file(path, WORD).notes == (errors.NO_RECORD,)


def test_a_document_without_its_file_is_laid_out(letter: Path) -> None:
    document = docx_of(letter, letter.read_bytes()).document
    assert check_document(document, OFFICE).notes == (errors.NOT_WORD,)


@pytest.mark.parametrize(
    ("characters", "expected", "notes"),
    [(47, (3, "word"), ()), (90, (1, "layout"), (errors.NO_RECORD,))],
)
def test_words_own_count_is_taken_where_it_holds(
    tmp_path: Path, characters: int, expected: tuple[int, str], notes: tuple[str, ...]
) -> None:
    path = tmp_path / "ответ.docx"
    path.write_bytes(packed(parts(TEXT, app=SAVED.format(3, characters))))
    report = check_file(path, WORD)
    assert counted(report) == expected
    assert report.notes == notes


@posix
def test_fixing_asks_libreoffice_once_for_each_report(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = letter.parent / "log"
    code = f"open({str(log)!r}, 'a').write('x')" + PAGES.replace("@", "3")
    put_on_path(letter.parent, monkeypatch, code)
    assert counted(preview(letter, OFFICE)) == (3, "libreoffice")
    assert log.read_text() == "x"
    text = p("Уважаемый Иван Иванович,") + TEXT
    letter.write_bytes(packed(parts(text)))
    report = preview(letter, OFFICE)
    assert report.correction and report.correction.fixed
    assert log.read_text() == "xxx"

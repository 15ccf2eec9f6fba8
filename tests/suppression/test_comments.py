"""A comment in the letter lets a finding stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterlint.config import Config
from letterlint.linter import check_file
from letterlint.model import LetterReport
from tests.documents.build import p, packed, parts

START, END = '<w:commentRangeStart w:id="7"/>', '<w:commentRangeEnd w:id="7"/>'
TEXT = "Ответ Вы получите "
RULES = Config(select=("vague-term", "sentence-length"))


def checked(folder: Path, comment: str, *more: str, config: Config = RULES) -> LetterReport:
    path = folder / "letter.docx"
    noted = f'<w:comment w:id="7">{p(comment)}</w:comment>'
    body = p(TEXT, START, "в ближайшее время", END, ".") + "".join(p(text) for text in more)
    path.write_bytes(packed(parts(body, comments=noted)))
    return check_file(path, config)


@pytest.mark.parametrize(
    "comment",
    [
        "letterlint: не проверять vague-term",
        "Letterlint: не проверять",
        "letterlint : не  проверять: vague-term, salutation",
    ],
)
def test_the_finding_at_its_place_is_let_stand(comment: str, tmp_path: Path) -> None:
    report = checked(tmp_path, comment, "Акт Вы получите в ближайшее время.")
    assert [finding.place.paragraph for finding in report.findings] == [1]
    assert report.hidden == 1


@pytest.mark.parametrize("comment", ["Когда именно?", "не проверять", "letterlint: не проверять salutation"])
def test_other_comments_change_nothing(comment: str, tmp_path: Path) -> None:
    report = checked(tmp_path, comment)
    assert [finding.rule for finding in report.findings] == ["vague-term"]
    assert report.hidden == 0


def test_a_mark_that_hides_nothing_is_said(tmp_path: Path) -> None:
    report = checked(tmp_path, "letterlint: не проверять sentence-length")
    assert report.notes == (
        "пометка «letterlint: не проверять sentence-length», абзац 1, ничего не скрывает. Удалите её.",
    )


def test_of_a_rule_that_was_not_asked_nothing_is_said(tmp_path: Path) -> None:
    assert checked(tmp_path, "letterlint: не проверять salutation").notes == ()


def test_a_wrong_rule_is_said_with_the_nearest(tmp_path: Path) -> None:
    (note,) = checked(tmp_path, "letterlint: не проверять vage-term").notes
    assert "нет правила «vage-term». Ближайшее к нему – «vague-term»." in note

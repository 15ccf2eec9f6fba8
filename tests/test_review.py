"""The copy with comments and tracked changes says what the report says, and no more."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from letterlint import review as module
from letterlint.config import Config
from letterlint.correction import ALL, fix_file
from letterlint.documents import open_docx, read_appeal, unwritable
from letterlint.model import LetterReport, Part
from letterlint.review import review

from .correction.test_rounds import GREETING, HEAD, RIGHT, TAIL, WRONG
from .documents.build import p, packed, parts
from .documents.oracle import accepted, rejected, texts, unchanged

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.docx"))


def written(report: LetterReport) -> Path:
    assert report.correction and report.correction.written
    return report.correction.written


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples(example: Path, tmp_path: Path) -> None:
    letter = Path(shutil.copy(example, tmp_path))
    former = letter.read_bytes()
    report = review(letter)
    copy = written(report)
    assert letter.read_bytes() == former
    assert copy == tmp_path / f"{example.stem}.проверка.docx"
    assert texts(copy.read_bytes(), rejected) == texts(former, unchanged)
    comments = open_docx(copy).document.comments
    assert sorted(comment.text.split("\n")[0] for comment in comments) == sorted(
        finding.message for finding in report.findings
    )
    fix_file(letter, allowed=ALL)
    assert texts(copy.read_bytes(), accepted) == texts(letter.read_bytes(), accepted)


def made(folder: Path, body: str, **related: str) -> Path:
    path = folder / "ответ.docx"
    path.write_bytes(packed(parts(HEAD + GREETING + body + TAIL, **related)))
    return path


def commented(report: LetterReport) -> dict[str, list[str]]:
    """The words that each comment is about, by its rule, as they are after the changes."""
    document = open_docx(written(report)).document
    lines = {(q.part, q.index): q.text for q in document.paragraphs}
    return {
        comment.text.rpartition(": ")[2]: [
            lines[q.part, q.paragraph][q.start : q.end] for q in comment.places
        ]
        for comment in document.comments
    }


def test_comments_stand_on_their_words(tmp_path: Path) -> None:
    report = review(made(tmp_path, p(WRONG) + p("Ответ будет в ближайшее время.")))
    assert commented(report) == {
        "salutation": [RIGHT],
        "third-person": ["Ваше обращение"],
        "vague-term": ["в ближайшее время"],
    }


def test_what_is_tracked_is_said(tmp_path: Path) -> None:
    report = review(
        made(tmp_path, p("Ответ будет в ближайшее время. Копия выслана вам. Справка есть у Вас."))
    )
    comments = [comment.text.split("\n") for comment in open_docx(written(report)).document.comments]
    told = {lines[-1].rpartition(": ")[2]: "в режиме правки" in lines[1] for lines in comments}
    assert told == {"salutation": True, "vague-term": False, "style-unity": True}


def test_findings_outside_the_body_are_told_at_its_paragraphs(tmp_path: Path) -> None:
    note = f'<w:footnote w:id="2">{p("Ответ будет в ближайшее время.")}</w:footnote>'
    body = p("Первый абзац.") + p("Второй", '<w:r><w:footnoteReference w:id="2"/></w:r>', ".")
    report = review(made(tmp_path, body, footnotes=note))
    (comment,) = [c for c in open_docx(written(report)).document.comments if "vague-term" in c.text]
    assert comment.text.startswith("Сноска: «в ближайшее время»")
    assert [(place.part, place.paragraph) for place in comment.places] == [(Part.BODY, 3)]


def test_an_unanswered_question_is_told(tmp_path: Path) -> None:
    appeal = tmp_path / "обращение.txt"
    appeal.write_text("Когда отремонтируют крышу дома? Прошу выдать справку о составе семьи.", "utf-8")
    letter = made(tmp_path, p("Справка о составе семьи выдана Вам 5 мая 2025 года."))
    report = review(letter, config=Config(select=("unanswered-question",)), appeal=read_appeal(appeal))
    (comment,) = open_docx(written(report)).document.comments
    assert "нет ответа на «Когда отремонтируют крышу дома?»" in comment.text
    assert [place.paragraph for place in comment.places] == [2]


def test_a_copy_is_never_written_over(tmp_path: Path) -> None:
    letter = made(tmp_path, p(WRONG))
    names = [written(review(letter)).name for _ in range(3)]
    assert names == ["ответ.проверка.docx", "ответ.проверка-2.docx", "ответ.проверка-3.docx"]
    for taken in (letter, tmp_path / names[0]):
        report = review(letter, taken)
        assert report.correction and report.correction.problem == unwritable.TAKEN


def test_what_cannot_be_reviewed_is_said(tmp_path: Path) -> None:
    mail = tmp_path / "ответ.eml"
    mail.write_text("From: a@b.ru\nTo: c@d.ru\n\nЗдравствуйте! Справка готова.", encoding="utf-8")
    report = review(mail)
    assert report.correction and report.correction.problem == unwritable.MAIL_REVIEW
    assert review(tmp_path / "нет.docx").error
    protected = made(tmp_path, p(WRONG), settings='<w:documentProtection w:edit="forms" w:enforcement="1"/>')
    report = review(protected)
    assert report.correction and report.correction.problem == unwritable.PROTECTED
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ответ.docx", "ответ.eml"]


def test_a_letter_without_text_gets_no_copy(tmp_path: Path) -> None:
    letter = tmp_path / "ответ.docx"
    letter.write_bytes(packed(parts(p(""))))
    assert review(letter).error
    assert [path.name for path in tmp_path.iterdir()] == ["ответ.docx"]


def test_a_copy_that_says_something_else_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = made(tmp_path, p(WRONG))
    monkeypatch.setattr(module, "reviewed", lambda docx, *_: docx.data)
    report = review(letter)
    assert report.correction and report.correction.problem == unwritable.OUR_FAULT.format("RuntimeError")
    assert [path.name for path in tmp_path.iterdir()] == ["ответ.docx"]


def test_what_was_not_fixed_is_not_called_tracked(tmp_path: Path) -> None:
    config = Config(rules={"vague-term": {"add": ["ваше обращение"]}})
    report = review(made(tmp_path, p(WRONG)), config=config)
    comments = {c.text.rpartition(": ")[2]: c.text for c in open_docx(written(report)).document.comments}
    assert "в режиме правки" in comments["salutation"]
    assert "в режиме правки" not in comments["third-person"]


def test_a_second_review_keeps_the_marks_of_the_first(tmp_path: Path) -> None:
    first = written(review(made(tmp_path, p(WRONG) + p("Ответ будет в ближайшее время."))))
    second = written(review(first))
    assert second.name == "ответ.проверка.проверка.docx"
    assert texts(second.read_bytes(), accepted) == texts(first.read_bytes(), accepted)
    kept = {comment.text for comment in open_docx(first).document.comments}
    assert kept <= {comment.text for comment in open_docx(second).document.comments}

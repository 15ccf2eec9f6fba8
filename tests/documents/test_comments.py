"""Comments in the margin, and what they are about."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterlint.model import Comment, Part, Place
from tests.documents.build import opened, p, r

START = '<w:commentRangeStart w:id="7"/>'
END = '<w:commentRangeEnd w:id="7"/>'
REFERENCE = '<w:r><w:commentReference w:id="7"/></w:r>'


def comment(text: str, number: int = 7) -> str:
    return f'<w:comment w:id="{number}">{p(text)}</w:comment>'


def body(start: int, end: int) -> Place:
    return Place(Part.BODY, 0, start, end)


@pytest.mark.parametrize(
    ("paragraph", "place"),
    [
        (p("Ответ ", START, "скоро", END, REFERENCE, " придёт"), body(6, 11)),
        (p("Ответ ", START, r("ско"), r("ро"), END, REFERENCE), body(6, 11)),
        (p("Ответ скоро", REFERENCE), body(0, 11)),
        (p("Ответ ", f"<w:ins>{START}{r('скоро')}{END}{REFERENCE}</w:ins>"), body(6, 11)),
    ],
)
def test_the_place_of_a_comment(paragraph: str, place: Place, tmp_path: Path) -> None:
    docx = opened(tmp_path, paragraph, comments=comment("Когда?"))
    assert docx.document.comments == (Comment("Когда?", (place,)),)


def test_a_comment_on_several_paragraphs(tmp_path: Path) -> None:
    docx = opened(
        tmp_path,
        p("Раз ", START, "два") + p("три") + p("четыре", END, REFERENCE, " пять"),
        comments=comment("?"),
    )
    (found,) = docx.document.comments
    assert found.places == (
        Place(Part.BODY, 0, 4, 7),
        Place(Part.BODY, 1, 0, 3),
        Place(Part.BODY, 2, 0, 6),
    )


def test_a_mark_without_its_comment_is_passed_over(tmp_path: Path) -> None:
    docx = opened(tmp_path, p("Ответ ", START, "скоро", END, REFERENCE), comments=comment("?", number=8))
    assert docx.document.comments == ()
    assert opened(tmp_path, p("Ответ", REFERENCE)).document.comments == ()


def test_the_text_of_a_comment_is_not_of_the_letter(tmp_path: Path) -> None:
    docx = opened(tmp_path, p("Ответ", REFERENCE), comments=comment("в ближайшее время"))
    assert [one.text for one in docx.document.paragraphs] == ["Ответ"]

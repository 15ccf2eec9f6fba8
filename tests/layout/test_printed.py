from __future__ import annotations

import pytest

from letterlint.layout import Drawing, Label, Size

from .test_lines import width
from .texts import PLAIN, ROOM, lines, paragraph, printed


def test_lines_with_text_are_counted_on_each_page() -> None:
    blank = paragraph("", 1)
    found = printed(paragraph("а\nб"), blank, paragraph("в\fг", 2))
    assert [(line.page, line.number) for line in found.lines if not line.empty] == [
        (1, 1),
        (1, 2),
        (1, 3),
        (2, 1),
    ]
    assert [(line.paragraph, line.start) for line in found.lines] == [(0, 0), (0, 2), (1, 0), (2, 0), (2, 2)]


def test_offsets_are_those_of_the_documents_text() -> None:
    found = printed(paragraph("\ufffcа\nб", pictures={0: Size(9.0, 9.0)}, inserted=(0,)))
    assert [line.start for line in found.lines] == [0, 2]


def test_a_page_that_is_not_full_is_sure() -> None:
    line = printed(*lines(8)).lines[-1]
    assert (line.page, line.earliest, line.latest) == (1, 1, 1)
    last = printed(*lines(12)).lines[-1]
    assert (last.page, last.earliest, last.latest) == (2, 2, 2)


def test_a_page_that_is_just_full_is_not() -> None:
    last = printed(*lines(10)).lines[-1]
    assert (last.page, last.earliest, last.latest) == (1, 1, 2)
    over = printed(*lines(10), paragraph("\ufffc ", 1, pictures={0: Size(9.0, 0.5)})).lines[-1]
    assert (over.page, over.earliest, over.latest) == (2, 1, 2)


def test_a_line_that_just_fits_makes_the_page_unsure() -> None:
    text = "слово " * 3 + "слово"
    for room, latest in ((0.1, 2), (5.0, 1)):
        right = 595.3 - 144 - width(text) - room
        blocks = [*lines(8), paragraph(text, 1, right=right)]
        assert printed(*blocks).lines[-1].latest == latest, room


def test_what_is_guessed_makes_pages_unsure_near_their_edge() -> None:
    unknown = PLAIN._replace(font="Verdana")
    assert printed(paragraph("\n".join(["строка"] * 9), look=unknown)).lines[-1].latest == 2
    assert printed(paragraph("\n".join(["строка"] * 5), look=unknown)).lines[-1].latest == 1
    bullet = Label("●", PLAIN._replace(font="Noto Sans Symbols"))
    for text, latest in (("пункт", 2), ("  ", 1)):
        items = (paragraph(text, at, label=bullet) for at in range(9))
        assert printed(*items).lines[-1].latest == latest
    guessed = printed(*lines(9), doubts=frozenset({"formula"}))
    assert (guessed.doubts, guessed.lines[-1].latest) == (frozenset(), 2)


def test_doubts() -> None:
    assert printed(paragraph("слово"), doubts=frozenset({"columns"})).doubts == {"columns"}


def test_hyphenated_text_may_need_less_room() -> None:
    blocks = [*lines(9), paragraph("\ufffc ", 1, pictures={0: Size(9.0, 10.0)})]
    assert [printed(*blocks, hyphenated=on).lines[-1].latest for on in (False, True)] == [1, 2]


def test_a_drawing_across_the_text_leaves_no_doubt() -> None:
    pictured = paragraph("слово", 1, drawings=(Drawing(300.0, ROOM / 5, across=True),))
    assert printed(*lines(8), pictured).lines[-1].latest == 1


@pytest.mark.parametrize(("width_", "pages"), [(100.0, 1), (300.0, 2)])
def test_text_beside_a_drawing_may_need_more_room(width_: float, pages: int) -> None:
    pictured = paragraph("слово", 1, drawings=(Drawing(width_, ROOM / 5),))
    assert printed(*lines(8), pictured).lines[-1].latest == pages

"""Edits of edits come to the same as edits one after the other."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterlint.fixing import Revision, edited, trimmed
from letterlint.fixing.revision import composed
from letterlint.model import Edit, Part, Place

words = st.text("абв ", max_size=6)


def edit(start: int, end: int, text: str, paragraph: int = 0) -> Edit:
    return Edit(Place(Part.BODY, paragraph, start, end), text)


@st.composite
def edits_of(draw: st.DrawFn, text: str) -> list[Edit]:
    """Edits of a text that don't touch each other."""
    found, at = [], 0
    while at <= len(text) and draw(st.booleans()):
        start = draw(st.integers(at, len(text)))
        end = draw(st.integers(start, len(text)))
        found.append(edit(start, end, draw(words)))
        at = end + 1
    return found


@given(st.text("абв ", max_size=30), st.data())
def test_rounds_come_to_one_revision(text: str, data: st.DataObject) -> None:
    revision, now = Revision(), text
    for _ in range(4):
        edits = data.draw(edits_of(now))
        revision, now = revision.then(edits), edited(now, edits)
        assert edited(text, revision.edits) == now


@given(st.text("абв ", max_size=30), st.data())
def test_spans_never_touch(text: str, data: st.DataObject) -> None:
    spans: tuple[tuple[int, int, str], ...] = ()
    now = text
    for _ in range(4):
        for one in reversed(data.draw(edits_of(now))):
            spans = composed(spans, one.place.start, one.place.end, one.text)
            now = edited(now, [one])
    assert all(before[1] < after[0] for before, after in pairwise(spans))


def test_new_paragraphs_move_what_comes_after() -> None:
    revision = Revision().then([edit(0, 0, "первый\n", 1), edit(2, 3, "х", 1), edit(0, 1, "ц", 4)])
    assert [revision.origin(Part.BODY, n) for n in (0, 1, 2, 5)] == [
        ((Part.BODY, 0), None),
        ((Part.BODY, 1), 0),
        ((Part.BODY, 1), None),
        ((Part.BODY, 4), None),
    ]
    assert revision.origin(Part.HEADER, 1) == ((Part.HEADER, 1), None)


def test_a_new_paragraph_is_edited_where_it_is() -> None:
    first = Revision().then([edit(0, 0, "Уважаемый Иван!\n", 3), edit(0, 2, "Мы", 5)])
    second = first.then([edit(10, 14, "Пётр", 3), edit(1, 1, "!", 6), edit(0, 0, "второй\n", 4)])
    assert second.edits == (
        edit(0, 0, "Уважаемый Пётр!\n", 3),
        edit(0, 0, "второй\n", 3),
        edit(0, 2, "М!ы", 5),
    )


def test_a_paragraph_before_a_new_one() -> None:
    revision = Revision().then([edit(0, 0, "второй\n", 2)]).then([edit(0, 0, "первый\n", 2)])
    assert revision.edits == (edit(0, 0, "первый\n", 2), edit(0, 0, "второй\n", 2))


@pytest.mark.parametrize(
    ("text", "given_edit", "left"),
    [
        ("Здравствуйте, Иван!", edit(0, 19, "Уважаемый Иван!"), edit(0, 13, "Уважаемый")),
        ("о нём Вам", edit(0, 9, "о нём вам"), edit(6, 9, "вам")),
        ("Уважаемый Иван,", edit(0, 15, "Уважаемый Иван!"), edit(14, 15, "!")),
        ("без замены", edit(4, 10, "замены"), None),
        ("два  пробела", edit(0, 12, "два пробела"), edit(4, 5, "")),
        ("обращение Иванова", edit(0, 17, "Ваше обращение"), edit(0, 17, "Ваше обращение")),
    ],
)
def test_words_that_stay_are_not_touched(text: str, given_edit: Edit, left: Edit | None) -> None:
    assert trimmed(text, given_edit) == left


@given(st.text("аб !", max_size=20), words, st.data())
def test_trimming_changes_nothing(text: str, put: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    whole = edit(start, data.draw(st.integers(start, len(text))), put)
    left = trimmed(text, whole)
    assert edited(text, [left] if left else []) == edited(text, [whole])

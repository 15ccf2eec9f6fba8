from __future__ import annotations

from dataclasses import replace

import pytest

from letterlint.layout import Margins, Section, Size
from letterlint.layout.sheet import Sheet

from .texts import paragraph

PAPER = Section([], Size(600.0, 800.0), Margins(100.0, 50.0, 100.0, 50.0, header=60.0, gutter=20.0))
HEADER = [paragraph("верх")]


def room(section: Section, page: int = 1) -> float:
    """The height of the text of a page, headers being 90 points high."""
    return Sheet(section, lambda blocks, width: 90.0).rooms(1)(page)


def test_widths() -> None:
    sheet = Sheet(replace(PAPER, columns=2, gap=30.0), lambda blocks, width: 0.0)
    assert (sheet.width, sheet.column) == (480, 225)


@pytest.mark.parametrize(
    ("kind", "rooms"), [("first", [550, 600]), ("even", [600, 550]), ("default", [600] * 2)]
)
def test_a_page_has_room_below_its_own_header(kind: str, rooms: list[float]) -> None:
    titled = replace(PAPER, headers={kind: HEADER}, title_page=kind == "first", even_pages=kind == "even")
    expected = [550.0, 550.0] if kind == "default" else rooms
    assert [room(titled, page) for page in (1, 2)] == expected
    unused = replace(titled, title_page=False, even_pages=False)
    assert [room(unused, page) for page in (1, 2)] == (expected if kind == "default" else [600, 600])


def test_a_margin_below_zero_holds_whatever_the_header_needs() -> None:
    fixed = replace(PAPER, margins=replace(PAPER.margins, top=-100.0), headers={"default": HEADER})
    assert room(fixed) == 600
    above = replace(fixed, margins=replace(PAPER.margins, top=-10.0))
    assert room(above) == pytest.approx(800 - 60 - 2.85 - 100)  # it begins below the top of the header

from __future__ import annotations

from dataclasses import replace

import pytest

from letterlint.layout import Block, Cell, Drawing, LineRule, Row, Table
from letterlint.layout.tables import columns

from .test_lines import width
from .texts import PLAIN_LINE, ROOM, lines, pages, paragraph, printed

BARE = (0.0, 0.0, 0.0, 0.0)


def cell(*blocks: Block, column: int = 0, margins: tuple[float, float, float, float] = BARE) -> Cell:
    return Cell(blocks, column, margins=margins)


def table(*rows: Row, grid: tuple[float, ...] = (100.0, 100.0)) -> Table:
    return Table(rows, grid)


def bottom(*blocks: Block) -> float:
    """How far down the last line ends, in points."""
    return printed(*blocks).lines[-1].bottom * ROOM


def test_a_cell_has_margins_and_space_between_its_paragraphs() -> None:
    inside = paragraph("а", after=10.0), paragraph("б", 1, before=5.0, after=2.0)
    framed = replace(table(Row([cell(*inside, margins=(3.0, 0.0, 4.0, 0.0))])), border=1.5)
    assert bottom(framed, paragraph("в", 2)) == pytest.approx(3 * PLAIN_LINE + 3 + 10 + 2 + 4 + 1.5)


def test_widths_of_cells() -> None:
    wide = width("слово слово") + 0.1

    def count(one: Cell, **own: float) -> int:
        grid = [own.pop("grid", wide)]
        return len(printed(Table([Row([one])], grid, share=own.get("share"))).lines)

    text = cell(paragraph("слово слово"))
    assert (count(text), count(text, grid=wide - 5)) == (1, 2)
    assert count(replace(text, margins=(0.0, 3.0, 0.0, 3.0))) == 2
    assert (count(text, grid=9.0, share=1.0), count(text, grid=9.0, share=0.1)) == (1, 2)
    assert (count(replace(text, width=wide), grid=0.0), count(replace(text, width=45.0), grid=0.0)) == (1, 2)


def test_a_row_is_kept_with_the_next_one() -> None:
    rows = [Row([cell(paragraph("а", n, keep_next=n == 1))]) for n in (1, 2)]
    assert pages(printed(*lines(9), table(*rows))) == [{0: 9}, {1: 1, 2: 1}]


@pytest.mark.parametrize("height", [0.0, 3 * PLAIN_LINE + 1])
def test_notes_of_all_cells_take_room(height: float) -> None:
    noted = paragraph("б", 2, notes={0: [paragraph("сноска", 9)]})
    row = Row([cell(*lines(3)), cell(noted, column=1)], height=height)
    assert printed(paragraph("\n".join("а" * 6), 5), table(row)).pages == 2


def test_a_row_of_exact_height_is_not_stretched() -> None:
    spanning = replace(cell(*lines(5), column=1), rows=2)
    rows = Row([cell(paragraph("а", 1)), spanning]), Row([cell(paragraph("б", 2))], 5.0, LineRule.EXACT)
    assert bottom(table(*rows), paragraph("в", 3)) == pytest.approx(2 * PLAIN_LINE + 5)


def test_vertical_text_does_not_heighten_a_row() -> None:
    row = Row([cell(paragraph("а")), replace(cell(*lines(5), column=1), turned=True)])
    assert bottom(table(row), paragraph("б", 1)) == pytest.approx(2 * PLAIN_LINE)


def test_header_rows_are_repeated_above_a_row_that_is_broken() -> None:
    rows = Row([cell(paragraph("шапка\nшапка\nшапка"))], header=True), Row([cell(*lines(0, 20)[1:])])
    assert [sum(page.values()) for page in pages(printed(table(*rows)))] == [10, 7, 6]


def test_a_drawing_in_a_cell_makes_its_height_unsure() -> None:
    pictured = paragraph("а", 1, drawings=(Drawing(100.0, 30.0),))
    assert printed(*lines(8), table(Row([cell(pictured)]))).lines[-1].latest == 2


def test_text_beside_a_floating_table_may_need_more_room() -> None:
    floating = replace(table(Row([cell(*lines(5))]), grid=(100.0,)), floating=True)
    found = printed(floating, paragraph("\n".join("а" * 9), 1))
    assert ({line.paragraph for line in found.lines}, found.lines[-1].latest) == ({1}, 2)
    wide = replace(floating, grid=[400.0])
    assert {line.paragraph for line in printed(wide, paragraph("а", 1)).lines} == {0, 1}


def test_columns_end_at_ten_thousandths_of_the_table() -> None:
    grid = [100.5, 89.55, 87.25, 107.85, 105.5]
    assert columns(Table((), grid), 500.0)[0] * 20 == pytest.approx(2009)  # of 2010, as in LibreOffice 7.4
    assert columns(Table((), [50.0, 50.0], share=0.5), 400.03) == pytest.approx([100.0, 100.0])
    assert columns(Table((), [0.0, 0.0]), 400.0) == [0.0, 0.0]

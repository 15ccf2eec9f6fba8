from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from letterlint.layout import Cell, Drawing, Flow, Label, Margins, Row, Section, Size, Table, lay_out
from letterlint.layout.flow import Block, LineRule

from .texts import PAGE, PLAIN, PLAIN_LINE, lines, pages, paragraph, printed


def cell(*blocks: Block, column: int = 0, **own: object) -> Cell:
    return Cell(blocks, column, margins=(0.0, 0.0, 0.0, 0.0), **own)  # type: ignore[arg-type]


def table(*rows: Row, columns: int = 1) -> Table:
    return Table(rows, [100.0] * columns)


def test_lines_flow_on_to_the_next_page() -> None:
    assert pages(printed(*lines(10))) == [{0: 10}]
    assert pages(printed(*lines(13))) == [{0: 10}, {0: 3}]
    assert pages(printed(*lines(1, 25))) == [{0: 1, 1: 9}, {1: 10}, {1: 6}]


def test_two_lines_at_least_stay_together() -> None:
    assert pages(printed(*lines(11))) == [{0: 9}, {0: 2}]
    assert pages(printed(*lines(9, 4))) == [{0: 9}, {1: 4}]
    assert pages(printed(*lines(8, 3))) == [{0: 8}, {1: 3}]
    assert pages(printed(*lines(9, 4, widow_control=False))) == [{0: 9, 1: 1}, {1: 3}]


def test_what_is_kept_goes_to_the_next_page_together() -> None:
    heading = paragraph("заголовок", 1, keep_next=True)
    assert pages(printed(*lines(9), heading, paragraph("текст", 2))) == [{0: 9}, {1: 1, 2: 1}]
    whole = paragraph("а\nб\nв\nг", 1, keep_lines=True)
    assert pages(printed(*lines(8), whole)) == [{0: 8}, {1: 4}]
    more_than_a_page = paragraph("\n".join("а" * 12), 1, keep_lines=True)
    assert pages(printed(*lines(5), more_than_a_page)) == [{0: 5, 1: 5}, {1: 7}]


def test_breaks_by_hand() -> None:
    assert pages(printed(paragraph("а\fб"))) == [{0: 1}, {0: 1}]
    assert pages(printed(paragraph("а\f"), paragraph("б", 1))) == [{0: 1}, {1: 1}]
    assert printed(paragraph("а\f")).pages == 1
    assert pages(printed(*lines(10), paragraph("\fб", 1))) == [{0: 10}, {1: 1}]
    assert pages(printed(paragraph("а\f"), paragraph("\f\fб", 1))) == [{0: 1}, {1: 1}]
    assert pages(printed(paragraph("а\n\fб"))) == [{0: 1}, {0: 1}]
    assert pages(printed(paragraph("а"), paragraph("\f", 1), paragraph("б", 2))) == [{0: 1, 1: 1}, {2: 1}]
    assert pages(printed(paragraph("а"), paragraph("б", 1, break_before=True))) == [{0: 1}, {1: 1}]
    assert pages(printed(paragraph("б", break_before=True))) == [{0: 1}]


def test_space_between_paragraphs() -> None:
    def bottom(*own: Mapping[str, Any], **flow: object) -> float:
        blocks = [paragraph("а", n, **one) for n, one in enumerate(own)]
        found = printed(*blocks, **flow)
        return found.lines[-1].bottom * 10 * PLAIN_LINE

    after, before = {"after": 10.0}, {"before": 4.0}
    assert bottom(after, before) == pytest.approx(2 * PLAIN_LINE + 10)
    assert bottom(after, before, adding_space=True) == pytest.approx(2 * PLAIN_LINE + 14)
    same = {"style": "a", "after": 10.0, "contextual": True}
    assert bottom(same, same) == pytest.approx(2 * PLAIN_LINE)
    below = {"style": "a", "before": 10.0, "contextual": True}
    assert bottom({"style": "a"}, below) == pytest.approx(2 * PLAIN_LINE)
    item = {"label": Label("1.", PLAIN)}
    chosen = {"before": 14.0, "after": 14.0, "automatic": (True, True)}
    assert bottom(item, {**chosen, **item}) == pytest.approx(2 * PLAIN_LINE)
    assert bottom({**chosen, **item}, item) == pytest.approx(2 * PLAIN_LINE + 14)
    assert bottom({}, {**chosen, **item}) == pytest.approx(2 * PLAIN_LINE + 14)
    assert bottom(before) == pytest.approx(PLAIN_LINE + 4)
    bordered = {"border_above": 3.0, "border_below": 2.0, "bordered": ("b",)}
    assert bottom(bordered, bordered) == pytest.approx(2 * PLAIN_LINE + 3)


def test_space_above_is_dropped_where_text_flows_on_to_a_page() -> None:
    found = printed(*lines(10), paragraph("а", 1, before=20.0))
    assert found.lines[-1].bottom == pytest.approx(0.1)
    assert printed(paragraph("а\fб", before=20.0)).lines[-1].bottom == pytest.approx(0.1)
    found = printed(*lines(10), paragraph("а", 1, before=20.0, break_before=True))
    assert found.lines[-1].bottom > 0.2


def test_rows_break_where_their_highest_cell_does() -> None:
    row = Row([cell(*lines(12)), cell(paragraph("б", 1), column=1)])
    assert pages(printed(table(row, columns=2))) == [{0: 10, 1: 1}, {0: 2}]
    fixed = replace(row, cant_split=True)
    assert pages(printed(paragraph("а", 5), table(fixed, columns=2)))[0] == {5: 1, 0: 9, 1: 1}
    short = Row([cell(*lines(4))], cant_split=True)
    assert pages(printed(*[paragraph("а", n) for n in range(1, 8)], table(short)))[1] == {0: 4}


def test_heights_of_rows() -> None:
    def bottom(*rows: Row) -> float:
        return printed(table(*rows)).lines[-1].bottom * 10 * PLAIN_LINE

    one = [cell(paragraph("а"))]
    assert bottom(Row(one, height=50.0)) == pytest.approx(50)
    assert bottom(Row(one, height=5.0)) == pytest.approx(PLAIN_LINE)
    assert bottom(Row(one, height=5.0, rule=LineRule.EXACT)) == pytest.approx(5)
    assert bottom(Row(one, border=0.5), Row(one, border=0.5)) == pytest.approx(2 * PLAIN_LINE + 1)


def test_header_rows_are_repeated() -> None:
    rows = [Row([cell(paragraph("шапка\nшапка\nшапка"))], header=True)]
    rows += [Row([cell(paragraph("а", n))]) for n in range(1, 21)]
    assert [sum(page.values()) for page in pages(printed(table(*rows)))] == [10, 7, 6]
    tall = [Row([cell(paragraph("шапка\nшапка\nшапка"))], header=True), Row([cell(*lines(10)[0:1])])]
    found = printed(table(*tall))
    assert found.lines[-1].bottom == pytest.approx((3 + 3) / 10)


def test_a_cell_that_spans_rows_stretches_them() -> None:
    high, low = cell(*lines(5), rows=2), cell(paragraph("б", 1), column=1)
    rows = [Row([high, low]), Row([replace(low, blocks=[paragraph("в", 2)])])]
    found = printed(table(*rows, columns=2), paragraph("г", 3))
    assert found.lines[-1].bottom == pytest.approx(0.6)


def test_footnotes_take_room_of_their_page() -> None:
    noted = paragraph("сноска", notes={2: [paragraph("примечание", 9)]})
    found = pages(printed(noted, *[paragraph("а", n) for n in range(1, 12)]))
    assert [sum(page.values()) for page in found] == [8, 4]


def test_each_page_has_its_own_notes() -> None:
    noted = paragraph("сноска", notes={2: [paragraph("примечание", 99)]})
    found = pages(printed(noted, *[paragraph("а", n) for n in range(1, 21)]))
    assert [sum(page.values()) for page in found] == [8, 10, 3]
    assert [sum(page.values()) for page in pages(printed(*lines(8), replace(noted, index=1)))] == [8, 1]


def test_space_below_the_last_line_hangs_over_the_edge() -> None:
    spaced: dict[str, Any] = {"line": 1.5}  # seven lines and 6.9 points too many
    assert printed(*lines(7, **spaced)).pages == 1
    assert (
        printed(*lines(1, **spaced), paragraph("\n".join("а" * 6), 1, keep_lines=True, **spaced)).pages == 1
    )
    heading = paragraph("заголовок", 1, keep_next=True, **spaced)
    assert printed(*lines(5, **spaced), heading, paragraph("а", 2, **spaced)).pages == 1


def test_a_heading_is_kept_with_as_much_as_stays_together() -> None:
    heading, text = paragraph("заголовок", 1, keep_next=True), paragraph("а\nб\nв\nг", 2)
    assert pages(printed(*lines(7), heading, text)) == [{0: 7, 1: 1, 2: 2}, {2: 2}]
    whole = paragraph("а\nб\nв\nг", 2, keep_lines=True)
    assert pages(printed(*lines(7), heading, whole)) == [{0: 7}, {1: 1, 2: 4}]


@pytest.mark.parametrize(
    ("height", "expected"),
    [
        (20.0, [{0: 6, 1: 1, 2: 1}, {2: 9}]),  # text stands below it
        (
            100.0,
            [{0: 6, 1: 1}, {2: 10}],
        ),  # it reaches into the margin, the text goes on above on the next page
        (113.0, [{0: 6, 1: 1}, {2: 10}]),
        (115.0, [{0: 6}, {1: 1}, {2: 10}]),  # it would leave the paper: its paragraph is moved
        (900.0, [{0: 6, 1: 1}, {2: 10}]),  # it has no room on the next page either
    ],
)
def test_a_drawing_across_the_text_near_the_end_of_a_page(
    height: float, expected: list[dict[int, int]]
) -> None:
    own = paragraph("а", 1, drawings=(Drawing(9.0, height, PLAIN_LINE, across=True),))
    after = paragraph("\n".join("а" * 10), 2, widow_control=False)
    assert pages(printed(*lines(6), own, after)) == expected


def test_columns_side_by_side() -> None:
    def bottoms(*sections: Section) -> list[float]:
        found = lay_out(Flow(sections))
        return [round(line.bottom, 2) if line.page == 1 else -1 for line in found.lines]

    def columns(*blocks: Block, start: str = "continuous") -> Section:
        return replace(PAGE, blocks=blocks, columns=2, start=start)

    above, below = (replace(PAGE, blocks=lines(count), start="continuous") for count in (2, 1))
    next_page = replace(below, start="nextPage")
    assert bottoms(columns(*lines(1, 1, 1)), below) == [0.1, 0.2, 0.1, 0.3]
    assert bottoms(above, columns(*lines(1, 1)), below) == [0.1, 0.2, 0.3, 0.3, 0.4]
    assert bottoms(columns(*lines(1, 1)), next_page) == [0.1, 0.2, -1]
    high = columns(*lines(1), paragraph("а\nб\nв\nг", 1, keep_lines=True), *lines(1))
    assert bottoms(high, below) == [0.1, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]
    assert bottoms(columns(paragraph("а\vб\vв"))) == [0.1, 0.1, -1]


def test_columns() -> None:
    found = printed(*lines(14), columns=2)
    assert found.pages == 1
    sections = [
        replace(PAGE, blocks=lines(6), columns=2),
        replace(PAGE, blocks=[paragraph("ниже", 1)], start="continuous"),
    ]
    assert lay_out(Flow(sections)).lines[-1].bottom == pytest.approx(0.4)


def test_sections() -> None:
    def laid(start: str) -> int:
        return lay_out(
            Flow([replace(PAGE, blocks=lines(1)), replace(PAGE, blocks=lines(1), start=start)])
        ).pages

    assert (laid("nextPage"), laid("continuous")) == (2, 1)


def test_headers_that_grow_take_room() -> None:
    header = [paragraph("верх", 9)] * 4
    tall = replace(PAGE, margins=Margins(header=36.0), headers={"default": header})
    found = lay_out(Flow([replace(tall, blocks=lines(10))]))
    assert [sum(page.values()) for page in pages(found)] == [8, 2]
    spaced = replace(tall, headers={"default": [paragraph("верх", 9, after=36.0)]}, blocks=lines(10))
    assert [sum(page.values()) for page in pages(lay_out(Flow([spaced])))] == [8, 2]
    first = replace(tall, headers={"first": header}, title_page=True, blocks=lines(22))
    assert [sum(page.values()) for page in pages(lay_out(Flow([first])))] == [8, 10, 4]


def test_nonsense_paper_ends_all_the_same() -> None:
    tiny = Section(lines(5), size=Size(10.0, 10.0))
    assert lay_out(Flow([tiny])).pages == 10  # a line a page, each word cut in two
    tall = paragraph("\ufffc\ufffc", pictures={0: Size(9.0, 9000.0), 1: Size(9.0, 9000.0)})
    assert printed(tall, tall).pages <= 3


def test_each_page_is_filled_by_its_own_height() -> None:
    low = replace(PAGE, size=PAGE.size._replace(height=5 * PLAIN_LINE + 144), blocks=lines(4))
    found = lay_out(Flow([replace(PAGE, blocks=lines(8)), low]))
    assert [found.lines[at].bottom for at in (7, 11)] == pytest.approx([0.8, 0.8])


def test_any_number_of_sections_may_share_a_page() -> None:
    continuous = [replace(PAGE, blocks=lines(0, rule=LineRule.EXACT, line=0.0), start="continuous")] * 2000
    assert lay_out(Flow([replace(PAGE, blocks=lines(4)), *continuous])).pages == 1


def test_a_section_of_which_nothing_is_printed_takes_no_page() -> None:
    header = {"first": [paragraph("верх", 9)] * 6}
    titled = replace(PAGE, margins=Margins(header=36.0), headers=header, title_page=True, blocks=lines(10))
    assert [sum(page.values()) for page in pages(lay_out(Flow([PAGE, titled])))] == [6, 4]


def test_a_section_that_begins_within_a_page_leaves_it_its_header() -> None:
    header = {"first": [paragraph("верх", 9)] * 6}
    titled = replace(PAGE, margins=Margins(header=36.0), headers=header, title_page=True)
    sections = [replace(PAGE, blocks=lines(4)), replace(titled, blocks=lines(16), start="continuous")]
    assert lay_out(Flow(sections)).pages == 2


@pytest.mark.parametrize(("count", "on_first"), [(7, 7), (8, 7), (9, 8)])
def test_a_border_goes_round_what_is_on_a_page(count: int, on_first: int) -> None:
    border: dict[str, Any] = {"border_above": 10.0, "border_below": 10.0, "bordered": ("в рамке",)}
    found = printed(*(paragraph("строка", at, **border) for at in range(count)))
    assert [line.page for line in found.lines].count(1) == on_first


# lines before, how many are kept with the next, how high each is; which lines begin pages in LibreOffice 7.4
@pytest.mark.parametrize(
    ("before", "kept", "lines_high", "begin"),
    [
        (2, 3, 4, [2, 4]),  # together they do not fit: all but those that fit go on
        (0, 3, 4, [2]),  # at the top of a page none takes others along
        (2, 5, 4, [2, 4, 6]),
        (3, 4, 2, [3]),
        (3, 2, 2, []),
        (8, 1, 1, []),
        (9, 1, 1, [9]),
    ],
)
def test_what_is_kept_with_the_next(before: int, kept: int, lines_high: int, begin: list[int]) -> None:
    high: dict[str, Any] = {"line": lines_high * PLAIN_LINE, "rule": LineRule.EXACT, "keep_next": True}
    texts = [paragraph(str(at), at) for at in range(before)]
    texts += [paragraph(str(before + at), before + at, **high) for at in range(kept)]
    found = printed(*texts, paragraph("z", before + kept))
    pages_of = [line.page for line in found.lines]
    assert [at for at in range(1, len(pages_of)) if pages_of[at] > pages_of[at - 1]] == begin


@pytest.mark.parametrize("before", [0, 1, 20])
def test_no_more_than_fifteen_are_taken_along(before: int) -> None:
    tall = replace(PAGE, size=PAGE.size._replace(height=40 * PLAIN_LINE + 144))
    kept = [paragraph("а", before + at, keep_next=True) for at in range(60)]
    found = lay_out(Flow([replace(tall, blocks=[*lines(*[1] * before), *kept])])).lines
    assert next(line.paragraph for line in found if line.page == 2) == 25


def test_what_a_section_begins_with_is_not_kept_with_its_own_end() -> None:
    tall = [paragraph(str(at), at, keep_next=True, line=6 * PLAIN_LINE, rule=LineRule.EXACT) for at in (1, 2)]
    sections = [replace(PAGE, blocks=lines(2)), replace(PAGE, blocks=tall, start="continuous")]
    assert [line.page for line in lay_out(Flow(sections)).lines] == [1, 1, 2, 3]

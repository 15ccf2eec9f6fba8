from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from letterlint.layout import CharacterFormat, Drawing, Label, LineRule, Size, Tab
from letterlint.layout.breaking import Breaker
from letterlint.layout.drawings import clear
from letterlint.layout.faces import face
from letterlint.layout.flow import Paragraph, ParagraphFormat
from letterlint.layout.lines import spaced, text_heights
from letterlint.layout.paragraphs import Column, boxed, measure
from letterlint.layout.widths import positions

from .texts import PLAIN, PLAIN_LINE, paragraph

# where LibreOffice 7.4 may end a line
ENDS = (
    "240-|477-|7230",
    "20-|летний",
    "и/или/как/что",
    "один–|два–|три",
    "один|—|два|—|три",
    "слово(скобка)",
    "«кавычка»слово",
    "т.е.и.т.п.",
    "100%-|ный",
    "user@mail-|server.ru",
    "слово…|слово",
    "да:нет,да;нет",
    '"слово"-"слово"',
    "[скобка]|[скобка]",
    "да!|нет?|да",
    "№123-|456",
)
# font, size, spacing, twips from line to line in LibreOffice 7.4
PITCHES = (
    ("Times New Roman", 10.0, 1.0, 231),
    ("Times New Roman", 12.0, 1.0, 276),
    ("Times New Roman", 12.0, 1.15, 317),
    ("Times New Roman", 12.0, 259 / 240, 298),
    ("Times New Roman", 13.0, 1.15, 343),
    ("Times New Roman", 14.0, 1.0, 322),
    ("Times New Roman", 14.0, 1.08, 347),
    ("Times New Roman", 14.0, 1.5, 483),
    ("Calibri", 11.0, 1.0, 269),
    ("Calibri", 11.0, 1.08, 290),
    ("Arial", 12.0, 1.5, 414),
    ("Cambria", 11.0, 1.15, 290),
)


TWIP = 0.05
SENTENCE = "Сообщаем, что Ваше обращение рассмотрено в срок."


# font, size and the least room for SENTENCE in LibreOffice 7.4
WHOLE = (
    ("Times New Roman", 11.0, 249.65),
    ("Times New Roman", 12.0, 272.35),
    ("Times New Roman", 13.0, 295.0),
    ("Times New Roman", 14.0, 317.8),
    ("Arial", 11.0, 278.0),
    ("Arial", 12.0, 303.3),
    ("Arial", 14.0, 353.8),
    ("Calibri", 11.0, 251.25),
    ("Calibri", 12.0, 274.15),
    ("Calibri", 14.0, 319.85),
)


def broken(text: str, width: float, **own: Any) -> list[str]:
    laid = paragraph(text, **own)
    breaker = Breaker(laid, measure(laid, Column(width)))
    return [text[line.start : line.end] for line in breaker.lines()]


def width(text: str, style: CharacterFormat = PLAIN) -> float:
    return positions(paragraph(text, look=style))[-1]


@pytest.mark.parametrize("marked", ENDS)
def test_where_lines_may_end(marked: str) -> None:
    pieces = marked.split("|")
    text = "".join(pieces)
    ends = {len("".join(pieces[:count])) for count in range(1, len(pieces))}
    for at in range(1, len(text)):
        first = broken("Я " + text, width("Я " + text[:at]) + 0.1)[0]
        fitting = [end for end in ends if end <= at]
        assert first.rstrip() == f"Я {text[: max(fitting, default=0)]}".rstrip()


@pytest.mark.parametrize(("font", "size", "line", "twips"), PITCHES)
def test_heights_of_lines(font: str, size: float, line: float, twips: int) -> None:
    style = CharacterFormat(font, size)
    height, slack = spaced(text_heights(style), text_heights(style).single, ParagraphFormat(line=line))
    assert height == pytest.approx(twips / 20)
    assert slack == pytest.approx(height - sum(text_heights(style)[:2]))


def test_exact_and_least_heights() -> None:
    def height(rule: LineRule, line: float) -> float:
        return spaced(text_heights(PLAIN), PLAIN_LINE, ParagraphFormat(rule=rule, line=line))[0]

    assert (height(LineRule.EXACT, 10), height(LineRule.EXACT, 20)) == (10, 20)
    assert (height(LineRule.AT_LEAST, 10), height(LineRule.AT_LEAST, 20)) == pytest.approx((PLAIN_LINE, 20))


def test_spaces_hang_over_the_edge_and_a_long_word_is_cut() -> None:
    assert broken("слово   слово", width("слово") + 0.1) == ["слово   ", "слово"]
    assert broken("слово   ", width("слово") + 0.1) == ["слово   "]
    assert broken("ннннн", width("нн") + 0.1) == ["нн", "нн", "н"]


def test_a_path_is_broken_only_where_it_is_long() -> None:
    path = "https://сайт-дом.рф/путь/"
    room = width(f"Я {path}ещ") + 0.1
    assert broken(f"Я {path}ещё", room) == ["Я ", f"{path}ещё"]
    assert broken(f"{path}ещё", room - width("Я ")) == [path, "ещё"]  # nothing before it to end the line with
    long = path + "очень/длинный/" * 4
    assert broken(f"Я {long}ещё", width(f"Я {long}ещ") + 0.1) == [f"Я {long}", "ещё"]


def test_indents_and_tabs() -> None:
    narrow = width("слово") + 36.1
    assert broken("слово слово", narrow, left=36.0) == ["слово ", "слово"]
    assert broken("слово слово", width("слово слово") + 9, first=10.0) == ["слово ", "слово"]
    assert broken("а\tслово", narrow) == ["а\tслово"]
    assert broken("а\tслово", narrow, tabs=(Tab(40.0, "left"),)) == ["а", "\t", "слово"]
    right = (Tab(narrow, "right"),)
    assert broken("а\tслово", narrow, tabs=right) == ["а\tслово"]
    middle = (Tab(60.0, "center"),)
    assert broken("а\tслово", 60 + width("слово") / 2 + 1, tabs=middle) == ["а\tслово"]
    assert broken("а\tслово", width("аслово") - 1, tabs=middle) == ["а", "\tслово"]
    assert broken("а\tслово", 20 + width("слово") + 0.1, left=20.0, first=-20.0) == ["а\tслово"]
    assert broken("слово   \tа", 33.0)[0] == "слово   "  # a tab after spaces that hang over the edge
    assert broken("а\t\tб", 30.0) == ["а", "\t", "\t", "б"]


# what stands after a tab to a stop that is beyond the right edge: the lines of "а\t…" in LibreOffice 7.4
@pytest.mark.parametrize(
    ("tab", "after", "old", "new"),
    [
        (Tab(101.0, "left"), "", 1, 2),
        (Tab(101.0, "left"), "слово", 1, 3),
        (Tab(95.0, "left"), "", 1, 1),  # within the indent
        (Tab(95.0, "left"), "слово", 1, 3),
        (Tab(101.0, "right"), "слово", 1, 1),
        (Tab(101.0, "center"), "слово", 1, 1),
    ],
)
def test_tabs_beyond_the_right_edge(tab: Tab, after: str, old: int, new: int) -> None:
    laid = paragraph(f"а\t{after}", tabs=(tab,), right=10.0)
    found = [
        sum(1 for _ in Breaker(laid, measure(laid, Column(100.0, over_margin=over))).lines())
        for over in (True, False)
    ]
    assert found == [old, new]


def test_a_tab_that_nobody_set_goes_on_in_the_next_line_with_its_text() -> None:
    assert broken("а\t\t", 60.0) == ["а\t\t"]
    assert broken("а\t\tб", 60.0) == ["а\t", "\tб"]
    assert broken("а\tслово", 50.0) == ["а", "\t", "слово"]
    assert broken("а\t\tслово", 100.0) == ["а\t", "\tслово"]


def test_text_begins_after_its_number() -> None:
    hanging = ParagraphFormat(left=36.0, first=-18.0)

    def first(label: Label, style: ParagraphFormat = hanging) -> float:
        return measure(Paragraph("а", [(1, PLAIN)], style, PLAIN, label=label), Column(400.0, 35.4)).first

    assert first(Label("1.", PLAIN)) == 36.0
    assert first(Label("1.", PLAIN, follow="nothing")) == pytest.approx(18 + width("1."))
    assert first(Label("1.", PLAIN, follow="nothing", alignment="right")) == 18
    assert first(Label("1.", PLAIN, follow="space")) == pytest.approx(18 + width("1. "))
    assert first(Label("1.", PLAIN), ParagraphFormat(first=17.5, tabs=(Tab(435.5, "left"),))) == 35.4


def test_text_begins_below_a_number_whose_tab_leads_beyond_the_edge() -> None:
    label = Label("12.", PLAIN)
    for text, rows in (("", ["", ""]), ("к", ["", "к"])):
        assert broken(text, 30.0, label=label) == rows
        assert broken(text, 40.0, label=label) == rows[1:]
        assert broken(text, 30.0, label=replace(label, follow="space")) == rows[1:]


def test_kerned_text_and_ligatures_are_narrower() -> None:
    kerned = PLAIN._replace(kerned=True)
    assert width("Государственное", kerned) < width("Государственное") - 1
    calibri = CharacterFormat("Calibri", 12.0)
    letters = face("Calibri").advances
    assert width("titi", calibri) < 12 * sum(map(letters.__getitem__, "titi"))
    assert width("titi", calibri._replace(spacing=1.0)) == pytest.approx(
        12 * sum(map(letters.__getitem__, "titi")) + 4, abs=TWIP
    )


def test_capitals_scripts_and_scale() -> None:
    assert width("и\u0306") == width("и")
    assert width("слово", PLAIN._replace(caps=True)) == width("СЛОВО")
    assert width("слово", PLAIN._replace(scale=2.0)) == pytest.approx(2 * width("слово"), abs=TWIP)
    assert width("2", PLAIN._replace(script=True)) == pytest.approx(0.58 * width("2"), abs=TWIP)
    assert width("С", PLAIN._replace(small_caps=True)) == width("С")
    assert width("с", PLAIN._replace(small_caps=True)) == pytest.approx(0.8 * width("С"), abs=TWIP)


@pytest.mark.parametrize(("font", "size", "room"), WHOLE)
def test_text_needs_as_much_room_as_in_libreoffice(font: str, size: float, room: float) -> None:
    look = CharacterFormat(font, size)
    assert broken(SENTENCE, room, look=look) == [SENTENCE]
    assert broken(SENTENCE, room - TWIP, look=look) != [SENTENCE]


def test_what_stands_in_one_format_takes_whole_twips() -> None:
    text = Paragraph(
        "ауа", [(1, PLAIN), (1, PLAIN._replace(bold=True)), (1, PLAIN)], ParagraphFormat(), PLAIN
    )
    assert [round(at * 20, 2) for at in positions(text)] == [0, 106.5, 227, 333.5]


def test_fonts_without_a_twin_are_not_known() -> None:
    assert face("Times New Roman").known and face("PT Astra Serif").known
    assert not face("Verdana").known and not face("Garamond").known
    assert face("Garamond").advances == face("Times New Roman").advances
    assert face("Franklin Gothic Book").advances == face("Arial").advances
    narrow, usual = face("Arial Narrow"), face("Arial")
    assert narrow.advance("а") == pytest.approx(0.82 * usual.advance("а"))
    assert narrow.kerning["То"] == pytest.approx(0.82 * usual.kerning["То"])
    assert face("Times New Roman").advance("漢") == 1.0
    assert face("Cambria").knows("text") and not face("Cambria").knows("текст")  # its twin has no Cyrillic


def test_blanks_of_another_size_do_not_heighten_a_line() -> None:
    large, small = PLAIN._replace(size=20.0), PLAIN._replace(size=10.0)
    text = Paragraph("   слово", [(3, large), (5, small)], ParagraphFormat(), large)
    assert boxed(text, Column(400.0), lambda note: 0.0).height == pytest.approx(11.55)
    pictured = Paragraph(
        "\ufffc ", [(1, small), (1, large)], ParagraphFormat(), small, pictures={0: Size(9.0, 9.0)}
    )
    assert boxed(pictured, Column(400.0), lambda note: 0.0).height == pytest.approx(9)
    labelled = Paragraph("а", [(1, small)], ParagraphFormat(), small, label=Label("1.", large))
    assert boxed(labelled, Column(400.0), lambda note: 0.0).height > 20
    for content, high in (("   ", 11.55), ("\t ", 11.55), ("  \n", 11.55 + 23), ("\n", 11.55 + 23)):
        blank = Paragraph(content, [(len(content), large)], ParagraphFormat(), small)
        assert boxed(blank, Column(400.0), lambda note: 0.0).height == pytest.approx(high)


def test_a_line_of_a_low_picture_is_as_high_as_text() -> None:
    def height(text: str, high: float, **own: Any) -> float:
        return boxed(
            paragraph(text, pictures={0: Size(9.0, high)}, **own), Column(400.0), lambda note: 0.0
        ).height

    assert height("\ufffc", 9.0) == pytest.approx(PLAIN_LINE)
    assert height("\ufffc", 9.0, line=2.0) == pytest.approx(2 * PLAIN_LINE)
    assert height("\ufffc ", 9.0) == pytest.approx(9.0)
    assert height("\ufffc\ufffc", PLAIN_LINE + 1) == pytest.approx(PLAIN_LINE + 1)


def heights(*paragraphs: Paragraph) -> list[float]:
    """The heights of lines that stand one below the other, with what keeps them below drawings."""
    boxes = [boxed(one, Column(400.0), lambda note: 0.0) for one in paragraphs]
    clear(boxes, adding=False)
    return [line.height for box in boxes for line in box.lines]


def test_pictures_and_bands() -> None:
    picture = paragraph("\ufffc", pictures={0: Size(50.0, 100.0)})
    assert boxed(picture, Column(400.0), lambda note: 0.0).height == 100
    spaced_picture = paragraph("\ufffc", pictures={0: Size(50.0, 100.0)}, line=2.0)
    height = boxed(spaced_picture, Column(400.0), lambda note: 0.0).height
    assert height == pytest.approx(100 + PLAIN_LINE)  # it is not spaced itself
    beside = Paragraph(
        "\ufffcа", [(1, PLAIN), (1, PLAIN)], ParagraphFormat(), PLAIN, pictures={0: Size(9.0, 9.0)}
    )
    assert boxed(beside, Column(400.0), lambda note: 0.0).height == pytest.approx(PLAIN_LINE)
    banded = paragraph("а\nб\nв", drawings=(Drawing(9.0, 30.0, 20.0, across=True),))
    assert heights(banded) == pytest.approx([PLAIN_LINE, 50.0, PLAIN_LINE])
    assert heights(banded, paragraph("г")) == pytest.approx([PLAIN_LINE, 50.0, PLAIN_LINE, PLAIN_LINE])
    far = paragraph("а", drawings=(Drawing(9.0, 30.0, 20.0, across=True),), after=4.0)
    following = [PLAIN_LINE, 50.0 - 4, PLAIN_LINE]  # the space between them is room as well
    assert heights(far, paragraph("б\nв")) == pytest.approx(following)
    for wide, room in ((9.0, 0), (390.0, 35)):  # text stands beside a narrow one, below a wide one
        around = paragraph("а\nб", drawings=(Drawing(wide, 30.0, 5.0),))
        assert sum(heights(around)) == pytest.approx(room + 2 * PLAIN_LINE)
    side_by_side = paragraph("а\nб", drawings=[Drawing(9.0, 30.0, 5.0, across=True)] * 2)
    assert sum(heights(side_by_side)) == pytest.approx(35 + 2 * PLAIN_LINE)


@pytest.mark.parametrize(
    ("text", "style", "height", "doubt"),
    [
        ("", {}, PLAIN_LINE, PLAIN_LINE / 2),  # measured in LibreOffice; Word makes it half as high
        ("", {"alignment": "both"}, PLAIN_LINE / 2, 0.0),
        ("", {"label": Label("1.", PLAIN)}, PLAIN_LINE / 2, 0.0),
        ("а", {}, PLAIN_LINE / 2, 0.0),
    ],
)
def test_spacing_that_narrows_lines(text: str, style: dict[str, Any], height: float, doubt: float) -> None:
    found = boxed(paragraph(text, line=0.5, **style), Column(400.0), lambda note: 0.0)
    assert (found.height, found.doubt) == pytest.approx((height, doubt), abs=0.05)


def test_lines_stand_on_the_grid() -> None:
    gridded = boxed(paragraph("а"), Column(400.0, pitch=10.0), lambda note: 0.0)
    assert gridded.height == 20
    exact = paragraph("а", rule=LineRule.EXACT, line=13.0)
    assert boxed(exact, Column(400.0, pitch=10.0), lambda note: 0.0).height == 13
    free = boxed(paragraph("а", snapped=False), Column(400.0, pitch=10.0), lambda note: 0.0)
    assert free.height == pytest.approx(PLAIN_LINE)


def test_a_right_tab_at_the_margin_itself() -> None:
    for position in (399.99999999999994, 400.0, 400.00000000000006):
        assert broken("а\tслово", 400.0, tabs=(Tab(position, "right"),)) == ["а\tслово"]

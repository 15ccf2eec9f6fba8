"""Headers, footers, notes, text boxes, sections, and the record of the last save."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterlint.model import Cell, Part, SaveRecord, Section

from .build import cell, of_part, opened, p, r, row, table, texts


def references(**ids: str) -> str:
    """Header references: default="header1" and so on."""
    return "".join(f'<w:headerReference w:type="{kind}" r:id="{key}"/>' for kind, key in ids.items())


HEADERS = {f"header{i}": p(f"колонтитул {i}") for i in (1, 2, 3)}
ALL = references(default="header1", first="header2", even="header3")
EVEN = "<w:evenAndOddHeaders/>"


@pytest.mark.parametrize(
    ("properties", "settings", "seen"),
    [
        (references(default="header1"), "", [1]),
        (ALL, "", [1]),
        (ALL + "<w:titlePg/>", "", [2, 1]),
        (ALL + '<w:titlePg w:val="0"/>', EVEN, [1, 3]),
        (references(default="missing"), "", []),
        ("", "", []),
    ],
)
def test_headers_that_are_seen(tmp_path: Path, properties: str, settings: str, seen: list[int]) -> None:
    body = p("тело") + f"<w:sectPr>{properties}</w:sectPr>"
    docx = opened(tmp_path, body, settings=settings, **HEADERS)
    assert texts(docx, Part.HEADER) == [f"колонтитул {i}" for i in seen]


def test_headers_of_sections_once(tmp_path: Path) -> None:
    first = f"<w:sectPr>{references(default='header1', first='header2')}</w:sectPr>"
    second = f"<w:sectPr><w:titlePg/>{references(default='header3')}</w:sectPr>"
    docx = opened(tmp_path, p("а", properties=first) + p("б", properties=second) + "<w:sectPr/>", **HEADERS)
    assert texts(docx, Part.HEADER) == ["колонтитул 1", "колонтитул 2", "колонтитул 3"]


def test_footer(tmp_path: Path) -> None:
    docx = opened(
        tmp_path,
        p("тело") + '<w:sectPr><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>',
        footer1=p("Исп. Петров") + table(row(cell(p("тел.")))),
    )
    assert texts(docx, Part.FOOTER) == ["Исп. Петров", "тел."]
    assert of_part(docx, Part.FOOTER)[1].cell == Cell(0, 0, 0)


def note(kind: str, key: int, text: str, extra: str = "") -> str:
    return f'<w:{kind} w:id="{key}"{extra}>{p(text)}</w:{kind}>'


def reference(kind: str, key: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{key}"/></w:r>'


def test_notes_in_order_of_reference(tmp_path: Path) -> None:
    body = (
        p("а", reference("footnote", 3)) + p("б") + p("в", reference("endnote", 1), reference("footnote", 2))
    )
    notes = note("footnote", 0, "черта", ' w:type="separator"') + note("footnote", 2, "вторая")
    docx = opened(
        tmp_path,
        body + p("г", reference("footnote", 3), reference("footnote", 99)),
        footnotes=notes + note("footnote", 3, "первая") + note("footnote", 4, "без ссылки"),
        endnotes=note("endnote", 1, "в конце"),
    )
    assert texts(docx) == ["а", "б", "в", "г"]
    assert [(one.text, one.anchor) for one in of_part(docx, Part.FOOTNOTE)] == [
        ("первая", 0),
        ("вторая", 2),
        ("в конце", 2),
    ]


def test_sections(tmp_path: Path) -> None:
    size = (
        '<w:pgSz w:w="11906.0" w:h="16838"/><w:pgMar w:top="1134" w:bottom="-567" w:left="3cm" w:right="x"/>'
    )
    first = f"<w:sectPr>{size}</w:sectPr>"
    second = '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'
    body = p("а") + p("б", properties=first) + p("в", properties=second) + p("г") + "<w:sectPr/>"
    docx = opened(tmp_path, body)
    usual = (215.9, 279.4, 25.4, 25.4, 31.75, 31.75)
    assert docx.document.sections == (
        Section(0, 210.01, 297.0, 20.0, 10.0, 30.0, 31.75, True),
        Section(2, *usual, False),
        Section(3, *usual, True),
    )
    assert [one.page_break_before for one in of_part(docx)] == [False, False, False, True]


def test_no_section_at_all(tmp_path: Path) -> None:
    (section,) = opened(tmp_path, p("а")).document.sections
    assert (section.first, section.width, section.height) == (0, 215.9, 279.4)


def test_section_without_paragraphs(tmp_path: Path) -> None:
    docx = opened(tmp_path, p("а", properties="<w:sectPr/>") + "<w:sectPr/>")
    assert [section.first for section in docx.document.sections] == [0]
    assert [section.first for section in opened(tmp_path, "<w:sectPr/>").document.sections] == [0]


def test_record(tmp_path: Path) -> None:
    app = "<Application>Microsoft Office Word</Application><Pages>2</Pages><Characters>много</Characters>"
    assert opened(tmp_path, p("а"), app=app).document.record == SaveRecord("Microsoft Office Word", 2, None)
    assert opened(tmp_path, p("а"), app="<Pages>-1</Pages>").document.record == SaveRecord()
    assert opened(tmp_path, p("а", r("б")), app="<Pages>").document.record == SaveRecord()
    assert opened(tmp_path, p("а")).document.record == SaveRecord()

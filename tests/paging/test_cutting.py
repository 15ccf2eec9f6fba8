"""What is left of a letter's file when its enclosures are cut off."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from letterlint.documents import Docx, docx_of
from letterlint.documents.markup import w
from letterlint.letter.closing import attached
from letterlint.model import Part
from letterlint.paging.cutting import without_enclosures

from ..documents.build import cell, opened, p, r, row, table, texts

BREAK = '<w:r><w:br w:type="page"/></w:r>'
OWN, OTHERS = '<w:sectPr><w:pgSz w:w="1"/></w:sectPr>', '<w:sectPr><w:pgSz w:w="2"/></w:sectPr>'
NEW_PAGE = "<w:pageBreakBefore/>"
ENCLOSURE = p("Приложение", properties=NEW_PAGE) + p("Таблица")


def cut(folder: Path, body: str) -> Docx:
    docx = opened(folder, body)
    end = attached([one for one in docx.document.paragraphs if one.part is Part.BODY])
    return docx_of(folder / "cut.docx", without_enclosures(docx, end))


def body_of(docx: Docx) -> Any:
    return docx.roots["word/document.xml"].find(w("body"))


def widths(docx: Docx) -> list[str]:
    """The marks of the sections, in order."""
    return [node.get(w("w")) for node in body_of(docx).iter(w("pgSz"))]


def test_a_letter_without_enclosures_stays_whole(tmp_path: Path) -> None:
    docx = cut(tmp_path, p("Письмо") + p("Подпись") + OWN)
    assert texts(docx) == ["Письмо", "Подпись"]
    assert widths(docx) == ["1"]


@pytest.mark.parametrize(
    "above",
    [
        p("Письмо"),
        p("Письмо") + p("") + p(" "),
        p("Письмо", BREAK),
        p("Письмо") + p(BREAK),
        p("Письмо") + p(BREAK) + p(BREAK) + p(""),
    ],
)
def test_enclosures_and_empty_pages_above_them_are_cut(tmp_path: Path, above: str) -> None:
    docx = cut(tmp_path, above + ENCLOSURE + OWN)
    assert texts(docx) == ["Письмо"]
    assert list(body_of(docx).iter(w("br"))) == []
    assert widths(docx) == ["1"]
    assert body_of(docx)[-1].tag == w("sectPr")


def test_blank_pages_at_the_end_are_cut_without_enclosures_too(tmp_path: Path) -> None:
    docx = cut(tmp_path, p("Письмо", BREAK) + p("") * 60 + OWN)
    assert texts(docx) == ["Письмо"]
    assert list(body_of(docx).iter(w("br"))) == []


def test_breaks_within_the_letter_stay(tmp_path: Path) -> None:
    docx = cut(tmp_path, p("Письмо", BREAK, "дальше") + p("") + p("Подпись") + ENCLOSURE + OWN)
    assert texts(docx) == ["Письмо\nдальше", "", "Подпись"]


@pytest.mark.parametrize(
    "body",
    [
        p("Письмо", properties=OWN) + ENCLOSURE + OTHERS,  # the section ends with the last line
        p("Письмо") + p("", properties=OWN) + ENCLOSURE + OTHERS,  # … or with an empty one
        p("Письмо") + ENCLOSURE + p("", properties=OWN) + OTHERS,  # … or within the enclosures
    ],
)
def test_the_letter_keeps_the_paper_of_its_own_last_section(tmp_path: Path, body: str) -> None:
    docx = cut(tmp_path, body)
    assert texts(docx) == ["Письмо"]
    assert widths(docx) == ["1"]
    assert body_of(docx)[-1].tag == w("sectPr")


def test_former_sections_stay(tmp_path: Path) -> None:
    docx = cut(tmp_path, p("Шапка", properties=OTHERS) + p("Письмо", properties=OWN) + ENCLOSURE + OTHERS)
    assert widths(docx) == ["2", "1"]


def test_a_table_of_the_enclosure_is_cut_whole(tmp_path: Path) -> None:
    enclosed = table(row(cell(p("Приложение", properties=NEW_PAGE)), cell(p("1"))))
    docx = cut(tmp_path, p("Письмо") + enclosed + p("") + OWN)
    assert texts(docx) == ["Письмо"]
    assert body_of(docx).find(w("tbl")) is None


def test_a_table_at_the_end_stays_and_adds_no_page(tmp_path: Path) -> None:
    docx = cut(tmp_path, p("Письмо") + table(row(cell(p("Подпись")), cell(p("")))) + p("") * 60 + OWN)
    assert texts(docx) == ["Письмо", "Подпись", "", ""]
    spacing = body_of(docx)[-2].find(f".//{w('spacing')}")
    assert (spacing.get(w("line")), spacing.get(w("lineRule"))) == ("20", "exact")


def test_an_empty_content_control_goes_with_what_it_held(tmp_path: Path) -> None:
    control = f"<w:sdt><w:sdtContent>{ENCLOSURE}</w:sdtContent></w:sdt>"
    docx = cut(tmp_path, p("Письмо") + control + p("ещё") + OWN)
    assert texts(docx) == ["Письмо"]
    assert body_of(docx).find(w("sdt")) is None


def test_what_is_deleted_is_not_printed(tmp_path: Path) -> None:
    deleted = f'<w:del w:id="1">{r("лишнее").replace("w:t", "w:delText")}</w:del>'
    mark = '<w:rPr><w:del w:id="2"/></w:rPr>'
    gone = row(cell(p("строка")), properties='<w:del w:id="3"/>')
    body = p("Пись", deleted, properties=mark) + p("мо") + table(row(cell(p("1"))), gone) + p("Подпись") + OWN
    docx = cut(tmp_path, body)
    assert texts(docx) == ["Письмо", "1", "Подпись"]
    assert list(body_of(docx).iter(w("delText"), w("del"))) == []


def test_the_letter_that_was_read_stays_as_it_is(tmp_path: Path) -> None:
    docx = opened(tmp_path, p("Письмо") + ENCLOSURE + OWN)
    without_enclosures(docx, 1)
    assert len(list(docx.roots["word/document.xml"].iter(w("p")))) == 3

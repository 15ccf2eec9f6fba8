"""Paragraphs in tables, controls and tracked changes: each once, in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterlint.model import Cell

from .build import cell, of_part, opened, p, r, row, table, texts

TERM = "в установленном порядке"
RESULT = r(TERM)

BLOCKS = {
    "control": "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "custom XML": "<w:customXml>{}</w:customXml>",
    "alternatives": "<mc:AlternateContent><mc:Choice>{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback>"
    "</mc:AlternateContent>",
    "cell": table(row(cell("{}"))),
    "nested table": table(row(cell(table(row(cell("{}"))), "<w:p/>"))),
    "row in a control": table("<w:sdt><w:sdtContent>" + row(cell("{}")) + "</w:sdtContent></w:sdt>"),
    "cell in a control": table(row("<w:sdt><w:sdtContent>" + cell("{}") + "</w:sdtContent></w:sdt>")),
}


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
def test_block(tmp_path: Path, block: str) -> None:
    found = texts(opened(tmp_path, p("До") + block.format(p(TERM)) + p("после")))
    assert [text for text in found if text] == ["До", TERM, "после"]


def test_empty_paragraphs_count(tmp_path: Path) -> None:
    docx = opened(tmp_path, "<w:p/>" + p("Один") + "<w:p/><w:bookmarkStart/>" + p("Два"))
    assert [(one.index, one.text) for one in of_part(docx)] == [(0, ""), (1, "Один"), (2, ""), (3, "Два")]


def test_cells(tmp_path: Path) -> None:
    inner = table(row(cell(p("внутри"))))
    wide = cell(p("во всю ширину"), properties='<w:gridSpan w:val="2"/>')
    body = table(row(cell(p("а")), cell(p("б"), inner, p("в"))), row(wide, cell(p("г")))) + table(
        row(cell(p("д")))
    )
    found = {one.text: one.cell for one in of_part(opened(tmp_path, body))}
    assert list(found) == ["а", "б", "внутри", "в", "во всю ширину", "г", "д"]
    assert found == {
        "а": Cell(0, 0, 0),
        "б": Cell(0, 0, 1),
        "внутри": Cell(1, 0, 0),
        "в": Cell(0, 0, 1),
        "во всю ширину": Cell(0, 1, 0),
        "г": Cell(0, 1, 2),
        "д": Cell(2, 0, 0),
    }


def test_merged_cells_count_once(tmp_path: Path) -> None:
    top = cell(p("слито"), properties='<w:vMerge w:val="restart"/>')
    below = cell(p("не видно"), properties="<w:vMerge/>")
    body = table(row(top, cell(p("1"))), row(below, cell(p("2"))), row(cell(p("3")), cell(p("4"))))
    assert texts(opened(tmp_path, body)) == ["слито", "1", "2", "3", "4"]


def test_continuation_of_nothing_is_seen(tmp_path: Path) -> None:
    assert texts(opened(tmp_path, table(row(cell(p("видно"), properties="<w:vMerge/>"))))) == ["видно"]


@pytest.mark.parametrize("properties", ["<w:del/>", "<w:hidden/>"])
def test_rows_that_are_gone(tmp_path: Path, properties: str) -> None:
    body = table(row(cell(p("нет")), properties=properties), row(cell(p("есть"))))
    (paragraph,) = of_part(opened(tmp_path, body))
    assert (paragraph.text, paragraph.cell) == ("есть", Cell(0, 0, 0))


def test_deleted_paragraph_mark_joins(tmp_path: Path) -> None:
    gone = p("Первая ", properties="<w:jc w:val='right'/><w:rPr><w:del/></w:rPr>")
    docx = opened(tmp_path, gone + p("вторая", properties="<w:jc w:val='center'/>") + p("третья"))
    assert texts(docx) == ["Первая вторая", "третья"]
    assert of_part(docx)[0].alignment == "center"


def test_moved_away_paragraph_leaves_nothing(tmp_path: Path) -> None:
    away = p(f"<w:moveFrom>{RESULT}</w:moveFrom>", properties="<w:rPr><w:moveFrom/></w:rPr>")
    assert texts(opened(tmp_path, away + table(row(cell(p("таблица")))) + p("конец"))) == ["таблица", "конец"]


def test_deleted_mark_before_a_table_keeps_the_text(tmp_path: Path) -> None:
    gone = p("Текст", properties="<w:rPr><w:del/></w:rPr>")
    assert texts(opened(tmp_path, gone + table(row(cell(p("ячейка")))))) == ["Текст", "ячейка"]

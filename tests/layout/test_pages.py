from __future__ import annotations

from pathlib import Path

import pytest

from letterlint.layout import count_pages
from letterlint.model import Cell, Document, Paragraph, Part, SaveRecord, Section

A4 = (Section(0, 210, 297, 20, 20, 30, 15),)
LINE = "Слово за словом письмо становится длиннее. "


def body(*texts: str, size: float = 12.0) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(Part.BODY, n, text, font_size=size) for n, text in enumerate(texts))


def document(paragraphs: tuple[Paragraph, ...], record: SaveRecord = SaveRecord()) -> Document:  # noqa: B008
    return Document(Path("letter.docx"), paragraphs, A4, record)


@pytest.mark.parametrize(("lines", "pages"), [(0, 1), (1, 1), (40, 1), (60, 2), (100, 2), (130, 3)])
def test_estimate_grows_with_the_lines(lines: int, pages: int) -> None:
    paragraphs = body(*["строка"] * lines)
    counted = count_pages(document(paragraphs), lines)
    assert (counted.count, counted.method) == (pages, "estimate")
    assert len(counted.starts) == (pages if lines else 0)


def test_bigger_letters_take_more_pages() -> None:
    small, big = (count_pages(document(body(*[LINE * 9] * 12, size=size)), 12) for size in (12.0, 16.0))
    assert small.filled * 1.5 < big.filled


def test_page_breaks_begin_pages() -> None:
    paragraphs = (
        Paragraph(Part.BODY, 0, "начало\n", page_breaks=(6,)),
        Paragraph(Part.BODY, 1, "вторая"),
        Paragraph(Part.BODY, 2, "третья", page_break_before=True),
    )
    counted = count_pages(document(paragraphs), 3)
    assert [start.paragraph for start in counted.starts] == [0, 0, 2]


def test_rows_of_a_table_are_as_high_as_their_tallest_cell() -> None:
    cells = [Paragraph(Part.BODY, n, "строка", cell=Cell(0, n // 3, n % 3)) for n in range(150)]
    assert count_pages(document(tuple(cells)), 150).count == 1


def test_words_record_counts_where_the_text_is_as_it_was_saved() -> None:
    paragraphs = body(*["строка"] * 10)
    fresh = SaveRecord("Microsoft Office Word", 3, 60)
    stale = SaveRecord("Microsoft Office Word", 3, 40)
    other = SaveRecord("LibreOffice/7.4", 3, 60)
    methods = [count_pages(document(paragraphs, record), 10) for record in (fresh, stale, other)]
    assert [(m.count, m.method) for m in methods] == [(3, "word"), (1, "estimate"), (1, "estimate")]


def test_with_enclosures_words_own_breaks_count() -> None:
    paragraphs = (
        Paragraph(Part.BODY, 0, "текст"),
        Paragraph(Part.BODY, 1, "дальше", rendered_page_breaks=(0,)),
        Paragraph(Part.BODY, 2, "Приложение", page_break_before=True, rendered_page_breaks=(0,)),
    )
    record = SaveRecord("Microsoft Office Word", 3, 21)
    counted = count_pages(document(paragraphs, record), 2)
    assert (counted.count, counted.method) == (2, "word")
    assert [start.paragraph for start in counted.starts] == [0, 1]


def test_nonsense_paper_is_taken_for_a4() -> None:
    nonsense = Document(Path("x.docx"), body("строка"), (Section(0, 10, 10, 20, 20, 30, 15),))
    assert count_pages(nonsense, 1).count == 1

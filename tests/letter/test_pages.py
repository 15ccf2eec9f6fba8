from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from letterlint.letter.pages import count_pages, recorded
from letterlint.model import Document, Paragraph, Part, Printed, PrintedLine, SaveRecord

TEXT = tuple(Paragraph(Part.BODY, n, "строка") for n in range(4))
WORD = "Microsoft Office Word"


def printed(*at: tuple[int, int, int], pages: int, doubts: frozenset[str] = frozenset()) -> Printed:
    """Each paragraph one line: its page, the earliest and the latest it may be on."""
    lines = tuple(
        PrintedLine(n, 0, page, 1, not TEXT[n].text, 0.5, early, late)
        for n, (page, early, late) in enumerate(at)
    )
    return Printed(lines, pages, doubts)


SURE = printed((1, 1, 1), (1, 1, 1), (2, 2, 2), (2, 2, 2), pages=2)
CLOSE = printed((1, 1, 1), (1, 1, 1), (2, 2, 2), (2, 2, 3), pages=2)


def document(found: Printed, record: SaveRecord | None = None) -> Document:
    return Document(Path("letter.docx"), TEXT, printed=found, record=record or SaveRecord())


def test_the_count_and_how_far_it_is_certain() -> None:
    count = count_pages(document(SURE), 4)
    assert (count.count, count.method, count.fewest, count.most, count.sure) == (2, "layout", 2, 2, True)
    close = count_pages(document(CLOSE), 4)
    assert (close.count, close.fewest, close.most, close.sure) == (2, 2, 3, False)
    assert not count_pages(document(replace(SURE, doubts=frozenset({"columns"}))), 4).sure


def test_enclosures_and_blank_pages_are_not_counted() -> None:
    assert count_pages(document(SURE), 2).count == 1
    assert count_pages(document(replace(SURE, pages=5)), 4).count == 2


@pytest.mark.parametrize(
    ("found", "pages", "end", "expected"),
    [
        (SURE, 2, 4, ("layout", 2, 2, 2)),
        (CLOSE, 2, 4, ("layout", 2, 2, 2)),  # Word confirms what is close
        (CLOSE, 3, 4, ("word", 3, 3, 3)),  # and knows better than a guess
        (SURE, 3, 4, ("layout", 2, 2, 3)),  # but two sure ones that differ are not sure
        (SURE, 2, 2, ("layout", 1, 1, 1)),  # the page of the enclosure taken off
        (replace(CLOSE, pages=3), 3, 4, ("layout", 2, 2, 2)),  # a blank page as well
    ],
)
def test_word_is_a_second_witness(
    found: Printed, pages: int, end: int, expected: tuple[str, int, int, int]
) -> None:
    count = count_pages(document(found, SaveRecord(WORD, pages, 24)), end)
    assert (count.method, count.count, count.fewest, count.most) == expected


@pytest.mark.parametrize("record", [SaveRecord(WORD, 3, 40), SaveRecord("LibreOffice/7.4", 3, 24)])
def test_a_stale_record_and_other_programs_are_no_witness(record: SaveRecord) -> None:
    assert count_pages(document(SURE, record), 4).most == 2


def test_a_plain_text_is_laid_out_too() -> None:
    lines = tuple(Paragraph(Part.BODY, n, "строка") for n in range(120))
    count = count_pages(Document(Path("letter.txt"), lines), 120)
    assert count.count == 3
    assert count.doubts == {"plain text"}
    assert count_pages(Document(Path("letter.txt"), ()), 0).count == 1


@pytest.mark.parametrize(
    ("found", "pages", "end", "expected"),
    [
        (SURE, 2, 4, (2, 2, 2)),
        (SURE, 3, 4, (3, 3, 3)),  # Word alone is asked, whatever is laid out
        (SURE, 2, 2, (1, 1, 1)),  # the page of the enclosure taken off
        (SURE, 4, 2, (3, 1, 3)),  # which page is the enclosure's, nobody knows then
    ],
)
def test_words_own_count(found: Printed, pages: int, end: int, expected: tuple[int, int, int]) -> None:
    count = recorded(document(found, SaveRecord(WORD, pages, 24)), end)
    assert count and count.method == "word"
    assert (count.count, count.fewest, count.most) == expected
    assert count.lines == count_pages(document(found), end).lines


@pytest.mark.parametrize(
    "record", [SaveRecord(), SaveRecord(WORD, 3, 40), SaveRecord("LibreOffice/7.4", 3, 24)]
)
def test_words_own_count_may_be_missing_or_stale(record: SaveRecord) -> None:
    assert recorded(document(SURE, record), 4) is None

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from letterlint.check import Finding, PageCount
from letterlint.model import PrintedLine
from letterlint.registry import checks
from letterlint.testing import letter_of

LETTER = letter_of("Остаток Вы получите 15 мая.")
CHECK: Any = checks()["length"]


def test_where_another_program_breaks_the_pages_is_not_said() -> None:
    lines = [PrintedLine(n, 0, n + 1, 1, False, 0.5, n + 1, n + 1) for n in range(3)]
    for count in (4, 5):
        pages = PageCount(count, "libreoffice", count, count, tuple(lines))
        (finding,) = CHECK().findings(replace(LETTER, pages=pages))
        assert f"в письме {count} страни" in finding.message
        assert "начинается" not in finding.message
        assert (finding.severity, finding.place.paragraph) == ("error", 2)


def found(count: int, fewest: int, most: int, lines: int = 1, **options: int) -> list[Finding]:
    """The findings in a letter of so many pages, `lines` of the last paragraphs being on the last of them."""
    last = [PrintedLine(2, n, count, n + 1, False, 0.5, fewest, most) for n in range(lines)]
    first = [PrintedLine(0, 0, page, 1, False, 0.5, page, page) for page in range(1, count)]
    pages = PageCount(count, "layout", fewest, most, (*first, *last))
    return list(CHECK(**options).findings(replace(LETTER, pages=pages)))


@pytest.mark.parametrize(
    ("lines", "said"), [(1, "лишняя 1 строка"), (3, "лишние 3 строки"), (6, "лишние 6 строк")]
)
def test_where_the_page_that_is_too_much_begins(lines: int, said: str) -> None:
    (finding,) = found(3, 3, 3, lines)
    assert f"в письме 3 страницы, можно до 2: третья начинается с абзаца 3, {said}." in finding.message
    assert (finding.severity, finding.place.paragraph) == ("error", 2)


def test_five_pages() -> None:
    (finding,) = found(5, 5, 5)
    assert "5 страниц" in finding.message


def test_what_is_not_sure_is_no_error() -> None:
    (close,) = found(3, 2, 3)
    assert close.severity == "warning"
    assert "не уверена" in close.message and "--pages libreoffice" in close.message
    (full,) = found(2, 2, 3)
    assert full.severity == "info"
    assert "последняя почти заполнена" in full.message


@pytest.mark.parametrize(("count", "options"), [(2, {}), (1, {}), (3, {"limit": 3})])
def test_what_is_short_enough(count: int, options: dict[str, int]) -> None:
    assert not found(count, count, count, **options)


def test_another_limit() -> None:
    (finding,) = found(2, 2, 2, limit=1)
    assert "2 страницы, можно до 1: вторая начинается" in finding.message

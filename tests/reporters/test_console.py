from __future__ import annotations

from pathlib import Path

from letterlint.linter import check_letter
from letterlint.model import LetterReport
from letterlint.registry import checks
from letterlint.reporters import FORMATS
from letterlint.reporters.console import Look, render
from letterlint.testing import letter_of


def report(text: str) -> LetterReport:
    letter = letter_of(text)
    return LetterReport(
        Path("ответ.docx"), letter=letter, findings=check_letter(letter, [c() for c in checks().values()])
    )


def test_a_long_line_is_cut_around_the_quote() -> None:
    text = "Вы просили ответить. " * 20 + "Мы ответим в ближайшее время. " + "Ждите письма. " * 20
    lines = render([report(text)], Look(width=60)).split("\n")
    at = next(n for n, line in enumerate(lines) if "^" in line)
    shown, marks = lines[at - 1], lines[at]
    assert len(shown) <= 60
    assert shown.strip().startswith("…") and shown.endswith("…")
    assert shown[marks.index("^") : marks.index("^") + marks.count("^")] == "в ближайшее время"


def test_only_the_line_of_a_paragraph_with_breaks_is_shown() -> None:
    shown = render([report("Первая строка.\nМы ответим в ближайшее время.\nТретья строка.")], Look())
    assert "Первая" not in shown and "Третья" not in shown


def test_colours_only_where_asked() -> None:
    finding = report("Мы ответим в ближайшее время.")
    assert "\x1b[31m" in render([finding], Look(colour=True))
    assert "\x1b" not in render([finding], Look())


def test_unread_letters_are_never_clean() -> None:
    text = render([LetterReport(Path("a.docx"), error="Файл пуст.")], Look())
    assert text == "a.docx: не проверено. Файл пуст.\n\nПроверено писем: 0. Не проверено: 1."


def test_clean() -> None:
    text = render([report("Ваше обращение рассмотрено.")], Look())
    assert text == "ответ.docx: замечаний нет\n\nПроверено писем: 1. Замечаний нет."


def test_every_format_renders_everything() -> None:
    reports = [report("Мы ответим в ближайшее время."), LetterReport(Path("b.docx"), error="Файл пуст.")]
    for render_as in FORMATS.values():
        text = render_as(reports, Look())
        assert "в ближайшее время" in text and "Файл пуст." in text

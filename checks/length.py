"""Письмо длиннее двух страниц.

Длинное письмо не дочитывают. Оставьте ответ на вопросы гражданина, а пересказ закона, переписку
и расчёты вынесите в приложение или уберите. Приложение с новой страницы не считается.

Число страниц берётся из записи Word, если файл сохранён в Word и с тех пор не менялся. Иначе оно
оценивается по объёму текста и размеру шрифта: такая оценка груба, и замечание появляется, только
когда запас велик.

Границу меняет настройка limit.

Источник: Кодекс, п. 5.4.1 – «письмо не должно быть длинным (оптимальный вариант – 1–2 страницы
формата А4)».
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from letterlint.check import Applicability, Check, Example, Finding, Fix, Letter, PageCount, Place, Severity

ADVICE = "Сократите его или вынесите подробности в приложение."
MARGIN = 0.6  # of a page: an estimate nearer to the limit than this is no ground for a finding


@dataclass(frozen=True, kw_only=True)
class Length(Check):
    """Compares the count of pages with the limit."""

    name: ClassVar[str] = "length"
    clause: ClassVar[str] = "5.4.1"
    default_severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example | str, ...]] = (
        Example("[[Остаток Вы получите 15 мая.]]", pages=3),
        Example("[[Остаток Вы получите 15 мая.]]", pages=7),
        Example("Остаток Вы получите 15 мая.", pages=1),
        Example("Остаток Вы получите 15 мая.", pages=2),
        Example("Остаток Вы получите 15 мая."),
    )

    limit: int = 2  # pages

    def findings(self, letter: Letter) -> Iterator[Finding]:
        pages = letter.pages
        if self._too_many(pages):
            known = len(pages.starts) > self.limit
            place = pages.starts[self.limit] if known else letter.lines[-1].place()
            place = _with_text(letter, place)
            paragraph = letter.paragraph(place)
            message = f"{_counted(pages)}, можно до {self.limit}. {ADVICE}"
            rest = paragraph.place(place.start)
            yield self.finding(paragraph, rest, message, Fix(ADVICE, Applicability.MANUAL))

    def _too_many(self, pages: PageCount) -> bool:
        return pages.filled > self.limit + (MARGIN if pages.estimated else 0)


def _with_text(letter: Letter, place: Place) -> Place:
    """The place, or the first line with text from it on: a page may begin with empty ones."""
    if letter.paragraph(place).text[place.start :].strip():
        return place
    below = (p for p in letter.lines if p.index > place.paragraph)
    return next((p.place() for p in below), place)


def _counted(pages: PageCount) -> str:
    if pages.estimated:
        return f"в письме, по приблизительной оценке, страниц – {pages.count}"
    return f"в письме страниц – {pages.count}"

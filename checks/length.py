"""Письмо длиннее двух страниц.

Длинное письмо не дочитывают. Оставьте ответ на вопросы гражданина, а пересказ закона, переписку
и расчёты вынесите в приложение или уберите. Приложение с новой страницы не считается.

Страницы считает сама программа: раскладывает текст по листам так же, как редактор. Где она в счёте
уверена, лишняя страница – ошибка. Где край близко или в письме есть рисунок, формула, редкий шрифт,
это предупреждение или совет: откройте письмо в Word и посмотрите число страниц внизу окна или
проверьте с --pages libreoffice.

Границу меняет настройка limit.

Источник: Кодекс, п. 5.4.1 – «письмо не должно быть длинным (оптимальный вариант – 1–2 страницы
формата А4)».
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from letterlint.check import Applicability, Check, Example, Finding, Fix, Letter, PageCount, Severity
from letterlint.language.plurals import plural_class

ADVICE = "Сократите письмо или вынесите подробности в приложение."
MAKE_SURE = "Посмотрите число страниц в Word или проверьте письмо с --pages libreoffice."
ORDINALS = ("вторая", "третья", "четвёртая", "пятая", "шестая", "седьмая", "восьмая", "девятая", "десятая")


@dataclass(frozen=True, kw_only=True)
class Length(Check):
    """Compares the count of pages with the limit, as far as the count is certain."""

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
        if pages.fewest > self.limit:
            yield self._found(letter, self._message(pages), ADVICE, None)
        elif pages.count > self.limit:
            message = f"{self._message(pages)} Программа не уверена в счёте."
            yield self._found(letter, message, MAKE_SURE, Severity.WARNING)
        elif pages.most > self.limit:
            message = f"в письме {_pages(pages.count)}, но последняя почти заполнена: может выйти больше."
            yield self._found(letter, message, MAKE_SURE, Severity.INFO)

    def _found(self, letter: Letter, message: str, advice: str, severity: Severity | None) -> Finding:
        """A finding where the pages that are too many begin, or at the last line."""
        over = letter.pages.after(self.limit)
        first = over[0] if over else letter.pages.lines[-1] if letter.pages.lines else None
        lines = {line.index: line for line in letter.lines}
        paragraph = lines.get(first.paragraph, letter.lines[-1]) if first else letter.lines[-1]
        start = first.start if first and first.paragraph == paragraph.index else 0
        fix = Fix(advice, Applicability.MANUAL)
        return self.finding(paragraph, paragraph.place(start), f"{message} {advice}", fix, severity=severity)

    def _message(self, pages: PageCount) -> str:
        """«3 страницы, можно до 2: третья начинается с абзаца 14, лишние 6 строк.»"""
        said = f"в письме {_pages(pages.count)}, можно до {self.limit}"
        over = pages.after(self.limit)
        if not over or pages.lines[-1].page != pages.count:  # another program breaks the pages elsewhere
            return f"{said}."
        which = ORDINALS[self.limit - 1] if self.limit <= len(ORDINALS) else f"{self.limit + 1}-я"
        rows = _rows(len({(line.page, line.number) for line in over}))
        return f"{said}: {which} начинается с абзаца {over[0].paragraph + 1}, {rows}."


def _pages(count: int) -> str:
    return f"{count} {('страница', 'страницы', 'страниц')[plural_class(Decimal(count))]}"


def _rows(count: int) -> str:
    forms = ("лишняя {} строка", "лишние {} строки", "лишние {} строк")
    return forms[plural_class(Decimal(count))].format(count)

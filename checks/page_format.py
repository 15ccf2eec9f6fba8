"""Письмо не на листе А4.

Кодекс отсчитывает объём письма в страницах А4, на таком листе его печатают и подшивают. Word
заводит новый файл на листе Letter (216 × 279 мм), если так настроена программа: при печати
съезжают поля и число страниц. Поставьте А4 на вкладке «Макет» – «Размер», ориентацию – книжную.

Приложение с новой страницы не проверяется: таблицу можно печатать на развороте.

Источник: Кодекс, п. 5.4.1 – «оптимальный вариант – 1–2 страницы формата А4».
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from letterlint.check import A4, Applicability, Check, Example, Finding, Fix, Letter, Section, Severity

TOLERANCE = 2.0  # mm
ADVICE = "Поставьте А4, книжная ориентация: «Макет» – «Размер» – «А4»."
TEXT = "Ваше обращение рассмотрено 10 марта 2025 года."


@dataclass(frozen=True, kw_only=True)
class PageFormat(Check):
    """Looks at the paper of every section of the letter."""

    name: ClassVar[str] = "page-format"
    clause: ClassVar[str] = "5.4.1"
    default_severity: ClassVar[Severity] = Severity.WARNING
    examples: ClassVar[tuple[Example | str, ...]] = (
        Example("> [[Иванову И. И.]]\n^ Уважаемый Иван Иванович!\n" + TEXT, paper=(215.9, 279.4)),
        Example("> [[Иванову И. И.]]\n^ Уважаемый Иван Иванович!\n" + TEXT, paper=(297, 210)),
        Example("> [[Иванову И. И.]]\n^ Уважаемый Иван Иванович!\n" + TEXT, paper=(148, 210)),
        Example("> [[Иванову И. И.]]\n^ Уважаемый Иван Иванович!\n" + TEXT, paper=(210, 300)),
        Example(TEXT),
        Example(TEXT, paper=(211, 296)),
        Example(TEXT, paper=(209.9, 297.1)),
        Example(TEXT, paper=(208.1, 298.9)),
    )

    def findings(self, letter: Letter) -> Iterator[Finding]:
        sections = letter.document.sections
        for section, following in zip(sections, (*sections[1:], None), strict=False):
            own = (p for p in letter.lines if p.index >= section.first)
            paragraph = next((p for p in own if following is None or p.index < following.first), None)
            if paragraph and not _is_a4(section):
                message = (
                    f"лист {section.width:.0f} × {section.height:.0f} мм, а нужен А4 (210 × 297). {ADVICE}"
                )
                yield self.finding(paragraph, paragraph.place(), message, Fix(ADVICE, Applicability.MANUAL))


def _is_a4(section: Section) -> bool:
    return abs(section.width - A4[0]) <= TOLERANCE and abs(section.height - A4[1]) <= TOLERANCE

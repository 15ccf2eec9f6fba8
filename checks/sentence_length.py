"""Слишком длинное предложение.

Пожилой человек читает письмо один, переспросить ему некого. Предложение длиннее 25 слов он
перечитывает с начала. Разделите его: одна мысль – одно предложение. Перечень оформите списком.

Как считаются слова: название в «кавычках» и пропуск «[указать …]» – по одному слову, дата и
номер документа – одно; числа, знак «№» и инициалы не считаются; слова цитаты считаются все.
Пункты списка – отдельные предложения. Адрес, подпись и таблицы не проверяются.

Границу меняет настройка limit.

Источник: Кодекс, п. 5.4.1 – «используются короткие предложения».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from letterlint.check import (
    Applicability,
    Check,
    Example,
    Finding,
    Fix,
    Letter,
    Part,
    Sentence,
    Severity,
)
from letterlint.language.context import is_quoted
from letterlint.language.counting import word_count

LINKS = re.compile(
    r"(?:;|,\s+(?:а|но|поэтому|однако|причём|при\s+этом|после\s+чего|в\s+связи\s+с\s+чем|и))\s+"
)
COMMAS_OF_LIST = 4
EXCERPT = 3  # words


@dataclass(frozen=True, kw_only=True)
class SentenceLength(Check):
    """Counts the words of every sentence of the body."""

    name: ClassVar[str] = "sentence-length"
    clause: ClassVar[str] = "5.4.1"
    default_severity: ClassVar[Severity] = Severity.WARNING
    examples: ClassVar[tuple[Example | str, ...]] = (
        "[[Чтобы получить путёвку, принесите в кабинет № 5 справку о составе семьи, копию паспорта, копию полиса "
        "и СНИЛС ребёнка, справку о доходах за шесть месяцев и заявление на имя директора.]]",
        "[[После приёма документов специалист проверит их, запросит сведения в других ведомствах, рассчитает "
        "размер выплаты, подготовит решение, а копию этого решения отправит Вам по почте или отдаст лично.]]",
        "[[На собрании обсудили ремонт крыши, замену труб в подвале, установку пандуса у первого подъезда, "
        "освещение двора и тротуара, вывоз мусора, озеленение, стоянку машин и покраску детской площадки.]]",
        "[[Специалист Центра, который приходил к Вам 5 марта, записал Ваши пожелания о времени визитов, о покупках "
        "и об уборке, и эти пожелания мы учли в новом графике, который прилагаем.]]",
        "[[По нашей просьбе поликлиника сообщила, что врач придёт к Вам во вторник после обеда, возьмёт анализы, "
        "выпишет рецепты, продлит больничный лист, если это потребуется, и назначит день следующего визита.]]",
        "[[Вы пишете: «Социальный работник приходит поздно, не приносит чеков, говорит со мной грубо, забывает "
        "купить хлеб и лекарства, а на мои вопросы отвечает, что ей некогда и что таких, как я, много».]]",
        "Решение принято 10 марта 2025 года.",
        "Такое право даёт статья 31 Федерального закона от 28 декабря 2013 года № 442-ФЗ «Об основах социального "
        "обслуживания граждан в Российской Федерации» и Закон Новосибирской области от 18.12.2014 № 499-ОЗ "
        "«Об отдельных вопросах организации социального обслуживания граждан в Новосибирской области».",
        "Принесите в кабинет № 5: 1) справку о составе семьи из трёх человек; 2) копию паспорта и копию полиса "
        "ребёнка; 3) справку о доходах за шесть месяцев и заявление на имя директора Центра.",
        "Приём ведёт И. И. Петрова на ул. Мира, д. 5, каб. 3, по вторникам с 8:00 до 12:00 и по четвергам с 14:00 "
        "до 18:00, запись по тел. 8 (383-47) 2-15-30.",
        "Деньги перечислены в 2025 г. Остаток Вы получите 15 мая. Справку принесите до 10 мая в кабинет № 2. "
        "Приём идёт без записи, с собой нужен только паспорт.",
        "Выплаты получают семьи с детьми, люди с инвалидностью, ветераны труда, участники войны, доноры, "
        "вдовы и опекуны, если доход на человека ниже прожиточного минимума.",
    )

    limit: int = 25  # words

    def findings(self, letter: Letter) -> Iterator[Finding]:
        tables = _tables(letter)
        for sentence in letter.sentences:
            paragraph, count = sentence.paragraph, word_count(sentence)
            tabular = paragraph.cell is not None and (paragraph.part, paragraph.cell.table) in tables
            if count > self.limit and not tabular:
                advice = _advice(sentence)
                message = f"в предложении слов – {count}, можно до {self.limit}. {advice}"
                yield self.finding(paragraph, sentence.place(), message, Fix(advice, Applicability.MANUAL))


def _tables(letter: Letter) -> set[tuple[Part, int]]:
    """The tables with columns; one with a single column is mere layout."""
    cells = ((p.part, p.cell) for p in letter.document.paragraphs)
    return {(part, cell.table) for part, cell in cells if cell and cell.column > 0}


def _advice(sentence: Sentence) -> str:
    """Where to divide the sentence: at the link nearest to its middle, or into a list."""
    text = sentence.text
    middle = range(len(text) // 4, len(text) * 3 // 4)
    links = [x for x in LINKS.finditer(text) if x.start() in middle and not is_quoted(text, x.span())]
    if links:
        best = min(links, key=lambda link: abs(link.start() - len(text) // 2))
        before = " ".join(text[: best.start()].split()[-EXCERPT:])
        return f"Разделите его, например, после слов «{before}»."
    if text.count(",") >= COMMAS_OF_LIST:
        return "Оформите перечисление списком или разделите предложение."
    return "Разделите его на два."

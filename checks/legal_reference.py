"""Ссылка на закон.

По ссылке человек должен найти закон сам. При первом упоминании назовите вид, дату и номер:
«Федеральный закон от 02.05.2006 № 59-ФЗ». Дальше хватит номера. Название можно не писать, но если
оно есть, то должно быть от этого закона. Кодексам и Конституции дата и номер не нужны.

Программа знает, какие законы утратили силу и как называются самые нужные. О законе, которого нет
в её таблице, она судит только по тому, есть ли дата и номер. Свои акты добавьте в настройке own:
own = ["499-ОЗ | 18.12.2014 | Об отдельных вопросах …"], после названия можно написать, с какого
дня акт утратил силу и чем заменён.

По строке «На № … от …» проверяется и срок ответа: 30 дней со дня регистрации. Если срок продлили,
напишите об этом в письме.

Источник: Кодекс, п. 5.4.3; срок – Федеральный закон от 02.05.2006 № 59-ФЗ, ст. 12.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import ClassVar

from letterlint.check import (
    Applicability,
    Check,
    Example,
    Finding,
    Fix,
    Letter,
    Paragraph,
    Place,
    Sentence,
    Severity,
)
from letterlint.language.acts import Act, Acts, table
from letterlint.language.citations import Citation, citations
from letterlint.language.context import is_quoted
from letterlint.language.dates import as_date, last_date
from letterlint.language.folding import fold, yo
from letterlint.language.wordlists import rows

TERM = 30  # days, 59-ФЗ, ст. 12
LONGEST = 400  # days: more is a slip in the year, not a late reply
COLUMNS = ("number", "date", "title", "repealed", "instead")
EXTENDED = re.compile(r"\bсрок\w*\b[^.]{0,60}\bпродл\w+|\bпродл\w+\b[^.]{0,60}\bсрок|\bв\s+дополнение\s+к\b")
SAME_DAY = re.compile(r"\bв\s+(?:этот|тот\s+же)\s+день\b")
REGISTERED = re.compile(
    r"\b(?:обращени|заявлени|письм|жалоб|запрос)\w*\b[^.]{0,60}\b(?:зарегистрирован|поступил)\w*\b.*|"
    r"\b(?:зарегистрирован|поступил)\w*\b[^.]{0,40}\b(?:обращени|заявлени|письм|жалоб|запрос)\w*\b.*"
)
FORMER = re.compile(
    r"\bутрати\w+\s+силу|\bне\s+действу\w+|\bранее\s+действ\w+|\bотмен[её]н\w*", re.IGNORECASE
)
HEAD = "от {} № 164\nНа № 38 от {}\n> Иванову И. И.\n^ Уважаемый Иван Иванович!\nДоговор готов{}."


def _dated(own: str, incoming: str, more: str = "") -> str:
    return HEAD.format(own, incoming, more)


@dataclass(frozen=True, kw_only=True)
class LegalReference(Check):
    """Reads the citations of acts and compares them with the table `words/legal-reference.tsv`."""

    name: ClassVar[str] = "legal-reference"
    clause: ClassVar[str] = "5.4.3"
    default_severity: ClassVar[Severity] = Severity.WARNING
    examples: ClassVar[tuple[Example | str, ...]] = (
        "Такую помощь даёт [[Федеральный закон от 28.12.2013 № 442-ФЗ «О порядке рассмотрения обращений граждан "
        "Российской Федерации»]].",
        "Услуги оказывают по [[Федеральному закону от 10.12.1995 № 195-ФЗ]].",
        "Срок ответа установлен [[Федеральным законом № 59-ФЗ]].",
        "Льготы указаны в [[законе «О ветеранах»]].",
        "Субсидию считают по [[постановлению Правительства Российской Федерации от 14.12.2005]].",
        "По [[59-ФЗ]] ответ дают за 30 дней.",
        "Порядок определён [[Законом Новосибирской области № 499-ОЗ]].",
        _dated("14.04.2025", "27.02.2025").replace("На № 38 от 27.02.2025", "[[На № 38 от 27.02.2025]]"),
        "По статье 15 Федерального закона от 28.12.2013 № 442-ФЗ решение принимают за пять дней. Плата названа в "
        "статье 31 Закона № 442-ФЗ.",
        "Такие обязанности есть в статье 161 Жилищного кодекса Российской Федерации и в Конституции.",
        "Работнику объявлен выговор приказом директора № 63-к.",
        "По закону ответ дают за 30 дней.",
        "Федеральный закон от 10.12.1995 № 195-ФЗ утратил силу, поэтому Вашу заявку рассмотрели иначе.",
        "Тариф установлен приказом Департамента по тарифам Новосибирской области от 15.12.2022 № 603-ТС/НПА.",
        "Центр получил Вашу копию «Выписки из Федерального закона № 442-ФЗ».",
        _dated("28.03.2025", "27.02.2025"),
        _dated("14.04.2025", "27.02.2025", ". Ваше обращение зарегистрировано 25 марта 2025 года"),
        _dated("14.04.2025", "27.02.2025", ", срок ответа мы продлили до 15 апреля"),
    )

    own: tuple[str, ...] = ()  # «номер | дата | название [| утратил силу [| вместо]]»

    def __post_init__(self) -> None:
        """Raises ValueError where an act of the organisation's own is not written as it should be."""
        table(self._own())

    def findings(self, letter: Letter) -> Iterator[Finding]:
        yield from self._late(letter)
        told: set[str] = set()  # numbers and titles that were cited in full before
        today = letter.dated
        for sentence in letter.sentences:
            for citation in citations(fold(sentence.text).text):
                problem = self._problem(sentence, citation, told, today)
                if problem:
                    yield self._found(sentence, citation, *problem)
                told |= {citation.number, citation.title} - {""}

    def _problem(
        self, sentence: Sentence, citation: Citation, told: set[str], today: date | None
    ) -> tuple[str, str] | None:
        """What is wrong with a citation and what to write, if anything is."""
        if is_quoted(sentence.text, citation.span):
            return None
        meant = self._acts.contradicted(citation)
        if meant is not None:
            return "дата, номер и название – от разных актов", f"Проверьте: есть {meant.requisites}."
        known = self._acts.cited(citation)
        if known and _is_repealed(known, today) and not FORMER.search(sentence.text):
            return _repealed(known)
        if (citation.number and citation.has_date) or told & {citation.number, citation.title}:
            return None
        return (
            _incomplete(citation, known) if citation.number or citation.has_date or citation.title else None
        )

    def _found(self, sentence: Sentence, citation: Citation, problem: str, advice: str) -> Finding:
        start, end = (at + sentence.start for at in fold(sentence.text).span(*citation.span))
        return self._finding(sentence.paragraph, sentence.paragraph.place(start, end), problem, advice)

    def _finding(self, paragraph: Paragraph, place: Place, problem: str, advice: str) -> Finding:
        return self.finding(paragraph, place, f"{problem}. {advice}", Fix(advice, Applicability.MANUAL))

    def _late(self, letter: Letter) -> Iterator[Finding]:
        """The line «На № … от …» of a reply that went out too late without notice."""
        line = letter.answered
        if letter.dated is None or line is None or letter.official:
            return
        days = (letter.dated - max(line.dated, _registered(letter) or line.dated)).days
        if TERM < days <= LONGEST and not any(EXTENDED.search(yo(s.text)) for s in letter.sentences):
            problem = f"ответ дан через {days} дн., а срок по статье 12 Федерального закона № 59-ФЗ – {TERM}"
            advice = "Если срок продлили, напишите об этом в письме."
            yield self._finding(letter.paragraph(line.place), line.place, problem, advice)

    @cached_property
    def _acts(self) -> Acts:
        return table([*rows("letterlint.checks", self.name), *self._own()])

    def _own(self) -> Iterator[dict[str, str]]:
        for line in self.own:
            cells = (cell.strip() for cell in line.split("|"))
            yield {**dict.fromkeys(COLUMNS, ""), **dict(zip(COLUMNS, cells, strict=False))}


def _incomplete(citation: Citation, known: Act | None) -> tuple[str, str]:
    lacking = " и ".join(
        word for word, has in (("даты", citation.has_date), ("номера", citation.number)) if not has
    )
    example = known.requisites if known else "вид акта, дату и номер"
    return f"акт впервые назван без {lacking}", f"Напишите: {example}."


def _is_repealed(known: Act, today: date | None) -> bool:
    """Whether an act was out of force when the letter was written."""
    return known.repealed is not None and (today is None or today >= known.repealed)


def _repealed(known: Act) -> tuple[str, str]:
    instead = f"Сошлитесь на {known.instead}." if known.instead else "Сошлитесь на действующий."
    return f"этот акт утратил силу с {known.repealed:%d.%m.%Y}", instead


def _registered(letter: Letter) -> date | None:
    """When the appeal came, as the letter itself tells: «зарегистрировано 5 марта 2025 года»."""
    dates = []
    for before, sentence in zip((None, *letter.sentences), letter.sentences, strict=False):
        told = REGISTERED.search(yo(sentence.text))
        same_day = before is not None and SAME_DAY.search(yo(sentence.text)) is not None
        if told:
            dates += [as_date(told[0]), last_date(before.text) if same_day and before else None]
    return max((found for found in dates if found), default=None)

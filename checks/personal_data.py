"""Чужие и лишние личные данные.

Письмо читает не только адресат: его видят домашние, соседи, почтальон. Номер паспорта, СНИЛС, карты
или счёта письму не нужен, даже если это номер самого адресата: он свои номера знает. О болезни и
доходе другого человека писать нельзя вовсе.

Номера проверяются по контрольным цифрам. Не считаются: последние четыре цифры карты, счёт организации,
болезнь и доход самого адресата и его близких.

Источник: Кодекс, п. 5.1 л; Федеральный закон от 27.07.2006 № 152-ФЗ «О персональных данных», ст. 7.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from letterlint.check import (
    Applicability,
    Check,
    Example,
    Finding,
    Fix,
    Letter,
    Role,
    Sentence,
    Severity,
    Token,
)
from letterlint.language.context import is_quoted
from letterlint.language.document_numbers import document_numbers
from letterlint.language.folding import fold
from letterlint.language.others import FAMILY, Other, clause, has_pronoun, others, speaks_of, speaks_to
from letterlint.language.phrases import PhraseBook
from letterlint.language.wordlists import rows

ADVICE = "Уберите номер из письма."
MONEY = re.compile(r"\d[\d\s]*(?:,\d+)?\s*(?:тыс\.?\s*)?(?:руб|₽)")
WHAT = {"diagnosis": "болезни", "income": "доходе", "earns": "доходе"}
OF_SUBJECT = ("suffers", "earns")  # of whom it is told stands in the nominative
FREE = (Role.LETTERHEAD, Role.MARGIN)


@dataclass(frozen=True, kw_only=True)
class PersonalData(Check):
    """Looks for numbers of documents, and for illnesses and incomes of other people."""

    name: ClassVar[str] = "personal-data"
    clause: ClassVar[str] = "5.1 л"
    default_severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example | str, ...]] = (
        "Ваша соседка платит меньше, потому что [[пенсия Ковалёвой Т. М. – 14 210 рублей]].",
        "Не сердитесь на Ершову Г. И.: [[у неё диабет]].",
        "[[Ершова Г. И. страдает эпилепсией]], её участок передан другому работнику.",
        "Договор заключён по паспорту [[50 12 № 345678]], выданному 5 мая 2010 года.",
        "Ходунки выданы Вам (СНИЛС [[112-233-445 95]]).",
        "Деньги перечислим на карту [[2200 7001 2345 6781]].",
        "Пособие зачислено на счёт [[40817810099910004312]] в банке.",
        "Он узнал, что [[доход Петрова А. С. составляет 52 000 рублей]] в месяц.",
        "Деньги перечислим на карту, номер которой оканчивается на 6781.",
        "Оплатите счёт 03234643506300005100, получатель – Центр.",
        "Ваша пенсия – 14 210 рублей, это ниже порога.",
        "Диагноз Вашей дочери Анны подтвердила комиссия.",
        "Врач Петрова А. С. поставила Вам диагноз 5 мая.",
        "По словам врача Петровой А. С., диагноз подтвердился.",
        "Приём ведёт Ершова Г. И. по телефону 8 (383-47) 2-15-30.",
        "Оклад социального работника – 21 300 рублей по штатному расписанию.",
        "Договор от 15.11.2024 № 212345678 хранится в деле.",
        "Социальный работник Ершова Г. И. была на больничном с 3 по 10 марта.",
    )

    def findings(self, letter: Letter) -> Iterator[Finding]:
        yield from self._numbers(letter)
        own = [addressee.name for addressee in letter.addressees]
        before: list[Other] = []  # the people named in the sentence before
        for sentence in letter.sentences:
            named = list(others(sentence, own))
            yield from self._facts(sentence, named, before)
            before = named

    def _numbers(self, letter: Letter) -> Iterator[Finding]:
        for role, paragraphs in letter.roles.items():
            for paragraph in paragraphs if role not in FREE else ():
                for found in document_numbers(fold(paragraph.text).text):
                    start, end = fold(paragraph.text).span(*found.span)
                    yield self.finding(
                        paragraph,
                        paragraph.place(start, end),
                        f"{found.kind} в письме не нужен. {ADVICE}",
                        Fix(ADVICE, Applicability.MANUAL),
                        severity=None if found.sure else Severity.INFO,
                    )

    def _facts(
        self, sentence: Sentence, named: Sequence[Other], before: Sequence[Other]
    ) -> Iterator[Finding]:
        """Facts about the people named in the sentence, or by a pronoun about those of the one before."""
        for match in _book().find(sentence.tokens) if named or before else ():
            if WHAT.get(match.entry) == "доходе" and not MONEY.search(sentence.text):
                continue
            part = clause(sentence.tokens, match.first)
            place = sentence.place(part[0], part[-1])
            quoted = is_quoted(sentence.text, (place.start - sentence.start, place.end - sentence.start))
            after = sentence.tokens[match.last].end + 1  # «доход Петрова»
            if match.entry in WHAT and not quoted and _is_of_other(sentence, part, named, before, after):
                advice = "Уберите эти слова."
                message = f"здесь сказано о {WHAT[match.entry]} другого человека. {advice}"
                yield self.finding(sentence.paragraph, place, message, Fix(advice, Applicability.MANUAL))


def _is_of_other(
    sentence: Sentence, part: Sequence[Token], named: Sequence[Other], before: Sequence[Other], after: int
) -> bool:
    """Whether a clause tells something of one of the people named, and not of the addressee.

    `after` is the place right behind what is told: «доход Петрова».
    """
    if speaks_to(part) or speaks_of(part, FAMILY):
        return False
    suffers = any(match.entry in OF_SUBJECT for match in _book().find(part))
    start, end = part[0].start, part[-1].end
    inside = [person for person in named if start <= person.span[0] < end]
    if inside:
        return any(person.oblique or suffers or person.span[0] == after for person in inside)
    spoken_of = bool(before) or any(person.span[0] < start for person in named)
    return spoken_of and has_pronoun(part) and not speaks_of(sentence.tokens, FAMILY)


@lru_cache(maxsize=1)
def _book() -> PhraseBook[str]:
    return PhraseBook((row["phrase"], row["kind"]) for row in rows("letterlint.checks", "personal-data"))

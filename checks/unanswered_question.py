"""Вопрос обращения остался без ответа.

Гражданин спросил о четырёх вещах, письмо отвечает на три. Он напишет ещё раз, и письмо придётся
писать заново. Ответьте на каждый вопрос и каждую просьбу; если ответить не можете, скажите почему или
назовите, кто ответит.

Правило работает, когда дано обращение (--appeal). Вопросы в нём – предложения с вопросительным знаком,
пункты списка, «прошу разъяснить …», «хочу узнать …», «не могу понять, почему …». Риторические вопросы
(«Сколько можно терпеть?»), вежливые слова («Прошу ответить письменно») и сам рассказ – не вопросы.
Отчёт показывает, какое предложение письма на какой вопрос отвечает.

Ответом не считаются «Ваше обращение рассмотрено», «вопрос будет решён в установленном порядке»,
«принято к сведению» и вопрос, повторённый без ответа. Отказ с причиной, выполненная просьба и
пересылка в названный орган – ответы. Если вопрос двойной («Может ли поехать дочь и надо ли за неё
платить?»), отвечайте на обе половины.

Где нельзя сказать наверняка, есть ли ответ, замечание – совет: проверьте сами.

Источник: Кодекс, п. 5.4.1 – «ответ должен даваться по существу поставленных в обращении вопросов».
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from letterlint.check import Answer, Applicability, Check, Example, Finding, Fix, Letter, Severity

ADVICE = "Допишите ответ или объясните, почему ответить нельзя."
LONGEST = 90  # characters of a question that a message quotes


@dataclass(frozen=True, kw_only=True)
class UnansweredQuestion(Check):
    """Reports the questions of the appeal that no sentence of the letter answers."""

    name: ClassVar[str] = "unanswered-question"
    clause: ClassVar[str] = "5.4.1"
    default_severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example | str, ...]] = ()

    def findings(self, letter: Letter) -> Iterator[Finding]:
        for answer in letter.answers:
            if answer.missing:
                severity = None if answer.sure else Severity.INFO
                fix = Fix(ADVICE, Applicability.MANUAL)
                paragraph = letter.paragraph(answer.question)
                yield self.finding(paragraph, answer.question, _message(answer), fix, severity=severity)


def _message(answer: Answer) -> str:
    asked = "; ".join(_short(text) for text in answer.missing)
    if not answer.sure:
        return f"проверьте, отвечает ли письмо на «{asked}»."
    return f"в письме нет ответа на «{asked}». {ADVICE}"


def _short(text: str) -> str:
    plain = " ".join(text.split()).rstrip(" .;,!")
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1].rsplit(" ", 1)[0] + "…"

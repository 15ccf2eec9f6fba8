"""Предложение, в котором трудно найти главную мысль.

Замечание появляется, если в предложении:

– три придаточных или больше («сообщим, когда примут решение, которое зависит от того, подтвердит ли
врач …»); части под одним союзом – одно придаточное;
– причастный или деепричастный оборот внутри другого («заявления, поданные родителями детей,
находящихся …»);
– четыре или больше существительных в родительном падеже подряд («порядка предоставления компенсации
расходов граждан»): здесь помогает глагол – «как гражданам возместят расходы».

Читатель держит в памяти начало, пока не дойдёт до конца. Разделите предложение: одна мысль – одно
предложение. Оборот, который можно спутать с однородным, перечень с «и» и обороты вокруг реквизитов акта
отмечаются как совет.

Замечания нет на словах в кавычках, на названиях органов («администрации района»), на именах и на
терминах, которые нельзя изменить: «меры социальной поддержки», «общее собрание собственников помещений».
Термины перечислены в `words/sentence-complexity.tsv`, свои добавьте в настройке terms. Сколько придаточных
и существительных – уже много, решают настройки clauses и genitives.

Источник: Кодекс, п. 5.4.1 – «письмо должно быть чётким и понятным для восприятия (используются
короткие предложения …)».
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import ClassVar

from letterlint.check import (
    Applicability,
    Check,
    Example,
    Finding,
    Fix,
    Letter,
    Sentence,
    Severity,
    Token,
)
from letterlint.language.clauses import Subordinate, subordinates
from letterlint.language.context import made_definite
from letterlint.language.folding import fold
from letterlint.language.genitives import genitive_chains
from letterlint.language.grammar import NOUN, forms_as
from letterlint.language.participles import nestings
from letterlint.language.phrases import PhraseBook
from letterlint.language.quoting import unquoted
from letterlint.language.verbal_nouns import verb
from letterlint.language.wordlists import rows

NUMBERS = {3: "три", 4: "четыре", 5: "пять", 6: "шесть", 7: "семь", 8: "восемь"}
EXCERPT = 3  # words of a clause or a phrase that a message shows
LONG_PHRASE = 6  # words; a shorter one inside that of a gerund is no burden to everybody
LAW = re.compile(r"\b(?:закон|законодательств)(?:ом|ами)\b")
ENDS = (",", ";", ":", ".")
INSEPARABLE = ("что", "ли", "какой", "чей", "кто", "кого", "кому", "кем", "ком", "сколько", "почему", "как")


@dataclass(frozen=True, slots=True)
class Fault:
    """What makes a sentence hard between two of its tokens; `sure` enough for more than advice."""

    first: Token
    last: Token
    problem: str
    advice: str
    sure: bool


@dataclass(frozen=True, kw_only=True)
class SentenceComplexity(Check):
    """Counts subordinate clauses and genitives, and looks for phrases inside phrases."""

    name: ClassVar[str] = "sentence-complexity"
    clause: ClassVar[str] = "5.4.1"
    default_severity: ClassVar[Severity] = Severity.WARNING
    examples: ClassVar[tuple[Example | str, ...]] = (
        "[[Няня, которая вела группу, сообщила, что ребёнок уснул, когда принесли лекарство]].",
        "[[Если Вы не знаете, где лежит полис, позвоните врачу, который его выдал]].",
        "[[Вы спрашиваете, положена ли Вам доплата, хотя стаж, который Вы указали, короче пяти лет]].",
        "[[Пандус ставит фирма, выигравшая торги, объявленные районом в марте]].",
        "[[Справки примет сотрудник, заменяющий специалиста, ушедшего в отпуск]].",
        "[[Проверив график, составленный медицинской сестрой в начале этого месяца, мы добавили Вам один день]].",
        "Мы изменили порядок [[проверки качества уборки комнат жильцов]].",
        "Причина задержки – неявка [[сотрудника пункта выдачи посылок района]].",
        "На собрании обсудят вопрос [[пересмотра сроков и порядка оплаты услуг няни]].",
        "Вы получите деньги, когда банк, указанный в заявлении, откроет счёт.",
        "Когда и где пройдёт собрание, которое перенесли, мы напишем отдельно.",
        "Вы пишете: «Врач сказал, что, если болит, надо ждать, пока пройдёт, хотя я просила таблетку».",
        "Где взять справку, если паспорт, который Вы потеряли, ещё не восстановлен?",
        "Справку дают в порядке, установленном законом.",
        "Фирма, выигравшая торги, поставила пандус, купленный районом в марте.",
        "Рассмотрев поданные Вами жалобы, комиссия решила вернуть деньги.",
        "Жильцам дома, построенного в 1970 году и признанного аварийным, дадут квартиры.",
        "Мы получили копию протокола общего собрания собственников помещений.",
        "Ответит начальник управления социальной защиты населения администрации района.",
        "О порядке выплат говорит приказ «Об утверждении порядка определения размера платы граждан».",
        "Сестра Вашей матери Анны Петровны Ильиной просила о встрече до 1 июня 2025 года.",
    )

    clauses: int = 3
    genitives: int = 4
    terms: tuple[str, ...] = ()  # of the organisation's own that cannot be changed

    def findings(self, letter: Letter) -> Iterator[Finding]:
        for sentence in letter.sentences:
            faults = list(self._faults(sentence))
            sure = [fault for fault in faults if fault.sure]
            if faults:
                yield self._found(sentence, sure or faults)

    def _found(self, sentence: Sentence, faults: Sequence[Fault]) -> Finding:
        first = min((fault.first for fault in faults), key=lambda token: token.start)
        last = max((fault.last for fault in faults), key=lambda token: token.end)
        advice = faults[0].advice
        message = f"{'; '.join(fault.problem for fault in faults)}. {advice}"
        severity = None if faults[0].sure else Severity.INFO
        fix = Fix(advice, Applicability.MANUAL)
        return self.finding(sentence.paragraph, sentence.place(first, last), message, fix, severity=severity)

    def _faults(self, sentence: Sentence) -> Iterator[Fault]:
        tokens = unquoted(sentence)
        yield from _nested(sentence, tokens)
        yield from self._clauses(tokens)
        yield from self._genitives(tokens)

    def _clauses(self, tokens: Sequence[Token]) -> Iterator[Fault]:
        found = subordinates(tokens, question=bool(tokens) and tokens[-1].text == "?")
        if len(found) >= self.clauses:
            sure = sum(each.sure for each in found)
            count = sure if sure >= self.clauses else len(found)
            problem = f"в предложении {_number(count)} придаточных: главная мысль теряется"
            words = _excerpt(tokens, _split(found).start)
            advice = f"Разделите его: новое предложение можно начать вместо слов «{words}»."
            yield Fault(tokens[0], tokens[-1], problem, advice, sure >= self.clauses)

    def _genitives(self, tokens: Sequence[Token]) -> Iterator[Fault]:
        inside = set(self._inside_terms(tokens))
        for chain in genitive_chains(tokens):
            strict, loose = ([n for n in nouns if n not in inside] for nouns in (chain.nouns, chain.loose))
            nouns = strict if len(strict) >= self.genitives else loose
            if len(nouns) >= self.genitives:
                problem = f"{_number(len(nouns))} существительных в родительном падеже подряд"
                advice = _with_verb(tokens[n].text for n in nouns)
                last = (chain.nouns if nouns is strict else chain.loose)[-1]
                yield Fault(tokens[nouns[0]], tokens[last], problem, advice, nouns is strict)

    def _inside_terms(self, tokens: Sequence[Token]) -> Iterator[int]:
        """The words of fixed terms after the first noun of each."""
        for match in self._terms.find(tokens):
            nouns = [n for n in range(match.first, match.last + 1) if forms_as(tokens[n].text.lower(), NOUN)]
            yield from range(nouns[0] + 1 if nouns else match.first, match.last + 1)

    @cached_property
    def _terms(self) -> PhraseBook[None]:
        listed = [row["phrase"] for row in rows("letterlint.checks", self.name)]
        return PhraseBook((phrase, None) for phrase in (*listed, *self.terms))


def _nested(sentence: Sentence, tokens: Sequence[Token]) -> Iterator[Fault]:
    """The gravest of the phrases inside phrases; advice only, where the inner one is short or cites an act."""
    faults = []
    for nesting in nestings(tokens):
        words = _excerpt(tokens, nesting.inner)
        outer = "деепричастного" if nesting.gerund else "причастного"
        problem = f"причастный оборот «{words} …» стоит внутри {outer}"
        if not nesting.sure:
            problem = f"причастный оборот «{words} …» идёт за причастным: непонятно, к чему он относится"
        phrase = fold(sentence.paragraph.text[tokens[nesting.inner].start : sentence.end]).text.split(",")[0]
        dated = made_definite(phrase, (0, 0), ("requisites",))
        advice = "Реквизиты акта поставьте в скобки." if dated else "Скажите об этом отдельным предложением."
        short = nesting.gerund and _length(tokens, nesting.inner) < LONG_PHRASE
        usual = short or LAW.search(phrase) or made_definite(phrase, (0, 0), ("act", "requisites"))
        faults.append(Fault(tokens[0], tokens[-1], problem, advice, nesting.sure and not usual))
    yield from sorted(faults, key=lambda fault: not fault.sure)[:1]


def _length(tokens: Sequence[Token], first: int) -> int:
    """How many words a phrase has, up to the comma."""
    words = takewhile(lambda token: token.text not in ENDS, tokens[first:])
    return sum(token.is_word for token in words)


def _number(count: int) -> str:
    return NUMBERS.get(count, str(count))


def _excerpt(tokens: Sequence[Token], first: int) -> str:
    words = takewhile(lambda token: token.text[0].isalnum(), tokens[first : first + EXCERPT])
    return " ".join(token.text for token in words if not (len(token.text) == 1 and token.text.isupper()))


def _split(found: Sequence[Subordinate]) -> Subordinate:
    """The clause to begin a new sentence with, near the middle: rather «который» than «что»."""
    later = [each for each in found[1:] if each.word not in INSEPARABLE] or found[1:]
    return later[len(later) // 2]


def _with_verb(nouns: Iterable[str]) -> str:
    found = list(dict.fromkeys(filter(None, map(verb, nouns))))[:2]
    said = " или ".join(f"«{each}»" for each in found)
    return f"Замените существительное глаголом: {said}." if said else "Разделите их глаголом или предлогом."

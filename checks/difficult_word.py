"""Слово, понятное только специалистам.

«Верификация», «пролонгирован», «ресоциализация» – слова для отчёта. Человек, который получит письмо, их не
знает и переспросить не сможет. Напишите проще или объясните сразу: «верификация (проверка)».

Слово показано один раз, там, где оно встретилось впервые. Замечания нет, если письмо само объясняет слово –
в скобках, после тире или «то есть», – если оно стоит в названии закона, организации, отдела или должности, в
кавычках, или если так написал сам гражданин в обращении. Слова, понятные Вашим адресатам, перечислите в настройке
allow, свои запреты – в add.

Источник: Кодекс, п. 5.4.1 – в письме нет «непонятных и сложных слов, профессиональной лексики».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from letterlint.check import (
    Applicability,
    Example,
    Finding,
    Fix,
    Letter,
    PhraseCheck,
    Sentence,
    Severity,
)
from letterlint.language.context import is_explained, is_quoted
from letterlint.language.folding import yo
from letterlint.language.morphology import lemmas, mostly, parse
from letterlint.language.tokens import tokens

BEFORE_NAME = frozenset(  # «отделение паллиативной помощи»: a name, not a word
    (
        *(
            "отделение",
            "отдел",
            "центр",
            "сектор",
            "служба",
            "кабинет",
            "комиссия",
            "управление",
            "министерство",
        ),
        *("департамент", "специалист", "инструктор", "врач", "портал", "фонд", "институт", "лаборатория"),
    )
)
RARE = re.compile(r"[а-яё]{6,}")  # names have capital letters
CHECK = "Проверьте, поймёт ли его адресат."
DEFINED = re.compile(r"^\s*[–—]\s")  # «Абилитация – это …»


@dataclass(frozen=True, kw_only=True)
class DifficultWord(PhraseCheck):
    """A list of phrases, `words/difficult-word.tsv`; each is shown once in a letter."""

    name: ClassVar[str] = "difficult-word"
    clause: ClassVar[str] = "5.4.1"
    default_severity: ClassVar[Severity] = Severity.WARNING
    examples: ClassVar[tuple[Example | str, ...]] = (
        "Сейчас идёт [[верификация]] сведений. После верификации Вам позвонят.",
        "Договор [[пролонгирован]] до 1 мая 2026 года.",
        "Занятия помогают [[ресоциализации]] пожилых людей.",
        "Ваши данные [[актуализированы]] 5 мая.",
        "Выплату назначают [[проактивно]].",
        "Уровень [[нуждаемости]] определит комиссия.",
        "Врач запишет [[анамнез]] на приёме.",
        "[[Соцработник]] придёт 5 мая.",
        "Подлинность подтверждает [[провенанс]] картины.",
        "Сейчас идёт верификация (проверка) сведений. После верификации Вам позвонят.",
        "Абилитация – это развитие навыков, которых у ребёнка ещё не было.",
        "Заявление принимает отделение паллиативной помощи.",
        "Порядок назван в приказе от 05.05.2020 № 15 «О верификации сведений».",
        "Центр «Гериатр» открыт с 9:00 до 17:00.",
        "Договор продлён до 1 мая 2026 года.",
        Example("Верификация сведений закончится 5 мая.", appeal="Когда закончится верификация?"),
    )

    def findings(self, letter: Letter) -> Iterator[Finding]:
        told = _words_of_appeal(letter)
        for sentence in letter.sentences:
            yield from self._rare(sentence, told)
            for match in self._book.find(sentence.tokens):
                phrase = match.entry["phrase"]
                words = sentence.tokens[match.first : match.last + 1]
                place = sentence.place(words[0], words[-1])
                asked = all(lemmas(token.text) & told for token in words)
                if phrase in told or asked or _is_name(sentence, match.first):
                    continue
                if is_quoted(sentence.text, (place.start - sentence.start, place.end - sentence.start)):
                    continue  # the title of an act explains nothing
                told.add(phrase)
                defined = DEFINED.match(sentence.paragraph.text[place.end :])
                if not defined and not self._excused(sentence, place, match):
                    yield self._found(sentence, place, match.entry)

    def _rare(self, sentence: Sentence, told: set[str]) -> Iterator[Finding]:
        """Words that the dictionary of Russian does not have: advice, for a clerk may know better."""
        for token in sentence.tokens:
            word = yo(token.text)
            if not RARE.fullmatch(token.text) or word in told or parse(word)[0].is_known:
                continue
            if next(iter(self._book.find((token,))), None):
                continue  # the list says more of it
            told.add(word)
            span = (token.start - sentence.start, token.end - sentence.start)
            if not is_quoted(sentence.text, span) and not is_explained(sentence.text, span):
                fix = Fix(CHECK, Applicability.MANUAL)
                message = f"«{token.text}» – редкое слово или опечатка. {CHECK}"
                yield self.finding(
                    sentence.paragraph, sentence.place(token), message, fix, severity=Severity.INFO
                )


def _is_name(sentence: Sentence, first: int) -> bool:
    """Whether the words stand in the name of an organisation, a part of one or a post."""
    at = first - 1
    while at > 0 and mostly(sentence.tokens[at].text, "ADJF"):
        at -= 1
    return at >= 0 and bool(lemmas(sentence.tokens[at].text) & BEFORE_NAME)


def _words_of_appeal(letter: Letter) -> set[str]:
    """The lemmas of the appeal: the citizen knows them."""
    texts = [p.text for p in letter.appeal.paragraphs] if letter.appeal else []
    return {yo(lemma) for text in texts for token in tokens(text) for lemma in lemmas(token.text)}

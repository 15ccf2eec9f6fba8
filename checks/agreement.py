"""Слова не согласованы: «Вы обратилась», «обращение рассмотрена», «Иванов И. И.» в адресе.

Такие ошибки остаются, когда письмо переделывают для другого человека: адресат видит, что писали не ему.

– При вежливом «Вы» глагол, краткое прилагательное и краткое причастие стоят во множественном числе, кто
бы ни был адресат: «Вы обратились», «Вы согласны», «Вы признаны нуждающейся».
– Глагол прошедшего времени и краткое причастие согласуются с подлежащим: «обращение рассмотрено», «жалоба
рассмотрена».
– Письмо адресуют кому: «Иванову И. И.», «Директору школы Петровой А. А.».

Замечания нет, если подлежащее может быть другим («Вы пишете, что соседка обратилась», «Ваше обращение
рассмотрела комиссия»); если имя в дательном падеже не меняется («Черных О. И.», «Шевченко А. П.», «Мельник
А. А.» – женщина); на именительном после слов «Вы один», «Вы мать»; на строке вида «Адресат: Иванов И. И.».

Источник: Кодекс, п. 5.4.1 – «письмо должно быть чётким и понятным для восприятия», пример адреса там же:
«Иванову И. И.».
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from letterlint.check import (
    Applicability,
    Check,
    Edit,
    Example,
    Finding,
    Fix,
    Gender,
    Letter,
    Paragraph,
    Role,
    Sentence,
    Severity,
    Token,
)
from letterlint.language.addressing import Change, Misaddressed, misaddressed
from letterlint.language.noun_agreement import with_nouns
from letterlint.language.predicates import Disagreement, without_asides
from letterlint.language.quoting import unquoted
from letterlint.language.you_agreement import with_you

YOU = "не согласовано с «Вы»: и одному адресату пишут во множественном числе"
NOUN = "не согласовано со словом «{}»"
ADDRESS = "имя адресата стоит не в дательном падеже: письмо адресуют кому."
Line = tuple[Paragraph, int, str]  # and where in it the line begins


@dataclass(frozen=True, kw_only=True)
class Agreement(Check):
    """Compares predicates with «Вы» and with the things they are of, and names of the address with their dative."""

    name: ClassVar[str] = "agreement"
    clause: ClassVar[str] = "5.4.1"
    default_severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example | str, ...]] = (
        "[[Вы 5 марта лично обратилась|Вы 5 марта лично обратились]] в поликлинику.",
        "Ранее [[просила Вы|просили Вы]] о встрече.",
        "[[Вы была уведомлена|Вы были уведомлены]] о решении.",
        "Если [[Вы не согласен|Вы не согласны]] с решением, обжалуйте его.",
        "[[Вы, Анна Павловна, имеет|Вы, Анна Павловна, имеете]] право на скидку.",
        "Ваше [[обращение от 5 марта 2025 г. № 15 рассмотрена|обращение от 5 марта 2025 г. № 15 рассмотрено]] врачом.",
        "Вами [[направлен заявление|направлено заявление]] о перерасчёте.",
        "Ваша [[жалоба поступил|жалоба поступила]] 3 марта.",
        "> Директору школы № 2\n> [[Игнатьев О. В.|Игнатьеву О. В.]]\nКопии приложены.",
        "> [[Главный врач больницы Игнатьев О. В.|Главному врачу больницы Игнатьеву О. В.]]\nКопии приложены.",
        "> [[Дзюба Тамара Павловна|Дзюбе Тамаре Павловне]]\n> ул. Мира, д. 5\nКопии приложены.",
        "> [[г-н Мельник А. С.|г-ну Мельнику А. С.]]\nКопии приложены.",
        "> [[Мельник А. С.|Мельнику А. С.]]\n^ Уважаемый Антон Сергеевич!\nКопии приложены.",
        "[[Вы остались недоволен|Вы остались недовольны]] ответом.",
        "Вы остались дома, сын доволен.",
        "Вы пишете, что соседка обратилась в суд.",
        "Вы и Ваша супруга обратились вовремя.",
        "Вы или Ваш представитель обратился в суд.",
        "Вы один растите сына, Вы сама мать троих детей.",
        "Не Вы, а Ваша дочь обратилась за справкой.",
        "Когда дочь позвонила, Вы были дома.",
        "Ваше обращение рассмотрела комиссия.",
        "На Ваше обращение дана консультация.",
        "Директор школы уведомлена, часть документов утеряна.",
        "Месяц назад выдана справка.",
        "> Черных О. И.\nКопии приложены.",
        "> Представителю\n> Игнатьева О. В.\nКопии приложены.",
        "> Кому: Игнатьев О. В.\nКопии приложены.",
        "> Шевчук Анне Павловне\n> и Ким Е. А.\nКопии приложены.",
    )

    def findings(self, letter: Letter) -> Iterator[Finding]:
        yield from self._in_address(letter)
        for sentence in letter.sentences:
            tokens = without_asides(unquoted(sentence))
            for found in with_you(tokens):
                yield self._predicate(sentence, tokens, found, YOU)
            for found in with_nouns(tokens):
                yield self._predicate(sentence, tokens, found, NOUN)

    def _predicate(
        self, sentence: Sentence, tokens: Sequence[Token], found: Disagreement, reason: str
    ) -> Finding:
        positions = (found.subject, *found.predicates)
        place = sentence.place(tokens[min(positions)], tokens[max(positions)])
        rights = list(zip(found.predicates, found.rights, strict=True))
        edits = tuple(Edit(sentence.place(tokens[n], tokens[n]), right) for n, right in rights)
        advice = f"Напишите {_listed(right for _, right in rights)}."
        subject = tokens[found.subject].text.lower()
        message = f"{_listed(tokens[n].text for n in found.predicates)} – {reason.format(subject)}. {advice}"
        return self.finding(sentence.paragraph, place, message, Fix(advice, Applicability.SAFE, edits))

    def _in_address(self, letter: Letter) -> Iterator[Finding]:
        lines = [
            (paragraph, start, line)
            for paragraph in letter.paragraphs(Role.ADDRESS)
            for start, line in _lines(paragraph)
        ]
        known = [addressee.name for addressee in letter.addressees]
        for found in misaddressed([line for _, _, line in lines], known):
            yield self._name(lines, found)

    def _name(self, lines: Sequence[Line], found: Misaddressed) -> Finding:
        paragraph, offset, _ = lines[found.line]
        edits = tuple(_edit(lines, change) for change in found.changes)
        words = " ".join(change.text for change in found.changes)
        advice = f"Напишите: {words}."
        sure = found.gender is not Gender.UNKNOWN and not found.with_post
        fix = Fix(advice, Applicability.SAFE if sure else Applicability.UNSAFE, edits)
        place = paragraph.place(offset + found.start, offset + found.end)
        return self.finding(paragraph, place, f"{ADDRESS} {advice}", fix)


def _lines(paragraph: Paragraph) -> Iterator[tuple[int, str]]:
    start = 0
    for line in paragraph.text.split("\n"):
        yield start, line
        start += len(line) + 1


def _edit(lines: Sequence[Line], change: Change) -> Edit:
    paragraph, offset, _ = lines[change.line]
    return Edit(paragraph.place(offset + change.start, offset + change.end), change.text)


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"«{word}»" for word in words)

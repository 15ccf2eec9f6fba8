"""Канцелярит.

«Вышеуказанные документы», «осуществить выплату», «на сегодняшний день»: так не говорят, и читать это трудно.
Почти у каждого такого оборота есть простой: «эти документы», «выплатить», «сейчас».

Это совет: оборот понятен, но простое слово лучше. Слова в кавычках и названия не проверяются. Обороты, которые
Вам нужны, перечислите в настройке allow, свои – в add.

Источник: Кодекс, п. 5.4.1 – письмо должно быть понятным, без «непонятных и сложных слов».
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from letterlint.check import (
    Applicability,
    Edit,
    Entry,
    Example,
    Finding,
    Fix,
    PhraseCheck,
    Place,
    Sentence,
    Severity,
)
from letterlint.language.inflection import in_form_of
from letterlint.language.morphology import has_tag
from letterlint.language.verbal_nouns import verb

VERB = "verb"  # in the place of a replacement: the noun of the phrase says what the verb is


@dataclass(frozen=True, kw_only=True)
class Officialese(PhraseCheck):
    """A list of phrases, `words/officialese.tsv`; `replacement` is "=as written" or in the form of the first word."""

    name: ClassVar[str] = "officialese"
    clause: ClassVar[str] = "5.4.1"
    default_severity: ClassVar[Severity] = Severity.INFO
    examples: ClassVar[tuple[Example | str, ...]] = (
        "[[Вышеуказанные|Эти]] документы верните до 5 мая.",
        "Копии [[вышеназванных|этих]] справок приложены.",
        "[[На сегодняшний день|Сейчас]] очередь – двенадцать человек.",
        "Приём закрыт [[по причине|из-за]] ремонта.",
        "Центр [[функционирует|работает]] с 9:00.",
        "Терапевт [[произведёт осмотр]] на дому.",
        "[[В целях]] получения выплаты принесите справку.",
        "[[В случае если|Если]] справки нет, позвоните.",
        "Эти документы верните до 5 мая.",
        "Сейчас очередь – двенадцать человек.",
        "Терапевт осмотрит Вас на дому.",
        "Вы пишете: «Вышеуказанные документы я сдала».",
        "Центр рассмотрел Ваше обращение и сообщает следующее.",
        "Средства ухода выдают в кабинете № 3.",
        "Это место занято, случай описан в акте.",
    )

    def _found(self, sentence: Sentence, place: Place, entry: Entry) -> Finding:
        finding = super()._found(sentence, place, entry)
        if entry.get("replacement") == VERB:
            return self._said_by_verb(sentence, place, finding)
        text = _replacement(entry.get("replacement", ""), finding.quote)
        if not text:
            return finding
        edits = (Edit(place, text),)
        fix = Fix(f"Замените «{finding.quote}» на «{text}».", Applicability.UNSAFE, edits)
        return self.finding(
            sentence.paragraph, place, f"«{finding.quote}» – {entry['reason']}. {fix.title}", fix
        )

    def _said_by_verb(self, sentence: Sentence, place: Place, finding: Finding) -> Finding:
        """«произведёт осмотр»: the verb itself, «осмотрит», is for the clerk to build in."""
        light, noun = finding.quote.split()[0], finding.quote.split()[-1]
        plain = verb(noun)
        said = in_form_of(plain, light) if plain and has_tag(light, "perf") else plain
        if not said:
            return finding
        fix = Fix(f"Напишите одним глаголом: «{said.lower()}».", Applicability.MANUAL)
        return self.finding(sentence.paragraph, place, f"«{finding.quote}» – лишнее слово. {fix.title}", fix)


def _replacement(listed: str, quote: str) -> str:
    """The words to put in the place of a quote; "" where they cannot be put into its form."""
    if listed.startswith("="):
        words = listed.replace("=", "")
        return words[0].upper() + words[1:] if quote[0].isupper() else words
    return (in_form_of(listed, quote) or "") if listed and " " not in quote else ""

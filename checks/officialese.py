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
from letterlint.language.case_after import said_in_dative
from letterlint.language.inflection import in_form_of_all
from letterlint.language.phrases import Match
from letterlint.language.plain_verbs import Said, plain_form, said_by_verb
from letterlint.language.purpose import names_no_purpose, purpose_verb, said_by_purpose
from letterlint.language.replacing import replaced

VERB = "verb"  # in the place of a replacement: the noun of the phrase says what the verb is
PURPOSE = "purpose"  # the noun that follows the phrase does
DATIVE = "dative"  # the words themselves, in another case


@dataclass(frozen=True, kw_only=True)
class Officialese(PhraseCheck):
    """A list of phrases, `words/officialese.tsv`; `replacement` is "=as written" or in the form of the phrase.

    `where` is what must stand around it for the replacement to be right, see `language.replacing`.
    """

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
        "Терапевт [[произвёл осмотр Вашей квартиры|осмотрел Вашу квартиру]] 5 мая.",
        "Касса [[осуществляет выплату единовременного пособия|выплачивает единовременное пособие]] по средам.",
        "Просим [[осуществлять выплату]] пособия и субсидии по средам.",
        "[[Осуществляется выплата пособия|Пособие выплачивают]].",
        "По средам [[осуществляется доставка обедов|доставляют обеды]].",
        "Социальным работником [[осуществляется доставка]] обедов.",
        "[[В целях получения выплаты|Чтобы получить выплату,]] принесите справку.",
        "Принесите [[справку в целях получения выплаты|справку, чтобы получить выплату]].",
        "[[В целях]] получения выплаты и льготы принесите справку.",
        "[[Денежных средств|Денег]] в кассе нет.",
        "Позвоните [[нам в случае если|нам, если]] справки нет.",
        "Назначить выплату [[не представляется возможным|нельзя]], так как нет справки.",
        "Назначение выплаты [[не представляется возможным]].",
        "Ответ [[в письменной форме]] готов, [[Ваше вышеуказанное]] письмо у врача.",
        "[[В случае если|Если]] справки нет, позвоните.",
        "[[осуществляется выдача справок|справки выдают]];",
        "Оплата [[согласно договора|согласно договору]] до 5 мая.",
        "[[Согласно поданного заявления|Согласно поданному заявлению]] услуга прекращена.",
        "Центр работает в целях, указанных в уставе.",
        "Эти документы верните до 5 мая.",
        "Сейчас очередь – двенадцать человек.",
        "Терапевт осмотрит Вас на дому.",
        "Вы пишете: «Вышеуказанные документы я сдала».",
        "Центр рассмотрел Ваше обращение и сообщает следующее.",
        "Средства ухода выдают в кабинете № 3.",
        "Это место занято, случай описан в акте.",
    )

    def _excused(self, sentence: Sentence, place: Place, match: Match[Entry]) -> bool:
        aims = match.entry.get("replacement") == PURPOSE and names_no_purpose(sentence.tokens, match.last)
        return aims or super()._excused(sentence, place, match)

    def _found(self, sentence: Sentence, place: Place, entry: Entry) -> Finding:
        finding = super()._found(sentence, place, entry)
        listed, tokens = entry.get("replacement", ""), sentence.tokens
        first, last = _positions(sentence, place)
        if listed == VERB:
            said = said_by_verb(tokens, first, last)
        elif listed == PURPOSE:
            said = said_by_purpose(tokens, first, last)
        elif listed == DATIVE:
            said = said_in_dative(tokens, first, last)
        else:
            text = _replacement(listed, finding.quote)
            said = replaced(tokens, first, last, text, entry["where"]) if text else None
        if said is not None:
            return self._fixed(sentence, finding, entry["reason"], said)
        return self._told(sentence, finding, entry, _plain(sentence, first, last, listed))

    def _fixed(self, sentence: Sentence, finding: Finding, reason: str, said: Said) -> Finding:
        place = sentence.place(sentence.tokens[said.first], sentence.tokens[said.last])
        was = " ".join(sentence.paragraph.text[place.start : place.end].split())
        comma = " и отделите запятой" if said.commas else ""
        title = f"Замените «{was}» на «{said.text}»{comma}."
        fix = Fix(title, Applicability.UNSAFE, _edits(sentence, said))
        return self.finding(sentence.paragraph, finding.place, f"«{finding.quote}» – {reason}. {title}", fix)

    def _told(self, sentence: Sentence, finding: Finding, entry: Entry, plain: str | None) -> Finding:
        """«произведёт осмотр»: the verb itself, «осмотрит», is for the clerk to build in."""
        if plain is None:
            return finding
        verb = entry["replacement"] == VERB
        advice = f"Напишите одним глаголом: «{plain}»." if verb else f"Напишите «чтобы {plain}»."
        fix = Fix(advice, Applicability.MANUAL)
        reason = "лишнее слово" if verb else entry["reason"]
        message = f"«{finding.quote}» – {reason}. {advice}"
        return self.finding(sentence.paragraph, finding.place, message, fix)


def _positions(sentence: Sentence, place: Place) -> tuple[int, int]:
    inside = [n for n, t in enumerate(sentence.tokens) if place.start <= t.start < place.end]
    return inside[0], inside[-1]


def _plain(sentence: Sentence, first: int, last: int, listed: str) -> str | None:
    tokens = sentence.tokens
    if listed == PURPOSE:
        return purpose_verb(tokens, last)
    return plain_form(tokens[first].text, tokens[last].text) if listed == VERB else None


def _edits(sentence: Sentence, said: Said) -> tuple[Edit, ...]:
    """The edits in order; a comma right behind the new words is one edit with them."""
    tokens = sentence.tokens
    text = f"{said.text}," if said.last in said.commas else said.text
    apart = [tokens[n].end for n in said.commas if n != said.last]
    commas = [Edit(sentence.paragraph.place(end, end), ",") for end in apart]
    whole = Edit(sentence.place(tokens[said.first], tokens[said.last]), text)
    return tuple(sorted((whole, *commas), key=lambda edit: edit.place))


def _replacement(listed: str, quote: str) -> str:
    """The words to put in the place of a quote; "" where they cannot be put into its form."""
    if listed.startswith("="):
        words = listed.replace("=", "")
        return words[0].upper() + words[1:] if quote[0].isupper() else words
    if not listed:
        return ""
    return in_form_of_all(listed, quote.split()) or ""

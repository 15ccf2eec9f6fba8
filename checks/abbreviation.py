"""Сокращение без расшифровки.

Получатель не знает слов ИППСУ, ЕДВ, МКД: для него это просто буквы. При первом упоминании напишите
полностью, а сокращение – в скобках: «индивидуальная программа предоставления социальных услуг (далее –
ИППСУ)». Если сокращение нужно один раз, обойдитесь без него. Расшифровка ниже первого упоминания не
помогает: читатель уже споткнулся.

Не считаются сокращения, которые знают все (РФ, МФЦ, СНИЛС), виды организаций перед названием (МБУ, ООО),
краткое имя Вашей организации из бланка и организации, которой Вы пишете, буквы в номерах документов,
слова прописными буквами («ВАЖНО») и то, что стоит в кавычках.

Советом, а не ошибкой остаются: кодексы («ЖК РФ»), сокращения, которые знают многие (БТИ), сокращение в
названии («УК «Берег»»), сокращение из письма самого гражданина, письмо другой организации и случай,
когда полное название в письме уже есть, но не связано с сокращением.

Свои общеизвестные сокращения перечислите в настройке known.

Источник: Кодекс, п. 5.4.1 – в письме «избегаются непонятные и сложные слова, сложная профессиональная
лексика».
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
    Part,
    Role,
    Sentence,
    Severity,
)
from letterlint.language.acronyms import Acronym, acronyms
from letterlint.language.context import is_quoted
from letterlint.language.expansions import spelt_out
from letterlint.language.folding import fold
from letterlint.language.phrases import PhraseBook
from letterlint.language.sentences import sentences
from letterlint.language.wordlists import rows

NEXT = re.compile(r"\s+([А-ЯЁ]+\b|Российской\s+Федерации)")
OWN_ROLES = (Role.LETTERHEAD, Role.MARGIN, Role.SIGNATURE, Role.ADDRESS)
ABOVE = (Role.REFERENCE, Role.HEADING)
LETTERS = re.compile(r"\b[А-ЯЁ]{2,}\b")


@dataclass(frozen=True, slots=True)
class Use:
    """A place with an abbreviation; `key` is its name in the list, «ЖК РФ» one name."""

    sentence: Sentence
    found: Acronym
    key: str
    told: bool  # what it stands for is said right there
    quoted: bool


@dataclass(frozen=True, kw_only=True)
class Abbreviation(Check):
    """Looks for words of capital letters that the letter does not spell out; `words/abbreviation.tsv`."""

    name: ClassVar[str] = "abbreviation"
    clause: ClassVar[str] = "5.4.1"
    default_severity: ClassVar[Severity] = Severity.WARNING
    examples: ClassVar[tuple[Example | str, ...]] = (
        "Сначала оформите [[ЕДВ]]. Ежемесячную денежную выплату (далее – ЕДВ) назначает Социальный фонд.",
        "Справку для [[МСЭк]] выдаёт поликлиника (кабинет № 3).",
        "Ребёнка направят в учреждение ([[ПНИ]]) после комиссии.",
        "Начальника [[ОКСП]] предупредили 5 мая.",
        "Копию [[ИППСУ]] Вы получите 5 мая. Срок ИППСУ – три года.",
        "Вывоз [[ТКО]] из [[МКД]] оплачивают отдельно.",
        "Сведения внесены в [[ЕГР]] ЗАГС.",
        "Это право даёт статья 161 [[ЖК]] РФ.",
        "Право на социальную услугу даёт индивидуальная программа предоставления социальных услуг (далее – ИППСУ). "
        "Копию ИППСУ Вы получите 5 мая.",
        "Направление на МСЭ (медико-социальную экспертизу) выдаёт поликлиника, бюро МСЭ примет Вас в июне.",
        "Мы передали письмо в отделение почтовой связи (ОПС), начальник ОПС ответит Вам сам.",
        "Счётчик горячего водоснабжения, или ГВС, поверяют раз в шесть лет.",
        "ТСР – это технические средства реабилитации, их выдают бесплатно.",
        "Заявление подайте через МФЦ или ЗАГС, возьмите паспорт и СНИЛС. Звонок в МФЦ бесплатный.",
        "Работы ведут ООО «УК «Тихий двор»» и МУП «Горсвет», договор № 15-ОДС/2025, приказ № 12-к/ОД.",
        "НЕ подписывайте акт, пока его не проверите. ВАЖНО: сохраните чек.",
        "ПРИЁМ В ОКСП ВЕДЁТСЯ ПО СРЕДАМ",
        "Вы пишете: «В ЦСПН меня не приняли». Кружок «ВИК» открыт.",
        "Услуги входят в перечень Закона Новосибирской области от 18.12.2014 № 499-ОЗ. Справка – по форме 2-НДФЛ.",
        "ИВАНОВ И. И. и Ким С. С. построили дом в ХIХ веке.",
        "^ МБУ «Комплексный центр»\n^ (КЦСО)\n> Иванову И. И.\n^ Уважаемый Иван Иванович!\nКЦСО рассмотрел Ваше письмо.",
        "> Иванову И. И.\nО ежемесячной денежной выплате (ЕДВ)\n^ Уважаемый Иван Иванович!\nЕДВ Вам назначена 5 мая.",
    )

    known: tuple[str, ...] = ()  # what everybody knows here

    def findings(self, letter: Letter) -> Iterator[Finding]:
        told = {*self.known, *_own(letter), *_told_above(letter)}
        first: dict[str, list[Use]] = {}
        for use in _uses(letter.sentences):
            if use.told and use.key not in first:
                told.add(use.key)
            elif (
                use.found.letters not in told and use.key not in told and (use.key in first or not use.quoted)
            ):
                first.setdefault(use.key, []).append(use)
        for key, uses in first.items():
            if _kind(key) not in ("known", "form"):
                yield self._found(letter, uses)

    def _found(self, letter: Letter, uses: Sequence[Use]) -> Finding:
        """A finding at the first of the places; the message counts the others."""
        use, message = uses[0], _advice(uses)
        sentence = use.sentence
        more = f" Таких мест ещё {len(uses) - 1}." if len(uses) > 1 else ""
        return self.finding(
            sentence.paragraph,
            sentence.place(use.found.token),
            f"«{use.found.token.text}» – сокращение без расшифровки. {message}{more}",
            Fix(message, Applicability.MANUAL),
            severity=Severity.INFO if _is_advice(letter, use) else None,
        )


def _uses(found: Sequence[Sentence]) -> Iterator[Use]:
    """The abbreviations of the sentences; «НСО» between «ГБУЗ» and its name is a part of the name."""
    for sentence in found:
        for one in acronyms(sentence, _listed().keys()):
            if one.named and _kind_before(sentence, one) == "form":
                continue
            text = fold(sentence.paragraph.text)
            start, end = text.at(one.token.start), text.at(one.token.end)
            span = (one.token.start - sentence.start, one.token.end - sentence.start)
            told = spelt_out(text.text, start, end, one.letters)
            yield Use(sentence, one, _key(text.text[end:], one), told, is_quoted(sentence.text, span))


def _key(after: str, one: Acronym) -> str:
    following = NEXT.match(after)
    word = "" if following is None else "РФ" if following[1].startswith("Росс") else following[1]
    together = f"{one.letters} {word}"
    return together if together in _listed() else one.letters


def _advice(uses: Sequence[Use]) -> str:
    """What to write in the place of the first use."""
    key = uses[0].key
    if any(use.told for use in uses):
        return "Она есть ниже: перенесите её сюда."
    meanings = _meanings(key)[: 1 if uses[0].found.named else None]
    if not meanings:
        return f"Напишите полностью, а в скобках – «далее – {key}»."
    once = len(uses) == 1
    full = " или ".join(f"«{meaning}»" if once else f"«{meaning} (далее – {key})»" for meaning in meanings)
    return f"Напишите {'полностью' if once else 'при первом упоминании'}: {full}."


def _is_advice(letter: Letter, use: Use) -> bool:
    """Whether the reader may well know it, or it may be a name."""
    letters, kind = use.found.letters, _kind(use.key)
    asked = "\n".join(p.text for p in letter.appeal.paragraphs) if letter.appeal else ""
    return (
        kind == "advice"
        or not kind  # of one that is not listed nobody can say whether its readers know it
        or use.found.named
        or _kind_before(use.sentence, use.found) == "form"
        or letter.official
        or letters in LETTERS.findall(asked)
        or _is_named_in_full(letter, use)
    )


def _kind_before(sentence: Sentence, one: Acronym) -> str:
    """The kind of the word before: behind «ГБУ» stands a name."""
    before = [token for token in sentence.tokens if token.end <= one.token.start]
    return _kind(before[-1].text) if before else ""


def _is_named_in_full(letter: Letter, use: Use) -> bool:
    """Whether the words it stands for have come up before, without the letters."""
    book = PhraseBook((meaning, None) for meaning in _meanings(use.key))
    read = [*_above(letter), *letter.sentences[: letter.sentences.index(use.sentence) + 1]]
    return any(True for sentence in read for _ in book.find(sentence.tokens))


def _above(letter: Letter) -> list[Sentence]:
    return [s for role in ABOVE for p in letter.paragraphs(role) for s in sentences(p)]


def _told_above(letter: Letter) -> set[str]:
    """What is spelt out above the body or in a footnote."""
    notes = [s for s in letter.sentences if s.paragraph.part is Part.FOOTNOTE]
    return {use.key for use in _uses([*_above(letter), *notes]) if use.told}


def _own(letter: Letter) -> set[str]:
    """The short names of who writes and who is written to."""
    names = [p.text for role in OWN_ROLES for p in letter.paragraphs(role)]
    names += [letter.organisation.name, *letter.organisation.short_names]
    return {found for name in names for found in LETTERS.findall(name)}


def _kind(key: str) -> str:
    return _listed()[key][0] if key in _listed() else ""


def _meanings(key: str) -> list[str]:
    return _listed()[key][1].split("; ") if key in _listed() else []


@lru_cache(maxsize=1)
def _listed() -> dict[str, tuple[str, str]]:
    """Abbreviation → its kind and what it means.

    Kinds: "known" to everybody, "form" of an organisation («МБУ»), "advice" where many know it,
    "spell" where it must be spelt out.
    """
    return {
        row["abbreviation"]: (row["kind"], row["meaning"])
        for row in rows("letterlint.checks", "abbreviation")
    }

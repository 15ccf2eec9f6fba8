"""Сокращение без расшифровки.

Получатель не знает слов ИППСУ, ЕДВ, МКД: для него это просто буквы. При первом упоминании напишите
полностью, а сокращение – в скобках: «индивидуальная программа предоставления социальных услуг (далее –
ИППСУ)». Если сокращение нужно один раз, обойдитесь без него.

Не считаются сокращения, которые знают все (РФ, МФЦ, СНИЛС), виды организаций перед названием (МБУ, ООО),
краткое имя Вашей организации из бланка, буквы в номерах документов и то, что стоит в кавычках. Свои
общеизвестные сокращения перечислите в настройке known.

Источник: Кодекс, п. 5.4.1 – в письме нет «непонятных и сложных слов, профессиональной лексики».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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
    Paragraph,
    Role,
    Sentence,
    Severity,
    Token,
)
from letterlint.language.context import is_quoted
from letterlint.language.folding import fold
from letterlint.language.morphology import has_tag, parse
from letterlint.language.wordlists import rows

CAPITALS = re.compile(r"([А-ЯЁ]{2,7})[а-яё]{0,3}")
NUMERAL = re.compile(r"[ХIVXLС]+")
NAME_AFTER = re.compile(r"\s*[«\"„“]")
CODE_AFTER = re.compile(r"\s+(?:РФ|Российской\s+Федерации)\b")
CODES = ("ГК", "ЖК", "ТК", "СК", "НК", "ГПК", "УК", "КАС", "ЗК", "АПК", "УПК", "БК")
INITIALS_AFTER = re.compile(r"\s+[А-ЯЁ]\.")
LOUD = 0.6  # share of capital letters in a line that shouts


@dataclass(frozen=True, kw_only=True)
class Abbreviation(Check):
    """Looks for words of capital letters that the letter does not spell out; `words/abbreviation.tsv`."""

    name: ClassVar[str] = "abbreviation"
    clause: ClassVar[str] = "5.4.1"
    default_severity: ClassVar[Severity] = Severity.WARNING
    examples: ClassVar[tuple[Example | str, ...]] = (
        "Копию [[ИППСУ]] Вы получите 5 мая. Срок ИППСУ – три года.",
        "Направление на [[МСЭ]] выдаёт поликлиника.",
        "Собственники [[МКД]] выбрали совет дома.",
        "Вывоз [[ТКО]] оплачивают отдельно.",
        "Заявление принимает отделение [[ЦСПН]] в кабинете № 3.",
        "Сначала оформите [[ЕДВ]]. Ежемесячную денежную выплату (далее – ЕДВ) назначает Социальный фонд.",
        "Решение [[ВКК]] вклеено в карту.",
        "Для Вас составлена индивидуальная программа предоставления социальных услуг (далее – ИППСУ). Копию ИППСУ "
        "Вы получите 5 мая.",
        "Направление на МСЭ (медико-социальную экспертизу) выдаёт поликлиника.",
        "Заявление подайте через МФЦ, возьмите паспорт и СНИЛС.",
        "Дом обслуживает ООО «УК «Тихий двор», договор № 15-ОДС/2025.",
        "НЕ подписывайте акт, пока его не проверите.",
        "Вы пишете: «В ЦСПН меня не приняли».",
        "Услуги входят в перечень Закона Новосибирской области от 18.12.2014 № 499-ОЗ.",
        "^ МБУ «Комплексный центр»\n^ (КЦСО)\n> Иванову И. И.\n^ Уважаемый Иван Иванович!\nКЦСО рассмотрел Ваше письмо.",
        "ИВАНОВ И. И. передал ключи 5 мая.",
    )

    known: tuple[str, ...] = ()  # what everybody knows here

    def findings(self, letter: Letter) -> Iterator[Finding]:
        told = {*self.known, *_own(letter)}
        for sentence in letter.sentences:
            for token, short in _candidates(sentence):
                if short in told or _listed().get(short, ("spell", ""))[0] == "known":
                    continue
                told.add(short)
                if not _is_spelt_out(sentence, token, short):
                    yield self._found(sentence, token, short)

    def _found(self, sentence: Sentence, token: Token, short: str) -> Finding:
        kind, meaning = _listed().get(short, ("", ""))
        full = f"«{meaning} (далее – {short})»" if meaning else f"полностью, а в скобках – «далее – {short}»"
        code = short in CODES and CODE_AFTER.match(sentence.paragraph.text, token.end)
        sure = kind == "spell" and not code  # of one that is not listed nobody knows whether all know it
        return self.finding(
            sentence.paragraph,
            sentence.place(token),
            f"«{token.text}» – сокращение без расшифровки. Напишите при первом упоминании: {full}.",
            Fix(f"Напишите: {full}.", Applicability.MANUAL),
            severity=None if sure else Severity.INFO,
        )


def _candidates(sentence: Sentence) -> Iterator[tuple[Token, str]]:
    """The words of capital letters that may be abbreviations, each with its letters."""
    if _is_loud(sentence.paragraph):
        return
    text = sentence.paragraph.text
    for token in sentence.tokens:
        found = CAPITALS.fullmatch(token.text)
        if found is None or NUMERAL.fullmatch(token.text) or _is_joined(text, token):
            continue
        span = (token.start - sentence.start, token.end - sentence.start)
        named = NAME_AFTER.match(text, token.end) or INITIALS_AFTER.match(text, token.end)
        if not named and not _is_word(token.text) and not is_quoted(sentence.text, span):
            yield token, found[1]


def _is_loud(paragraph: Paragraph) -> bool:
    letters = [char for char in paragraph.text if char.isalpha()]
    return sum(char.isupper() for char in letters) > LOUD * len(letters)


def _is_joined(text: str, token: Token) -> bool:
    """Whether the letters are of a number: «499-ОЗ», «ПР/12»."""
    before, after = text[: token.start][-1:], text[token.end :][:1]
    return before in ("-", "/", "№", "_") or before.isdigit() or after in ("-", "/") or after.isdigit()


def _is_word(text: str) -> bool:
    """Whether it is an ordinary word, written large: «НЕ», «ВАЖНО»."""
    readings = [r for r in parse(text.lower()) if r.is_known]
    return text.isupper() and any("Abbr" not in r.tag for r in readings) and not has_tag(text, "Abbr")


def _is_spelt_out(sentence: Sentence, token: Token, short: str) -> bool:
    """Whether the words stand before it («… (далее – X)») or after it («X (…)», «X – …»)."""
    text = fold(sentence.paragraph.text)
    before, after = text.text[: text.at(token.start)], text.text[text.at(token.end) :]
    if re.search(r"(?:\bдалее\s*(?:по\s+тексту\s*)?[–—-]?|,\s*или|\bто\s+есть)\s*[«\"]?$", before):
        return True
    if re.search(r"\(\s*$", before):
        return _stands_for(before[: before.rindex("(")], short)
    opened = re.match(r"\s*(?:\(|[–—-]\s|,?\s*то\s+есть\s)\s*(?:это\s+)?([^()]{3,120})", after)
    return opened is not None and opened[1][0].lower() == short[0].lower()


def _stands_for(words: str, short: str) -> bool:
    """Whether one of the last words begins as the letters do: «многоквартирный дом (МКД)»."""
    initials = [
        word[0].lower() for part in words.split()[-2 * len(short) :] for word in re.findall(r"\w+", part)
    ]
    return short[0].lower() in initials


def _own(letter: Letter) -> set[str]:
    """The short names of the organisation that writes, from its letterhead and the configuration."""
    names = [p.text for p in letter.paragraphs(Role.LETTERHEAD)]
    names += [letter.organisation.name, *letter.organisation.short_names]
    return {found for name in names for found in re.findall(r"\b[А-ЯЁ]{2,}\b", name)}


@lru_cache(maxsize=1)
def _listed() -> dict[str, tuple[str, str]]:
    """Abbreviation → whether everybody knows it, and what it means."""
    return {
        row["abbreviation"]: (row["kind"], row["meaning"])
        for row in rows("letterlint.checks", "abbreviation")
    }

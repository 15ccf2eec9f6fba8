"""Остатки шаблона.

Письмо составляли по шаблону и не везде вписали своё: «[указать причину]», «Уважаемый(ая)»,
«договор от  № », «ХХ.ХХ.2025», «{{ имя }}». Адресат видит, что письмо отправили не глядя. Впишите
сведения или уберите пустое место.

В бланке и колонтитуле ищутся только «[указать …]» и поле шаблона. Замечания нет на месте даты
и номера в черновике («от ________ № ______»), на строке для подписи и там, где номера у документа
нет: «б/н».

Источник: Кодекс, п. 5.4.1 – письмо должно отвечать по существу и быть понятным получателю.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from letterlint.check import Applicability, Check, Example, Finding, Fix, Letter, Paragraph, Role, Severity
from letterlint.language.context import is_quoted
from letterlint.language.morphology import mostly

FILL = "Впишите сведения или уберите это место."
REMAINS = "это остаток шаблона."
X = "[ХхXx]"
MONTH = "(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)"
FIELD = r"\{\{.*?\}\}|\{%.*?%\}"  # of a template
KINDS: tuple[tuple[re.Pattern[str], str, str], ...] = (  # what to look for, what it is, what to do
    (re.compile(FIELD + r"|\$\{.*?\}|<<[^<>]{2,60}>>|\{[\w ]{2,40}\}"), REMAINS, FILL),
    (re.compile(r"\[(?=[^\]]*[^\W\d_]{3})[^\[\]]{3,120}\]|<(?=[А-ЯЁа-яё])[^<>@]{3,60}>"), REMAINS, FILL),
    (
        re.compile(
            r"\((?:нужное|ненужное)\s+\w+\)|"
            r"\((?:указать|вписать|выбрать|изложить|описать|заполнить|перечислить|поставить)\b[^()]{0,80}\)",
            re.IGNORECASE,
        ),
        REMAINS,
        FILL,
    ),
    (
        re.compile(
            r"\b[Уу]важаем\w{2}\s?(?:\(-?\w{2}\)|/\s?-?(?:ая|ый|[Уу]важаем\w{2}))|"
            r"\b\w+(?:вш|щ)ий(?:ся)?\s?\(-?\w{2,4}\)|\b\w+л(?:ся)?\s?\(-?(?:а|ась|лась|сь)\)|"
            r"\b(?:господин|г-н)\s?(?:\(-?\w+\)|/\s?(?:госпожа|г-жа))",
        ),
        "род не выбран.",
        "Оставьте мужской или женский.",
    ),
    (re.compile(r"_{3,}|(?<![.…])(?:\.{6,}|…{2,})"), "пропуск не заполнен.", FILL),
    (
        re.compile(
            rf"«\s*_*\s*»\s*(?:{MONTH}\w*|_+)|\bот\s+(?:\.\s*){{1,2}}\s*(?:20\d\d|г\.)", re.IGNORECASE
        ),
        "в дате нет числа.",
        FILL,
    ),
    (
        re.compile(r"\bот\s*(?:№|N)|(?:№|\bN)\s*(?=от\b)", re.IGNORECASE),
        "у документа нет даты или номера.",
        FILL,
    ),
    (
        re.compile(r"\b(?:пункт|подпункт|част|стать)[а-яё]{1,2}[ \u00a0]{2,}(?=[а-яё])", re.IGNORECASE),
        "нет номера.",
        FILL,
    ),
    (re.compile(r"(?<=[а-яё])\s+№\s*(?=[,.;)]|$)"), "после «№» нет номера.", FILL),
    (
        re.compile(
            rf"\b{X}{{2}}\.{X}{{2}}\.(?:20\d\d|{X}{{2,4}})|\b\d\d\.{X}{{2}}\.\d{{4}}|(?:№|\bот)\s*{X}{{2,}}\b|"
            rf"\b{X}{{2,}}\s+(?:руб|{MONTH})|\b{X}{{1,3}}-{X}{{2}}-{X}{{2}}\b|"
            r"\bДД\.ММ\.(?:ГГГГ|ГГ|\d{2,4})|\bЧЧ[:.]ММ\b",
            re.IGNORECASE,
        ),
        REMAINS,
        FILL,
    ),
    (
        re.compile(
            r"Ошибка! (?:Источник ссылки|Закладка)[^.]*\.|Error! Reference source[^.]*\.|#(?:ССЫЛКА!|Н/Д|REF!|N/A)|"
            r"(?:Щёлкните|Щелкните|Место)\s+(?:здесь\s+)?для\s+ввода\s+(?:текста|даты)\.?|\b(?:None|null|undefined|NaN)\b"
        ),
        "программа оставила это вместо сведений.",
        FILL,
    ),
)
NAME = re.compile(
    r"\bФ\.?\s?И\.?\s?О\.?(?!\w)|\bИ\.\s?О\.\s?Фамили\w+|\bФамили\w\s+(?:И\.|Имя)|\bИм(?:я|ени)\s+Отчеств\w+"
)
NAMED = (Role.ADDRESS, Role.SALUTATION, Role.SIGNATURE, Role.EXECUTOR)
HEADS = (Role.LETTERHEAD, Role.REFERENCE, Role.MARGIN)  # blanks in them are to be filled by hand
LEFT = re.compile(FIELD + r"|\[(?:указать|укажите|вписать|впишите|введите)\b[^\[\]]{0,120}\]", re.IGNORECASE)
SIGNED = re.compile(r"\bподпись\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Placeholder(Check):
    """Looks for the signs that template languages, forms and templates of clerks leave."""

    name: ClassVar[str] = "placeholder"
    clause: ClassVar[str] = "5.4.1"
    default_severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example | str, ...]] = (
        "По Вашему вопросу сообщаем: [[[ИЗЛОЖИТЬ СУТЬ]]].",
        "> Иванову И. И.\n^ [[Уважаемый(ая)]] Иван Иванович!\nДоговор готов.",
        "> Иванову И. И.\n^ [[Уважаемый/ая]] Иван Иванович!\nДоговор готов.",
        "Договор [[от  №]]  расторгнут.",
        "Согласно [[пункту]]  договора плату вносят до 10-го числа.",
        "Справку выдадут [[ХХ.ХХ.2025]] в кабинете № 5.",
        "Плата составляет [[_____]] рублей в месяц.",
        "Приём назначен на [[{{ дата_приёма }}]] в 10:00.",
        "> Иванову И. И.\n^ Уважаемый [[Ф.И.О.]]!\nДоговор готов.",
        "Вы проживаете в доме [[№]], собрание прошло 5 мая.",
        "Акт составлен [[«__» марта]] 2025 года.",
        "Вы [[обратился(лась)]] к нам 5 мая 2025 года.",
        "Причина отказа: доход выше порога [[(указать сумму)]].",
        "Как видно из таблицы, [[Ошибка! Источник ссылки не найден.]]",
        "от ________ № ______\n> Иванову И. И.\n^ Уважаемый Иван Иванович!\nДоговор готов.",
        "[[[указать адрес организации]]]\nот ________ № ______\n> Иванову И. И.\n^ Уважаемый Иван Иванович!\nДоговор готов.",
        "Квитанция № б/н приложена к делу.",
        "В заявлении укажите Ф.И.О. и адрес.",
        "Договор от 15.11.2024 № 212 расторгнут.",
        "Документы заявителя (ей) хранятся в ХХ веке построенном здании архива.",
        "> Иванову И. И.\n^ Уважаемый Иван Иванович!\nДоговор готов.\nДиректор ______________ Т. В. Гусева",
        "Вы пишете: «В квитанции стоит _____ вместо суммы».",
        "Справки принимает кабинет № 5 (вход со двора).",
    )

    def findings(self, letter: Letter) -> Iterator[Finding]:
        for role, paragraphs in letter.roles.items():
            if role is not Role.ENCLOSURES:
                for paragraph in paragraphs:
                    yield from self._in(paragraph, role)

    def _in(self, paragraph: Paragraph, role: Role) -> Iterator[Finding]:
        end = 0
        for start, stop, problem, advice in sorted(_found(paragraph, role)):
            if start >= end:
                end = stop
                quote = " ".join(paragraph.text[start:stop].split())
                fix = Fix(advice, Applicability.MANUAL)
                yield self.finding(
                    paragraph, paragraph.place(start, stop), f"«{quote}»: {problem} {advice}", fix
                )


def _found(paragraph: Paragraph, role: Role) -> Iterator[tuple[int, int, str, str]]:
    for pattern, problem, advice in _kinds(role):
        for found in pattern.finditer(paragraph.text):
            start, stop = _trimmed(found)
            if not is_quoted(paragraph.text, (start, stop)) and not _is_meant(paragraph, role, found):
                yield start, stop, problem, advice


def _kinds(role: Role) -> Sequence[tuple[re.Pattern[str], str, str]]:
    """What to look for in a part of the letter."""
    if role in HEADS:
        return ((LEFT, REMAINS, FILL),)
    return (*KINDS, (NAME, "имя не вписано.", "Впишите фамилию, имя и отчество.")) if role in NAMED else KINDS


def _trimmed(found: re.Match[str]) -> tuple[int, int]:
    blank = len(found[0]) - len(found[0].lstrip())
    return found.start() + blank, found.start() + len(found[0].rstrip())


def _is_meant(paragraph: Paragraph, role: Role, found: re.Match[str]) -> bool:
    """Whether the place is to be filled by hand, or is no placeholder by what stands around it."""
    text = found[0].strip()
    if text.startswith("_"):
        return role is Role.SIGNATURE or SIGNED.search(paragraph.text) is not None
    if text == "№":
        return paragraph.cell is not None  # the head of a column
    word = re.match(r"(\w+л(?:ся)?)\s?\(", text)
    return word is not None and not mostly(word[1], "VERB")

"""Stretches of a text that mean something as a whole: quotations, dates, terms, citations of acts.

All functions take a folded text (see `folding`) and give spans as (start, end) in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from letterlint.language.morphology import has_tag

Span = tuple[int, int]

MONTH = r"(?:янв|фев|мар|апр|ма[йяе]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?"
YEAR = r"(?:19|20)\d\d"
DATE = re.compile(
    rf"(?<![\d.])(?:(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])(?:\.(?:{YEAR}|\d\d))?(?![\d.]*\d)|"
    rf"(?:[«\"]?\d{{1,2}}[»\"]?(?:-го)?\s+{MONTH}(?:\s+{YEAR})?|\b{MONTH}\s+{YEAR}))(?:\s*(?:года|году|г\.))?",
    re.IGNORECASE,
)
TIME = re.compile(r"(?<![\d.:])(?:[01]?\d|2[0-3])[:.][0-5]\d(?![\d.:]*\d)")
COUNT = (
    r"(?:(?<!\d)\d{1,3}|од(?:ин|на|ного|ной|ну)|дв(?:а|е|ух)|тр(?:и|ёх|ех)|четыр(?:е|ёх|ех)|пят[ьи]|шест[ьи]|сем[ьи]|"
    r"восьм?[ьи]|восемь|девят[ьи]|десят[ьи]|пятнадцат[ьи]|двадцат[ьи]|тридцат[ьи]|сорока?)"
)
UNIT = (
    r"(?:минут[аыу]?|час(?:а|ов)?|сут(?:ки|ок)|д(?:ень|ня|ней)|недел[яиьюе]|месяц(?:а|ев)?|"
    r"квартал(?:а|ов)?|год(?:а|у)?|лет)"
)
TERM = re.compile(
    rf"\b{COUNT}(?:-?х|-?ти)?(?:\s*\([^)]*\))?\s+(?:(?:рабоч|календарн|полн|кажд)\w+\s+)?{UNIT}\b|"
    rf"\b(?:сегодня|завтра|послезавтра|(?:в|на)\s+(?:этот|тот)\s+же\s+день|в\s+день\s+обращения|"
    rf"\w+дневный\s+срок|\w+(?:недель|месяч)ный\s+срок)\b",
    re.IGNORECASE,
)
NUMBER = re.compile(r"(?:№|\bN)\s*\d[\w/-]*")
FROM = re.compile(r"(?:\bот\s+)?$", re.IGNORECASE)
ACT = re.compile(
    r"\b(?:(?:част|стать|пункт|абзац|подпункт|глав|раздел)\w{1,3}\s+\d|(?:ч|ст|п|пп|подп|гл)\.\s?\d|"
    r"федеральн\w+\s+закон|закон\w*\s+(?:[А-ЯЁ]\w+\s+){1,3}от\b|закон\w*\s+(?:от\b|№)|\d+-ФЗ\b|"
    r"постановлени\w+\s+(?:правительств|администрац|глав|главн)|(?:приказ|постановлени|распоряжени|решени)\w*\s+(?:\w+\s+){0,6}?(?:от\s+\d|№)|"
    r"кодекс\w*\b|конституци\w+|(?:[А-ЯЁ]{2,3}|[Жж]К|ГК|ТК|СК)\s+РФ\b)",
    re.IGNORECASE,
)
OPENING = {"«": "»", "„": "“", "“": "”", '"': '"'}
LETTERS = re.compile(r"[^\W\d_]{2,}")


def quotations(text: str) -> list[Span]:
    """Stretches in quotation marks, the marks included; the outer one where they nest."""
    spans: list[Span] = []
    end = 0
    for start, char in enumerate(text):
        if start >= end and char in OPENING:
            close = _closing(text, start)
            if close is not None:
                spans.append((start, close + 1))
                end = close + 1
    return spans


def _closing(text: str, start: int) -> int | None:
    opening, closing = text[start], OPENING[text[start]]
    if opening == closing:
        return text.find(closing, start + 1) if closing in text[start + 1 :] else None
    depth = 0
    for at in range(start, len(text)):
        depth += (text[at] == opening) - (text[at] == closing)
        if depth == 0:
            return at
    # «…«…» with one closing mark for both
    last = text.rfind(closing, start)
    return last if last > start else None


def is_statement(quotation: str) -> bool:
    """Whether what stands in quotation marks is somebody's sentence, not a name, a title or a word.

    A sentence has a finite verb, not as its first word («Помоги ребёнку» is a programme), or ends as one.
    """
    inner = quotation.strip("«»„“”\"' ")
    return inner[-1:] in ("?", "!", "…", ".") or any(_is_finite(word) for word in LETTERS.findall(inner)[1:])


def _is_finite(word: str) -> bool:
    return word.islower() and has_tag(word, "VERB") and not has_tag(word, "NOUN")


def times(text: str) -> Iterator[Span]:
    """Times of the day: 9:00, 17.30."""
    return (match.span() for match in TIME.finditer(text))


def dates(text: str) -> Iterator[Span]:
    """Dates of any format: 01.02.2025, 1 февраля 2025 года, «1» февраля, март 2025 года."""
    return (match.span() for match in DATE.finditer(text))


def terms(text: str) -> Iterator[Span]:
    """Periods of time with a number: «в течение пяти рабочих дней», «3 месяца», «завтра»."""
    return (match.span() for match in TERM.finditer(text))


def act_requisites(text: str) -> Iterator[Span]:
    """Date and number of a document: «от 28.12.2013 № 442-ФЗ», «№ 5 от 1 марта 2025 года»."""
    dated = list(dates(text))
    for number in NUMBER.finditer(text):
        for start, end in dated:
            if not text[end : number.start()].strip() and end <= number.start():
                yield _with_from(text, start), number.end()
            elif number.end() < start and text[number.end() : start].strip().lower() == "от":
                yield number.start(), end


def _with_from(text: str, start: int) -> int:
    before = FROM.search(text[:start])
    return before.start() if before else start


def acts(text: str) -> Iterator[Span]:
    """Beginnings of a citation of law: «статьёй 15», «Федеральный закон», «постановлением Правительства»."""
    return (match.span() for match in ACT.finditer(text))


def within(span: Span, spans: list[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)

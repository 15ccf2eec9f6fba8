"""Citations of acts: «Федеральный закон от 28.12.2013 № 442-ФЗ «Об основах …»»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from letterlint.language.dates import as_date
from letterlint.language.spans import DATE, Span, quotations

RUSSIA = r"(?:\s+(?:РФ|Российской\s+Федерации|России))?"
REGION = (
    r"(?:\s+(?:[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)*\s+(?:области|края|округа|республики)|Республики\s+[А-ЯЁ]\w+|"
    r"г(?:\.|орода)\s*[А-ЯЁ]\w+))?"
)
MINISTRY = (
    r"(?:Мин[а-яё]+|Рос[а-яё]+|ФНС|ФАС|МЧС|МВД|СФР|"
    r"(?:[Мм]инистерств|[Дд]епартамент|[Кк]омитет|[Уу]правлени)\w*)"
)
COUNCIL = (
    r"(?:[Пп]равительства|[Аа]дминистрации|[Гг]лавы|[Гг]лавного|[Мм]эрии|[Гг]убернатора|"
    r"[Сс]овета|[Кк]абинета|Гос[а-яё]+|Мин[а-яё]+|Рос[а-яё]+)"
)
FOLLOWED = r"(?=\s+(?:от\s+\d|№|N\s*\d|«))"  # by a date, a number or a title
NAMES_OF_BODY = r"(?:\s+(?![оО]т\b)(?:[А-Яа-яЁё-]+)){0,12}?"  # «Министерства труда и социальной защиты …»
FEDERAL = re.compile(rf"\b[Фф]едеральн\w+\s+(?:конституционн\w+\s+)?закон\w*{RUSSIA}|\bФЗ\b")
KINDS = {
    "federal": FEDERAL,
    "law": re.compile(rf"\b[Зз]акон(?:а|у|ом|е)?(?:{REGION}|{RUSSIA}){FOLLOWED}"),
    "government": re.compile(
        rf"\b(?:[Пп]остановлени|[Рр]аспоряжени)\w+\s+{COUNCIL}{NAMES_OF_BODY}{FOLLOWED}"
    ),
    "decree": re.compile(rf"\b[Уу]каз\w{{0,2}}\s+Президента{RUSSIA}"),
    "order": re.compile(rf"\b[Пп]риказ\w*\s+{MINISTRY}{NAMES_OF_BODY}{FOLLOWED}"),
}
DATED = re.compile(rf"[\s,]*\(?от\s+(?P<date>{DATE.pattern})", re.IGNORECASE)
NUMBERED = re.compile(
    r"\s*(?:(?:№|N)\s*(?P<number>\d+[\w/-]*)|(?P<federal>\d+-ФЗ)\b|-(?P<bare>\d{1,4})\b)", re.IGNORECASE
)
BARE_NUMBER = re.compile(rf"(?<![\w-])(?:от\s+{DATE.pattern}\s*)?(?:№\s*)?\d{{1,4}}-ФЗ\b", re.IGNORECASE)
GAP = re.compile(r"[\s,(]*")


@dataclass(frozen=True, slots=True)
class Citation:
    """An act as a text cites it; what the text does not give is "" or None."""

    span: Span
    kind: str  # "federal", "law" (of Russia or a region), "government", "decree", "order"
    number: str
    dated: date | None
    title: str
    has_date: bool  # also where the date cannot be understood


def citations(text: str) -> Iterator[Citation]:
    """The citations of a folded sentence, from left to right; codes and the Constitution are none."""
    titles = quotations(text)
    end = 0
    for start, stop, kind in sorted(_beginnings(text)):
        if start < end or any(a < start < b for a, b in titles):
            continue
        citation = _read(text, (start, stop), kind, titles)
        end = citation.span[1]
        yield citation


def _beginnings(text: str) -> Iterator[tuple[int, int, str]]:
    for kind, pattern in KINDS.items():
        for found in pattern.finditer(text):
            yield found.start(), found.end(), kind
    for found in BARE_NUMBER.finditer(text):
        yield found.start(), found.start(), "federal"


def _read(text: str, span: Span, kind: str, titles: list[Span]) -> Citation:
    """Take in date, number and title, in whatever order they follow."""
    start, at = span
    number, title, dated, has_date = "", "", None, False
    while True:
        found_date, found_number = DATED.match(text, at), NUMBERED.match(text, at)
        quoted = next((q for q in titles if q[0] == _after_gap(text, at)), None)
        if found_date and not has_date:
            at, has_date, dated = found_date.end(), True, as_date(found_date["date"])
        elif found_number and not number:
            at, number = found_number.end(), _number(found_number, kind)
        elif quoted and not title:
            at, title = quoted[1], text[quoted[0] + 1 : quoted[1] - 1]
        else:
            return Citation((start, at), kind, number, dated, title, has_date)


def _after_gap(text: str, at: int) -> int:
    gap = GAP.match(text, at)
    return gap.end() if gap else at


def _number(found: re.Match[str], kind: str) -> str:
    number = (found["number"] or found["federal"] or found["bare"]).upper()
    return f"{number}-ФЗ" if kind == "federal" and number.isdigit() else number

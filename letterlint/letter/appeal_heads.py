"""Where an appeal names who writes: behind «от» or «Заявитель:», after «Я, …»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterlint.language.names import Case
from letterlint.letter.appeal_lines import names_appeal
from letterlint.letter.appeal_names import Chain, Found, chain
from letterlint.letter.marks import is_postal, names_organisation, names_post

WHO = r"заявител\w+|отправител\w+|автор\w*|гражданина|гражданки|обративше\w+"
LABEL = re.compile(
    rf"\s*(?:от\s+кого|{WHO}|(?:ф\.?\s?и\.?\s?о\.?|фамилия,?\s+имя,?\s+отчество)(?:\s*\([^)]*\))?(?:\s+(?:{WHO}))?)\s*[:–-]\s*",
    re.IGNORECASE,
)
FROM = re.compile(r"от(?!\s*[\d№])(?:\s*(?P<sign>[:–])\s*|\s+|$)", re.IGNORECASE)
INSIDE = re.compile(r"\sот\s+(?![\d№])")
TO = re.compile(r"\s*(?:кому|куда)\s*:", re.IGNORECASE)
OPENING = re.compile(
    r"(?:^|[.!?]\s+)(?:(?:Я|Мы)\s*(?:,|–|-)\s*|Меня\s+зовут\s+|(?:Пишет|Обращается\s+к)\s+[Вв]ам\s+)(?P<rest>.+)"
)
INTRODUCING = 3  # lines
PARTS = re.compile(r"\s*(?P<part>фамилия|имя|отчество)\s*:\s*(?P<value>[^\W\d_][^\d:]*)", re.IGNORECASE)


def marked(lines: Sequence[str]) -> Found | None:
    """Who is named behind «от …», «От: …», «Заявитель: …», or in the boxes of a form."""
    for at, line in enumerate(lines):
        start, labelled = _start(line)
        if start is not None:
            text = "\n".join([line[start:], *lines[at + 1 :]]).strip()
            return Found(text, _read(text, labelled))
    return _form(lines)


def _start(line: str) -> tuple[int | None, bool]:
    """Where in a line stands who writes, and whether a label says so, behind which is the nominative too."""
    label = LABEL.match(line)
    if label:
        return label.end(), True
    found = FROM.match(line)
    if found:
        return found.end(), bool(found["sign"])
    inside = INSIDE.search(line)
    if inside and (is_official_line(line[: inside.start()]) or names_appeal(line)):
        return inside.end(), False
    return None, False


def _read(text: str, labelled: bool) -> Chain | None:
    if labelled:
        return chain(text, (Case.NOMINATIVE, Case.GENITIVE))
    return chain(text, (Case.GENITIVE,)) or chain(text, (Case.NOMINATIVE,))


def _form(lines: Sequence[str]) -> Found | None:
    """«Фамилия: Петрова», «Имя: Анна», «Отчество: Ивановна»."""
    boxes = {found["part"].lower(): found["value"].strip() for line in lines if (found := PARTS.match(line))}
    text = " ".join(boxes[part] for part in ("фамилия", "имя", "отчество") if part in boxes)
    return Found(text, chain(text, (Case.NOMINATIVE,))) if "фамилия" in boxes else None


def introduced(text: Sequence[str]) -> Found | None:
    """Who says «Я, Жукова Мария Петровна, …» in the first lines of the text."""
    for line in text[:INTRODUCING]:
        opening = OPENING.search(line)
        found = chain(opening["rest"], (Case.NOMINATIVE,)) if opening else None
        if opening and found:
            return Found(opening["rest"], found)
    return None


def is_official_line(line: str) -> bool:
    """Whether a line of the head names to whom the appeal is written."""
    return TO.match(line) is not None or (
        (names_post(line) or names_organisation(line)) and not is_postal(line)
    )

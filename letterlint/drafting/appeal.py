"""What an appeal answers by itself: who writes, where from, when, under which number, and what is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from letterlint.language.dates import as_date
from letterlint.language.spans import DATE
from letterlint.letter.appeal import FROM, HEAD_LINES, sender
from letterlint.letter.marks import CONTACT, PHONE, is_postal
from letterlint.letter.questions import questions
from letterlint.model import Document, Name

STAMP = re.compile(
    rf"(?:\bвх(?:одящ\w+)?\b\.?|зарегистрирован\w*)[^№\n]{{0,30}}№\s*(?P<number>[\w/.-]*\w)\s*от\s+(?P<date>{DATE.pattern})",
    re.IGNORECASE,
)
ALONE = re.compile(rf"\s*(?:от\s+)?(?P<date>{DATE.pattern})\s*(?:г\.?|года?)?\s*", re.IGNORECASE)
FOOT_LINES = 6
LONGEST = 20  # words of a question
INNER = str.maketrans({"«": "„", "»": "“", '"': ""})
INDEX = re.compile(r"\b\d{6}\b")
BEFORE_ADDRESS = re.compile(r"\s*(?:адрес\w*|проживающ\w+(?:\s+по\s+адресу)?)\s*:?\s*", re.IGNORECASE)


def answers(appeal: Document) -> dict[str, Any]:
    """Answers to the questions that every letter asks, as far as the appeal has them."""
    lines = [line for paragraph in appeal.paragraphs for line in paragraph.text.split("\n") if line.strip()]
    found = {
        "addressees": [_person(name) for name in sender(appeal)],
        "address": list(_address(lines[:HEAD_LINES])),
        "questions": [quoted(question.sentence.text) for question in questions(appeal)],
        **_registered(lines),
    }
    return {name: answer for name, answer in found.items() if answer}


def quoted(question: str) -> str:
    """A question as it stands between «»: without a point, its own «» as „“, a long one cut short."""
    words = question.translate(INNER).split()
    text = " ".join(words[:LONGEST]).rstrip(" .;,:")
    mark = "?" if question.rstrip(" »").endswith("?") else ""
    return f"{text}…{mark}" if len(words) > LONGEST else text


def _person(name: Name) -> dict[str, str]:
    whole = " ".join(part for part in (name.surname, name.first, name.patronymic) if part)
    return {"name": whole, "gender": name.gender.value}


def _registered(lines: list[str]) -> dict[str, Any]:
    """Date and number from the stamp «Вх. № 61 от 12.03.2025»; else the date that stands by itself."""
    stamp = next((found for line in lines if (found := STAMP.search(line))), None)
    if stamp:
        return {"appeal_number": stamp["number"], "appeal_date": as_date(stamp["date"])}
    near = [*lines[:HEAD_LINES], *lines[-FOOT_LINES:]]
    alone = next((found for line in near if (found := ALONE.fullmatch(line))), None)
    return {"appeal_date": as_date(alone["date"])} if alone else {}


def _address(head: list[str]) -> Iterator[str]:
    """The postal lines below «от Лебедевой Тамары Ильиничны», up to the first other line."""
    at = next((number for number, line in enumerate(head) if FROM.match(line)), len(head))
    for line in head[at + 1 :]:
        if not is_postal(line):
            return
        if not PHONE.search(line) and not (CONTACT.search(line) and not INDEX.search(line)):
            yield BEFORE_ADDRESS.sub("", line, count=1).strip()

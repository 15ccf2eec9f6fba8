"""The greeting that opens a letter, and what it tells of the addressee."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from letterlint.language.greeting import parse_greeting, tells
from letterlint.language.names import forms, may_be_one
from letterlint.letter.marks import SALUTATION_LIMIT, salutes, words
from letterlint.model import Addressee, Gender, Name, Paragraph, Place

OPENER_ALONE = re.compile(r"^\s*(?:\w+\s+)?уважаем\w+\s*$", re.IGNORECASE)
EXCLAMATION = re.compile(r"[^!]*!+")
STOP = re.compile(r".*?(?:,|(?<![\s.][А-ЯЁ])(?<!\bУв)(?<!\bгр)\.)(?=\s|$)", re.IGNORECASE)


def greeting(paragraph: Paragraph) -> Place:
    """Where in its paragraph the greeting stands: a line of its own, or the words up to «!» or a comma."""
    start = 0
    for line in paragraph.text.split("\n"):
        if salutes(line):
            break
        start += len(line) + 1
    line, *below = paragraph.text[start:].split("\n")
    if below and OPENER_ALONE.match(line):  # «Уважаемый» / «Иван Иванович!»
        line = f"{line} {below[0]}"
    indent = len(line) - len(line.lstrip())
    return paragraph.place(start + indent, start + indent + _length(line.strip()))


def _length(line: str) -> int:
    exclaimed = EXCLAMATION.match(line)
    if exclaimed and len(words(exclaimed[0])) <= SALUTATION_LIMIT:
        return exclaimed.end()
    stopped = STOP.match(line)
    goes_on = stopped is not None and _is_told(line[stopped.end() :].lstrip())
    if len(words(line)) <= SALUTATION_LIMIT // 2 and not goes_on:
        return len(line)
    return stopped.end() if stopped else len(line)


def _is_told(rest: str) -> bool:
    """«…, мы рассмотрели», «…, Ваше обращение рассмотрено»: the letter begins in the line of the greeting."""
    return rest[:1].islower() or tells(rest)


def called(text: str) -> list[Name]:
    """The people that a greeting calls by first name and patronymic: «Уважаемый Иван Иванович!»."""
    return [name for name in parse_greeting(text).names() if name.first and not name.surname]


def complete(addressee: Addressee, names: Sequence[Name]) -> Addressee:
    """The addressee with first name, patronymic and gender of the first of `names` that can be theirs."""
    own = addressee.name
    for name in names:
        if own.gender in (name.gender, Gender.UNKNOWN) and may_be_one(own, name) and _one_surname(own, name):
            return replace(addressee, name=Name(own.surname, name.first, name.patronymic, name.gender))
    return addressee


def _one_surname(own: Name, other: Name) -> bool:
    return not other.surname or bool(forms(own) & forms(other))

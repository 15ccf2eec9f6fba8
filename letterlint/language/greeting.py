"""The grammar of a greeting: «Уважаемый Иван Иванович!» in its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from letterlint.language.folding import fold, yo
from letterlint.language.names import Case, parse, spelt_out
from letterlint.language.predicates import predicate
from letterlint.language.tokens import tokens
from letterlint.model import Gender, Name

RESPECT = re.compile(
    r"^(?P<word>(?:глубоко|много|высоко)?уважаем(?P<ending>[а-яё]+))(?P<template>\s*[(/-]+\s*[а-я]{1,3}\)?)?(?P<comma>\s*,)?\s*",
    re.IGNORECASE,
)
OTHER_OPENER = re.compile(
    r"^(?:ув\.?|здравствуй(?:те)?|добр\w+\s+(?:день|дня|утр\w|вечер\w?)|доброго\s+(?:времени\s+суток|здоровья)|"
    r"приветству\w+(?:\s+Вас)?|дорог(?:ой|ая|ие))(?=[\s,!.])[\s,!.]*",
    re.IGNORECASE,
)
TITLE = re.compile(
    r"^(?:господ(?:ин|а)|госпожа|г-н|г-жа|гражданин|гражданка|граждане|гр\.|гр-н|гр-ка|товарищ|тов\.)(?![\w-])\s*",
    re.IGNORECASE,
)
ENDING = re.compile(r"\s*((?:[!,;:…?]|(?<![\s.][А-ЯЁ])\.)*)\s*$")  # the point of an initial is no end
JOINED = re.compile(r"\s*,\s*|\s+и\s+")
GENDERS = {"ый": Gender.MALE, "ая": Gender.FEMALE}
PLURAL = "ые"
RESPECTED = {Gender.MALE: "Уважаемый", Gender.FEMALE: "Уважаемая"}


@dataclass(frozen=True, slots=True)
class Greeting:
    """A greeting taken apart; what is not there is ""."""

    opener: str  # «Уважаемый», «Ув.», «Здравствуйте,» as written
    ending: str  # of «уважаемый»: «ый»; "" where another word opens
    template: str  # «(ая)»
    comma: bool  # between «Уважаемый» and the name
    title: str  # «господин», «гр.»
    people: tuple[str, ...]  # as written
    mark: str  # the punctuation at the end

    @property
    def gender(self) -> Gender:
        return GENDERS.get(self.ending, Gender.UNKNOWN)

    @property
    def plural(self) -> bool:
        return self.ending == PLURAL

    @property
    def nominative(self) -> bool:
        return self.plural or self.ending in GENDERS

    def names(self) -> list[Name]:
        """The people called, as far as they are called by name."""
        title = f"{self.title} " if self.title else ""
        return [name for person in self.people if (name := parse(title + person, Case.NOMINATIVE))]


def parse_greeting(text: str) -> Greeting:
    """Take a greeting apart; any text gives a result."""
    plain = fold(text).text.strip()
    respect = RESPECT.match(plain)
    other = None if respect else OTHER_OPENER.match(plain)
    opener = respect or other
    rest = plain[opener.end() :] if opener else plain
    late = RESPECT.match(rest) if other else None  # «Здравствуйте, уважаемая Инна Николаевна!»
    rest = rest[late.end() :] if late else rest
    title = TITLE.match(rest)
    ending = ENDING.search(rest)
    called = rest[title.end() if title else 0 : ending.start() if ending else len(rest)]
    return Greeting(
        opener=opener[0].strip() if opener else "",
        ending=yo(respect["ending"]) if respect else "",
        template=(respect["template"] or "") if respect else "",
        comma=bool(respect and respect["comma"]),
        title=title[0].strip() if title else "",
        people=tuple(person for person in JOINED.split(called) if person),
        mark=ending[1] if ending else "",
    )


def tells(text: str) -> bool:
    """Whether a text has a predicate in it, which no greeting has."""
    return any(token.is_word and token.text.islower() and predicate(token.text) for token in tokens(text))


def greeting_to(people: Sequence[Name]) -> str | None:
    """«Уважаемый Иван Иванович!», «Уважаемые … и …!»; None where a name or a gender is not known.

    The form is that of the Code, 5.4.1.
    """
    if not people or not all(_callable(name) for name in people):
        return None
    called = [f"{name.first} {name.patronymic}" for name in people]
    opener = "Уважаемые" if len(called) > 1 else RESPECTED[people[0].gender]
    return f"{opener} {' и '.join(part for part in (', '.join(called[:-1]), called[-1]) if part)}!"


def _callable(name: Name) -> bool:
    return spelt_out(name.first) and spelt_out(name.patronymic) and name.gender in RESPECTED

"""A family named by one surname: «Кузнецовым Андрею Викторовичу и Ольге Сергеевне»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from letterlint.language.names import Case, parse
from letterlint.model import Gender, Name

PERSON = r"[А-ЯЁ](?:[а-яё]+|\.)\s*[А-ЯЁ](?:[а-яё]+|\.)"
FAMILY = re.compile(
    rf"^(?P<surname>[А-ЯЁ][а-яё]+(?:ов|ев|ёв|ин|ын|ск|цк))(?P<plural>ым|им)\s+(?P<people>{PERSON}(?:(?:,|\s+и)\s+{PERSON})+)"
)
SEVERAL = re.compile(r",\s+|\s+и\s+")
ENDINGS = {"ым": {Gender.MALE: "", Gender.FEMALE: "а"}, "им": {Gender.MALE: "ий", Gender.FEMALE: "ая"}}


def family(block: Sequence[str]) -> tuple[Name, ...]:
    """The people whose surname stands once, in the plural of the dative; empty where there is none."""
    found = FAMILY.match(" ".join(line.strip() for line in block))
    return tuple(_people(found)) if found else ()


def _people(found: re.Match[str]) -> Iterator[Name]:
    for person in SEVERAL.split(found["people"]):
        name = parse(person, Case.DATIVE) or _by_initials(person)
        surname = ENDINGS[found["plural"]].get(name.gender)
        yield Name(
            found["surname"] + surname if surname is not None else "",
            name.first,
            name.patronymic,
            name.gender,
        )


def _by_initials(person: str) -> Name:
    first, patronymic = re.findall(r"[А-ЯЁ](?:[а-яё]+|\.)", person)[:2]
    return Name("", first, patronymic)

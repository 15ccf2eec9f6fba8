"""What dictionaries know of a word: a surname, a first name, a common noun."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from letterlint.language.folding import yo
from letterlint.language.morphology import parse
from letterlint.language.names.tables import rows
from letterlint.model import Gender

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

TAGS = {Gender.MALE: "masc", Gender.FEMALE: "femn"}
BELIEVED = {
    Gender.MALE: "(?:[ая]|[ие]й|слав|мир|бек|жон|дин)$",
    Gender.FEMALE: "(?:[ая]|гуль|гюль)$",
}
NOUN_DATIVE = "(?<!ом)(?<!ем)у$|ю$"  # not of adjectives: «старшому»
PROPER = frozenset(("Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Init"))


@lru_cache(maxsize=1)
def last_names() -> bytes:
    """Natasha's list, one name a line; a set of it would take 20 MB and 40 ms, a search takes 2 ms."""
    return b"\n" + (_natasha() / "last.txt").read_bytes() + b"\n"


@lru_cache(maxsize=1)
def listed_first_names() -> frozenset[str]:
    """Natasha's first names without those that are likelier something else («Май», «Роман»)."""
    first = (_natasha() / "first.txt").read_text(encoding="utf-8").split("\n")
    doubtful = (_natasha() / "maybe_first.txt").read_text(encoding="utf-8").split("\n")
    return frozenset(map(yo, first)) - {yo(line.split("#")[0].strip()) for line in doubtful} - {""}


def _natasha() -> Path:
    """Found without importing natasha, which takes most of a second."""
    spec = find_spec("natasha")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("natasha")
    return Path(spec.submodule_search_locations[0]) / "data" / "dict"


@lru_cache(maxsize=2_000)
def is_last_name(word: str) -> bool:
    """Whether the nominative stands in natasha's list of surnames (which has none for women)."""
    return f"\n{word.lower()}\n".encode() in last_names()


def nominatives(word: str) -> list[Parse]:
    """The dictionary's readings of a word as a nominative singular."""
    return [r for r in parse(word.lower()) if r.is_known and {"nomn", "sing"} <= r.tag.grammemes]


def is_surname(word: str, gender: Gender) -> bool:
    """Whether pymorphy3's dictionary has the nominative as a surname of men or of women."""
    return any("Surn" in r.tag and _of(r, gender) for r in nominatives(word))


def is_common_nominative(word: str, gender: Gender) -> bool:
    """Whether the nominative is a common noun, or an adjective of that gender."""
    return any(
        r.tag.POS == "NOUN" or (r.tag.POS == "ADJF" and _of(r, gender))
        for r in nominatives(word)
        if not PROPER & r.tag.grammemes
    )


def is_common(word: str) -> bool:
    """Whether a form, in any case, is of a common noun or adjective; not of «Иванов (дом)»."""
    known = [r for r in parse(word.lower()) if r.is_known]
    return any(not {*PROPER, "Poss"} & r.tag.grammemes for r in known)


def tagged(word: str, *grammemes: str) -> bool:
    """Whether the dictionary knows a reading of the form with one of the grammemes."""
    return any(r.is_known and r.tag.grammemes & set(grammemes) for r in parse(word.lower()))


def _of(reading: Parse, gender: Gender) -> bool:
    return TAGS[gender] in reading.tag or "ms-f" in reading.tag or "Ms-f" in reading.tag


@lru_cache(maxsize=1)
def _own_genders() -> dict[str, frozenset[Gender]]:
    both = {yo(row["name"]): frozenset(TAGS) for row in rows("either_gender")}
    return {yo(row["name"]): frozenset((Gender(row["gender"]),)) for row in rows("first_name_genders")} | both


@lru_cache(maxsize=5_000)
def first_name_genders(nominative: str) -> frozenset[Gender]:
    """Whose first name it is; empty where nothing is sure, both where men and women have it.

    pymorphy3's dictionary is believed only where the ending bears it out: it takes Аминат, Гоар, Наргиз
    for men and Акмаль for a woman.
    """
    word = yo(nominative)
    claimed = claimed_genders(word)
    if word in _own_genders() or len(claimed) > 1:
        return claimed
    return frozenset(gender for gender in claimed if re.search(BELIEVED[gender], word))


@lru_cache(maxsize=5_000)
def claimed_genders(nominative: str) -> frozenset[Gender]:
    """What pymorphy3's dictionary says of a first name, rightly or wrongly; our own list goes before it."""
    if yo(nominative) in _own_genders():
        return _own_genders()[yo(nominative)]
    tags = {tag for r in nominatives(yo(nominative)) if "Name" in r.tag for tag in r.tag.grammemes}
    if tags & {"ms-f", "Ms-f"}:
        return frozenset(TAGS)
    return frozenset(gender for gender, tag in TAGS.items() if tag in tags)


def is_known_first_name(nominative: str) -> bool:
    """Whether a dictionary has it as a first name, of whomever."""
    word = yo(nominative)
    known = word in _own_genders() or any("Name" in r.tag for r in nominatives(word))
    return known or word in listed_first_names()


@lru_cache(maxsize=5_000)
def noun_stem(word: str) -> str | None:
    """The oblique stem of a masculine common noun: «орёл» → «орл», «соловей» → «соловь»."""
    for reading in nominatives(word):
        if reading.tag.POS == "NOUN" and "masc" in reading.tag and not PROPER & reading.tag.grammemes:
            dative = reading.inflect({"datv", "sing"})
            if dative is not None and re.search(NOUN_DATIVE, dative.word):
                return str(dative.word[:-1])
    return None

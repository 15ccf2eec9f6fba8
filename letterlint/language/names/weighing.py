"""How well a nominative is known: of competing ones the better known is taken."""

from __future__ import annotations

import re

from letterlint.language.folding import yo
from letterlint.language.names import dictionaries
from letterlint.language.names.listed import exceptions
from letterlint.language.names.tables import Part
from letterlint.model import Gender

VOWELS = "аеёиоуыэюя"
TYPICAL = f"[{VOWELS}].*(?:(?:[оеё]в|[иы]н)а?|[сц]к(?:ий|ая)|ко|заде|дзе|швили|ску)$"
ADJECTIVE = "(?:[оеё]в|[иы]н)ая$"
# of unknown ones: Лановой rather than Лановый, Кравец than Кравц, Чернобаец than Чернобайц
LIKELY = f"[оеё]вой$|[бвгдзкмпст]ец$|[{VOWELS}][^{VOWELS}]*[{VOWELS}][^{VOWELS}]*(?<![аяу]н)ец$"
LISTED, KNOWN, USUAL, SEEN, UNSEEN = 4, 3, 2, 1, 0


def weigh(word: str, gender: Gender, part: Part, contested: bool) -> int:
    """How well a nominative is known; the big dictionaries are asked only where candidates compete."""
    if (yo(word), gender) in exceptions(part):
        return LISTED
    if part is Part.FIRST:
        if gender in dictionaries.first_name_genders(word):
            return KNOWN
        return SEEN if dictionaries.is_known_first_name(word) else UNSEEN
    if part is Part.SURNAME and re.search(ADJECTIVE, word) and _is_adjective_only(word):
        return LISTED
    if part is Part.PATRONYMIC or re.search(TYPICAL, word):
        return KNOWN
    return _dictionary_weight(word, gender, contested)


def _is_adjective_only(word: str) -> bool:
    """«Луговая», whose dative «Луговой» could be of Лугова too, were there such a surname."""
    known = dictionaries.is_common_nominative(word, Gender.FEMALE)
    base = word[:-2]
    return (
        known
        and not dictionaries.is_surname(base + "а", Gender.FEMALE)
        and not dictionaries.is_last_name(base)
    )


def _dictionary_weight(word: str, gender: Gender, contested: bool) -> int:
    if dictionaries.is_surname(word, gender):
        return KNOWN
    if dictionaries.is_common_nominative(word, gender) or re.search(LIKELY, word):
        return USUAL
    return SEEN if contested and dictionaries.is_last_name(word) else UNSEEN


def is_headword(word: str) -> bool:
    """«орёл», not «орел»: the dictionary's own writing, with its «ё»."""
    return any(reading.normal_form == word for reading in dictionaries.nominatives(word))

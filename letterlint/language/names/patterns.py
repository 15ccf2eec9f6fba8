"""Which paradigm a name declines by, and with what stem."""

from __future__ import annotations

import re
from functools import lru_cache

from letterlint.language.folding import yo
from letterlint.language.names.dictionaries import noun_stem
from letterlint.language.names.listed import exceptions
from letterlint.language.names.tables import Part, Pattern, paradigms, rules
from letterlint.model import Gender

CONSONANT = "[бвгджзклмнпрстфхцчшщйь]$"
REGULAR = "(?:[оеё]в|[иы]н|[иы]й|[иы]х)$"
MANS = "[аеёиоуыэюя].*(?:[оеё]в|[иы]н|[сц]кий|ый)$"
FAMILY = "[аеёиоуыэюя].*(?:(?:[оеё]в|[иы]н)ы|[сц]кие)$"
ADJECTIVE = "(?:ов|ев|н|ск|цк)ой$"
VOWEL = "[аеёиоуыэюя]"


@lru_cache(maxsize=20_000)
def patterns(word: str, gender: Gender, part: Part) -> tuple[Pattern, ...]:
    """How a name without hyphens may decline, the norm first; empty where nothing is known.

    In: the nominative in lower case, a gender that is known. A surname that is a noun with a vowel
    that falls out declines as the noun does; that the vowel may be kept is understood too.
    """
    listed = exceptions(part).get((yo(word), gender))
    if listed:
        return tuple(sorted(listed, key=lambda pattern: not pattern.norm))
    if part is Part.SURNAME and re.search(FAMILY, word):
        return ()  # «Ивановы» are several people
    if part is Part.SURNAME and gender is Gender.FEMALE and re.search(MANS, word) and not _is_foreign(word):
        return ()  # «Иванов» of a woman: one of the two is wrong
    ruled = _ruled(word, gender, part)
    noun = _as_noun(word, gender) if part is Part.SURNAME else None
    if noun is None:
        return ruled
    return noun, *(Pattern(p.stem, p.paradigm, norm=False) for p in ruled if p.stem != noun.stem)


def _is_foreign(word: str) -> bool:
    """«Дарвин»: women have it too."""
    return (yo(word), Gender.MALE) in exceptions(Part.SURNAME)


def _ruled(word: str, gender: Gender, part: Part) -> tuple[Pattern, ...]:
    found: list[Pattern] = []
    for rule in rules(part):
        if gender in rule.genders and not (found and rule.norm) and rule.ending.search(word):
            found.append(Pattern(word[: len(word) - rule.cut] + rule.add, rule.paradigm, rule.norm))
        elif found and rule.norm:
            break
    return tuple(found)


def _as_noun(word: str, gender: Gender) -> Pattern | None:
    """The noun's stem where it differs from the surname's own; not of one syllable: Сон → Сону."""
    if gender is Gender.FEMALE or not re.search(CONSONANT, word) or re.search(REGULAR, word):
        return None
    if len(re.findall(VOWEL, word)) < 2 or re.search(ADJECTIVE, word):
        return None
    stem = noun_stem(word)
    if stem is None or (yo(stem) in (yo(word), yo(word[:-1])) and not word.endswith("ой")):
        return None
    return Pattern(stem, paradigms()[_noun_paradigm(word)])


def _noun_paradigm(word: str) -> str:
    if word[-1] in "йь":
        return {"й": "j", "ь": "soft"}[word[-1]]
    if word[-1] in "гкх":
        return "velar"
    return "ts-stressed" if word[-1] == "ц" else "hard"

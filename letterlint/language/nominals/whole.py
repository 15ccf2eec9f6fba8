"""A whole post or name of an organisation in another case.

Only the attributes, the head, and heads coordinated with it change: Розенталь, «Справочник по
правописанию и стилистике», on names of institutions; Мильчин, «Справочник издателя и автора».
"""

from __future__ import annotations

import re
from functools import lru_cache

from letterlint.language.names import Case, decline
from letterlint.language.nominals.parted import Parted, shortened, with_name
from letterlint.language.nominals.phrase import WORD, Phrase, leading
from letterlint.language.nominals.readings import is_abbreviation, is_nominative_only
from letterlint.language.spans import quotations
from letterlint.model import Name

JOINT = re.compile(r"\s+и\s+|,\s+|\s+[–—-]\s+")
BRACKETS = re.compile(r"\([^()]*\)")
ACCUSATIVE_AFTER = re.compile(r"\b(?:за|на|в|во|через|про)\s")


@lru_cache(maxsize=2_000)
def declined(text: str, case: Case) -> str | None:
    """«Главный врач больницы № 2» → «Главному врачу больницы № 2»; None where it is not certain.

    In: a post, an organisation or a thing in the nominative. Abbreviations («МБУ «Центр»») stay.
    """
    plain = text.strip()
    if case is Case.NOMINATIVE or not plain:
        return plain
    for parted in (with_name(plain), shortened(plain)):
        if parted is not None:
            return _parted(parted, case)
    phrase = leading(plain)
    return _declined(phrase, case) if phrase else None


def _parted(parted: Parted, case: Case) -> str | None:
    """The part that declines put between those that stay."""
    changing = declined(parted.changing, case) if parted.changing else ""
    name = decline(parted.name, case) if parted.name else Name()
    if changing is None or name is None:
        return None
    called = " ".join(part for part in (name.surname, name.first, name.patronymic) if part)
    return f"{parted.before}{changing}{parted.after}{called}"


def _declined(phrase: Phrase, case: Case) -> str | None:
    if _is_doubtful(phrase, case):
        return None
    form, rest = phrase.inflected(case), _rest(phrase.rest, case)
    return None if form is None or rest is None else form + rest


def _is_doubtful(phrase: Phrase, case: Case) -> bool:
    """Whether what follows the head shows that it may be none."""
    after = WORD.match(phrase.rest)
    if after is not None and is_nominative_only(after[1]):
        return True  # «магазин Ромашка», «специалист юрист»
    if phrase.head.ruling.tag.POS == "NOUN":
        return False
    if "ADJF" in phrase.head.ruling.tag and re.match(r",|\s+и\s|\s*\(", phrase.rest):
        return True  # «автономное и бюджетное учреждения», «крестьянское (фермерское) хозяйство»
    # «межрайонный ОСП»: a person or a thing
    return after is not None and case is Case.ACCUSATIVE and is_abbreviation(after[1])


def _rest(rest: str, case: Case) -> str | None:
    """What follows the head, with the heads that are coordinated with it; None where it is not certain."""
    made, end = "", 0
    for joint in JOINT.finditer(_masked(rest)):
        second = leading(rest[joint.end() :]) if joint.start() >= end else None
        if second is None or not _is_head(second, rest[: joint.start()]):
            following = WORD.match(rest, joint.end())
            if (
                joint.start() == 0
                and joint[0].strip() == "и"
                and not (following and is_abbreviation(following[1]))
            ):
                return None
            continue
        form = second.inflected(case)
        if form is None:
            return None
        made += rest[end : joint.end()] + form
        end = len(rest) - len(second.rest)
    return made + rest[end:]


def _is_head(phrase: Phrase, before: str) -> bool:
    """Whether a nominative is a second head: not what a preposition governs («за воду и свет»)."""
    if not is_nominative_only(phrase.words[0].text):
        return not before.strip() and phrase.number == "plur"
    return phrase.animate or not ACCUSATIVE_AFTER.search(before)


def _masked(text: str) -> str:
    """The text with quotations and brackets blotted out, of the same length."""
    spans = [*quotations(text), *(found.span() for found in BRACKETS.finditer(text))]
    for start, end in spans:
        text = text[:start] + "#" * (end - start) + text[end:]
    return text

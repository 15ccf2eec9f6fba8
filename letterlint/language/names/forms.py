"""Names in the cases that a letter needs, and all the forms by which to find them in a text."""

from __future__ import annotations

from functools import lru_cache

from letterlint.language.folding import yo
from letterlint.language.names.analysis import analyse
from letterlint.language.names.declension import all_forms, declined
from letterlint.language.names.dictionaries import is_known_first_name
from letterlint.language.names.eastern import is_eastern
from letterlint.language.names.name import Case, is_initial
from letterlint.language.names.tables import Part
from letterlint.model import Gender, Name

BOTH = (Gender.MALE, Gender.FEMALE)


def decline(name: Name, case: Case) -> Name | None:
    """The name in a case; initials, «Рашид оглы» and the «Ким» of «Ким Чен» stay.

    None where any part is not certain.
    """
    parts = ((name.surname, Part.SURNAME), (name.first, Part.FIRST), (name.patronymic, Part.PATRONYMIC))
    forms = [_declined(text, name.gender, part, case) for text, part in parts]
    surname, first, patronymic = forms
    if is_eastern(name):
        surname = name.surname
    if surname is None or first is None or patronymic is None:
        return None
    return Name(surname, first, patronymic, name.gender)


def _declined(text: str, gender: Gender, part: Part, case: Case) -> str | None:
    if not text or is_initial(text):
        return text
    *particles, word = text.split(" ") if part is not Part.PATRONYMIC else [text]
    form = declined(word, gender, part, case)
    return None if form is None else " ".join([*particles, form])


def dative(name: Name) -> str | None:
    """«Иванову И. И.», «Мамедову Эльчину Рашид оглы»; None where it is not certain."""
    found = decline(name, Case.DATIVE)
    return (
        None
        if found is None
        else " ".join(part for part in (found.surname, found.first, found.patronymic) if part)
    )


def forms(name: Name) -> frozenset[str]:
    """Every form of the surname, of both genders where it is not known: lower case, «ё» as «е»."""
    return _forms(name.surname, name.gender, Part.SURNAME)


def first_forms(name: Name) -> frozenset[str]:
    """Every form of the first name, as `forms`; empty for an initial."""
    return _forms(name.first, name.gender, Part.FIRST)


def patronymic_forms(name: Name) -> frozenset[str]:
    """Every form of the patronymic, as `forms`; empty for an initial."""
    return _forms(name.patronymic, name.gender, Part.PATRONYMIC)


def _forms(text: str, gender: Gender, part: Part) -> frozenset[str]:
    if not text or is_initial(text):
        return frozenset()
    return frozenset(map(yo, all_forms(text, gender, part)))


@lru_cache(maxsize=5_000)
def is_first_name(word: str) -> bool:
    """Whether a word, in any case, is a first name that the dictionaries know."""
    low = word.lower()
    return any(
        is_known_first_name(candidate.nominative)
        for case in Case
        for candidate in analyse(low, case, Gender.UNKNOWN, Part.FIRST)
    )

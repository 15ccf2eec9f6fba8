"""Man or woman, from a name in any case; unknown wherever the name does not tell for certain."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from letterlint.language.names.analysis import analyse
from letterlint.language.names.declension import HYPHEN
from letterlint.language.names.dictionaries import claimed_genders, first_name_genders
from letterlint.language.names.name import Case, is_initial
from letterlint.language.names.patronymics import patronymic_gender
from letterlint.language.names.surname_gender import surname_gender
from letterlint.language.names.tables import Part
from letterlint.model import Gender


def gender(surname: str = "", first: str = "", patronymic: str = "", case: Case = Case.NOMINATIVE) -> Gender:
    """The gender that a name tells, its parts standing in `case`; UNKNOWN where nothing or two things do.

    The patronymic tells by its ending, the first name where only men or only women bear it, the
    surname where its form in this case is of one gender («Ивановой»; not «Коваленко», «Черных»).
    """
    return agreed((patronymic_gender(patronymic), first_gender(first, case), surname_gender(surname, case)))


def agreed(told: Iterable[Gender]) -> Gender:
    """The one gender that is told; UNKNOWN where none is, or where they contradict each other."""
    known = set(told) - {Gender.UNKNOWN}
    return known.pop() if len(known) == 1 else Gender.UNKNOWN


@lru_cache(maxsize=5_000)
def first_gender(form: str, case: Case) -> Gender:
    """The gender of a first name in a case: «Александре» is a woman's dative only."""
    if not form or is_initial(form):
        return Gender.UNKNOWN
    sure: set[Gender] = set()
    possible: set[Gender] = set()
    for candidate in analyse(form.lower(), case, Gender.UNKNOWN, Part.FIRST):
        pieces = re.split(HYPHEN, candidate.nominative)
        sure |= frozenset.intersection(*map(first_name_genders, pieces)) & {candidate.gender}
        possible |= frozenset.intersection(*map(claimed_genders, pieces)) & {candidate.gender}
    return sure.pop() if len(sure) == len(sure | possible) == 1 else Gender.UNKNOWN

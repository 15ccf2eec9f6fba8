"""«Ким Чен Иру»: names whose surname stands first and does not decline."""

from __future__ import annotations

import re
from functools import lru_cache

from letterlint.language.names.analysis import analyse, capitalised
from letterlint.language.names.name import Case, is_initial
from letterlint.language.names.patronymics import is_patronymic
from letterlint.language.names.strictness import is_no_name
from letterlint.language.names.tables import Part, rows
from letterlint.language.names.weighing import KNOWN, TYPICAL
from letterlint.model import Gender, Name


@lru_cache(maxsize=1)
def _eastern_surnames() -> frozenset[str]:
    return frozenset(row["surname"] for row in rows("asian_surnames"))


def eastern(found: list[str], case: Case) -> Name | None:
    """«Ким Чену»: the surname stands first and does not decline; its bearer's gender is not told."""
    if not 2 <= len(found) <= 3 or found[0].lower() not in _eastern_surnames():
        return None
    if any(is_initial(word) or len(word) > 6 or is_no_name(word) for word in found):
        return None
    last = analyse(found[-1].lower(), case, Gender.UNKNOWN, Part.FIRST)
    if (
        not last
        or last[0].weight >= KNOWN
        or is_patronymic(found[-1])
        or _is_russian_surname(found[-1], case)
    ):
        return None
    return Name(found[0], " ".join([*found[1:-1], capitalised(last[0].nominative)]))


def is_eastern(name: Name) -> bool:
    """Whether a name in the nominative is one whose surname comes first and keeps its form: «Ким Чен Ир»."""
    if not name.first or name.patronymic:
        return False
    return eastern([name.surname, *name.first.split(" ")], Case.NOMINATIVE) is not None


def _is_russian_surname(form: str, case: Case) -> bool:
    found = analyse(form.lower(), case, Gender.UNKNOWN, Part.SURNAME)
    return any(re.search(TYPICAL, candidate.nominative) for candidate in found)

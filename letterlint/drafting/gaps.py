"""What the clerk has not filled in yet."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import wraps
from typing import ParamSpec

from letterlint.language.names import Case
from letterlint.language.nominals import declined
from letterlint.model import Addressee, Name

Taken = ParamSpec("Taken")
LIMIT = 100  # characters: the rule `placeholder` finds brackets with up to 120


class Gap(str):
    """A place left open, as it stands in the letter: «[указать дату решения]».

    In: what is missing, in the nominative («дата решения»). The rule `placeholder` finds every gap.
    """

    __slots__ = ()

    def __new__(cls, label: str) -> Gap:
        plain = " ".join(re.sub(r"[\[\]]", " ", label).split())[:LIMIT].strip()
        wanted = declined(plain, Case.ACCUSATIVE)
        return super().__new__(cls, f"[указать {wanted}]" if wanted else f"[указать: {plain or 'сведения'}]")


def passing_gaps(function: Callable[Taken, str]) -> Callable[Taken, str]:
    """The filter, returning the first Gap in what it is given, unchanged, if there is one."""

    @wraps(function)
    def passing(*values: Taken.args, **options: Taken.kwargs) -> str:
        gap = gap_in((*values, *options.values()))
        return function(*values, **options) if gap is None else gap

    return passing


def gap_in(value: object) -> Gap | None:
    """The Gap that a value is, or has in it."""
    if isinstance(value, Gap):
        return value
    if isinstance(value, Addressee):
        value = value.name
    if isinstance(value, Name):
        value = (value.surname, value.first, value.patronymic)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return next((gap for one in value if (gap := gap_in(one)) is not None), None)
    return None

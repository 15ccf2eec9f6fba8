"""Names of people as templates write them; no-break spaces hold initials and surname together."""

from __future__ import annotations

import re
from dataclasses import replace

from letterlint.drafting.cases import People, case_of, joined, name_in, names, written
from letterlint.drafting.errors import Missing, UnsureError
from letterlint.drafting.gaps import Gap, passing_gaps
from letterlint.language.names import Case, is_eastern, is_initial
from letterlint.language.numerals import NBSP
from letterlint.model import Name


@passing_gaps
def full_name(people: People, case: str = "nominative") -> str:
    """«Иванову Ивану Ивановичу», «Иванову И. И.»: as much as is known; several are joined with «и».

    Raises UnsureError, as `name_in`; ValueError where the template names no case.
    """
    return joined([_bound(name_in(name, case_of(case))) for name in names(people)])


@passing_gaps
def surname_initials(people: People, case: str = "nominative") -> str:
    """«Иванову И. И.»; several are joined with «и». Raises UnsureError, as `full_name`."""
    return joined([_bound(_shortened(name, case_of(case))) for name in names(people)])


@passing_gaps
def initials(people: People, case: str = "nominative") -> str:
    """«И. И. Иванову»; several are joined with «и». Raises UnsureError, as `full_name`.

    «Ким Чен» is not shortened, and keeps its order.
    """
    return joined([_initials_first(_shortened(name, case_of(case))) for name in names(people)])


def same(people: People | str, others: People | str) -> bool:
    """Whether the only person of each is one and the same, as far as both names tell: «Гусева Т.»."""
    if isinstance(people, str) or isinstance(others, str):
        return False  # gaps
    first, second = names(people), names(others)
    return len(first) == len(second) == 1 and all(map(_agree, _parts(first[0]), _parts(second[0])))


def _parts(name: Name) -> tuple[str, ...]:
    return tuple(part.casefold().replace("ё", "е") for part in (name.surname, name.first, name.patronymic))


def _agree(part: str, other: str) -> bool:
    """Whether parts of names may be the same: one is not told, or is the initial of the other."""
    if is_initial(part) or is_initial(other):
        return not part or not other or part[0] == other[0]
    return not part or not other or part == other


def _shortened(name: Name, case: Case) -> Name:
    """The name in a case, its first name and patronymic as initials, without «оглы»."""
    if not name.surname:
        sentence = f"{written(name) or 'Адресат'}: нет фамилии. Укажите фамилию, имя и отчество."
        raise UnsureError(sentence, Missing.NAME, Gap("фамилия"))
    if is_eastern(name):
        return name_in(name, case)
    return name_in(replace(name, first=_initial(name.first), patronymic=_initial(name.patronymic)), case)


def _initial(part: str) -> str:
    """«Анна-Мария» → «А.-М.», «Рашид оглы», «Рашид-кызы» → «Р.»."""
    if not part or is_initial(part):
        return part
    pieces = re.findall(r"(?:^|-)([А-ЯЁ])", part)
    return "-".join(f"{letter}." for letter in pieces)


def _bound(name: Name) -> str:
    parts = [part for part in (name.surname, name.first, name.patronymic) if part]
    return "".join(
        f"{(NBSP if is_initial(part) else ' ') if at else ''}{part}" for at, part in enumerate(parts)
    )


def _initials_first(name: Name) -> str:
    if name.first and not is_initial(name.first):
        return _bound(name)
    return NBSP.join(part for part in (name.first, name.patronymic, name.surname) if part)

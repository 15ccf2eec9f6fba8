"""Names of people as templates write them; no-break spaces hold initials and surname together."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from letterlint.drafting.cases import People, case_of, joined, name_in, names, phrase_in, written
from letterlint.drafting.errors import Missing, UnsureError
from letterlint.drafting.gaps import Gap, passing_gaps
from letterlint.language.names import Case, is_eastern, is_initial
from letterlint.language.numerals import NBSP
from letterlint.model import Addressee, Name

_QUOTED = re.compile("«[^«»]*(?:«[^«»]*»)?[^«»]*»")
_UNCHANGING = re.compile(r"(?:ООО|[НПО]?АО|ЗАО|АНО|НКО|ТСЖ|ТСН|СНТ|УК)\s")  # «ПАО Сбербанк», without quotes


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


def address_block(people: People, full: bool = False) -> str:
    """The lines of an address block: «Директору МБУ «Центр»», «Иванову И. И.».

    In: whom the letter goes to; `full` writes first name and patronymic out. An organisation behind a
    post stands in the genitive, before a name or alone in the nominative, by ГОСТ Р 7.0.97-2016, 5.14.
    A Gap stays in its place, and stands for words whose form is not certain. Raises UnsureError where a
    gender or a surname is unknown.
    """
    if isinstance(people, Gap):
        return people
    listed = [people] if isinstance(people, Addressee | Name) else people
    return "\n".join(line for one in listed for line in _lines(one, full))


def _lines(person: Addressee | Name, full: bool) -> list[str]:
    write = full_name if full else surname_initials
    if isinstance(person, Name):
        return [_or_gap(write, person, Case.DATIVE)]
    official = _official(person)
    named = [_or_gap(write, person.name, Case.DATIVE)] if person.name != Name() or not official else []
    return [official, *named] if official else named


def _official(person: Addressee) -> str:
    """«Директору Муниципального учреждения «Центр»»."""
    if not person.post:
        return person.organisation
    post = _or_gap(phrase_in, person.post, Case.DATIVE)
    owner = "" if person.organisation in person.post else _owner(person.organisation)
    return " ".join(part for part in (post[:1].upper() + post[1:], owner) if part)


def _owner(organisation: str) -> str:
    """The organisation in the genitive; a name that does not decline stays as it is."""
    if _QUOTED.fullmatch(organisation):
        return f"организации {organisation}"
    form = _or_gap(phrase_in, organisation, Case.GENITIVE)
    return organisation if isinstance(form, Gap) and _UNCHANGING.match(organisation) else form


def _or_gap(write: Callable[[Any, Case], str], given: str | Name, case: Case) -> str:
    """A form, or the gap for it where it is not certain: the clerk writes it in the letter."""
    try:
        return write(given, case)
    except UnsureError as error:
        if error.missing is not Missing.FORM:
            raise
        return error.gap

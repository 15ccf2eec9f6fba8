"""The address block of a letter: people, and posts with their organisations."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from letterlint.drafting.cases import People, phrase_in
from letterlint.drafting.errors import Missing, UnsureError
from letterlint.drafting.gaps import Gap
from letterlint.drafting.naming import full_name, surname_initials
from letterlint.drafting.phrasing import capitalised
from letterlint.language.names import Case, parse
from letterlint.model import Addressee, Name

_QUOTED = re.compile("«[^«»]*(?:«[^«»]*»)?[^«»]*»")
_UNCHANGING = re.compile(r"(?:ООО|[НПО]?АО|ЗАО|АНО|НКО|ТСЖ|ТСН|СНТ|УК)\s")  # «ПАО Сбербанк», without quotes
_GOVERNING = re.compile(r"\b(?:заведующ|управляющ|командующ)\w+$", re.IGNORECASE)  # «садом», not «сада»


def address_block(people: People, full: bool = False) -> str:
    """The lines of an address block: «Директору МБУ «Центр»», «Иванову И. И.».

    In: whom the letter goes to; `full` writes first name and patronymic out. An organisation behind a
    post stands in the genitive (behind «заведующий» in the instrumental), before a name or alone in the
    nominative, by ГОСТ Р 7.0.97-2016, 5.14.
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
        return capitalised(person.organisation)
    post = _or_gap(phrase_in, person.post, Case.DATIVE)
    owner = "" if person.organisation in person.post else _owner(person.organisation, _case_of_owner(person))
    return " ".join(part for part in (capitalised(post), owner) if part)


def _case_of_owner(person: Addressee) -> Case:
    """«директору школы», «заведующей детским садом», «индивидуальному предпринимателю Иванову И. И.»."""
    if parse(person.organisation, Case.NOMINATIVE) is not None:
        return Case.DATIVE
    return Case.INSTRUMENTAL if _GOVERNING.search(person.post) else Case.GENITIVE


def _owner(organisation: str, case: Case) -> str:
    """The organisation in the case that the post takes; a name that does not decline stays as it is."""
    if _QUOTED.fullmatch(organisation):
        return f"{phrase_in('организация', case)} {organisation}"
    form = _or_gap(phrase_in, organisation, case)
    return organisation if isinstance(form, Gap) and _UNCHANGING.match(organisation) else form


def _or_gap(write: Callable[[Any, Case], str], given: str | Name, case: Case) -> str:
    """A form, or the gap for it where it is not certain: the clerk writes it in the letter."""
    try:
        return write(given, case)
    except UnsureError as error:
        if error.missing is not Missing.FORM:
            raise
        return error.gap

"""Whom a letter is written to, as clerks, tables, TOML and JSON have it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from letterlint.drafting.converting import ConversionError, text
from letterlint.drafting.errors import AnswerError
from letterlint.drafting.gaps import Gap
from letterlint.drafting.tidying import organisation
from letterlint.drafting.typed import JOINT, addressee
from letterlint.model import Addressee, Name
from letterlint.values import ConfigError, known

KEYS = ("name", "gender", "post", "organisation")
OFFICE = ("addressee_post", "addressee_organisation")  # fields of templates
SEVERAL = (
    "Должность и организацию пишут, когда адресат один. "
    "Для нескольких нужны таблицы [[addressees]] в файле ответов."
)
_GENDER = re.compile(r"\s*\(\s*(?P<gender>м|ж)[а-яё]*\.?\s*\)\s*$", re.IGNORECASE)


def addressees(given: Any) -> list[Addressee]:
    """«Иванов Иван Иванович; Коваленко Саша (ж)», or a list of texts and tables with KEYS.

    Raises ConversionError for what is neither, and UnsureError where a name cannot be read.
    """
    items = given if isinstance(given, (list, tuple)) else [given]
    return [one for item in items for one in _people(item)]


def in_office(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of fields, the addressee with the post and the organisation that are answers of their own.

    An organisation may be written to without anybody's name. Raises AnswerError where there are several
    addressees, or where the addressee has another post or organisation already.
    """
    post, office = (_tidied(values.get(field, "")) for field in OFFICE)
    if not post and not office:
        return dict(values)
    whom = values.get("addressees")
    people = [Addressee(Name())] if isinstance(whom, Gap) or not whom else whom
    if len(people) > 1:
        raise AnswerError(SEVERAL)
    return {**values, "addressees": [_in_office(people[0], post, office)]}


def _in_office(person: Addressee, post: str, office: str) -> Addressee:
    for former, said in ((person.post, post), (person.organisation, office)):
        if former and said not in ("", former):
            raise AnswerError(f"Об адресате сказано и «{former}», и «{said}». Оставьте одно.")
    return replace(person, post=post or person.post, organisation=office or person.organisation)


def _tidied(said: str) -> str:
    return said if isinstance(said, Gap) else organisation(said)


def one_person(given: Any) -> list[Addressee]:
    """The same, of one person: who signs a letter, or has prepared it. Raises ConversionError for several."""
    found = addressees(given)
    if len(found) > 1:
        raise ConversionError("назовите одного человека, второго впишите в готовое письмо.")
    return found


def _people(given: Any) -> list[Addressee]:
    if isinstance(given, Mapping):
        return [_of_table(given)]
    lines = [line for part in JOINT.split(str(given)) if (line := text(part))]
    return [_of_text(line) for line in lines]


def _of_text(line: str) -> Addressee:
    told = _GENDER.search(line)
    return addressee(line[: told.start()] if told else line, given=told["gender"].lower() if told else None)


def _of_table(table: Mapping[str, Any]) -> Addressee:
    try:
        for key in table:
            known(key, KEYS, "ключа", "")
    except ConfigError as error:
        raise ConversionError(str(error)) from error
    name, gender, post, office = (text(table.get(key, "")) for key in KEYS)
    if not name and not post and not office:
        raise ConversionError("не названы ни имя, ни должность.")
    return addressee(name, post, office, gender)

"""From a clerk's answers to what a template works with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from letterlint.drafting.addressees import in_office
from letterlint.drafting.errors import AnswerError
from letterlint.drafting.fields import Field, value
from letterlint.drafting.gaps import Gap
from letterlint.drafting.templates import Template
from letterlint.model import Organisation
from letterlint.values import ConfigError, known

DETAILS = {  # of the organisation, as their gaps name them
    "name": "полное название организации",
    "address": "адрес организации",
    "phone": "телефон организации",
    "mail": "электронная почта организации",
    "head_post": "должность руководителя",
    "head_name": "фамилия, имя и отчество руководителя",
    "executor": "исполнитель",
    "executor_phone": "телефон исполнителя",
}


def values(template: Template, answers: Mapping[str, Any], organisation: Organisation) -> dict[str, Any]:
    """Every field of the template by its name, and `organisation`, with gaps for what is not known.

    Raises AnswerError for an answer to a question that the template does not ask, or that is no answer.
    """
    given = named(template, answers.items())
    fields = configured(template, organisation)
    empty = {field.name: value(_empty(field), None) for field in template.dropped}
    found = {field.name: value(field, given.get(field.name)) for field in fields}
    return in_office(empty | found) | {"organisation": _with_gaps(organisation)}


def configured(template: Template, organisation: Organisation) -> tuple[Field, ...]:
    """The fields of the template, their defaults taken from the configuration where they say so."""
    return tuple(_configured(field, organisation) for field in template.fields)


def named(template: Template, answers: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Answers by the names of fields, given them by names or labels.

    Raises AnswerError for an answer to no question, and where a question has two.
    """
    found: dict[str, Any] = {}
    keys: dict[str, str] = {}
    for key, answer in answers:
        name = asked(template, key)
        if name in keys:
            raise AnswerError(f"На один вопрос два ответа: «{keys[name]}» и «{key}». Оставьте один.")
        found[name], keys[name] = answer, key
    return found


def asked(template: Template, name: str) -> str:
    """The name of a field, given it or its label. Raises AnswerError that gives the nearest name."""
    names = [field.name for field in template.fields]
    labels = {field.label.casefold(): field.name for field in template.fields}
    try:
        return labels.get(name.strip().casefold()) or known(name.strip(), names, "вопроса", "")
    except ConfigError as error:
        raise AnswerError(f"В шаблоне «{template.name}» {error}") from error


def _empty(field: Field) -> Field:
    return replace(field, default="", optional=True)


def _configured(field: Field, organisation: Organisation) -> Field:
    own = getattr(organisation, field.setting) if field.setting else ""
    return replace(field, default=str(own)) if own else field


def _with_gaps(organisation: Organisation) -> Organisation:
    missing = {key: Gap(label) for key, label in DETAILS.items() if not getattr(organisation, key)}
    return replace(organisation, **missing)  # type: ignore[arg-type]

"""The questions of a template, from the sections [fields.…] of its head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from letterlint.drafting.errors import TemplateError
from letterlint.drafting.fields import Field, Kind, value
from letterlint.drafting.gaps import Gap
from letterlint.drafting.terms import Term
from letterlint.model import Organisation
from letterlint.values import ConfigError, known

_NAME = re.compile(r"[a-z_][a-z0-9_]*")
_TEXTS = ("label", "help", "example", "default", "setting", "term", "appeal")
_OFFERED = ("request", "number", "date")
_FLAGS = ("optional", "ask")
_LISTS = ("choices", "begins")
_FIELD_KEYS = ("type", *_LISTS, *_TEXTS, *_FLAGS)
_SETTINGS = [field.name for field in fields(Organisation)]


def made(template: str, tables: Mapping[str, Mapping[str, Any]]) -> tuple[Field, ...]:
    """The fields that tables describe, in their order. Raises TemplateError on a wrong one."""
    return tuple(_field(template, name, table) for name, table in tables.items())


def _field(template: str, name: str, table: Mapping[str, Any]) -> Field:
    where = f"{template}, [fields.{name}]"
    if not _NAME.fullmatch(name) or name == "organisation":
        raise TemplateError(f"Шаблон «{where}»: имя вопроса пишут маленькими латинскими буквами и «_».")
    check_keys(where, table, _FIELD_KEYS, "ключа")
    own: dict[str, Any] = {key: string(where, table, key) for key in _TEXTS}
    own |= {key: _flag(where, table, key, key == "ask") for key in _FLAGS}
    own["kind"] = _kind(where, table.get("type", Kind.TEXT))
    own |= {key: _list(where, table, key) for key in _LISTS}
    return _sound(where, Field(name=name, **own))


def _sound(where: str, field: Field) -> Field:
    if not field.label:
        raise TemplateError(f"Шаблон «{where}»: нет label – что спросить у того, кто пишет письмо.")
    if (field.kind is Kind.CHOICE) != bool(field.choices):
        raise TemplateError(f"Шаблон «{where}»: choices нужны вопросу типа choice, и только ему.")
    if field.begins and field.kind is not Kind.TEXT:
        raise TemplateError(f"Шаблон «{where}»: begins бывает только у вопроса типа text.")
    check_keys(where, {field.term: ""} if field.term else {}, tuple(Term), "срока")
    check_keys(where, {field.appeal: ""} if field.appeal else {}, _OFFERED, "того, что берут из обращения,")
    if field.setting:
        check_keys(where, {field.setting: ""}, _SETTINGS, "настройки организации")
    try:
        sure = field.default == "" or not isinstance(value(field, field.default), Gap)
    except Exception as error:  # whatever is wrong with an answer is wrong with the template
        raise TemplateError(f"Шаблон «{where}»: default не годится. {error}") from error
    if not sure:
        raise TemplateError(f"Шаблон «{where}»: default не годится.")
    return field


def _flag(where: str, table: Mapping[str, Any], key: str, default: bool) -> bool:
    found = table.get(key, default)
    if not isinstance(found, bool):
        raise TemplateError(f"Шаблон «{where}»: {key} – true или false.")
    return found


def _kind(where: str, given: Any) -> Kind:
    if given not in list(Kind):
        raise TemplateError(f"Шаблон «{where}»: нет типа «{given}». Можно: {', '.join(Kind)}.")
    return Kind(given)


def _list(where: str, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    given = table.get(key, [])
    if not isinstance(given, list) or not all(isinstance(one, str) and one for one in given):
        raise TemplateError(f"Шаблон «{where}»: {key} – список строк в квадратных скобках.")
    return tuple(given)


def check_keys(name: str, table: Mapping[str, Any], allowed: Iterable[str], what: str) -> None:
    """Raises TemplateError where a table has a key that is not allowed."""
    try:
        for key in table:
            known(key, allowed, what, f"Шаблон «{name}»")
    except ConfigError as error:
        raise TemplateError(str(error)) from error


def string(where: str, table: Mapping[str, Any], key: str) -> str:
    """The text of a key, "" without one. Raises TemplateError where it is no text."""
    found = table.get(key, "")
    if not isinstance(found, str):
        raise TemplateError(f"Шаблон «{where}»: {key} – строка в кавычках.")
    return found

"""The head of a template: the comment in TOML that says what it is for and what it asks."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from letterlint.drafting.errors import TemplateError
from letterlint.drafting.fields import Field, Kind, value
from letterlint.drafting.gaps import Gap
from letterlint.drafting.terms import Term
from letterlint.model import Organisation
from letterlint.values import ConfigError, known

_HEAD = re.compile(r"\A\ufeff?\s*\{#-?(?P<head>.*?)-?#\}", re.DOTALL)
_NAME = re.compile(r"[a-z_][a-z0-9_]*")
_KEYS = ("title", "use", "fields", "without")
_TEXTS = ("label", "help", "example", "default", "setting", "term", "appeal")
_OFFERED = ("request", "number", "date")
_FLAGS = ("optional", "ask")
_FIELD_KEYS = ("type", "choices", *_TEXTS, *_FLAGS)
_SETTINGS = [field.name for field in fields(Organisation)]


@dataclass(frozen=True, slots=True)
class Head:
    """What a template says of itself; `tables` are its fields as written, by name."""

    title: str
    use: str
    tables: Mapping[str, Mapping[str, Any]]
    without: tuple[str, ...]


def head(name: str, text: str) -> Head:
    """The head of a template's text. Raises TemplateError, which names the template, on what is wrong."""
    found = _HEAD.match(text)
    if not found:
        raise TemplateError(f'Шаблон «{name}»: в начале нет описания {{# title = "…" #}}.')
    table = _toml(name, found["head"])
    _check(name, table, _KEYS, "ключа")
    tables, without = table.get("fields", {}), table.get("without", [])
    if not isinstance(tables, dict) or not all(isinstance(one, dict) for one in tables.values()):
        raise TemplateError(f"Шаблон «{name}»: вопросы пишут в разделах [fields.имя].")
    if not isinstance(without, list) or not all(isinstance(one, str) for one in without):
        raise TemplateError(f"Шаблон «{name}»: without – список имён в квадратных скобках.")
    return Head(_text(name, table, "title"), _text(name, table, "use"), tables, tuple(without))


def made(template: str, tables: Mapping[str, Mapping[str, Any]]) -> tuple[Field, ...]:
    """The fields that tables describe, in their order. Raises TemplateError on a wrong one."""
    return tuple(_field(template, name, table) for name, table in tables.items())


def _field(template: str, name: str, table: Mapping[str, Any]) -> Field:
    where = f"{template}, [fields.{name}]"
    if not _NAME.fullmatch(name) or name == "organisation":
        raise TemplateError(f"Шаблон «{where}»: имя вопроса пишут маленькими латинскими буквами и «_».")
    _check(where, table, _FIELD_KEYS, "ключа")
    own: dict[str, Any] = {key: _text(where, table, key) for key in _TEXTS}
    own |= {key: _flag(where, table, key, key == "ask") for key in _FLAGS}
    own["kind"] = _kind(where, table.get("type", Kind.TEXT))
    own["choices"] = _choices(where, table.get("choices", []))
    return _sound(where, Field(name=name, **own))


def _sound(where: str, field: Field) -> Field:
    if not field.label:
        raise TemplateError(f"Шаблон «{where}»: нет label – что спросить у того, кто пишет письмо.")
    if (field.kind is Kind.CHOICE) != bool(field.choices):
        raise TemplateError(f"Шаблон «{where}»: choices нужны вопросу типа choice, и только ему.")
    _check(where, {field.term: ""} if field.term else {}, tuple(Term), "срока")
    _check(where, {field.appeal: ""} if field.appeal else {}, _OFFERED, "того, что берут из обращения,")
    if field.setting:
        _check(where, {field.setting: ""}, _SETTINGS, "настройки организации")
    try:
        sure = field.default == "" or not isinstance(value(field, field.default), Gap)
    except Exception as error:  # whatever is wrong with an answer is wrong with the template
        raise TemplateError(f"Шаблон «{where}»: default не годится. {error}") from error
    if not sure:
        raise TemplateError(f"Шаблон «{where}»: default не годится.")
    return field


def _toml(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        where = f"строка {place[1]}" if place else "в конце"
        raise TemplateError(
            f"Шаблон «{name}»: описание не читается – ошибка, {where}. Проверьте кавычки, скобки и имена."
        ) from error


def _check(name: str, table: Mapping[str, Any], allowed: tuple[str, ...] | list[str], what: str) -> None:
    try:
        for key in table:
            known(key, allowed, what, f"Шаблон «{name}»")
    except ConfigError as error:
        raise TemplateError(str(error)) from error


def _text(where: str, table: Mapping[str, Any], key: str) -> str:
    found = table.get(key, "")
    if not isinstance(found, str):
        raise TemplateError(f"Шаблон «{where}»: {key} – строка в кавычках.")
    return found


def _flag(where: str, table: Mapping[str, Any], key: str, default: bool) -> bool:
    found = table.get(key, default)
    if not isinstance(found, bool):
        raise TemplateError(f"Шаблон «{where}»: {key} – true или false.")
    return found


def _kind(where: str, given: Any) -> Kind:
    if given not in list(Kind):
        raise TemplateError(f"Шаблон «{where}»: нет типа «{given}». Можно: {', '.join(Kind)}.")
    return Kind(given)


def _choices(where: str, given: Any) -> tuple[str, ...]:
    if not isinstance(given, list) or not all(isinstance(one, str) and one for one in given):
        raise TemplateError(f"Шаблон «{where}»: choices – список строк в квадратных скобках.")
    return tuple(given)

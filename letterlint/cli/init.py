"""`letterlint init`: the organisation's details, asked for once."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from letterlint.config import FILE
from letterlint.documents import UnwritableError
from letterlint.documents.saving import create
from letterlint.model import Hours
from letterlint.values import ConfigError, converted

TAKEN = f"{FILE} здесь уже есть. Измените его в любом редакторе текста или удалите и повторите."
HEAD = "# Настройки letterlint. Что ещё можно настроить, рассказано в README.\n\n[organisation]\n"
MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
PHONE = re.compile(r"\D*(?:\d\D*){5,}")


def _anything(given: str) -> None:
    """Any text will do."""


def _name(given: str) -> None:
    from letterlint.drafting.typed import person  # here, since other commands need none of it

    person(given)


def _mail(given: str) -> None:
    if not MAIL.fullmatch(given):
        raise ValueError("Это не адрес почты. Напишите так: priem@centr.ru")


def _phone(given: str) -> None:
    if not PHONE.fullmatch(given):
        raise ValueError("В телефоне мало цифр. Напишите так: 8 (383-47) 2-15-30")


def _hours(given: str) -> None:
    try:
        converted(_parts(given, ","), tuple[Hours, ...], "")
    except ConfigError as error:
        raise ValueError(str(error).removeprefix(": ")) from error


@dataclass(frozen=True, slots=True)
class _Question:
    key: str
    text: str
    check: Callable[[str], None] = _anything
    separator: str = ""  # between the items, where the setting is a list


QUESTIONS = (
    _Question("name", "Полное название организации"),
    _Question("short-names", "Короткие названия через «;», например: МБУ «Центр»; Центр", separator=";"),
    _Question("address", "Почтовый адрес"),
    _Question("phone", "Телефон", _phone),
    _Question("mail", "Электронная почта", _mail),
    _Question("head-post", "Должность руководителя, например: Директор"),
    _Question("head-name", "Фамилия, имя и отчество руководителя", _name),
    _Question("executor", "Исполнитель писем: фамилия, имя и отчество", _name),
    _Question("executor-post", "Должность исполнителя, например: заведующая отделением"),
    _Question("executor-phone", "Телефон исполнителя", _phone),
    _Question("hours", "Рабочее время, например: пн-чт 8:30-17:30, пт 8:30-16:30", _hours, ","),
)


@click.command(options_metavar="[ПАРАМЕТРЫ]")
def init() -> None:
    """Записать сведения об организации в letterlint.toml.

    Вопросов одиннадцать; Enter пропускает вопрос. Файл появится в этой папке, прежний
    не меняется.
    """
    path = Path(FILE)
    if path.exists():
        raise click.UsageError(TAKEN)
    click.echo("Сведения об организации для писем. Enter – пропустить вопрос.\n")
    given = {question.key: _asked(question) for question in QUESTIONS}
    try:
        create(path, settings_text(given).encode())
    except UnwritableError as error:
        raise click.UsageError(f"{path}: {error}") from error
    click.echo(f"\nЗаписано: {path.resolve()}")


def settings_text(given: Mapping[str, str]) -> str:
    """The file with these answers by key; what has no answer is left out."""
    lines = [f"{q.key} = {_value(q, given[q.key])}" for q in QUESTIONS if given.get(q.key)]
    if given.get("mail"):
        lines.append(f"mail-domains = [{_quoted(given['mail'])}]")
    return HEAD + "".join(f"{line}\n" for line in lines)


def _asked(question: _Question) -> str:
    while True:
        given = click.prompt(question.text, default="", show_default=False, prompt_suffix=": ")
        text = " ".join(given.split())
        try:
            if text:
                question.check(text)
        except ValueError as error:
            click.echo(str(error))
            continue
        return text


def _value(question: _Question, given: str) -> str:
    if not question.separator:
        return _quoted(given)
    return f"[{', '.join(_quoted(part) for part in _parts(given, question.separator))}]"


def _parts(given: str, separator: str) -> list[str]:
    return [part.strip() for part in given.split(separator) if part.strip()]


def _quoted(text: str) -> str:
    """A basic string of TOML, which has all the escapes of JSON."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "")

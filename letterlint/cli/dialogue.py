"""Questions to the clerk, each answer checked as it is typed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import click

from letterlint.drafting.errors import DraftError
from letterlint.drafting.fields import NOTHING, Field, Kind, value
from letterlint.drafting.holding import hold
from letterlint.drafting.templates import Template
from letterlint.model import Addressee, Gender

HOW = f"Enter – принять ответ в скобках или оставить пропуск, «{NOTHING}» – оставить пропуск."
GENDERS = {"м": Gender.MALE, "ж": Gender.FEMALE}


def listed(templates: Mapping[str, Template]) -> str:
    """The templates with their numbers, names, titles and uses."""
    lines = []
    for number, (name, template) in enumerate(templates.items(), 1):
        lines += [f"{number:3}. {name} – {template.title}", f"     {template.use}".rstrip()]
    return "\n".join(lines)


def chosen(templates: Mapping[str, Template]) -> Template:
    """Show the templates and ask for one, by number or name."""
    click.echo(listed(templates))
    names = dict(enumerate(templates, 1))
    while True:
        given = click.prompt("\nНомер или имя шаблона", prompt_suffix=": ").strip()
        found = templates.get(names.get(int(given), "") if given.isdecimal() else given)
        if found:
            return found
        click.echo(f"Шаблона «{given}» нет: наберите номер от 1 до {len(templates)}.")


def dialogue(fields: Iterable[Field], given: Mapping[str, Any]) -> dict[str, Any]:
    """The answers to the questions that are not answered yet; what is left out stays a gap.

    Raises AnswerError where what is given is no answer.
    """
    listed = list(fields)
    days = {one.name: value(one, given.get(one.name)) for one in listed if one.term}
    hold(listed, days, date.today())
    click.echo(HOW)
    found = {}
    for field in (one for one in listed if one.ask and one.name not in given):
        try:
            found[field.name] = _asked(field, partial(_held, listed, days, field))
        except click.Abort:
            if found or sys.stdin.isatty():
                raise
            break  # nobody is there to answer: all are gaps
    return found


def _held(fields: Iterable[Field], days: dict[str, Any], field: Field, found: Any) -> None:
    """Keep a date for those asked later. Raises AnswerError where it cannot be right after those before."""
    if field.term:
        for sentence in hold(fields, days | {field.name: found}, date.today(), field.name):
            click.echo(sentence)
        days[field.name] = found


def _asked(field: Field, hold_date: Callable[[Any], None]) -> Any:
    click.echo(f"\n{field.label}{_hint(field)}")
    if field.kind is Kind.LINES:
        return _lines(field)
    while True:
        given = _chosen(field, _typed(field.default))
        try:
            found = value(field, given)
            hold_date(found)
        except DraftError as error:
            click.echo(str(error))
            continue
        return _with_genders(found) if field.kind is Kind.PEOPLE and isinstance(found, list) else given


def _hint(field: Field) -> str:
    notes = [field.help, f"Например: {field.example}" if field.example else "", *_choices(field)]
    text = "\n  ".join(note for note in notes if note)
    return ("\n  " + text if text else "") + ("\n  Можно не отвечать." if field.optional else "")


def _choices(field: Field) -> list[str]:
    if field.kind is Kind.YES_NO:
        return ["Да или нет; Enter – нет." if not field.default else "Да или нет."]
    return [f"{number} – {choice}" for number, choice in enumerate(field.choices, 1)]


def _typed(default: str) -> str:
    return str(click.prompt("", default=default, show_default=bool(default), prompt_suffix="> ")).strip()


def _chosen(field: Field, given: str) -> str:
    """A choice may be given by its number."""
    number = int(given) if given.isdecimal() else 0
    return field.choices[number - 1] if 0 < number <= len(field.choices) else given


def _lines(field: Field) -> Any:
    """Line by line, until an empty one."""
    lines: list[str] = []
    while line := _typed("" if lines else field.default):
        lines.append(line)
        if line in (NOTHING, field.default):
            return line
    return lines


def _with_genders(people: list[Addressee]) -> list[Addressee]:
    """The people, the gender of each that the name does not tell having been asked for."""
    return [_with_gender(one) for one in people]


def _with_gender(person: Addressee) -> Addressee:
    name = person.name
    if name.gender is not Gender.UNKNOWN or not name.surname:
        return person
    whole = " ".join(part for part in (name.surname, name.first, name.patronymic) if part)
    while True:
        given = click.prompt(f"{whole} – мужчина или женщина? (м/ж)", prompt_suffix=" ").strip().lower()
        if given[:1] in GENDERS:
            return replace(person, name=replace(name, gender=GENDERS[given[:1]]))
        click.echo("Ответьте «м» или «ж»: от этого зависит обращение.")

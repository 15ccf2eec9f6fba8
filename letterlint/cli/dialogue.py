"""Questions to the clerk, each answer checked as it is typed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import click

from letterlint.cli.asking import gender_asked
from letterlint.drafting.addressees import in_office
from letterlint.drafting.errors import DraftError
from letterlint.drafting.fields import Field, Kind, value
from letterlint.drafting.holding import hold
from letterlint.drafting.silence import DASHES, NOTHING
from letterlint.drafting.typed import gendered
from letterlint.model import Addressee

HOW = f"Enter – принять ответ в скобках или оставить пропуск, «{NOTHING}» – оставить пропуск."


def dialogue(fields: Sequence[Field], given: Mapping[str, Any]) -> dict[str, Any]:
    """The answers to the questions that are not answered yet; what is left out stays a gap.

    Raises AnswerError where what is given is no answer.
    """
    found: dict[str, Any] = {}
    answered = {one.name: value(one, given[one.name]) for one in fields if one.name in given}
    hold(fields, answered, date.today())
    click.echo(HOW)
    for field in (one for one in fields if one.ask and one.name not in given):
        try:
            found[field.name], answered[field.name] = _asked(field, partial(_fit, fields, answered, field))
        except click.Abort:
            if found or sys.stdin.isatty():
                raise
            break  # nobody is there to answer: all are gaps
    return found


def _fit(fields: Sequence[Field], answered: Mapping[str, Any], field: Field, found: Any) -> None:
    """Raises AnswerError where an answer cannot be right beside those before."""
    beside = {**answered, field.name: found}
    in_office(beside)
    hold(fields, beside, date.today(), field.name)  # what is only doubtful is told with the letter


def _asked(field: Field, fit: Callable[[Any], None]) -> tuple[Any, Any]:
    """An answer, and the value that it is; `fit` holds it against the other answers."""
    click.echo(f"\n{field.label}{_hint(field)}")
    if field.kind is Kind.LINES:
        return (given := _lines(field)), value(field, given)
    while True:
        given = _chosen(field, _typed(field.default))
        try:
            found = value(field, given)
            fit(found)
            if field.kind in (Kind.PEOPLE, Kind.PERSON) and isinstance(found, list):
                return (people := _with_genders(found)), people
            return given, found
        except DraftError as error:
            click.echo(str(error))


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
        if line in (*DASHES, field.default):
            return line
    return lines


def _with_genders(people: list[Addressee]) -> list[Addressee]:
    """The people, the gender of each that the name does not tell having been asked for."""
    return [_with_gender(one) for one in people]


def _with_gender(person: Addressee) -> Addressee:
    name = person.name
    if not name.surname:
        return person
    return replace(person, name=gendered(name, gender_asked(name)))

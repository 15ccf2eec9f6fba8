"""Short questions to the clerk, asked again until the answer is one."""

from __future__ import annotations

import click

from letterlint.drafting.cases import written
from letterlint.drafting.converting import ConversionError, yes_no
from letterlint.model import Gender, Name

GENDERS = {"м": Gender.MALE, "ж": Gender.FEMALE}


def gender_asked(name: Name) -> Gender:
    """The gender of a person, asked for where the name does not tell it."""
    if name.gender is not Gender.UNKNOWN:
        return name.gender
    while True:
        question = f"{written(name)} – мужчина или женщина? (м/ж)"
        given = click.prompt(question, prompt_suffix=" ").strip().lower()
        if given[:1] in GENDERS:
            return GENDERS[given[:1]]
        click.echo("Ответьте «м» или «ж»: от этого зависит обращение.")


def agreed(question: str) -> bool:
    """Whether the clerk says «да»; asked again until it is «да» or «нет»."""
    while True:
        try:
            return yes_no(click.prompt(f"{question} (да/нет)", prompt_suffix=" "))
        except ConversionError as error:
            click.echo(str(error).capitalize())

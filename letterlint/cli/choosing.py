"""The templates, shown to choose from."""

from __future__ import annotations

import click

from letterlint.drafting.catalogue import Catalogue
from letterlint.drafting.templates import Template


def listed(found: Catalogue) -> str:
    """The templates with their numbers, names, titles and uses; below them what is wrong with others."""
    lines = []
    for number, (name, template) in enumerate(found.templates.items(), 1):
        lines += [f"{number:3}. {name} – {template.title}", f"     {template.use}".rstrip()]
    if found.problems:
        lines += ["", "Не годятся:", *(f"  {problem}" for problem in found.problems.values())]
    return "\n".join(lines)


def chosen(found: Catalogue) -> Template:
    """Show the templates and ask for one, by number or name."""
    click.echo(listed(found))
    names = dict(enumerate(found.templates, 1))
    while True:
        given = click.prompt("\nНомер или имя шаблона", prompt_suffix=": ").strip()
        template = found.templates.get(names.get(int(given), "") if given.isdecimal() else given)
        if template:
            return template
        problem = found.problems.get(given)
        click.echo(problem or f"Шаблона «{given}» нет: наберите номер от 1 до {len(names)}.")

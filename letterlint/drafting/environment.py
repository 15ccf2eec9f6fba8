"""The Jinja environment of all templates: they can do nothing but text.

A template comes from a colleague, perhaps by mail. It reaches no Python object but its fields, calls
nothing, and stops at limits of time and size.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from jinja2 import Template

from letterlint.drafting import explaining
from letterlint.drafting.sandbox import Sandbox


def environment(filters: Mapping[str, Callable[..., str]], *, markup: bool = False) -> Sandbox:
    """The environment for templates with these filters, by name, beside the harmless ones of Jinja.

    `markup` for templates that are XML: what fields and filters give is escaped. In plain text «&» and «<»
    are themselves.
    """
    return Sandbox(filters, markup)


def parsed(jinja: Sandbox, source: str, name: str) -> Template:
    """The template of a text. Raises TemplateError, which says the line, where it is written wrong."""
    try:
        code = jinja.compile(source, name, name)
        return jinja.template_class.from_code(jinja, code, jinja.make_globals(None))
    except Exception as error:  # also RecursionError, ValueError of a too long number
        raise explaining.explained(error, name, jinja.filters) from error


def rendered(template: Template, values: Mapping[str, object]) -> str:
    """The text of a template with these fields; a field that is None is not there.

    Raises TemplateError, which names the template, the line and what is wrong.
    """
    given = {name: value for name, value in values.items() if value is not None}
    try:
        return template.render(given)
    except Exception as error:  # of filters too
        raise explaining.explained(error, template.name or "", given) from error

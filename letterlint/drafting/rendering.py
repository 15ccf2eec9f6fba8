"""A text template and values → the parts of the letter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2 import FunctionLoader
from jinja2.runtime import Context

from letterlint.drafting.budget import check_size, limited
from letterlint.drafting.environment import environment, parsed
from letterlint.drafting.errors import UnsureError
from letterlint.drafting.explaining import explained
from letterlint.drafting.filters import FILTERS
from letterlint.drafting.gaps import Gap
from letterlint.drafting.library import text_of
from letterlint.drafting.paragraphs import BAR
from letterlint.drafting.sandbox import Sandbox
from letterlint.drafting.seams import mended
from letterlint.drafting.templates import Template
from letterlint.model import Role

ANSWERS = "answers"  # the block with the questions of the appeal, for templates whose body leaves them out
BEGINNING = 30  # characters of a question that show it


def blocks(template: Template, values: Mapping[str, Any]) -> dict[Role, str]:
    """The text of each part of the letter, a paragraph a line.

    Each part is made by itself, so that no answer can pose as another part. Raises TemplateError on a
    fault of the template, and UnsureError where a filter cannot tell a form.
    """
    jinja = environment(FILTERS)
    jinja.loader = FunctionLoader(lambda name: text_of(name, template.library))
    given = {name: _barred(value) for name, value in values.items()}
    made = parsed(jinja, template.source, template.name)
    try:
        found = _blocks(jinja, made.new_context(given), made.root_render_func)
        check_size("\n".join(found.values()))
    except UnsureError:
        raise
    except Exception as error:  # of filters too
        raise explained(error, template.name, values) from error
    return {role: mended(text, given) for role, text in found.items()}


def _barred(value: Any) -> Any:
    """An answer whose «|» do not part the cells of a table."""
    if isinstance(value, Gap):
        return value
    if isinstance(value, list):
        return [_barred(one) for one in value]
    return value.replace("|", BAR) if isinstance(value, str) else value


def _blocks(jinja: Sandbox, context: Context, root: Any) -> dict[Role, str]:
    with limited(jinja.output):
        for _ in root(context):  # collects in the context the blocks of all that the template extends
            pass
        texts = {role: _block(context, role.value) for role in Role if role.value in context.blocks}
        body = texts.get(Role.BODY, "")
        if ANSWERS in context.blocks and not _asks(body, context.get("questions")):
            texts[Role.BODY] = f"{body}\n{_block(context, ANSWERS)}"
    return texts


def _asks(body: str, questions: Any) -> bool:
    """Whether a body has the questions of the appeal itself."""
    return isinstance(questions, list) and any(question[:BEGINNING] in body for question in questions)


def _block(context: Context, name: str) -> str:
    pieces = []
    with limited(0) as left:  # of the budget that runs
        for piece in context.blocks[name][0](context):
            left.write(piece)
            pieces.append(piece)
    return "".join(pieces)

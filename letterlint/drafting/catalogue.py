"""All templates that there are to choose from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from letterlint.documents import UnreadableError
from letterlint.drafting.errors import TemplateError
from letterlint.drafting.library import in_folder, own_library
from letterlint.drafting.templates import (
    Template,
    own_templates,
    template_names,
    text_template,
    word_files,
    word_template,
)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Templates by name, sorted, and of those that cannot be used why: a bad file is in no other's way."""

    templates: dict[str, Template]
    problems: dict[str, TemplateError]


def catalogue(folder: Path | None = None) -> Catalogue:
    """The templates of a folder and letterlint's own; the folder's come before others of their name.

    Raises TemplateError where the folder cannot be read.
    """
    if folder is None:
        return Catalogue(own_templates(), {})
    found = dict(sorted({**dict(_texts(folder)), **dict(_words(folder))}.items()))
    return Catalogue(
        {name: one for name, one in found.items() if isinstance(one, Template)},
        {name: one for name, one in found.items() if isinstance(one, TemplateError)},
    )


def _texts(folder: Path) -> Iterator[tuple[str, Template | TemplateError]]:
    library = {**own_library(), **in_folder(folder)}
    for name in template_names(library):
        try:
            yield name, text_template(name, library)
        except TemplateError as error:
            yield name, error


def _words(folder: Path) -> Iterator[tuple[str, Template | TemplateError]]:
    for path in word_files(folder):
        try:
            yield path.stem, _opening(word_template(path))
        except TemplateError as error:
            yield path.stem, error


def _opening(template: Template) -> Template:
    """A Word template. Raises TemplateError where it does not open."""
    from letterlint.drafting.word_files import opened  # here, since it takes time that others need not

    try:
        opened(template.word or b"")
    except UnreadableError as error:
        raise TemplateError(f"Шаблон «{template.name}» не открывается. {error}") from error
    return template

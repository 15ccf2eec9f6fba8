"""The templates, of text and of Word: letterlint's own and those of the organisation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from letterlint.drafting.errors import TemplateError
from letterlint.drafting.field_tables import made
from letterlint.drafting.fields import Field
from letterlint.drafting.heads import head
from letterlint.drafting.library import (
    SUFFIX,
    Library,
    contents,
    in_folder,
    own_library,
    paths,
    read,
    text_of,
)
from letterlint.values import ConfigError, known

WORD_SUFFIXES = (".dotx", ".docx")  # of two with one name the latter is taken
BASE = "base.j2"
_PARENT = re.compile(r"\{%-?\s*extends\s+[\"'](?P<name>[^\"']+)[\"']")


@dataclass(frozen=True, slots=True)
class Template:
    """A template: what it is for, what it asks in order, and what the letter is made of."""

    name: str
    title: str
    use: str
    fields: tuple[Field, ...]
    source: str = ""  # Jinja
    library: Library = field(default_factory=dict)  # file → Jinja, for what it extends and includes
    dropped: tuple[Field, ...] = ()  # what it does not ask of what its base does: empty in the letter
    word: bytes | None = None  # the file instead of `source`, where it is a Word template


@lru_cache(maxsize=1)
def own_templates() -> dict[str, Template]:
    """Those that come with the program, sorted by name, without the base of all."""
    library = own_library()
    return {name: text_template(name, library) for name in template_names(library)}


def load(name: str, folder: Path | None = None) -> Template:
    """The template of a name, or that in a file. Raises TemplateError where there is none, or it is wrong."""
    path = Path(name)
    if path.suffix.lower() in WORD_SUFFIXES and path.is_file():
        return word_template(path)
    if path.suffix == SUFFIX and path.is_file():
        return text_template(path.stem, {**own_library(), **in_folder(path.parent), path.name: read(path)})
    library = own_library() if folder is None else {**own_library(), **in_folder(folder)}
    words = {one.stem: one for one in word_files(folder)} if folder else {}
    if name in words:
        return word_template(words[name])
    return text_template(_known(name, template_names(library)), library)


def _known(name: str, names: Iterable[str]) -> str:
    try:
        return known(name, names, "шаблона", "")
    except ConfigError as error:
        message = str(error)
        raise TemplateError(f"{message[:1].upper()}{message[1:]} Все: letterlint draft --list") from error


def text_template(name: str, library: Library) -> Template:
    """The text template of a name. Raises TemplateError where it, or what it extends, is wrong."""
    text = text_of(name + SUFFIX, library) or ""
    own = head(name, text)
    asked, dropped = (made(name, tables) for tables in _tables(name, library, ()))
    return Template(name, own.title or name, own.use, asked, text, library, dropped)


Tables = dict[str, Mapping[str, Any]]


def _tables(name: str, library: Library, below: tuple[str, ...]) -> tuple[Tables, Tables]:
    """The fields of a template after those of what it extends, its own keys over those; the dropped ones."""
    text = text_of(name + SUFFIX, library) or ""
    own, parent = head(name, text), _PARENT.search(text)
    if name in below:
        raise TemplateError(f"Шаблон «{name}» продолжает сам себя.")
    if parent and parent["name"] not in library:
        raise TemplateError(f"Шаблон «{name}»: нет шаблона «{parent['name']}», который он продолжает.")
    above = parent["name"].removesuffix(SUFFIX) if parent else ""
    tables, dropped = _tables(above, library, (*below, name)) if parent else ({}, {})
    for one in own.without:
        if one not in tables:
            raise TemplateError(f"Шаблон «{name}», without: вопроса «{one}» и так нет.")
        dropped[one] = tables.pop(one)
    return tables | {one: {**tables.get(one, {}), **table} for one, table in own.tables.items()}, dropped


def word_template(path: Path) -> Template:
    """A Word template asks what the base of all asks."""
    return Template(path.stem, path.stem, "Шаблон Word.", base_fields(), word=contents(path))


def word_files(folder: Path) -> list[Path]:
    """The Word templates of a folder. Raises TemplateError where it cannot be read."""
    found = (path for path in paths(folder) if path.suffix.lower() in WORD_SUFFIXES)
    return sorted(found, key=lambda path: WORD_SUFFIXES.index(path.suffix.lower()))


def base_fields() -> tuple[Field, ...]:
    """What every letter asks."""
    return made("base", _tables("base", own_library(), ())[0])


def template_names(library: Library) -> list[str]:
    """The templates of a library; what others only stand on or include is none."""
    return sorted(name.removesuffix(SUFFIX) for name in library if name != BASE and not name.startswith("_"))

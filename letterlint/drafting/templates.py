"""The text templates: letterlint's own and those of the organisation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from letterlint.drafting.errors import TemplateError
from letterlint.drafting.fields import Field
from letterlint.drafting.heads import head, made
from letterlint.drafting.library import SUFFIX, contents, in_folder, is_inside, own_library, read
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
    library: Mapping[str, str] = field(default_factory=dict)  # file → Jinja, for what it extends and includes
    dropped: tuple[Field, ...] = ()  # what it does not ask of what its base does: empty in the letter
    word: bytes | None = None  # the file instead of `source`, where it is a Word template


@lru_cache(maxsize=1)
def own_templates() -> dict[str, Template]:
    """Those that come with the program, sorted by name, without the base of all."""
    library = own_library()
    return {name: _of(name, library) for name in _names(library)}


def templates(folder: Path | None = None) -> dict[str, Template]:
    """Those of a folder and letterlint's own, sorted by name; the folder's come before others of their name.

    Raises TemplateError on a template that cannot be read.
    """
    if folder is None:
        return own_templates()
    library = {**own_library(), **in_folder(folder)}
    found = {name: _of(name, library) for name in _names(library)}
    return dict(sorted((found | {path.stem: _word(path) for path in _word_files(folder)}).items()))


def load(name: str, folder: Path | None = None) -> Template:
    """The template of a name, or that in a file. Raises TemplateError where there is none, or it is wrong."""
    path = Path(name)
    if path.suffix.lower() in WORD_SUFFIXES and path.is_file():
        return _word(path)
    if path.suffix == SUFFIX and path.is_file():
        beside = {one: text for one, text in in_folder(path.parent).items() if one != path.name}
        return _of(path.stem, {**own_library(), **beside, path.name: read(path)})
    library = own_library() if folder is None else {**own_library(), **in_folder(folder)}
    words = {one.stem: one for one in _word_files(folder)} if folder else {}
    if name in words:
        return _word(words[name])
    return _of(_known(name, _names(library)), library)


def _known(name: str, names: Iterable[str]) -> str:
    try:
        return known(name, names, "шаблона", "")
    except ConfigError as error:
        message = str(error)
        raise TemplateError(f"{message[:1].upper()}{message[1:]} Все: letterlint draft --list") from error


def _of(name: str, library: Mapping[str, str]) -> Template:
    text = library[name + SUFFIX]
    own = head(name, text)
    asked, dropped = (made(name, tables) for tables in _tables(name, library, ()))
    return Template(name, own.title or name, own.use, asked, text, library, dropped)


Tables = dict[str, Mapping[str, Any]]


def _tables(name: str, library: Mapping[str, str], below: tuple[str, ...]) -> tuple[Tables, Tables]:
    """The fields of a template after those of what it extends, its own keys over those; the dropped ones."""
    own, parent = head(name, library[name + SUFFIX]), _PARENT.search(library[name + SUFFIX])
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


def _word(path: Path) -> Template:
    """A Word template asks what the base of all asks."""
    return Template(path.stem, path.stem, "Шаблон Word.", base_fields(), word=contents(path))


def _word_files(folder: Path) -> list[Path]:
    """Those of a folder, without the ones that Word leaves there of what is open, and links elsewhere."""
    found = (path for path in folder.iterdir() if path.suffix.lower() in WORD_SUFFIXES)
    inside = (path for path in found if not path.name.startswith("~$") and is_inside(path, folder))
    return sorted(inside, key=lambda path: WORD_SUFFIXES.index(path.suffix.lower()))


def base_fields() -> tuple[Field, ...]:
    """What every letter asks."""
    return made("base", _tables("base", own_library(), ())[0])


def _names(library: Mapping[str, str]) -> list[str]:
    return sorted(name.removesuffix(SUFFIX) for name in library if name != BASE and not name.startswith("_"))

"""The files that text templates are made of, by name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from letterlint.drafting.errors import TemplateError
from letterlint.drafting.files import FileError
from letterlint.drafting.files import contents as bytes_of

SUFFIX = ".j2"
PACKAGE = "letterlint.templates"
Library = Mapping[str, str | TemplateError]  # the text of a file, or why there is none


@lru_cache(maxsize=1)
def own_library() -> Mapping[str, str]:
    """Those that come with the program, the base of all among them."""
    entries = files(PACKAGE).iterdir()
    return {one.name: one.read_text(encoding="utf-8") for one in entries if one.name.endswith(SUFFIX)}


def in_folder(folder: Path) -> dict[str, str | TemplateError]:
    """Those of a folder. Raises TemplateError where the folder cannot be read."""
    return {path.name: _read(path) for path in paths(folder) if path.suffix == SUFFIX}


def paths(folder: Path) -> list[Path]:
    """What may be a template in a folder: no link elsewhere, nothing that Word leaves there of what is open.

    Raises TemplateError where it cannot be read.
    """
    try:
        found = sorted(folder.iterdir())
    except OSError as error:
        raise TemplateError(f"Папка шаблонов «{folder}» не читается. Проверьте, есть ли она.") from error
    return [path for path in found if not path.name.startswith("~$") and _is_inside(path, folder)]


def text_of(name: str, library: Library) -> str | None:
    """The text of a file, None where there is no such. Raises TemplateError where it cannot be read."""
    found = library.get(name)
    if isinstance(found, TemplateError):
        raise found
    return found


def _is_inside(path: Path, folder: Path) -> bool:
    """Whether a file of a folder is really there, and no link to one elsewhere."""
    return path.resolve().is_relative_to(folder.resolve())


def _read(path: Path) -> str | TemplateError:
    try:
        return read(path)
    except TemplateError as error:
        return error


def read(path: Path) -> str:
    """The text of a template. Raises TemplateError where it cannot be read."""
    try:
        return contents(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TemplateError(f"Шаблон «{path}» не в кодировке UTF-8. Сохраните его в UTF-8.") from error


def contents(path: Path) -> bytes:
    """The bytes of a template. Raises TemplateError where it cannot be read or is too large."""
    try:
        return bytes_of(path)
    except FileError as error:
        raise TemplateError(f"Шаблон «{path}»: {error}") from error

"""The files that text templates are made of, by name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from letterlint.drafting.errors import TemplateError

SUFFIX = ".j2"
LARGEST = 20_000_000  # bytes
PACKAGE = "letterlint.templates"


@lru_cache(maxsize=1)
def own_library() -> Mapping[str, str]:
    """Those that come with the program, the base of all among them."""
    entries = files(PACKAGE).iterdir()
    return {one.name: one.read_text(encoding="utf-8") for one in entries if one.name.endswith(SUFFIX)}


def in_folder(folder: Path) -> dict[str, str]:
    """Those of a folder. Raises TemplateError where it or one of them cannot be read."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == SUFFIX and is_inside(path, folder))
    except OSError as error:
        raise TemplateError(f"Папка шаблонов «{folder}» не читается. Проверьте, есть ли она.") from error
    return {path.name: read(path) for path in paths}


def is_inside(path: Path, folder: Path) -> bool:
    """Whether a file of a folder is really there, and no link to one elsewhere."""
    return path.resolve().is_relative_to(folder.resolve())


def read(path: Path) -> str:
    """The text of a template. Raises TemplateError where it cannot be read."""
    try:
        return contents(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TemplateError(f"Шаблон «{path}» не в кодировке UTF-8. Сохраните его в UTF-8.") from error


def contents(path: Path) -> bytes:
    """The bytes of a template. Raises TemplateError where it cannot be read or is too large."""
    try:
        if path.stat().st_size > LARGEST:
            raise TemplateError(f"Шаблон «{path}» слишком велик.")
        return path.read_bytes()
    except OSError as error:
        raise TemplateError(f"Шаблон «{path}» не читается. Проверьте, есть ли к нему доступ.") from error

"""Which letters are meant: files, folders, patterns."""

from __future__ import annotations

import glob
from collections.abc import Iterator, Sequence
from pathlib import Path

from letterlint.documents.copies import is_copy
from letterlint.documents.locks import WORD_LOCK

LETTERS = (".docx", ".docm", ".dotx", ".dotm", ".eml")
OTHER_TEXTS = (".doc", ".odt", ".rtf")  # letters perhaps: each is said to be unread


def letters(arguments: Sequence[str]) -> Iterator[Path]:
    """The letters that the arguments name, each once, in order; what is not there is given as it is.

    A name with `[1]` or `*` is a pattern only where no file of that very name exists. Reviewed copies
    that stand beside their letters are left out, unless they are named.
    """
    seen: set[Path] = set()
    for argument in arguments:
        for path in _named(argument):
            if path not in seen:
                seen.add(path)
                yield path


def _named(argument: str) -> list[Path]:
    path = Path(argument)
    if path.is_dir():
        return _in_folder(path) or [path]
    if path.exists() or not glob.has_magic(argument):
        return [path]
    matching = sorted(Path(name) for name in glob.glob(argument, recursive=True))  # noqa: PTH207 (Path.glob takes no absolute pattern)
    files = [name for name in matching if not name.name.startswith(WORD_LOCK)]
    named = [name for name in files if not is_copy(name)] or files
    return [letter for name in named for letter in (_in_folder(name) if name.is_dir() else [name])] or [path]


def _in_folder(folder: Path) -> list[Path]:
    """The letters of a folder; what may be a letter but cannot be read is among them."""
    kinds = (*LETTERS, *OTHER_TEXTS)
    found = (p for p in folder.rglob("*") if p.suffix.lower() in kinds and not p.name.startswith(WORD_LOCK))
    return sorted(path for path in found if not is_copy(path))

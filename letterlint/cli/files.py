"""Which letters are meant: files, folders, patterns."""

from __future__ import annotations

import glob
from collections.abc import Iterator, Sequence
from pathlib import Path

SUFFIXES = (".docx", ".eml")
LOCK = "~$"  # Word keeps such a file beside a letter that is open


def letters(arguments: Sequence[str]) -> Iterator[Path]:
    """The letters that the arguments name, each once, in order; what is not there is given as it is.

    A name with `[1]` or `*` is a pattern only where no file of that very name exists.
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
    if not path.exists() and glob.has_magic(argument):
        found = sorted(Path(name) for name in glob.glob(argument, recursive=True))  # noqa: PTH207 (Path.glob takes no absolute pattern)
        return [letter for name in found for letter in ([name] if name.is_file() else _in_folder(name))] or [
            path
        ]
    return [path]


def _in_folder(folder: Path) -> list[Path]:
    return sorted(
        p for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES and not p.name.startswith(LOCK)
    )

"""Where a report may be written: never over a letter."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from letterlint.cli.files import LETTERS, OTHER_TEXTS
from letterlint.documents.saving import BACKUP


def refuse_letters(output: str | None, read: Iterable[Path]) -> None:
    """Raise UsageError where a file to write is one that was read, or a letter by its name."""
    if output is None:
        return
    target = Path(output)
    former = any(target.name.startswith(f"{path.name}{BACKUP}") for path in read)
    letter = target.suffix.lower() in (*LETTERS, *OTHER_TEXTS)
    if letter or former or target.resolve() in {path.resolve() for path in read}:
        raise click.UsageError(f"{output}: это письмо, запись его уничтожит. Назовите другой файл.")


def reserve(output: str | None) -> None:
    """Raise UsageError where a report cannot be written: before letters are changed that it tells of."""
    try:
        if output is not None:
            Path(output).open("a", encoding="utf-8").close()
    except OSError as error:
        raise click.UsageError(f"{output}: отчёт не записан ({error.strerror}).") from error

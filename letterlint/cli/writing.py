"""Where a report may be written: never over a letter."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from letterlint.cli.files import LETTERS, OTHER_TEXTS


def refuse_letters(output: str | None, read: Iterable[Path]) -> None:
    """Raise UsageError where a file to write is one that was read, or a letter by its name."""
    if output is None:
        return
    target = Path(output)
    if target.suffix.lower() in (*LETTERS, *OTHER_TEXTS) or target.resolve() in {p.resolve() for p in read}:
        raise click.UsageError(f"{output}: это письмо, запись его уничтожит. Назовите другой файл.")

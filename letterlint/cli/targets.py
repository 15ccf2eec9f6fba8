"""Where drafts are written: never over a file unless the user says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from letterlint.config import Config
from letterlint.documents import UnwritableError, unwritable
from letterlint.documents.saving import create, replace_letter
from letterlint.drafting.file_names import SUFFIX, file_name, free
from letterlint.drafting.templates import Template

EXTENSION = re.compile(r"\.(?!docx$)[a-z][a-z0-9]{0,5}", re.IGNORECASE)  # no part of a date: «24.03.2025»


@dataclass
class Target:
    """The file or folder that was asked for, and what has been written there in this run."""

    place: Path  # a .docx file, or a folder, that need not be there yet
    force: bool = False
    written: set[Path] = field(default_factory=set)

    @property
    def is_file(self) -> bool:
        return self.place.suffix.lower() == SUFFIX and not self.place.is_dir()

    @property
    def near(self) -> Path:
        """A file in the folder of the letters, to look for their configuration from."""
        return self.place if self.is_file else self.place / SUFFIX

    def path(self, template: Template, values: Mapping[str, Any]) -> Path:
        """The file for a letter: the one asked for, or one in the folder by the addressee's name."""
        if self.is_file:
            return self.place
        return free(self.place / file_name(template, values), self.written)

    def write(self, path: Path, data: bytes) -> None:
        """Write a letter. Raises UnwritableError where a file is there already, or the disk refuses."""
        if not self.is_file:
            self._make_folder()
        if self.force and path.is_file():
            replace_letter(path, path.read_bytes(), data, backup=False)
        else:
            create(path, data)
        self.written.add(path)

    def _make_folder(self) -> None:
        try:
            self.place.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UnwritableError(unwritable.NOT_WRITTEN) from error


def refuse(output: str | None, read: Iterable[str | None]) -> None:
    """Raise UsageError where the letter would be no .docx, or stand in the place of what it is made of."""
    path = Path(output or ".")
    if path.resolve() in {Path(name).resolve() for name in read if name}:
        raise click.UsageError(f"{path}: из этого файла составляется письмо. Назовите другой.")
    if EXTENSION.fullmatch(path.suffix) and not path.is_dir():
        raise click.UsageError(f"{path}: письмо записывается только в файл .docx или в папку.")


def refuse_settings(output: str | None, config: Config) -> None:
    """Raise UsageError where the letter would stand in the place of the letterhead or among the templates."""
    path = Path(output or ".").resolve()
    own = [
        config.folder / str(config.draft[key]) for key in ("letterhead", "templates") if key in config.draft
    ]
    if any(path.is_relative_to(one.resolve()) for one in own):
        raise click.UsageError(f"{output or path}: здесь бланк или шаблоны. Назовите другое место.")

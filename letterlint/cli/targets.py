"""Where drafts are written: never over a file unless the user says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from letterlint.documents import UnwritableError, unwritable
from letterlint.documents.saving import create, replace_letter
from letterlint.drafting.file_names import SUFFIX, file_name, free
from letterlint.drafting.templates import Template


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

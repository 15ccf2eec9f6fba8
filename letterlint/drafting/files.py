"""Files that a clerk names, as bytes."""

from __future__ import annotations

import stat
from pathlib import Path

LARGEST = 20_000_000  # bytes


class FileError(Exception):
    """A file that cannot be had; str() says why, in Russian, without the path."""


def contents(path: Path) -> bytes:
    """The bytes of a file. Raises FileError for what is no file, such as a pipe: that would never end."""
    try:
        facts = path.stat()
        if stat.S_ISDIR(facts.st_mode):
            raise FileError("это папка, а нужен файл.")
        if not stat.S_ISREG(facts.st_mode):
            raise FileError("это не обычный файл. Назовите файл на диске.")
        if facts.st_size > LARGEST:
            raise FileError("файл слишком велик.")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileError("такого файла нет.") from error
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL
        raise FileError("не читается. Проверьте, есть ли к нему доступ.") from error

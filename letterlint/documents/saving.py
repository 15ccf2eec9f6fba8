"""Files written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from letterlint.documents import unwritable
from letterlint.documents.locks import lock_of
from letterlint.documents.temporary import claimed, temporary_file
from letterlint.documents.unwritable import UnwritableError

BACKUP = ".bak"
_SPACE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY)


def replace_letter(path: Path, former: bytes, data: bytes, backup: bool) -> Path | None:
    """Puts `data` in the place of the letter `path`, which held `former`; the file that keeps the former.

    At every moment the letter is on the disk whole, as it was or as it will be. Raises UnwritableError,
    with nothing changed, where it is open elsewhere, read-only or changed meanwhile, or the disk refuses.
    """
    own = path.resolve()  # not the link to it
    _check(path, former)
    with _told(), temporary_file(own, data) as temporary:
        kept = _kept(own, former) if backup else None
        try:
            _check(path, former)
            temporary.replace(own)
        except BaseException:
            if kept:
                kept.unlink()
            raise
    _flush(own.parent)
    return path.with_name(kept.name) if kept and not path.is_symlink() else kept


def create(path: Path, data: bytes) -> None:
    """Writes a file that must not be there yet. Raises UnwritableError where it is, or the disk refuses."""
    if not path.parent.is_dir():
        raise UnwritableError(unwritable.NO_FOLDER.format(path.parent))
    with _told(), temporary_file(path, data) as temporary:
        if not claimed(temporary, path):
            raise UnwritableError(unwritable.TAKEN)
    _flush(path.parent)


def _check(path: Path, former: bytes) -> None:
    if lock := lock_of(path):
        raise UnwritableError(unwritable.OPEN.format(lock.name))
    try:
        now, mode = path.read_bytes(), path.stat().st_mode
    except OSError as error:
        raise UnwritableError(unwritable.MOVED) from error
    if now != former:
        raise UnwritableError(unwritable.MOVED)
    if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise UnwritableError(unwritable.READ_ONLY)
    if not os.access(path, os.W_OK):
        raise UnwritableError(unwritable.NO_PERMISSION)


@contextmanager
def _told() -> Iterator[None]:
    """Says in a sentence what the system refuses."""
    try:
        yield
    except OSError as error:
        if error.errno in _SPACE:
            raise UnwritableError(unwritable.NO_SPACE) from error
        refused = error.errno in _REFUSED
        raise UnwritableError(unwritable.NO_PERMISSION if refused else unwritable.NOT_WRITTEN) from error


def _kept(path: Path, former: bytes) -> Path:
    """A copy of the letter beside it, under the first name that is free."""
    with temporary_file(path, former) as temporary:
        names = (path.with_name(f"{path.name}{BACKUP}{number or ''}") for number in count())
        kept = next(name for name in names if claimed(temporary, name))
    _flush(path.parent)
    return kept


def _flush(folder: Path) -> None:
    """Makes new names last where the system lets a folder be flushed; what is written is written anyway."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

"""Files written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from secrets import token_hex

from letterlint.documents import unwritable
from letterlint.documents.unwritable import UnwritableError

_BACKUP = ".bak"
_WORD_LOCK = "~$"
_OFFICE_LOCK = ".~lock.{}#"
_SPACE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY)


def replace_letter(path: Path, former: bytes, data: bytes, backup: bool) -> Path | None:
    """Puts `data` in the place of the letter `path`, which held `former`; the file that keeps the former.

    At every moment the letter is on the disk whole, as it was or as it will be. Raises UnwritableError,
    with nothing changed, where it is open elsewhere, read-only or changed meanwhile, or the disk refuses.
    """
    own = path.resolve()  # not the link to it
    _check(own, former)
    kept = None
    with _told(), _temporary(own, data) as temporary:
        kept = _kept(own, former) if backup else None
        try:
            _check(own, former)
            temporary.replace(own)
        except BaseException:
            if kept:
                kept.unlink()
            raise
        _flush_folder(own.parent)
    return kept


def create(path: Path, data: bytes) -> None:
    """Writes a file that must not be there yet. Raises UnwritableError where it is, or the disk refuses."""
    with _told(), _temporary(path, data) as temporary:
        if path.exists():
            raise UnwritableError(unwritable.TAKEN)
        temporary.replace(path)
        _flush_folder(path.parent)


def _check(path: Path, former: bytes) -> None:
    lock = next((name for name in _locks(path.name) if (path.parent / name).exists()), None)
    if lock:
        raise UnwritableError(unwritable.OPEN.format(lock))
    try:
        now, mode = path.read_bytes(), path.stat().st_mode
    except OSError as error:
        raise UnwritableError(unwritable.MOVED) from error
    if now != former:
        raise UnwritableError(unwritable.MOVED)
    if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise UnwritableError(unwritable.READ_ONLY)


def _locks(name: str) -> tuple[str, str]:
    """What Word and LibreOffice put beside an open letter: Word cuts up to two letters off a long name."""
    cut = min(max(len(Path(name).stem) - 6, 0), 2)
    return _WORD_LOCK + name[cut:], _OFFICE_LOCK.format(name)


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


@contextmanager
def _temporary(path: Path, data: bytes) -> Iterator[Path]:
    """`data` in a file beside `path`, on the disk and read again; gone in the end unless it was moved."""
    temporary = path.with_name(f".letterlint-{token_hex(8)}.tmp")
    try:
        with temporary.open("xb") as file:
            _take_over(path, temporary)  # before there is anything in it to read
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if temporary.read_bytes() != data:
            raise UnwritableError(unwritable.NOT_WRITTEN)
        yield temporary
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _take_over(path: Path, temporary: Path) -> None:
    """Rights and owner of the file at `path`, if there is one."""
    if not path.exists():
        return
    facts = path.stat()
    temporary.chmod(stat.S_IMODE(facts.st_mode))
    if hasattr(os, "chown"):
        with suppress(OSError):  # only the superuser may give files away
            os.chown(temporary, facts.st_uid, facts.st_gid)


def _kept(path: Path, former: bytes) -> Path:
    """A copy of the letter beside it, under the first name that is free."""
    names = (f"{path.name}{_BACKUP}{number or ''}" for number in count())
    kept = next(found for name in names if not (found := path.with_name(name)).exists())
    with _temporary(path, former) as temporary:
        temporary.replace(kept)
    return kept


def _flush_folder(folder: Path) -> None:
    """Makes the new name last; Windows cannot and need not."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

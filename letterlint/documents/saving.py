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
from letterlint.documents.locks import is_there, lock_of
from letterlint.documents.unwritable import UnwritableError

BACKUP = ".bak"
_SPACE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY)
_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EINVAL)


def replace_letter(path: Path, former: bytes, data: bytes, backup: bool) -> Path | None:
    """Puts `data` in the place of the letter `path`, which held `former`; the file that keeps the former.

    At every moment the letter is on the disk whole, as it was or as it will be. Raises UnwritableError,
    with nothing changed, where it is open elsewhere, read-only or changed meanwhile, or the disk refuses.
    """
    own = path.resolve()  # not the link to it
    _check(path, former)
    with _told(), _temporary(own, data) as temporary:
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
    with _told(), _temporary(path, data) as temporary:
        if not _claimed(temporary, path):
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
    if not is_there(path):
        return
    facts = path.stat()
    temporary.chmod(stat.S_IMODE(facts.st_mode))
    if hasattr(os, "chown"):
        with suppress(OSError):  # only the superuser may give files away
            os.chown(temporary, facts.st_uid, facts.st_gid)


def _kept(path: Path, former: bytes) -> Path:
    """A copy of the letter beside it, under the first name that is free."""
    with _temporary(path, former) as temporary:
        names = (path.with_name(f"{path.name}{BACKUP}{number or ''}") for number in count())
        kept = next(name for name in names if _claimed(temporary, name))
    _flush(path.parent)
    return kept


def _claimed(temporary: Path, name: Path) -> bool:
    """Gives a finished file a name of its own; False where another file has it, whoever made it when."""
    try:
        os.link(temporary, name)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        return _moved(temporary, name)
    return True


def _moved(temporary: Path, name: Path) -> bool:
    """The same on a disk that has no links: the name is taken first, then given to the finished file."""
    try:
        name.touch(exist_ok=False)
    except FileExistsError:
        return False
    temporary.replace(name)
    return True


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

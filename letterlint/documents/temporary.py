"""Finished files that are given their name only when they are whole."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from letterlint.documents import unwritable
from letterlint.documents.locks import is_there
from letterlint.documents.unwritable import UnwritableError

_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EINVAL)


@contextmanager
def temporary_file(path: Path, data: bytes) -> Iterator[Path]:
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


def claimed(temporary: Path, name: Path) -> bool:
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

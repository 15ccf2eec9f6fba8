"""Files as bytes, with the complaint of each that cannot be had."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from letterlint.documents import errors, limits, recognise
from letterlint.documents.errors import UnreadableError
from letterlint.documents.locks import WORD_LOCK


def document_bytes(path: Path) -> bytes:
    """The bytes of a zip archive, which a .docx is; raises UnreadableError for any other file."""
    data = _bytes(path, limits.FILE_BYTES)
    if not recognise.is_zip(data):
        raise UnreadableError(recognise.complaint(data))
    return data


def text_bytes(path: Path) -> bytes:
    """The bytes of a plain text; raises UnreadableError for any other file."""
    data = _bytes(path, limits.TEXT_BYTES)
    sentence = recognise.complaint(data)
    if sentence != errors.TEXT:
        raise UnreadableError(errors.BINARY_TEXT if sentence == errors.UNKNOWN else sentence)
    return data


def mail_bytes(path: Path) -> bytes:
    """The bytes of an e-mail, which is a text; raises UnreadableError for any other file."""
    data = _bytes(path, limits.MAIL_BYTES)
    if not recognise.is_text(data):
        raise UnreadableError(errors.NOT_MAIL)
    return data


def _bytes(path: Path, most: int) -> bytes:
    if path.name.startswith(WORD_LOCK):
        raise UnreadableError(errors.LOCK)
    try:
        _check(path.stat(), most)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableError(errors.MISSING) from error
    except PermissionError as error:
        raise UnreadableError(errors.NO_PERMISSION) from error
    except OSError as error:
        raise UnreadableError(errors.NOT_READ) from error


def _check(facts: os.stat_result, most: int) -> None:
    mode, size = facts.st_mode, facts.st_size
    if stat.S_ISDIR(mode):
        raise UnreadableError(errors.FOLDER)
    if not stat.S_ISREG(mode):
        raise UnreadableError(errors.NOT_A_FILE)
    if size == 0:
        raise UnreadableError(errors.EMPTY)
    if size > most:
        raise UnreadableError(errors.TOO_BIG)

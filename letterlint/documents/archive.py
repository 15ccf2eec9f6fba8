"""The zip archive of a document, opened under limits: nothing is unpacked before it is measured."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from letterlint.documents import errors, limits
from letterlint.documents.errors import UnreadableError

_END = struct.Struct("<4s4H2LH")  # the end of the central directory (APPNOTE 4.3.16)
_END_MARK = b"PK\x05\x06"
_LONG_END = struct.Struct("<32x2Q")  # the same of large archives (4.3.14)
_LONG_END_MARK = b"PK\x06\x06"
_IN_LONG_END = 0xFFFF
_LONGEST_COMMENT = 0xFFFF
_ENCRYPTED = 0x1
_CHUNK = 1 << 18
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)


class Archive:
    """Entries by name, whatever the case of the name and the slant of its slashes."""

    def __init__(self, data: bytes) -> None:
        """Raises UnreadableError where `data` is cut off, damaged, encrypted or beyond the limits."""
        _check_directory(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGE as error:
            raise UnreadableError(errors.DAMAGED) from error
        infos = [info for info in self._zip.infolist() if not info.is_dir()]
        _check_sizes(infos, len(data))
        self._infos = {key(info.filename): info for info in infos}

    def __contains__(self, name: str) -> bool:
        return key(name) in self._infos

    def __iter__(self) -> Iterator[str]:
        return iter(self._infos)

    def read(self, name: str) -> bytes:
        """The bytes of an entry."""
        return b"".join(self._chunks(self._infos[key(name)]))

    def size(self, name: str) -> int:
        """How many bytes an entry has, as the directory says; `read` gives no more than that."""
        return self._infos[key(name)].file_size

    @property
    def is_ambiguous(self) -> bool:
        """Whether two entries have one name."""
        return len(self._infos) < sum(not info.is_dir() for info in self._zip.infolist())

    def verify(self) -> None:
        """Raises UnreadableError where any entry differs from its checksum."""
        for info in self._infos.values():
            for _ in self._chunks(info):
                pass

    def _chunks(self, info: zipfile.ZipInfo) -> Iterator[bytes]:
        # by chunks, since zipfile's read() of a whole entry unpacks it before it looks at the size
        if info.flag_bits & _ENCRYPTED:
            raise UnreadableError(errors.LOCKED_ARCHIVE)
        try:
            with self._zip.open(info) as stream:
                while chunk := stream.read(_CHUNK):
                    yield chunk
        except _DAMAGE as error:
            raise UnreadableError(errors.DAMAGED) from error


def key(name: str) -> str:
    """The name by which an entry is found: some programs write backslashes or another case."""
    return name.replace("\\", "/").lstrip("/").casefold()


def _check_directory(data: bytes) -> None:
    """Counts entries where the archive says how many it has, before any of them is read."""
    start = data.rfind(_END_MARK, max(0, len(data) - _LONGEST_COMMENT - _END.size))
    if start < 0 or start + _END.size > len(data):
        raise UnreadableError(errors.TRUNCATED)
    _, _, _, _, entries, size, _, _ = _END.unpack_from(data, start)
    if entries == _IN_LONG_END and (place := data.rfind(_LONG_END_MARK, 0, start)) >= 0:
        entries, size = _LONG_END.unpack_from(data, place)
    if entries > limits.ENTRIES or size > limits.DIRECTORY_BYTES:
        raise UnreadableError(errors.TOO_MANY_PARTS)


def _check_sizes(infos: list[zipfile.ZipInfo], packed: int) -> None:
    total = sum(info.file_size for info in infos)
    if total > limits.TOTAL_BYTES or (total > limits.RATIO_FROM and total > limits.RATIO * packed):
        raise UnreadableError(errors.TOO_BIG_INSIDE)

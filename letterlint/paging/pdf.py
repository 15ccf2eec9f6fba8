"""How many pages a PDF has (ISO 32000-1, 7.7.3)."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

_PAGE = re.compile(rb"/Type\s*/Page\b")
_PACKED = re.compile(rb"/Type\s*/ObjStm\b")  # other objects, compressed together (7.5.7)
_TEXT = re.compile(rb"\((?:[^()\\]|\\.)*\)", re.DOTALL)


def pages_of(pdf: bytes) -> int:
    """The number of page objects, open or packed ones; 0 where it is no PDF."""
    if not pdf.startswith(b"%PDF-"):
        return 0
    return sum(len(_PAGE.findall(_TEXT.sub(b"()", objects))) for objects in _objects(pdf))


def _objects(pdf: bytes) -> Iterator[bytes]:
    """What stands outside streams, and in those that objects are packed in."""
    for chunk in pdf.split(b"endstream"):
        before, _, content = chunk.partition(b"stream")
        yield before
        if _PACKED.search(before.rpartition(b" obj")[2]):
            yield _unpacked(content.lstrip(b"\r\n"))


def _unpacked(content: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(content)
    except zlib.error:
        return content  # not compressed

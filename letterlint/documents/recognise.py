"""What a file is by its first bytes, when it is not a Word document."""

from __future__ import annotations

import re

from letterlint.documents import errors

ZIP = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
HEAD = 4096
_HTML = re.compile(rb"<(!doctype\s+html|html|head|body|meta)\b", re.IGNORECASE)
_FLAT = re.compile(rb"<pkg:package|<w:wordDocument|<\?mso-application")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def is_zip(data: bytes) -> bool:
    return data.startswith((ZIP, EMPTY_ZIP))


def complaint(data: bytes) -> str:
    """The sentence for `data`, which is no zip archive."""
    if data.startswith(OLE):
        return _ole_complaint(data)
    head = data[:HEAD]
    if b"%PDF-" in head[:1024]:
        return errors.PDF
    if head.lstrip().startswith(b"{\\rtf"):
        return errors.RTF
    if head.startswith(PICTURES):
        return errors.PICTURE
    return _text_complaint(head) if is_text(data) else errors.UNKNOWN


def is_text(data: bytes) -> bool:
    """Whether `data` has no bytes that no text has; UTF-16 counts as text by its mark only."""
    return data.startswith((b"\xff\xfe", b"\xfe\xff")) or not _CONTROL.search(data[: 16 * HEAD])


def _text_complaint(head: bytes) -> str:
    if _FLAT.search(head):
        return errors.FLAT
    return errors.HTML if _HTML.search(head) else errors.TEXT


def _ole_complaint(data: bytes) -> str:
    """Streams are told by their names, which an OLE file has in UTF-16 in its directory."""
    if _has_stream(data, "EncryptedPackage"):
        return errors.PASSWORD
    return errors.OLD_WORD if _has_stream(data, "WordDocument") else errors.OLD_OFFICE


def _has_stream(data: bytes, name: str) -> bool:
    return name.encode("utf-16-le") in data

"""Plain texts: a citizen's appeal."""

from __future__ import annotations

import codecs
from pathlib import Path

from letterlint.documents import files
from letterlint.documents.safety import guarded
from letterlint.model import Document, Paragraph, Part


@guarded
def read_text(path: Path) -> Document:
    """A plain text, a paragraph a line, in UTF-8, UTF-16 with its mark, or cp1251.

    Raises UnreadableError for a file that is missing, empty or no text.
    """
    lines = decoded(files.text_bytes(path)).splitlines()
    return Document(path, tuple(Paragraph(Part.BODY, index, line) for index, line in enumerate(lines)))


def decoded(data: bytes) -> str:
    """A text in UTF-8, UTF-16 with its mark, or cp1251; characters that are in none of them as «�»."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1251", errors="replace")

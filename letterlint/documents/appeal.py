"""The citizen's appeal that a letter answers."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

from letterlint.documents.plain import read_text
from letterlint.documents.reading import read
from letterlint.model import Document, Part


def read_appeal(path: Path) -> Document:
    """A Word file or a plain text, its body as part `appeal`; raises UnreadableError for any other."""
    document = read(path) if zipfile.is_zipfile(path) else read_text(path)
    own = tuple(replace(p, part=Part.APPEAL) for p in document.paragraphs if p.part is Part.BODY)
    return replace(document, paragraphs=own)

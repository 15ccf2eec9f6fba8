"""Which reader a file is for."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

from letterlint.documents.plain import read_text
from letterlint.documents.reading import open_docx
from letterlint.model import Document, Part

MAIL = ".eml"


def read(path: Path) -> Document:
    """A letter: a Word file or an e-mail; raises UnreadableError for any other."""
    if not _is_mail(path):
        return open_docx(path).document
    from letterlint.documents.mail import read_mail  # here, since it takes 0.03 s to import

    return read_mail(path)


def read_appeal(path: Path) -> Document:
    """A citizen's appeal, its body as part `appeal`: a Word file, an e-mail or a plain text.

    Raises UnreadableError for any other.
    """
    document = read(path) if zipfile.is_zipfile(path) or _is_mail(path) else read_text(path)
    own = tuple(replace(p, part=Part.APPEAL) for p in document.paragraphs if p.part is Part.BODY)
    return replace(document, paragraphs=own)


def _is_mail(path: Path) -> bool:
    return path.suffix.lower() == MAIL

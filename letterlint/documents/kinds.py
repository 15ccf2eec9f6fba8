"""Which reader a file is for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from letterlint.documents import recognise
from letterlint.documents.plain import read_text
from letterlint.documents.reading import open_docx
from letterlint.model import Document, Part

MAIL = ".eml"


def read(path: Path) -> Document:
    """A letter: a Word file or an e-mail; raises UnreadableError for any other."""
    return _mail(path) if is_mail(path) else open_docx(path).document


def read_appeal(path: Path) -> Document:
    """A citizen's appeal, its body as part `appeal`: a Word file, an e-mail or a plain text.

    Raises UnreadableError for any other.
    """
    document = read(path) if is_mail(path) or _is_zip(path) else read_text(path)
    own = tuple(replace(p, part=Part.APPEAL) for p in document.paragraphs if p.part is Part.BODY)
    return replace(document, paragraphs=own)


def _mail(path: Path) -> Document:
    from letterlint.documents.mail import read_mail  # here, since it takes 0.03 s to import

    return read_mail(path)


def _is_zip(path: Path) -> bool:
    try:
        if not path.is_file():  # a pipe would be waited for
            return False
        with path.open("rb") as file:
            return recognise.is_zip(file.read(recognise.HEAD))
    except OSError:
        return False  # the reader says why


def is_mail(path: Path) -> bool:
    """Whether a file is an e-mail, by its name."""
    return path.suffix.lower() == MAIL

"""What a zip archive is, when it is not a document of Word."""

from __future__ import annotations

from letterlint.documents import errors
from letterlint.documents.archive import Archive

_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_LONGEST_TYPE = 200  # bytes
_LETTERS = (".docx", ".doc", ".odt", ".rtf", ".docm")


def is_foreign(main: str) -> bool:
    """Whether the main part, by its name, belongs to another program of the same family."""
    return main.startswith(("xl/", "ppt/", "visio/"))


def of_archive(archive: Archive) -> str:
    """The sentence that says what `archive` is."""
    names = list(archive)
    if any(name.startswith("xl/") for name in names):
        return errors.SPREADSHEET
    if any(name.startswith("ppt/") for name in names):
        return errors.PRESENTATION
    if "mimetype" in archive and archive.size("mimetype") < _LONGEST_TYPE:
        return _of_open_document(archive.read("mimetype"))
    if any(name.startswith("word/") for name in names):
        return errors.NO_DOCUMENT
    return errors.ARCHIVE_OF_LETTERS if any(name.endswith(_LETTERS) for name in names) else errors.ARCHIVE


def _of_open_document(kind: bytes) -> str:
    if kind.startswith(_OPEN_DOCUMENT + b"text"):
        return errors.OPEN_DOCUMENT
    return errors.OTHER_OPEN_DOCUMENT if kind.startswith(_OPEN_DOCUMENT) else errors.ARCHIVE

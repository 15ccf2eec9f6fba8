"""Word files of the organisation's own, opened under the limits that letters have."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from letterlint.documents import UnreadableError, docx_of, errors, limits, recognise
from letterlint.documents.archive import Archive
from letterlint.documents.packing import repacked
from letterlint.documents.safety import guarded
from letterlint.documents.strict import normal

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_MARKUP = (".xml", ".rels")
_TYPES = "[content_types].xml"
_TEMPLATE, _DOCUMENT = b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"
_MACROS = b"macroEnabled"
WITH_MACROS = "В файле есть макросы: сохраните его без них как «Документ Word (.docx)»."


@guarded
def opened(data: bytes) -> WordDocument:
    """The document of a .docx or .dotx file. Raises UnreadableError where it is none or cannot be trusted."""
    if not recognise.is_zip(data):
        raise UnreadableError(recognise.complaint(data))
    docx_of(Path(), data)  # says what is wrong with it as with a letter
    from docx import Document  # here, since it takes 0.1 s to import

    return Document(io.BytesIO(repacked(data, _parts(Archive(data)))))


def _parts(archive: Archive) -> dict[str, bytes]:
    """All parts that are XML in the form that python-docx takes; it reads those too that letters need not."""
    names = [name for name in archive if name.endswith(_MARKUP)]
    if sum(map(archive.size, archive)) > limits.PARTS_BYTES:
        raise UnreadableError(errors.TOO_BIG_INSIDE)
    parts = {name: normal(archive.read(name)) for name in names}
    if sum(part.count(b"<") + part.count(b"=") for part in parts.values()) > limits.MARKUP:
        raise UnreadableError(errors.TOO_MANY_TAGS)
    types = parts.get(_TYPES, b"")
    if _MACROS in types:
        raise UnreadableError(WITH_MACROS)
    return parts | {_TYPES: types.replace(_TEMPLATE, _DOCUMENT)}


def saved(word: WordDocument, title: str | None = None) -> bytes:
    """The file of a document, its properties without people; the title is kept where none is given."""
    properties = word.core_properties
    properties.author = properties.last_modified_by = properties.comments = ""
    if title is not None:
        properties.title = title
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()

"""Letters as files: .docx and .eml to paragraphs with exact places, .docx back to the nodes of its XML."""

from letterlint.documents.errors import UnreadableError
from letterlint.documents.kinds import is_mail, read, read_appeal
from letterlint.documents.pieces import Piece
from letterlint.documents.plain import read_text
from letterlint.documents.reading import Docx, docx_of, open_docx
from letterlint.documents.unwritable import UnwritableError

__all__ = [
    "Docx",
    "Piece",
    "UnreadableError",
    "UnwritableError",
    "docx_of",
    "is_mail",
    "open_docx",
    "read",
    "read_appeal",
    "read_text",
]

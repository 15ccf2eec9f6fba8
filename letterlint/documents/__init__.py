"""Letters as files: .docx to paragraphs with exact places, and back to the nodes of its XML."""

from letterlint.documents.errors import UnreadableError
from letterlint.documents.pieces import Piece
from letterlint.documents.plain import read_text
from letterlint.documents.reading import Docx, open_docx, read

__all__ = ["Docx", "Piece", "UnreadableError", "open_docx", "read", "read_text"]

"""What the program thinks in: documents, letters, findings, fixes. No input or output here."""

from letterlint.model.document import (
    Alignment,
    Cell,
    Document,
    Mail,
    Paragraph,
    Part,
    Place,
    SaveRecord,
    Section,
)
from letterlint.model.finding import Applicability, Edit, Finding, Fix, LetterReport, Severity
from letterlint.model.letter import Answer, Letter, PageCount, Role
from letterlint.model.people import Addressee, Gender, Name, Organisation
from letterlint.model.text import Sentence, Token

__all__ = [
    "Addressee",
    "Alignment",
    "Answer",
    "Applicability",
    "Cell",
    "Document",
    "Edit",
    "Finding",
    "Fix",
    "Gender",
    "Letter",
    "LetterReport",
    "Mail",
    "Name",
    "Organisation",
    "PageCount",
    "Paragraph",
    "Part",
    "Place",
    "Role",
    "SaveRecord",
    "Section",
    "Sentence",
    "Severity",
    "Token",
]

"""What the program thinks in: documents, letters, findings, fixes. No input or output here."""

from letterlint.model.document import (
    Alignment,
    Cell,
    Comment,
    Document,
    Mail,
    Paragraph,
    Part,
    Place,
    SaveRecord,
    Section,
)
from letterlint.model.finding import (
    Applicability,
    Change,
    Correction,
    Edit,
    Finding,
    Fix,
    Fixed,
    LetterReport,
    Severity,
)
from letterlint.model.letter import Answer, Letter, PageCount, Reference, Role
from letterlint.model.people import Addressee, Gender, Hours, Name, Organisation, Signature
from letterlint.model.text import Sentence, Token

__all__ = [
    "Addressee",
    "Alignment",
    "Answer",
    "Applicability",
    "Cell",
    "Change",
    "Comment",
    "Correction",
    "Document",
    "Edit",
    "Finding",
    "Fix",
    "Fixed",
    "Gender",
    "Hours",
    "Letter",
    "LetterReport",
    "Mail",
    "Name",
    "Organisation",
    "PageCount",
    "Paragraph",
    "Part",
    "Place",
    "Reference",
    "Role",
    "SaveRecord",
    "Section",
    "Sentence",
    "Severity",
    "Signature",
    "Token",
]

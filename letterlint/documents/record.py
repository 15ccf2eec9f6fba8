"""What the program that saved a document wrote about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from letterlint.documents.markup import BrokenMarkup, Element, parse, whole
from letterlint.model import SaveRecord

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def save_record(word: WordDocument) -> SaveRecord:
    """The record in docProps/app.xml; empty where there is none or it is broken."""
    links = word.part.package.rels.values()
    part = next((link.target_part for link in links if link.reltype.endswith("/extended-properties")), None)
    if part is None:
        return SaveRecord()
    try:
        root = parse(part.blob)
    except BrokenMarkup:
        return SaveRecord()
    return SaveRecord(_text(root, "Application"), _count(root, "Pages"), _count(root, "Characters"))


def _text(root: Element, name: str) -> str:
    return (root.findtext(f"{{{_EXTENDED}}}{name}") or "").strip()


def _count(root: Element, name: str) -> int | None:
    found = whole(_text(root, name))
    return None if found is None or found < 0 else found

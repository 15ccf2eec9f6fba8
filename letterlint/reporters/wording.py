"""How places are called, and the signs of a report in text."""

from __future__ import annotations

from letterlint.model import Document, Part, Place

PARTS = {
    Part.BODY: "абзац",
    Part.HEADER: "верхний колонтитул, абзац",
    Part.FOOTER: "нижний колонтитул, абзац",
    Part.FOOTNOTE: "сноска, абзац",
    Part.TEXTBOX: "надпись, абзац",
    Part.APPEAL: "обращение, абзац",
}
MAIL_HEADER = "заголовок письма, строка"
INDENT = "    "
ELLIPSIS = "…"


def where(place: Place, document: Document) -> str:
    """«абзац 12 (стр. 2, строка 7)», counted from 1."""
    part = MAIL_HEADER if document.mail and place.part is Part.HEADER else PARTS[place.part]
    line = document.printed_line(place)
    printed = f" (стр. {line.page}, строка {line.number})" if line else ""
    return f"{part} {place.paragraph + 1}{printed}"

"""How places are called, and the signs of a report in text."""

from __future__ import annotations

from letterlint.model import Part, Place

PARTS = {
    Part.BODY: "абзац",
    Part.HEADER: "верхний колонтитул, абзац",
    Part.FOOTER: "нижний колонтитул, абзац",
    Part.FOOTNOTE: "сноска, абзац",
    Part.TEXTBOX: "надпись, абзац",
    Part.APPEAL: "обращение, абзац",
}
INDENT = "    "
ELLIPSIS = "…"


def where(place: Place) -> str:
    """«абзац 12», counted from 1."""
    return f"{PARTS[place.part]} {place.paragraph + 1}"

"""How paragraphs and characters look: what their properties say, and how it adds up."""

from __future__ import annotations

from typing import NamedTuple

from letterlint.documents.markup import VAL, Element, is_on, millimetres, number, value, w
from letterlint.model import Alignment

_HIDDEN, _BOLD, _SIZE, _FONT = w("vanish"), w("b"), w("sz"), w("rFonts")
_FONT_NAMES = tuple(map(w, ("hAnsiTheme", "hAnsi", "asciiTheme", "ascii")))  # Cyrillic is "high ANSI"
_ALIGNMENT, _INDENT, _PAGE_BREAK, _LIST = w("jc"), w("ind"), w("pageBreakBefore"), w("numPr")
_LEFT, _START = w("left"), w("start")
_ALIGNMENTS = {
    "left": Alignment.LEFT,
    "start": Alignment.LEFT,
    "center": Alignment.CENTER,
    "right": Alignment.RIGHT,
    "end": Alignment.RIGHT,
    "both": Alignment.JUSTIFY,
    "distribute": Alignment.JUSTIFY,
    "lowKashida": Alignment.JUSTIFY,
    "mediumKashida": Alignment.JUSTIFY,
    "highKashida": Alignment.JUSTIFY,
    "thaiDistribute": Alignment.JUSTIFY,
}


class Look(NamedTuple):
    """What a w:pPr or a w:rPr says, or a style with its bases; None where it says nothing."""

    hidden: bool | None = None
    bold: bool | None = None
    size: float | None = None  # points
    font: str | None = None  # its name, or the theme's name for it
    alignment: Alignment | None = None
    indent: float | None = None  # mm
    page_break: bool | None = None
    list_id: str | None = None
    level: str | None = None

    def over(self, base: Look) -> Look:
        """This look where it says something, else `base`."""
        if self is NOTHING:
            return base
        return Look._make(theirs if said is None else said for said, theirs in zip(self, base, strict=True))


NOTHING = Look()


def look(paragraph: Element | None, run: Element | None) -> Look:
    """What the properties of a paragraph (w:pPr) and of characters (w:rPr) say themselves."""
    if paragraph is None and run is None:
        return NOTHING
    of_run, of_paragraph = _children(run), _children(paragraph)
    in_list = of_paragraph.get(_LIST)
    return Look(
        hidden=_flag(of_run.get(_HIDDEN)),
        bold=_flag(of_run.get(_BOLD)),
        size=font_size(of_run.get(_SIZE)),
        font=font_name(of_run.get(_FONT)),
        alignment=_alignment(of_paragraph.get(_ALIGNMENT)),
        indent=_indent(of_paragraph.get(_INDENT)),
        page_break=_flag(of_paragraph.get(_PAGE_BREAK)),
        list_id=value(in_list, "numId"),
        level=value(in_list, "ilvl"),
    )


def _children(node: Element | None) -> dict[str, Element]:
    return {} if node is None else {child.tag: child for child in reversed(node)}


def _flag(node: Element | None) -> bool | None:
    return None if node is None else is_on(node)


def _alignment(node: Element | None) -> Alignment | None:
    return None if node is None else _ALIGNMENTS.get(node.get(VAL, ""))


def _indent(node: Element | None) -> float | None:
    return None if node is None else millimetres(node.get(_LEFT, node.get(_START)))


def font_size(node: Element | None) -> float | None:
    """The points of a w:sz; None where it is none."""
    found = None if node is None else number(node.get(VAL))
    return None if found is None or found <= 0 else found / 2  # given in half-points


def font_name(node: Element | None) -> str | None:
    """The font of Cyrillic letters, or the theme's name for it, in a w:rFonts (17.3.2.26)."""
    return None if node is None else next((node.get(name) for name in _FONT_NAMES if node.get(name)), None)


def toggled(name: str, defaults: Look, styles: tuple[Look, ...], direct: Look) -> bool:
    """Whether a toggle property is on (17.7.3): two styles that both turn it on turn it off."""
    own: bool | None = getattr(direct, name)
    if own is not None:
        return own
    return bool(getattr(defaults, name)) or sum(bool(getattr(style, name)) for style in styles) % 2 == 1

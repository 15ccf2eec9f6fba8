"""The fonts that a theme stands for (ECMA-376 20.1.4.1)."""

from __future__ import annotations

from letterlint.documents.markup import Element

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_KINDS = ("major", "minor")
_SCRIPTS = ("Ascii", "HAnsi")


def theme_fonts(root: Element | None) -> dict[str, str]:
    """The names by which text takes over a font of the theme part ("minorHAnsi"), each with the font."""
    found = {kind: _latin(root, kind) for kind in _KINDS} if root is not None else {}
    return {f"{kind}{script}": font for kind, font in found.items() for script in _SCRIPTS if font}


def _latin(root: Element, kind: str) -> str:
    fonts = next(root.iter(f"{{{_DRAWING}}}{kind}Font"), None)
    latin = None if fonts is None else fonts.find(f"{{{_DRAWING}}}latin")
    return "" if latin is None else str(latin.get("typeface", ""))

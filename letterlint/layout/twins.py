"""Which measured font stands for a font of a document."""

from __future__ import annotations

from typing import NamedTuple


class Twin(NamedTuple):
    """A font of `measures/`, and whether the widths of its characters are those of the font it stands for."""

    name: str
    known: bool = True
    scale: float = 1.0


_SERIF, _SANS, _MONO = "liberation-serif", "liberation-sans", "liberation-mono"
_TWINS = {
    "times new roman": Twin(_SERIF),
    "times": Twin(_SERIF),
    "times new roman cyr": Twin(_SERIF),
    "liberation serif": Twin(_SERIF),
    "pt astra serif": Twin(_SERIF),
    "arial": Twin(_SANS),
    "arial cyr": Twin(_SANS),
    "helvetica": Twin(_SANS),
    "liberation sans": Twin(_SANS),
    "arial narrow": Twin(_SANS, known=False, scale=0.82),
    "liberation sans narrow": Twin(_SANS, known=False, scale=0.82),
    "courier new": Twin(_MONO),
    "courier": Twin(_MONO),
    "liberation mono": Twin(_MONO),
    "calibri": Twin("carlito"),
    "carlito": Twin("carlito"),
    "cambria": Twin("caladea"),
    "caladea": Twin("caladea"),
    "pt serif": Twin("pt-serif"),
    "pt sans": Twin("pt-sans"),
    "dejavu sans": Twin("dejavu-sans"),
    "dejavu serif": Twin("dejavu-serif"),
    "dejavu sans mono": Twin("dejavu-sans-mono"),
    "opensymbol": Twin("opensymbol"),
    "symbol": Twin("opensymbol"),
    "wingdings": Twin("opensymbol"),
    "calibri light": Twin("carlito", known=False),
    "aptos": Twin("carlito", known=False),
    "cambria math": Twin("caladea", known=False),
    "consolas": Twin("dejavu-sans-mono", known=False),
    "georgia": Twin("dejavu-serif", known=False),
    "xo thames": Twin(_SERIF, known=False),
    "xo oriel": Twin(_SANS, known=False),
    "pt astra sans": Twin(_SANS, known=False),
}
# parts of names by which a font shows what it is like
_KINDS = {
    "century gothic": "dejavu-sans",
    "gothic": _SANS,
    "corsiva": _SERIF,
    "mono": "dejavu-sans-mono",
    "courier": _MONO,
    "times": _SERIF,
    "serif": _SERIF,
    "roman": _SERIF,
    "garamond": _SERIF,
    "book": _SERIF,
    "palatino": _SERIF,
    "antiqua": _SERIF,
    "century": _SERIF,
}


def twin(font: str) -> Twin:
    """The measured font for a font's name; of several, "Arial;sans-serif", the first."""
    name = font.split(";")[0].strip().lower()
    if name in _TWINS:
        return _TWINS[name]
    like = next((measured for part, measured in _KINDS.items() if part in name and "sans" not in name), None)
    return Twin(like or "dejavu-sans", known=False)

"""The measures of fonts: how wide characters are, how high lines.

The fonts of office programs may not be shipped nor need be there: each has a twin with the same
measures that may (Liberation for Times New Roman, Arial and Courier New, Carlito for Calibri, Caladea for
Cambria). A font without a twin is measured as the one that is most like it, and is not `known`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import count
from pkgutil import get_data

from letterlint.layout.twins import twin

_CYRILLIC = re.compile("[\u0400-\u04ff]")
_WIDE = 0x2E80  # from here on, characters of East Asian scripts, as wide as they are high
_FALLBACK = ("dejavu-sans", "opensymbol")  # where characters come from that a font lacks
_SERIFS = {"caladea": ("dejavu-serif", *_FALLBACK)}  # that has no Cyrillic letters, as Cambria has


@dataclass(frozen=True)
class Face:
    """A font in one style; all measures are shares of the font size."""

    ascent: float
    descent: float
    gap: float  # between lines
    advances: dict[str, float]
    ligatures: dict[str, float]  # letters printed as one sign, and how much wider it is
    known: bool
    name: str  # of its file
    scale: float = 1.0

    @property
    def kerning(self) -> dict[str, float]:
        """How much wider two characters are side by side than each for itself; mostly less than nothing."""
        return _kerning(self.name, self.scale)

    def advance(self, character: str) -> float:
        """The width of one character; of one that the font lacks, what another font gives for it."""
        own = self.advances.get(character)
        return _elsewhere(character, self.name.partition("-")[0]) if own is None else own

    def knows(self, text: str) -> bool:
        """Whether the widths of a text are those that it has in the font itself."""
        return self.known and ("а" in self.advances or not _CYRILLIC.search(text))


@lru_cache(maxsize=1000)  # documents may name any number of fonts
def face(font: str, bold: bool = False, italic: bool = False) -> Face:
    """The measures of the font of this name in this style."""
    found = twin(font)
    style = "-".join(name for name, on in (("bold", bold), ("italic", italic)) if on) or "regular"
    read = _read(f"{found.name}-{style}")
    if found.scale == 1:
        return replace(read, known=found.known)
    advances = {character: width * found.scale for character, width in read.advances.items()}
    return replace(read, advances=advances, known=found.known, scale=found.scale)


@cache
def _lines(name: str) -> list[str]:
    """The lines of a file of `measures/`, which make_faces.py describes."""
    try:
        data = get_data(__package__, f"measures/{name}.txt")
    except FileNotFoundError:  # a font of symbols has one style only
        regular = f"{name.rpartition('-')[0].removesuffix('-bold')}-regular"
        data = get_data(__package__, f"measures/{regular}.txt")
    return (data or b"").decode().splitlines()


@cache
def _read(name: str) -> Face:
    heights, *lines = _lines(name)
    units, ascent, descent, gap = map(int, heights.split())
    advances: dict[str, float] = {}
    ligatures: dict[str, float] = {}
    for line in lines:
        if line[0] == "+":  # the rest is kerning, which most letters do without
            break
        first, *widths = line.split()
        if first[0] == "=":
            ligatures[first[1:]] = int(widths[0]) / units
        else:
            codes = map(chr, count(int(first, 16)))
            advances.update(zip(codes, (int(width) / units for width in widths), strict=False))
    return Face(ascent / units, descent / units, gap / units, advances, ligatures, True, name)


@cache
def _kerning(name: str, scale: float) -> dict[str, float]:
    heights, *lines = _lines(name)
    units = int(heights.split()[0])
    found: dict[str, float] = {}
    for line in lines:
        if line[0] == "+":
            left, wider, rights = line[1:].split(" ", 2)
            found.update((chr(int(left, 16)) + right, scale * int(wider) / units) for right in rights)
    return found


@cache
def _elsewhere(character: str, font: str) -> float:
    if ord(character) >= _WIDE:
        return 1.0
    others = (_read(f"{name}-regular").advances.get(character) for name in _SERIFS.get(font, _FALLBACK))
    return next((width for width in others if width is not None), 0.6)

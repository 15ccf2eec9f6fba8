"""How wide the characters of a paragraph are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate, islice, pairwise

from letterlint.layout.faces import Face, face
from letterlint.layout.flow import PICTURE, CharacterFormat, Paragraph
from letterlint.layout.rounding import nearest_twips, sixths

SCRIPT_SIZE = 0.58  # of the font size: superscripts and subscripts
SMALL_CAPS_SIZE = 0.8
_NO_WIDTH = frozenset("\t\n\f\v\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffc")


def face_of(style: CharacterFormat) -> Face:
    return face(style.font, style.bold, style.italic)


def printed_size(style: CharacterFormat) -> float:
    """The font size in points that characters are printed in."""
    return style.size * (SCRIPT_SIZE if style.script else 1)


class _Advances(dict[str, float]):
    """The advance of each character in one format, in points, measured when it is first asked for."""

    def __init__(self, style: CharacterFormat) -> None:
        self._style, self._face = style, face_of(style)
        self._size = printed_size(style) * style.scale

    def __missing__(self, character: str) -> float:
        self[character] = width = self._advance(character)
        return width

    def _advance(self, character: str) -> float:
        if character in _NO_WIDTH or unicodedata.combining(character):
            return 0.0
        size, shown = self._size, character
        if self._style.caps or self._style.small_caps:
            shown = character.upper()
            size *= SMALL_CAPS_SIZE if self._style.small_caps and shown != character else 1
        return sum(sixths(self._face.advance(one) * size) for one in shown) + self._style.spacing


@lru_cache(maxsize=1000)
def advances(style: CharacterFormat) -> dict[str, float]:
    """The advances of characters in a format: `advances(style)[character]`, points."""
    return _Advances(style)


def positions(paragraph: Paragraph) -> list[float]:
    """Where each character would begin if all stood in one line, and where the last one ends.

    What stands in one format takes whole twips from what follows, in LibreOffice.
    """
    at, start = [0.0], 0.0
    for text, style in runs(paragraph):
        widths, offset = _widths(text, style), len(at) - 1
        if PICTURE in text:
            sizes = (paragraph.pictures.get(offset + place) for place in range(len(text)))
            widths = [size.width if size else own for own, size in zip(widths, sizes, strict=True)]
        at += islice(accumulate(widths, initial=start), 1, None)
        start = nearest_twips(at[-1])
    return at


def _widths(text: str, style: CharacterFormat) -> list[float]:
    widths = list(map(advances(style).__getitem__, text))
    for offset, wider in _together(text, style):
        widths[offset] += wider
    return widths


def _together(text: str, style: CharacterFormat) -> Iterator[tuple[int, float]]:
    """Where characters stand closer to those beside them: the offset of one, and how much wider it is."""
    font, size = face_of(style), printed_size(style) * style.scale
    if font.ligatures and not style.spacing:
        for match in _pattern(tuple(font.ligatures)).finditer(text):
            yield match.end() - 1, _wider(font, match[0], font.ligatures[match[0]], size)
    if style.kerned:
        kerning = font.kerning
        for offset, pair in enumerate(map("".join, pairwise(text))):
            if pair in kerning:
                yield offset, _wider(font, pair[0], kerning[pair], size)


def _wider(font: Face, characters: str, more: float, size: float) -> float:
    """How much wider characters get that need so much `more`: the sum is rounded, not each for itself."""
    alone = [font.advance(character) * size for character in characters]
    return sixths(sum(alone) + more * size) - sum(map(sixths, alone))


@cache
def _pattern(ligatures: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(ligatures, key=len, reverse=True)))


def runs(paragraph: Paragraph) -> Iterator[tuple[str, CharacterFormat]]:
    """The text of a paragraph, cut where its format changes."""
    start = 0
    for length, style in paragraph.runs:
        yield paragraph.text[start : start + length], style
        start += length

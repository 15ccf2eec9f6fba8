"""Drawings that text goes around (20.4.2): what room they take of the lines of the text."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from letterlint.layout.boxes import Band, Box, Line, gap, moved
from letterlint.layout.flow import Drawing

_MOST = 64  # drawings of one page, whatever the document says
_LEAST_BESIDE = 72.0  # points: in less room no text is put beside a drawing


def clear(boxes: Sequence[Box], adding: bool) -> None:
    """Moves lines below the drawings that lie across the text, also those of paragraphs before them."""
    bands: list[Band] = []
    above: Box | None = None
    for box in boxes:
        space = gap(above, box, adding) if above else 0.0
        reaching = (moved(band, -space) for band in bands[:_MOST])
        bands = _below(sorted((*reaching, *box.bands)), box.lines)
        if box.bands:  # they go with its first line to the next page
            box.lines[0].cleared = 0.0
        above = box


def _below(bands: Sequence[Band], lines: Sequence[Line]) -> list[Band]:
    """Moves lines below bands across them; the bands that reach further, from the end of the lines."""
    left, top = deque(bands), 0.0
    for line in lines:
        below = top
        while left and left[0].top < below + line.height:
            below = max(below, left.popleft().bottom)
        line.cleared = below - top
        line.height += line.cleared
        top += line.height
    return [moved(band, -top) for band in left]


def doubt(drawings: Sequence[Drawing], width: float) -> float:
    """How much higher text gets that stands beside drawings, at most: as much as they take of its lines."""
    return sum(
        drawing.height * (1.0 if _is_wide(drawing, width) else drawing.width / (width - drawing.width))
        for drawing in drawings
        if not drawing.across
    )


def bands_of(drawings: Sequence[Drawing], width: float) -> list[Band]:
    """The bands below the top of a paragraph in which none of its text stands, nor of those that follow."""
    across = (drawing for drawing in drawings if drawing.across or _is_wide(drawing, width))
    return [Band(one.top, one.top + one.height) for one in across if one.top is not None]


def _is_wide(drawing: Drawing, width: float) -> bool:
    return width - drawing.width < _LEAST_BESIDE

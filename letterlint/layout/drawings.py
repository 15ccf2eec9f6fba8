"""Drawings that text goes around (20.4.2): what room they take of the lines of their paragraph."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from letterlint.layout.boxes import Line
from letterlint.layout.flow import Drawing

_LEAST_BESIDE = 72.0  # points: in less room no text is put beside a drawing


def clear(lines: list[Line], drawings: Sequence[Drawing], width: float) -> None:
    """Moves lines below the drawings that lie across the text."""
    bands = deque(sorted(_bands(drawings, width)))
    top = 0.0
    for line in lines:
        below = top
        while bands and bands[0][0] < below + line.height:
            below = max(below, bands.popleft()[1])
        line.height += below - top
        top += line.height


def doubt(drawings: Sequence[Drawing], width: float) -> float:
    """How much higher text gets that stands beside drawings, at most: as much as they take of its lines."""
    return sum(
        drawing.height * (1.0 if _is_wide(drawing, width) else drawing.width / (width - drawing.width))
        for drawing in drawings
        if not drawing.across
    )


def _bands(drawings: Sequence[Drawing], width: float) -> Iterator[tuple[float, float]]:
    """From where to where, below the top of the paragraph, no text stands."""
    for drawing in drawings:
        if drawing.top is not None and (drawing.across or _is_wide(drawing, width)):
            yield drawing.top, drawing.top + drawing.height


def _is_wide(drawing: Drawing, width: float) -> bool:
    return width - drawing.width < _LEAST_BESIDE

"""How LibreOffice rounds lengths in points: text in sixths of a twip, what takes room in whole twips."""

from __future__ import annotations

import math

EXACT = 1e-6  # points: what the arithmetic may be off by
_TWIPS = 20  # in a point
_SIXTHS = 6 * _TWIPS


def sixths(points: float) -> float:
    """The nearest sixth of a twip."""
    return math.floor(points * _SIXTHS + 0.5) / _SIXTHS


def nearest_twips(points: float) -> float:
    return math.floor(points * _TWIPS + 0.5 + EXACT) / _TWIPS


def whole_twips(points: float) -> float:
    """As many whole twips as there are."""
    return math.floor(points * _TWIPS + EXACT) / _TWIPS

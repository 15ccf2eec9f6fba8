"""How much room borders take (17.3.4)."""

from __future__ import annotations

from letterlint.documents.markup import VAL, Element, number, w

# how thick borders of several lines are: so many times as one line, and so many points more
_LINES = {
    "dashSmallGap": (1.0, 0.0),
    "thick": (2.0, 0.0),
    "double": (3.0, 0.0),
    "triple": (3.0, 0.0),
    "doubleWave": (3.0, 0.0),
    "dashDotStroked": (3.0, 0.0),
    "SmallGap": (1.0, 1.5),
    "MediumGap": (2.0, 0.0),
    "LargeGap": (1.0, 2.25),
    "threeDEmboss": (2.0, 0.0),
    "threeDEngrave": (2.0, 0.0),
    "outset": (2.0, 0.0),
    "inset": (2.0, 0.0),
}


def paragraph_borders(node: Element) -> list[tuple[str, float]]:
    """What the borders above and below a paragraph take (17.3.1.24): their sides and points."""
    found = []
    for side in ("top", "bottom"):
        border = node.find(w(side))
        if border is not None and border.get(VAL) not in ("nil", "none", None):
            found.append((side, (number(border.get(w("space"))) or 0) + thickness(border)))
    return found


def thickness(border: Element) -> float:
    """How thick a border is with all its lines (17.18.2), in points."""
    style = border.get(VAL, "")
    if style in ("nil", "none"):
        return 0.0
    line = (number(border.get(w("sz"))) or 0) / 8  # given in eighths of a point
    times, more = next((of for ending, of in _LINES.items() if style.endswith(ending)), (1.0, 0.0))
    return times * line + more if line else 0.0

"""How much room borders take (17.3.4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from letterlint.documents.markup import VAL, Element, child, number, w

Borders = Mapping[str, float]  # how thick they are, by side
_NONE = ("nil", "none")
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
        border = child(node, side)
        if border is not None and border.get(VAL) not in (*_NONE, None):
            found.append((side, (number(border.get(w("space"))) or 0) + thickness(border)))
    return found


def thickness(border: Element) -> float:
    """How thick a border is with all its lines (17.18.2), in points."""
    style = border.get(VAL, "")
    if style in _NONE:
        return 0.0
    line = (number(border.get(w("sz"))) or 0) / 8  # given in eighths of a point
    times, more = next((of for ending, of in _LINES.items() if style.endswith(ending)), (1.0, 0.0))
    return times * line + more if line else 0.0


def borders_of(*nodes: Element | None) -> Borders:
    """How thick the borders are that w:tblBorders or w:tcBorders name, the last one that says counting."""
    return {
        side.tag.rpartition("}")[2]: thickness(side) for node in nodes if node is not None for side in node
    }


def line_above(rows: Sequence[Sequence[Borders]], at: int, borders: Borders) -> float:
    """How thick the line above row `at` is, the cells on both sides of it having their own (17.4.39).

    `rows` are what the cells of each row have, `borders` what the table has.
    """
    usual = borders.get("top" if at == 0 else "bottom" if at == len(rows) else "insideH", 0.0)
    own = [cell.get("top", usual) for row in rows[at : at + 1] for cell in row]
    own += [cell.get("bottom", usual) for row in rows[max(at - 1, 0) : at] for cell in row]
    return max(own, default=usual)

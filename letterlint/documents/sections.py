"""Sections of the body and what of their headers and footers is seen (ECMA-376 17.6, 17.10)."""

from __future__ import annotations

from collections.abc import Iterator

from letterlint.documents.markup import RELATIONSHIP_ID, Element, child, flag, millimetres, value, w
from letterlint.model import Section

# Without w:pgSz Word takes Letter; without w:pgMar 1 inch above and below, 1.25 inches at the sides.
_WIDTH, _HEIGHT = 215.9, 279.4
_MARGINS = {"top": 25.4, "bottom": 25.4, "left": 31.75, "right": 31.75}
_SAME_PAGE = ("continuous", "nextColumn")
_LARGEST = 22 * 25.4 * 10  # Word allows 22 inches; ten times that is nonsense
_PAGES = ("first", "default", "even")


def section(properties: Element | None, first: int) -> Section:
    """The section of a w:sectPr (None: Word's defaults) that begins at body paragraph `first`."""
    size, margins = child(properties, "pgSz"), child(properties, "pgMar")
    top, bottom, left, right = (_measure(margins, side, usual) for side, usual in _MARGINS.items())
    return Section(
        first=first,
        width=_measure(size, "w", _WIDTH) or _WIDTH,
        height=_measure(size, "h", _HEIGHT) or _HEIGHT,
        margin_top=top,
        margin_bottom=bottom,
        margin_left=left,
        margin_right=right,
        new_page=value(properties, "type") not in _SAME_PAGE,
    )


def _measure(node: Element | None, name: str, usual: float) -> float:
    found = None if node is None else millimetres(node.get(w(name)))
    # a margin below zero means exactly that much, whatever the header needs (17.6.11)
    return usual if found is None or abs(found) > _LARGEST else abs(found)


def margin_ids(sections: list[Element], settings: Element | None, kind: str) -> Iterator[str]:
    """The relationship ids of the headers (`kind` "header") or footers that are seen, in order, with repeats.

    A section without its own takes over those of the section before it.
    """
    both_sides = bool(flag(settings, "evenAndOddHeaders"))
    current: dict[str, str] = {}
    for properties in sections:
        for reference in properties.findall(w(f"{kind}Reference")):
            current[reference.get(w("type"), "default")] = reference.get(RELATIONSHIP_ID, "")
        seen = {"first": bool(flag(properties, "titlePg")), "default": True, "even": both_sides}
        yield from (current[page] for page in _PAGES if seen[page] and page in current)

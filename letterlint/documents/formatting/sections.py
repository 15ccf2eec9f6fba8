"""Sections as they are laid out: the paper, its columns, its headers and footers (17.6, 17.10)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from letterlint.documents.markup import RELATIONSHIP_ID, Element, child, flag, points, value, w, whole
from letterlint.layout import Block, Margins, Section, Size

# Without w:pgSz programs take Letter; without w:pgMar LibreOffice takes an inch, Word more at the sides.
_SIZE, _MARGINS = Size(612.0, 792.0), Margins(72.0, 72.0, 72.0, 72.0, 36.0, 36.0, 0.0)
_LARGEST = 22 * 72.0  # Word allows 22 inches
Stories = Mapping[str, Sequence[Block]]


class Sections:
    """Makes the sections one after the other: each takes over the headers that it has none of its own for."""

    def __init__(self, stories: Stories, even_pages: bool) -> None:
        self._stories = stories  # by the id of the relationship
        self._even = even_pages
        self._headers: dict[str, Sequence[Block]] = {}
        self._footers: dict[str, Sequence[Block]] = {}
        self._way: str | None = None  # the paper of the section before lies

    def section(self, properties: Element | None, blocks: Sequence[Block]) -> Section:
        """The section of a w:sectPr (None: Word's defaults)."""
        self._headers = self._headers | self._own(properties, "header")
        self._footers = self._footers | self._own(properties, "footer")
        columns = child(properties, "cols")
        return Section(
            blocks=blocks,
            size=_size(child(properties, "pgSz")),
            margins=_margins(child(properties, "pgMar")),
            start=self._start(properties),
            columns=1 if columns is None else max(whole(columns.get(w("num"))) or 1, 1),
            gap=36.0 if columns is None else _measure(columns, "space", 36.0),
            headers=self._headers,
            footers=self._footers,
            pitch=_pitch(child(properties, "docGrid")),
            title_page=bool(flag(properties, "titlePg")),
            even_pages=self._even,
        )

    def _start(self, properties: Element | None) -> str:
        """Where a section begins (17.6.22); never on the page of one whose paper lies the other way."""
        paper = child(properties, "pgSz")
        way = "portrait" if paper is None else paper.get(w("orient"), "portrait")
        before, self._way = self._way or way, way
        start = value(properties, "type") or "nextPage"
        return "nextPage" if start == "continuous" and way != before else start

    def _own(self, properties: Element | None, kind: str) -> dict[str, Sequence[Block]]:
        nodes = [] if properties is None else properties.findall(w(f"{kind}Reference"))
        ids = ((node.get(w("type"), "default"), node.get(RELATIONSHIP_ID, "")) for node in nodes)
        return {page: self._stories[key] for page, key in ids if key in self._stories}


def _size(node: Element | None) -> Size:
    width, height = _measure(node, "w", _SIZE.width), _measure(node, "h", _SIZE.height)
    return Size(width or _SIZE.width, height or _SIZE.height)


def _margins(node: Element | None) -> Margins:
    return Margins(**{name: _measure(node, name, getattr(_MARGINS, name)) for name in Margins.__slots__})


def _pitch(grid: Element | None) -> float:
    if grid is None or grid.get(w("type")) not in ("lines", "linesAndChars"):
        return 0.0
    return max(_measure(grid, "linePitch", 0.0), 0.0)


def _measure(node: Element | None, name: str, usual: float) -> float:
    found = None if node is None else points(node.get(w(name)))
    return usual if found is None or abs(found) > _LARGEST else found

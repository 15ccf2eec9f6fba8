"""The paper of a section and the room for text that margins, headers and footers leave (17.6.11, 17.6.13)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from letterlint.layout.flow import Block, Section

_LEAST_HEADER = 2.85  # points: a millimetre, in LibreOffice
_LEAST = 20.0  # points of text on a page, whatever the document says


class Sheet:
    """The pages of a section."""

    def __init__(self, section: Section, height: Callable[[Sequence[Block], float], float]) -> None:
        self._section, self._height = section, height
        margins = section.margins
        self.width = max(section.size.width - margins.left - margins.right - margins.gutter, _LEAST)
        between = (section.columns - 1) * section.gap
        self.column = max((self.width - between) / section.columns, _LEAST)
        self._rooms: dict[str, float] = {}
        self._bottoms: dict[str, float] = {}

    def rooms(self, first: int | None, more: float = 0.0) -> Callable[[int], float]:
        """The height of the text of a page by its number; `first` is the page that begins the section."""

        def room(number: int) -> float:
            kind = self._kind(number, first)
            if kind not in self._rooms:
                self._rooms[kind] = self._room(kind)
            return self._rooms[kind] + more

        return room

    def _kind(self, number: int, first: int | None) -> str:
        """Which headers and footers a page has (17.10.1, 17.10.6)."""
        if number == first and self._section.title_page:
            return "first"
        return "even" if self._section.even_pages and number % 2 == 0 else "default"

    def _room(self, kind: str) -> float:
        margins, section = self._section.margins, self._section
        top = self._edge(margins.top, margins.header, section.headers, kind)
        return max(section.size.height - top - self._bottom(kind), _LEAST)

    @property
    def below(self) -> float:
        """How far it is from the end of the text to that of the paper on most pages."""
        return self._bottom("default")

    def _bottom(self, kind: str) -> float:
        if kind not in self._bottoms:
            margins, footers = self._section.margins, self._section.footers
            self._bottoms[kind] = self._edge(margins.bottom, margins.footer, footers, kind)
        return self._bottoms[kind]

    def _edge(
        self, margin: float, distance: float, stories: Mapping[str, Sequence[Block]], kind: str
    ) -> float:
        """Where the text begins: at the margin, or below a header that needs more.

        A margin below zero is meant to be fixed: a header does not grow then.
        """
        if kind not in stories:
            return abs(margin)
        height = self._height(stories[kind], self.width) if margin >= 0 else _LEAST_HEADER
        return max(abs(margin), distance + height)

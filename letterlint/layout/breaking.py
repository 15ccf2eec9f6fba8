"""Where lines of a paragraph end.

Lines are filled greedily, as word processors do: each takes as many whole words as fit.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from letterlint.layout.flow import COLUMN_BREAK, LINE_BREAK, PAGE_BREAK, Paragraph, Tab
from letterlint.layout.line_ends import line_ends, whole_path
from letterlint.layout.rounding import EXACT
from letterlint.layout.widths import positions

_SAME = 0.01  # points: places nearer than this are one
HAIR = 0.12  # points: by how much programs that round otherwise may differ in the width of a line
_CONTROL = re.compile(f"[\t{LINE_BREAK}{PAGE_BREAK}{COLUMN_BREAK}]")
_DEFAULT = "default"  # kind of a tab stop that nobody set
_STANDING = ("right", "end", "center", "decimal")


class Span(NamedTuple):
    """Characters `start` to `end` of a paragraph stand in one line; `broken` says what ends it by hand."""

    start: int
    end: int
    broken: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """The room for lines: from `left` to `right`, the first one from `first`; tab stops from the margin.

    `column` is the right edge without an indent; `over_margin`: text may go on at tab stops beyond it.
    """

    left: float
    right: float
    first: float
    tabs: tuple[Tab, ...]
    default_tab: float
    column: float
    over_margin: bool = False

    def stop(self, x: float) -> Tab:
        """The tab stop that text at `x` jumps to."""
        after = bisect_right(self.tabs, x + _SAME, key=lambda tab: tab.position)
        return self.tabs[after] if after < len(self.tabs) else Tab(self.default_stop(x), _DEFAULT)

    def default_stop(self, x: float) -> float:
        """The tab stop after `x` where none is set."""
        return (int((x + _SAME) / self.default_tab) + 1) * self.default_tab


class Breaker:
    """Breaks one paragraph into lines; `close` tells whether one of them would end elsewhere for a hair."""

    def __init__(self, paragraph: Paragraph, measure: Measure) -> None:
        self._text, self._label, self._measure = paragraph.text, paragraph.label, measure
        self._edge = measure.right + EXACT
        self._at = positions(paragraph)
        self._controls = [match.start() for match in _CONTROL.finditer(paragraph.text)]
        self.close = False

    @cached_property
    def _starts(self) -> list[int]:
        """Where lines may begin, but the first one."""
        return [start for _, start in self._ends]

    @cached_property
    def _edges(self) -> list[float]:
        """Where those before them end: spaces hang over the edge."""
        return [self._at[end] for end, _ in self._ends]

    @cached_property
    def _ends(self) -> list[tuple[int, int]]:
        return list(line_ends(self._text))

    def doubt(self) -> int:
        """How many lines more or fewer there would be if lines were a hair wider or narrower."""
        if not self.close:
            return 0
        counts = []
        for more in (-HAIR, 0.0, HAIR):
            self._edge = self._measure.right + EXACT + more
            counts.append(sum(1 for _ in self.lines()))
        return max(counts) - min(counts)

    def lines(self) -> Iterator[Span]:
        """The lines in order; an empty paragraph has one, and nothing follows a page break at the end."""
        start, x = 0, self._measure.first
        if self._is_label_alone():
            yield Span(0, 0)
            x = self._measure.left
        while True:
            line = self._line(start, x)
            yield line
            start, x = line.end, self._measure.left
            if start >= len(self._text) and not line.broken:
                return
            if start >= len(self._text):
                if line.broken == LINE_BREAK:
                    yield Span(start, start)
                return

    def _is_label_alone(self) -> bool:
        """Whether the tab after the label leads beyond the right edge, so that the text begins below."""
        label, measure = self._label, self._measure
        beyond = measure.first > measure.right + _SAME
        return label is not None and label.follow == "tab" and beyond and not measure.over_margin

    def _line(self, start: int, x: float) -> Span:
        """The line that begins with character `start` at `x`."""
        at, here = start, x
        while True:
            stop = self._next_control(at)
            fits = self._fitting(at, stop, here) if stop > at or at == start else stop
            if fits < stop:
                return Span(start, self._broken(start, at, fits, here))
            if stop == len(self._text):
                return Span(start, stop)
            if self._text[stop] != "\t":
                return Span(start, stop + 1, self._text[stop])
            here += self._at[stop] - self._at[at]
            after = self._jump(here, stop + 1)
            if after is None and stop > start:
                return Span(start, stop)
            at, here = stop + 1, self._measure.right if after is None else after

    def _next_control(self, start: int) -> int:
        """Where the next tab or break by hand is from `start` on, or the end."""
        found = bisect_left(self._controls, start)
        return self._controls[found] if found < len(self._controls) else len(self._text)

    def _fitting(self, start: int, stop: int, x: float) -> int:
        """How far the text from `start` at `x` fits: `stop`, or the last place before it to end the line."""
        room = self._edge - x + self._at[start]
        end = self._at[stop]
        self.close = self.close or abs(end - room) < HAIR
        if end <= room:
            return stop
        found = bisect_right(self._edges, room)
        around = self._edges[max(found - 1, 0) : found + 1]
        self.close = self.close or any(abs(edge - room) < HAIR for edge in around)
        return whole_path(self._text, self._starts[found - 1]) if found > 0 else 0

    def _broken(self, start: int, at: int, fits: int, x: float) -> int:
        """Where to end a line that began at `start`, text after a tab at `at` fitting up to `fits`."""
        if fits > start and fits >= at:
            return fits
        if at > start:  # all after the tab goes to the next line, and the tab if something is before it
            return max(at - 1, start + 1)
        room = self._edge - x + self._at[start]
        return max(bisect_right(self._at, room) - 1, start + 1)  # a word longer than the line

    def _jump(self, x: float, after: int) -> float | None:
        """Where text goes on after a tab at `x`; None where the tab begins a new line."""
        tab, right = self._measure.stop(x), self._measure.right
        if tab.kind in _STANDING:
            width = self._at[self._next_control(after)] - self._at[after]
            start = tab.position - (width / 2 if tab.kind == "center" else width)
            return max(x, min(start, right - width))
        if tab.position <= right + 0.5:
            return tab.position
        if tab.kind == _DEFAULT:
            return right if after == len(self._text) else None
        if self._measure.over_margin:
            return x  # the tab takes no room from the text of its line
        return tab.position if tab.position <= self._measure.column else None

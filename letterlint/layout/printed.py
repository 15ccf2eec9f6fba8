"""The pages of a document, and how far they can be trusted.

Nobody but the program that prints a letter knows its pages for certain: fonts and rounding differ. So the
text is laid out three times, also with a little more and a little less room on each page: where the page of
a line is the same all three times, it is sure. The little is what a hair's breadth in each line could change,
and a tenth of the page where something stands in the document that is laid out by guess.
"""

from __future__ import annotations

from collections.abc import Iterator

from letterlint.layout.flow import Flow
from letterlint.layout.laying import Laid, Layout
from letterlint.model import Printed, PrintedLine

TOLERANCE = 1.0  # points that pages may differ by even where every line is sure
GUESSED = 0.1  # of a page: by how much what is guessed may be wrong
UNKNOWN_FONT = 0.1  # of the text: in this much of it at least an unknown font is a doubt
FONT = "unknown font"


def lay_out(flow: Flow) -> Printed:
    """How the text falls on pages."""
    layout = Layout(flow)
    exact = layout.laid()
    doubts = flow.doubts | ({FONT} if layout.unknown > UNKNOWN_FONT else set())
    little = TOLERANCE + layout.doubt + (GUESSED * exact.room if doubts else 0.0)
    lines = _lines(exact, layout.laid(little), layout.laid(-little))
    return Printed(tuple(lines), exact.pages, frozenset(doubts))


def _lines(exact: Laid, loose: Laid, tight: Laid) -> Iterator[PrintedLine]:
    page, number = 1, 1
    for line, early, late in zip(exact.lines, loose.lines, tight.lines, strict=True):
        if line.page != page:
            page, number = line.page, 1
        bottom = min((line.top + line.height) / exact.room, 1.0)
        for mark in line.marks:
            yield PrintedLine(
                mark.paragraph, mark.offset, page, number, mark.empty, bottom, early.page, late.page
            )
        if not all(mark.empty for mark in line.marks):
            number += 1

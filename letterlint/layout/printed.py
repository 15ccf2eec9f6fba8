"""The pages of a document, and how far they can be trusted.

Nobody but the program that prints a letter knows its pages for certain: fonts and rounding differ. So the
text is laid out three times, also with a little more and a little less room on each page: where the page of
a line is the same all three times, it is sure. The little is what a hair's breadth in each line could change,
and more where something stands in the document that is laid out by guess: a formula, an unknown font.
"""

from __future__ import annotations

from collections.abc import Iterator

from letterlint.layout.document import Layout, Pagination
from letterlint.layout.flow import Flow
from letterlint.model import Printed, PrintedLine

TOLERANCE = 1.0  # points that pages may differ by even where every line is sure
GUESSED = 0.15  # of a page: by how much what is guessed may be wrong
UNKNOWN = 0.25  # … and text in an unknown font
GUESSES = frozenset(("formula", "frame", "drawing across the text", "vertical text"))


def lay_out(flow: Flow) -> Printed:
    """How the text falls on pages."""
    layout = Layout(flow)
    exact = layout.paginated()
    guessed = max(GUESSED if flow.doubts & GUESSES else 0.0, UNKNOWN * layout.unknown)
    little = TOLERANCE + layout.doubt + guessed * exact.room
    lines = tuple(_lines(exact, layout.paginated(little), layout.paginated(-little)))
    return Printed(lines, exact.pages, flow.doubts - GUESSES)


def _lines(exact: Pagination, loose: Pagination, tight: Pagination) -> Iterator[PrintedLine]:
    page, number = 1, 1
    for line, early, late in zip(exact.lines, loose.lines, tight.lines, strict=True):
        if line.page != page:
            page, number = line.page, 1
        for mark in line.marks:
            yield PrintedLine(
                mark.paragraph, mark.offset, page, number, mark.empty, line.filled, early.page, late.page
            )
        if not all(mark.empty for mark in line.marks):
            number += 1

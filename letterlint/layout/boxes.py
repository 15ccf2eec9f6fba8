"""What is stacked on pages: lines, and the paragraphs and table rows that they make up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Mark(NamedTuple):
    """A line of the document's text: the paragraph of the body and the offset that it begins with."""

    paragraph: int
    offset: int
    empty: bool


class Band(NamedTuple):
    """From where to where no text stands, in points below the top of a box."""

    top: float
    bottom: float


def moved(band: Band, down: float) -> Band:
    return Band(band.top + down, band.bottom + down)


@dataclass(slots=True)
class Line:
    """A line of text, or a part of a row that is not broken; heights in points."""

    height: float
    slack: float = 0.0  # of the height: space below that may hang over the edge of the page
    notes: float = 0.0  # height of the footnotes that it refers to
    broken: str = ""  # what ends it by hand: a page break, a column break
    marks: list[Mark] = field(default_factory=list)
    cleared: float = 0.0  # of the height: what keeps it below a drawing that stands on the same page


@dataclass(slots=True)
class Box:
    """Lines that keep or break together: a paragraph, or a row of a table."""

    lines: list[Line]
    before: float = 0.0
    after: float = 0.0
    keep_next: bool = False
    keep_lines: bool = False
    break_before: bool = False
    widow_control: bool = False
    contextual: bool = False
    automatic: tuple[bool, bool] = (False, False)
    listed: bool = False
    style: str = ""  # of a paragraph
    heading: float = 0.0  # of a row: the height of the header rows that are repeated above it
    bordered: tuple[object, ...] = ()
    border_above: float = 0.0
    border_below: float = 0.0
    doubt: float = 0.0  # by how much it may be higher or lower
    bands: Sequence[Band] = ()  # of drawings across the text

    @property
    def height(self) -> float:
        return sum(line.height for line in self.lines)


def gap(above: Box | None, below: Box, adding: bool) -> float:
    """The space between two boxes, or above the first one (17.3.1.33).

    The greater of the space after and the space before counts, or both where the document says so
    (17.15.3.22); neither counts between paragraphs of one style that ask for it (17.3.1.9), nor automatic
    space between items of a list.
    """
    if above is None:
        return below.before + below.border_above
    same = below.style == above.style
    items = above.listed and below.listed
    before = 0.0 if (same and below.contextual) or (items and below.automatic[0]) else below.before
    after = 0.0 if (same and above.contextual) or (items and above.automatic[1]) else above.after
    space = before + after if adding else max(before, after)
    if below.bordered and below.bordered == above.bordered:
        return space
    return space + above.border_below + below.border_above


def height(boxes: list[Box], adding: bool) -> float:
    """The height of boxes that no page breaks."""
    above, total = None, 0.0
    for box in boxes:
        total += gap(above, box, adding) + box.height
        above = box
    return total + (above.after + above.border_below if above else 0.0)

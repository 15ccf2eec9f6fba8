"""Where pages end: boxes of lines flow down pages, and down the columns of a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from letterlint.layout.boxes import Box, Line, Mark, gap
from letterlint.layout.flow import COLUMN_BREAK, PAGE_BREAK
from letterlint.layout.parting import beginning, border_below, staying

ROUNDING = 0.02  # points by which a line may stick out below
NOTE_SEPARATOR = 8.0  # points between the text and the first footnote
_KEPT = 15  # boxes that go to the next page together

Room = Callable[[int], float]  # the height of the text of a page, by its number from 1


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line on a page."""

    page: int
    filled: float  # how much of the height for text it fills with what is above it, 0 to 1
    marks: tuple[Mark, ...]


class Pages:
    """Pages that are filled from above."""

    def __init__(self, room: Room, adding: bool) -> None:
        self.printed: list[PageLine] = []
        self.number, self.y = 1, 0.0
        self._room, self._adding = room, adding
        self._whole = room(1)  # the height of the text of this page
        self._columns, self._column, self._top, self._deepest = 1, 0, 0.0, 0.0
        self._limit: float | None = None  # of balanced columns
        self._notes = 0.0
        self._below = 0.0  # from the end of the text to that of the paper
        self._forced, self._empty = True, True  # the page was begun by hand; nothing stands in the column
        self._above: Box | None = None
        self._due = ""  # a break that is made as soon as something comes after it

    def begin_section(
        self, room: Room, new_page: bool, columns: int = 1, depth: float | None = None, below: float = 0.0
    ) -> None:
        """The next section begins, on a new page or below what is there.

        `depth` is that of equal columns, `below` how far it is from the end of the text to that of the paper.
        """
        self._due = ""
        self._end_columns()
        self._room, self._below = room, below
        if not self.printed:
            self._whole = room(self.number)
        elif new_page:  # else this page keeps the headers that it has
            self._turn(forced=True)
        self._columns, self._column, self._top = columns, 0, self.y
        self._limit = None if depth is None else self.y + depth

    def flow(self, boxes: Sequence[Box]) -> None:
        """Puts boxes one below the other."""
        for at, box in enumerate(boxes):
            self._break()
            if box.break_before and not self._empty:
                self._turn(forced=True)
            if self._must_turn(boxes, at):
                self._next_column()
            self._place(box, border_below(boxes, at))

    @property
    def room(self) -> float:
        """The height of the text of this page that footnotes leave."""
        whole = self._whole - self._notes
        last = self._column + 1 >= self._columns  # of the columns, which takes what the others left
        return whole if self._limit is None or last else min(self._limit, whole)

    def _space(self, box: Box) -> float:
        """The space above a box: none at the top of a page that text flows on to, but header rows."""
        if self._above is None and not self._forced:
            return box.border_above + box.heading
        return gap(self._above, box, self._adding)

    def _must_turn(self, boxes: Sequence[Box], at: int) -> bool:
        """Whether what is kept together fits only on the next page (17.3.1.14, 17.3.1.15)."""
        box = boxes[at]
        if self._empty:
            return False
        if self._leaves_paper(box):
            return True
        whole = box.height - box.lines[-1].slack
        torn = box.keep_lines and not self._fits(self.y + self._space(box) + whole)
        if torn and whole <= self._room(self.number + 1) + ROUNDING:
            return True
        return box.keep_next and self._takes_along(boxes, at)

    def _leaves_paper(self, box: Box) -> bool:
        """Whether a drawing across the text ends below the paper here, but not on the next page."""
        deep = max((band.bottom for band in box.bands), default=0.0)
        return self.y + self._space(box) + deep > self._whole + self._below >= deep

    def _takes_along(self, boxes: Sequence[Box], at: int) -> bool:
        """Whether a box that is kept with the next goes to the next page with one that has no room here.

        So do all that are kept with it, but not if they begin the page: then the first one without room goes
        alone. LibreOffice moves no more than so many.
        """
        is_first = self._above is None or not self._above.keep_next
        without_room = self._without_room(boxes[at : at + _KEPT + 1])
        return without_room is not None and (is_first or without_room == _KEPT)

    def _without_room(self, boxes: Sequence[Box]) -> int | None:
        """Which of boxes that are kept together is the first that has no room on this page; None for none."""
        bottom, above = self.y + self._space(boxes[0]), None
        for number, box in enumerate(boxes):
            bottom += gap(above, box, self._adding) if above else 0.0
            if not self._fits(bottom + box.height - box.lines[-1].slack):
                first = box.lines[: beginning(box)]
                needed = sum(line.height for line in first) - first[-1].slack
                return None if self._fits(bottom + needed) else number
            if not box.keep_next:
                return None
            bottom, above = bottom + box.height, box
        return None

    def _fits(self, bottom: float) -> bool:
        return self.room - bottom >= -ROUNDING

    def _place(self, box: Box, border: float) -> None:
        at, above = 0, self._space(box)
        while at < len(box.lines):
            self._break()
            self.y += above
            fitting = self._fitting(box.lines, at, border)
            count = staying(box, at, fitting)
            for line in box.lines[at : at + (count or (fitting if self._empty else 0))]:
                self._put(line)
                at += 1
            if at < len(box.lines):
                if not self._due:
                    self._next_column()
                above = box.heading if at else self._space(box)
        self._above = box

    def _fitting(self, lines: Sequence[Line], at: int, border: float) -> int:
        """How many lines from `at` on fit above a border, up to a break by hand; at the top, at least one."""
        bottom, notes = self.y + border, self._notes
        for count in range(len(lines) - at):
            line = lines[at + count]
            notes += line.notes + (NOTE_SEPARATOR if line.notes and not notes else 0.0)
            high = self._height(line) if count == 0 else line.height
            needed = bottom + high - line.slack + notes - self._notes
            if not self._fits(needed) and not (self._empty and count == 0):
                return count
            bottom += high
            if line.broken:
                return count + 1
        return len(lines) - at

    def _height(self, line: Line) -> float:
        """How high a line is that comes next: the drawings are not on an empty page."""
        return line.height - line.cleared if self._empty else line.height

    def _put(self, line: Line) -> None:
        self.y += self._height(line)
        filled = min(max(self.y / self._whole, 0.0), 1.0)
        self.printed.append(PageLine(self.number, filled, tuple(line.marks)))
        self._notes += line.notes + (NOTE_SEPARATOR if line.notes and not self._notes else 0.0)
        self._empty = False
        self._due = line.broken

    def _break(self) -> None:
        """Makes the break that is due."""
        due, self._due = self._due, ""
        if due == PAGE_BREAK:
            self._turn(forced=True)
        elif due == COLUMN_BREAK:
            self._next_column()

    def _next_column(self) -> None:
        """Goes on at the top of the next column, or of the next page after the last one."""
        if self._column + 1 >= self._columns:
            self._turn(forced=False)
            return
        self._deepest = max(self._deepest, self.y)
        self._column += 1
        self.y, self._above, self._forced, self._empty = self._top, None, False, True

    def _end_columns(self) -> None:
        self.y = max(self.y, self._deepest)
        self._deepest, self._limit = 0.0, None

    def _turn(self, forced: bool) -> None:
        self.number += 1
        self._whole = self._room(self.number)
        self.y, self._column, self._top, self._deepest, self._notes = 0.0, 0, 0.0, 0.0, 0.0
        self._above, self._forced, self._empty, self._limit = None, forced, True, None

"""The lines of a paragraph and how high they are."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from letterlint.layout.boxes import Line, Mark
from letterlint.layout.breaking import Span
from letterlint.layout.flow import (
    COLUMN_BREAK,
    PAGE_BREAK,
    Block,
    CharacterFormat,
    LineRule,
    Paragraph,
    ParagraphFormat,
)
from letterlint.layout.widths import face_of

TWIPS = 20  # in a point; heights are counted in whole ones, and spacing in whole percents
FINE = 6  # measures of fonts are counted in sixths of a twip first
_NEARLY = 0.001
NoteHeight = Callable[[Sequence[Block]], float]


class Heights(NamedTuple):
    """What a line needs above and below the line that letters stand on."""

    above: float
    below: float
    picture: bool = False


class Lines:
    """Makes the lines of one paragraph; `note_height` tells how high a footnote is."""

    def __init__(self, paragraph: Paragraph, note_height: NoteHeight) -> None:
        self._paragraph, self._note_height = paragraph, note_height
        self._starts = list(accumulate((length for length, _ in paragraph.runs), initial=0))
        self._pictures, self._notes = sorted(paragraph.pictures), sorted(paragraph.notes)

    def line(self, span: Span) -> Line:
        """The line of these characters."""
        paragraph = self._paragraph
        height, slack = spaced(self._heights(span), paragraph.format, paragraph.mark)
        notes = sum(self._note_height(paragraph.notes[at]) for at in _within(self._notes, span))
        broken = span.broken if span.broken in (PAGE_BREAK, COLUMN_BREAK) else ""
        return Line(height, slack, notes, broken, self._marks(span))

    def _marks(self, span: Span) -> list[Mark]:
        paragraph = self._paragraph
        if paragraph.index is None:
            return []
        offset = span.start - bisect_left(paragraph.inserted, span.start)
        return [Mark(paragraph.index, offset, not paragraph.text[span.start : span.end].strip())]

    def _heights(self, span: Span) -> Heights:
        """The greatest heights of what stands in a line; an empty one is as high as the paragraph mark."""
        paragraph = self._paragraph
        found = [text_heights(style) for style in self._formats(span)]
        if paragraph.label is not None and paragraph.label.text and span.start == 0:
            found.append(text_heights(paragraph.label.format))
        pictures = [paragraph.pictures[at].height for at in _within(self._pictures, span)]
        if not found:  # pictures alone need nothing below
            found = [Heights(0.0, 0.0) if pictures else text_heights(paragraph.mark)]
        above = max([one.above for one in found] + pictures)
        return Heights(above, max(one.below for one in found), bool(pictures) and above in pictures)

    def _formats(self, span: Span) -> set[CharacterFormat]:
        """The formats of the characters of a line; of blanks only where nothing else is, nor a picture."""
        found: set[CharacterFormat] = set()
        blank: set[CharacterFormat] = set()
        for start, end, style in self._runs(span):
            if start not in self._paragraph.pictures:
                (blank if _is_blank(self._paragraph.text[start:end]) else found).add(style)
        return found or (set() if _within(self._pictures, span) else blank)

    def _runs(self, span: Span) -> Iterator[tuple[int, int, CharacterFormat]]:
        """The parts of a line in one format each."""
        at = bisect_right(self._starts, span.start) - 1
        while at < len(self._paragraph.runs) and self._starts[at] < span.end:
            start, end = max(self._starts[at], span.start), min(self._starts[at + 1], span.end)
            yield start, end, self._paragraph.runs[at][1]
            at += 1


def _within(offsets: Sequence[int], span: Span) -> Sequence[int]:
    return offsets[bisect_left(offsets, span.start) : bisect_left(offsets, span.end)]


def _is_blank(text: str) -> bool:
    return not text.strip(" \t\n\f\v")


@lru_cache(maxsize=1000)
def text_heights(style: CharacterFormat) -> Heights:
    """What characters of a format need, the gap between lines above them."""
    font, size = face_of(style), style.size * TWIPS * FINE  # what is raised or lowered needs no more
    ascent, descent, gap = (_rounded(part * size) for part in (font.ascent, font.descent, font.gap))
    whole, above = _rounded((ascent + descent) / FINE), _rounded(ascent / FINE)
    return Heights((above + _rounded(gap / FINE)) / TWIPS, (whole - above) / TWIPS)


def _rounded(number: float) -> int:
    return math.floor(number + 0.5)


def spaced(line: Heights, style: ParagraphFormat, mark: CharacterFormat) -> tuple[float, float]:
    """The height of a line by its paragraph's rule (17.3.1.33), and how much of it is space below."""
    single = line.above + line.below
    if style.rule is LineRule.EXACT:
        return style.line, 0.0
    if style.rule is LineRule.AT_LEAST:
        return max(single, style.line), 0.0
    text = sum(text_heights(mark)[:2]) if line.picture else single  # a picture itself is not spaced
    multiple = math.floor(text * TWIPS * round(style.line * 100) / 100 + _NEARLY) / TWIPS
    return single + multiple - text, max(multiple - text, 0.0)

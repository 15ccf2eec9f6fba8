"""The lines of a paragraph and how high they are."""

from __future__ import annotations

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
    PICTURE,
    Block,
    CharacterFormat,
    LineRule,
    Paragraph,
    ParagraphFormat,
)
from letterlint.layout.rounding import nearest_twips, sixths, whole_twips
from letterlint.layout.widths import face_of

_BLANKS = " \t"
NoteHeight = Callable[[Sequence[Block]], float]


class Heights(NamedTuple):
    """What a line needs above and below the line that letters stand on."""

    above: float
    below: float

    @property
    def single(self) -> float:
        return self.above + self.below


class Lines:
    """Makes the lines of one paragraph; `note_height` tells how high a footnote is."""

    def __init__(self, paragraph: Paragraph, note_height: NoteHeight) -> None:
        self._paragraph, self._note_height = paragraph, note_height
        self._starts = list(accumulate((length for length, _ in paragraph.runs), initial=0))
        self._pictures, self._notes = sorted(paragraph.pictures), sorted(paragraph.notes)

    def line(self, span: Span) -> Line:
        """The line of these characters."""
        paragraph = self._paragraph
        line, text = self._heights(span)
        height, slack = spaced(line, text, paragraph.format)
        height += not_narrowed(paragraph) * text
        notes = sum(self._note_height(paragraph.notes[at]) for at in _within(self._notes, span))
        broken = span.broken if span.broken in (PAGE_BREAK, COLUMN_BREAK) else ""
        return Line(height, slack, notes, broken, self._marks(span))

    def _marks(self, span: Span) -> list[Mark]:
        paragraph = self._paragraph
        if paragraph.index is None:
            return []
        offset = span.start - bisect_left(paragraph.inserted, span.start)
        return [Mark(paragraph.index, offset, not paragraph.text[span.start : span.end].strip())]

    def _heights(self, span: Span) -> tuple[Heights, float]:
        """The greatest heights of what stands in a line, and how high its text alone is.

        An empty line is as high as the paragraph mark, one with nothing but pictures at least as text is.
        """
        paragraph = self._paragraph
        found = [text_heights(style) for style in self._formats(span)]
        if paragraph.label is not None and paragraph.label.text and span.start == 0:
            found.append(text_heights(paragraph.label.format))
        pictures = _within(self._pictures, span)
        if not pictures:
            text = _greatest(found or [text_heights(paragraph.mark)])
            return text, text.single
        tallest = max(paragraph.pictures[at].height for at in pictures)
        if found:
            text = _greatest(found)
            return Heights(max(text.above, tallest), text.below), text.single
        own = (style for start, _, style in self._runs(span) if start in pictures)
        text = text_heights(next(own, paragraph.mark))
        lone = not paragraph.text[span.start : span.end].strip(PICTURE)
        return text if lone and tallest < text.single else Heights(tallest, 0.0), text.single

    def _formats(self, span: Span) -> set[CharacterFormat]:
        """The formats of the characters that make a line high: of blanks, of breaks if nothing else is there.

        Blanks alone are as high as the mark, as nothing is, unless a break ends the line.
        """
        found: set[CharacterFormat] = set()
        blank: set[CharacterFormat] = set()
        text, end = self._paragraph.text, span.end - 1 if span.broken else span.end
        for start, stop, style in self._runs(span._replace(end=end)):
            if start not in self._paragraph.pictures:
                (found if text[start:stop].strip(_BLANKS) else blank).add(style)
        if found or not span.broken or _within(self._pictures, span):
            return found
        return blank or {style for _, _, style in self._runs(span._replace(start=end))}

    def _runs(self, span: Span) -> Iterator[tuple[int, int, CharacterFormat]]:
        """The parts of a line in one format each."""
        at = bisect_right(self._starts, span.start) - 1
        while at < len(self._paragraph.runs) and self._starts[at] < span.end:
            start, end = max(self._starts[at], span.start), min(self._starts[at + 1], span.end)
            yield start, end, self._paragraph.runs[at][1]
            at += 1


def _within(offsets: Sequence[int], span: Span) -> Sequence[int]:
    return offsets[bisect_left(offsets, span.start) : bisect_left(offsets, span.end)]


def _greatest(heights: Sequence[Heights]) -> Heights:
    return Heights(max(one.above for one in heights), max(one.below for one in heights))


@lru_cache(maxsize=1000)
def text_heights(style: CharacterFormat) -> Heights:
    """What characters of a format need, the gap between lines above them."""
    font, size = face_of(style), style.size  # what is raised or lowered needs no more
    ascent, descent, gap = (sixths(part * size) for part in (font.ascent, font.descent, font.gap))
    above = nearest_twips(ascent)
    return Heights(above + nearest_twips(gap), nearest_twips(ascent + descent) - above)


def not_narrowed(paragraph: Paragraph) -> float:
    """By what part of its height a line should be narrowed (17.3.1.33) that LibreOffice does not narrow.

    It is that of an empty paragraph which is aligned to the left and has no number.
    """
    style = paragraph.format
    empty = not paragraph.text and paragraph.label is None and style.alignment == "left"
    return max(1 - style.line, 0.0) if empty and style.rule is LineRule.AUTO else 0.0


def spaced(line: Heights, text: float, style: ParagraphFormat) -> tuple[float, float]:
    """The height of a line by its paragraph's rule (17.3.1.33), and how much of it is space below.

    A multiple is one of the height of its `text`: a picture itself is not spaced.
    """
    if style.rule is LineRule.EXACT:
        return style.line, 0.0
    if style.rule is LineRule.AT_LEAST:
        return max(line.single, style.line), 0.0
    multiple = whole_twips(text * round(style.line * 100) / 100)  # in whole percents
    return line.single + multiple - text, max(multiple - text, 0.0)

"""A paragraph as lines with their heights."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import NamedTuple

from letterlint.layout.boxes import Line, Mark, Stack
from letterlint.layout.breaking import Breaker, Measure, Span
from letterlint.layout.drawings import clear, doubt
from letterlint.layout.flow import (
    COLUMN_BREAK,
    PAGE_BREAK,
    Block,
    CharacterFormat,
    Label,
    LineRule,
    Paragraph,
    ParagraphFormat,
    Tab,
)
from letterlint.layout.widths import advances, face_of

TWIPS = 20  # in a point; heights are counted in whole ones, and spacing in whole percents
FINE = 6  # measures of fonts are counted in sixths of a twip first
_NEARLY = 0.001
NoteHeight = Callable[[Sequence[Block]], float]


class Column(NamedTuple):
    """What paragraphs stand in."""

    width: float
    default_tab: float = 36.0
    pitch: float = 0.0  # of the grid that lines stand on (17.6.5); 0 where there is none


class Heights(NamedTuple):
    """What a line needs above and below the line that letters stand on."""

    above: float
    below: float
    picture: bool = False


def stacked(paragraph: Paragraph, room: Column, note_height: NoteHeight) -> Stack:
    """The paragraph in lines of a column."""
    style = paragraph.format
    breaker = Breaker(paragraph, measure(paragraph, room.width, room.default_tab))
    spans = _without_mere_breaks(breaker.lines())
    lines = [_line(paragraph, span, note_height) for span in spans]
    if room.pitch and style.snapped and style.rule is not LineRule.EXACT:
        for line in lines:
            line.height = math.ceil(line.height / room.pitch - _NEARLY) * room.pitch
    clear(lines, paragraph.drawings, room.width)
    return Stack(
        lines,
        before=style.before,
        after=style.after,
        keep_next=style.keep_next,
        keep_lines=style.keep_lines,
        break_before=style.break_before or spans[0].start > 0,
        widow_control=style.widow_control,
        contextual=style.contextual,
        automatic=style.automatic,
        listed=paragraph.label is not None,
        style=style.style,
        bordered=style.bordered,
        doubt=breaker.doubt() * lines[0].height + doubt(paragraph.drawings, room.width),
        border_above=style.border_above,
        border_below=style.border_below,
    )


def _without_mere_breaks(spans: Iterable[Span]) -> list[Span]:
    """The lines without those that are a page break only: it takes no room, and two of them are one.

    One before all text of a paragraph is a break before the paragraph.
    """
    kept: list[Span] = []
    mere = Span(0, 0)
    for span in spans:
        if span.broken != PAGE_BREAK or span.end - span.start > 1:
            kept.append(span)
        elif kept:
            kept[-1] = kept[-1]._replace(end=span.end, broken=PAGE_BREAK)
        else:
            mere = span
    return kept or [mere._replace(start=0)]


def measure(paragraph: Paragraph, width: float, default_tab: float) -> Measure:
    """The room for the lines of a paragraph (17.3.1.12), after its label in the first line."""
    style = paragraph.format
    tabs = style.tabs
    if style.first < 0:  # a hanging first line has a tab stop where the others begin
        tabs = tuple(sorted({*tabs, Tab(style.left, "left")}))
    found = Measure(style.left, width - style.right, style.left + style.first, tabs, default_tab)
    if paragraph.label is None:
        return found
    return Measure(found.left, found.right, _after(paragraph.label, found), tabs, default_tab)


def _after(label: Label, room: Measure) -> float:
    """Where text begins after the label (17.9.28)."""
    widths = advances(label.format)
    width = sum(widths[character] for character in label.text)
    end = room.first + width * {"right": 0, "end": 0, "center": 0.5}.get(label.alignment, 1)
    if label.follow == "tab":
        if end <= room.left and room.first < room.left:
            return room.left
        return min(room.stop(end).position, room.default_stop(end))
    return end + (widths[" "] if label.follow == "space" else 0)


def _line(paragraph: Paragraph, span: Span, note_height: NoteHeight) -> Line:
    height, slack = spaced(_heights(paragraph, span), paragraph.format, paragraph.mark)
    notes = sum(
        note_height(blocks) for offset, blocks in paragraph.notes.items() if span.start <= offset < span.end
    )
    broken = span.broken if span.broken in (PAGE_BREAK, COLUMN_BREAK) else ""
    return Line(height, slack, notes, broken, _marks(paragraph, span))


def _marks(paragraph: Paragraph, span: Span) -> list[Mark]:
    if paragraph.index is None:
        return []
    offset = span.start - sum(at < span.start for at in paragraph.inserted)
    return [Mark(paragraph.index, offset, not paragraph.text[span.start : span.end].strip())]


def _heights(paragraph: Paragraph, span: Span) -> Heights:
    """The greatest heights of what stands in a line; an empty one is as high as the paragraph mark."""
    found = [text_heights(style) for style in _formats(paragraph, span)]
    if paragraph.label is not None and paragraph.label.text and span.start == 0:
        found.append(text_heights(paragraph.label.format))
    pictures = [size.height for at, size in paragraph.pictures.items() if span.start <= at < span.end]
    if not found:  # pictures alone need nothing below
        found = [Heights(0.0, 0.0) if pictures else text_heights(paragraph.mark)]
    above = max([one.above for one in found] + pictures)
    return Heights(above, max(one.below for one in found), bool(pictures) and above in pictures)


def _formats(paragraph: Paragraph, span: Span) -> set[CharacterFormat]:
    """The formats of the characters of a line; of blanks only where there is nothing else, nor a picture."""
    found: set[CharacterFormat] = set()
    blank: set[CharacterFormat] = set()
    start, pictured = 0, False
    for length, style in paragraph.runs:
        first, last = max(start, span.start), min(start + length, span.end)
        pictured = pictured or (first < last and start in paragraph.pictures)
        if first < last and start not in paragraph.pictures:
            (blank if _is_blank(paragraph.text[first:last]) else found).add(style)
        start += length
        if start >= span.end:
            break
    return found or (set() if pictured else blank)


def _is_blank(text: str) -> bool:
    return not text.strip(" \t\n\f\v")


@cache
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
    spaced = math.floor(text * TWIPS * round(style.line * 100) / 100 + _NEARLY) / TWIPS
    return single + spaced - text, max(spaced - text, 0.0)

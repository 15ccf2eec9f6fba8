"""A paragraph as lines with their heights."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from letterlint.layout.boxes import Box
from letterlint.layout.breaking import Breaker, Measure, Span
from letterlint.layout.drawings import bands_of, doubt
from letterlint.layout.flow import (
    PAGE_BREAK,
    Label,
    LineRule,
    Paragraph,
    Tab,
)
from letterlint.layout.lines import Lines, NoteHeight, not_narrowed
from letterlint.layout.widths import advances

_NEARLY = 0.001


class Column(NamedTuple):
    """What paragraphs stand in."""

    width: float
    default_tab: float = 36.0
    pitch: float = 0.0  # of the grid that lines stand on (17.6.5); 0 where there is none
    over_margin: bool = False  # text may go on at tab stops beyond the right edge


def boxed(paragraph: Paragraph, room: Column, note_height: NoteHeight) -> Box:
    """The paragraph in lines of a column."""
    style = paragraph.format
    breaker = Breaker(paragraph, measure(paragraph, room))
    spans = _without_mere_breaks(breaker.lines())
    maker = Lines(paragraph, note_height)
    lines = [maker.line(span) for span in spans]
    if room.pitch and style.snapped and style.rule is not LineRule.EXACT:
        for line in lines:
            line.height = math.ceil(line.height / room.pitch - _NEARLY) * room.pitch
    return Box(
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
        doubt=(breaker.doubt() + not_narrowed(paragraph)) * lines[0].height
        + doubt(paragraph.drawings, room.width),
        bands=bands_of(paragraph.drawings, room.width),
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


def measure(paragraph: Paragraph, room: Column) -> Measure:
    """The room for the lines of a paragraph (17.3.1.12), after its label in the first line."""
    style = paragraph.format
    tabs = style.tabs
    if style.first < 0:  # a hanging first line has a tab stop where the others begin
        tabs = tuple(sorted({*tabs, Tab(style.left, "left")}))
    right, first = room.width - style.right, style.left + style.first
    found = Measure(style.left, right, first, tabs, room.default_tab, room.width, room.over_margin)
    if paragraph.label is None:
        return found
    return replace(found, first=_after(paragraph.label, found))


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

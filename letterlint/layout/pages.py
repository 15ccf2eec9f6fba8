"""The page count: Word's own record where the file is as Word saved it, else an estimate."""

from __future__ import annotations

import math
from collections.abc import Sequence

from letterlint.layout.estimate import estimated_page_starts
from letterlint.model import Document, PageCount, Paragraph, Part

RECORD_TOLERANCE = 0.05  # share of the characters by which Word's own count may differ from ours


def count_pages(document: Document, end: int) -> PageCount:
    """Count the pages of the body paragraphs before `end`, where the enclosures bound into the file begin."""
    body = [p for p in document.paragraphs if p.part is Part.BODY]
    letter = body[:end]
    if _record_holds(document):
        recorded = _recorded(document, letter, whole=end == len(body))
        if recorded is not None:
            return recorded
    starts, filled = estimated_page_starts(document, letter)
    return PageCount(max(math.ceil(filled), 1), "estimate", filled, tuple(starts))


def _record_holds(document: Document) -> bool:
    """Whether Word wrote the record and the text has not been changed since by another program."""
    record = document.record
    if not record.application.startswith("Microsoft") or not record.pages or not record.characters:
        return False
    own = sum(
        len("".join(p.text.split())) + len(p.number) for p in document.paragraphs if p.part is Part.BODY
    )
    return abs(own - record.characters) <= max(RECORD_TOLERANCE * record.characters, 1)


def _recorded(document: Document, letter: Sequence[Paragraph], whole: bool) -> PageCount | None:
    """What Word wrote: its count, or with enclosures in the file its page breaks before them."""
    breaks = [p.place(at, at) for p in letter for at in p.rendered_page_breaks]
    if whole and document.record.pages:
        count = document.record.pages
    elif breaks:
        count = len(breaks) + 1
    else:
        return None
    starts = [letter[0].place(0, 0), *breaks]
    if len(starts) != count:
        starts, _ = estimated_page_starts(document, letter)
    return PageCount(count, "word", float(count), tuple(starts))

"""The lines of date and number: the letter's own, and those of the appeal that it answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from letterlint.language.dates import as_date
from letterlint.model import Paragraph, Place, Reference

INCOMING = re.compile(r"^\s*на\b", re.IGNORECASE)
PARTS = re.compile(r"\n|(?=\bна\s+№)", re.IGNORECASE)


def dated(lines: Sequence[Paragraph]) -> date | None:
    """The date of the letter itself: «от 12.03.2025 № 164»."""
    own = (as_date(text) for _, text in _parts(lines) if not INCOMING.match(text))
    return next((found for found in own if found), None)


def answered(lines: Sequence[Paragraph]) -> Reference | None:
    """The line «На № 38 от 27.02.2025», with its date."""
    for place, text in _parts(lines):
        found = as_date(text) if INCOMING.match(text) else None
        if found:
            return Reference(place, found)
    return None


def _parts(lines: Sequence[Paragraph]) -> Iterator[tuple[Place, str]]:
    for paragraph in lines:
        start = 0
        for text in PARTS.split(paragraph.text):
            start = paragraph.text.index(text, start)
            yield paragraph.place(start, start + len(text)), text
            start += len(text)

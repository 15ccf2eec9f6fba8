"""Edits applied to a text."""

from __future__ import annotations

from collections.abc import Sequence

from letterlint.model import Edit


def edited(text: str, edits: Sequence[Edit]) -> str:
    """The text of one paragraph after edits that all stand in it and don't overlap."""
    for edit in sorted(edits, key=lambda e: e.place, reverse=True):
        text = text[: edit.place.start] + edit.text + text[edit.place.end :]
    return text

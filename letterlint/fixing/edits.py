"""Edits applied to a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from letterlint.model import Edit

WORDS = re.compile(r"\w+|\s|[^\w\s]")


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text of one paragraph after edits that all stand in it and don't overlap."""
    for edit in sorted(edits, key=lambda e: e.place, reverse=True):
        text = text[: edit.place.start] + edit.text + text[edit.place.end :]
    return text


def trimmed(text: str, edit: Edit) -> Edit | None:
    """The edit of a paragraph's `text` without the words that it leaves as they are; None if it leaves all.

    «Здравствуйте, Иван Иванович!» → «Уважаемый Иван Иванович!» only changes «Здравствуйте,».
    """
    place = edit.place
    old, new = WORDS.findall(text[place.start : place.end]), WORDS.findall(edit.text)
    before = _alike(old, new)
    after = _alike(old[before:][::-1], new[before:][::-1])
    start = place.start + sum(map(len, old[:before]))
    end = place.end - sum(map(len, old[len(old) - after :]))
    put = "".join(new[before : len(new) - after])
    changed = type(place)(place.part, place.paragraph, start, end)
    return Edit(changed, put) if put or start < end else None


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words at the beginning are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))

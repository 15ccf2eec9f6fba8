"""Edits applied to a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from letterlint.model import Change, Document, Edit, by_paragraph

WORDS = re.compile(r"\w+|\s|[^\w\s]")


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text of one paragraph after edits that all stand in it and don't overlap."""
    for edit in sorted(edits, key=lambda e: e.place, reverse=True):
        text = text[: edit.place.start] + edit.text + text[edit.place.end :]
    return text


def texts_after(document: Document, edits: Iterable[Edit]) -> list[str]:
    """The texts of all paragraphs after edits that don't overlap, the new paragraphs among them."""
    inside, added = by_paragraph(edits)
    texts = []
    for paragraph in document.paragraphs:
        key = (paragraph.part, paragraph.index)
        texts += [*added.get(key, ()), edited(paragraph.text, inside.get(key, ()))]
    return texts


def changes(document: Document, edits: Iterable[Edit]) -> Iterator[Change]:
    """What edits make of each paragraph that they change, and the new paragraphs."""
    inside, added = by_paragraph(edits)
    for paragraph in document.paragraphs:
        key = (paragraph.part, paragraph.index)
        yield from (Change(paragraph.place(0, 0), None, text) for text in added.get(key, ()))
        if key in inside:
            after = edited(paragraph.text, inside[key])
            yield Change(paragraph.place(), paragraph.text, after, tuple(inside[key]))


def narrowed(document: Document, edits: Iterable[Edit]) -> list[Edit]:
    """The edits without the words that they leave as they are."""
    texts = {(p.part, p.index): p.text for p in document.paragraphs}
    found = []
    for edit in edits:
        text = texts[edit.place.part, edit.place.paragraph]
        found.append(edit if edit.new_paragraph is not None else trimmed(text, edit))
    return [edit for edit in found if edit is not None]


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
    changed = replace(place, start=start, end=end)
    return Edit(changed, put) if put or start < end else None


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words at the beginning are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))

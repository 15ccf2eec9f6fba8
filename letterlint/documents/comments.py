"""What colleagues have written in the margin of a document (ECMA-376 17.13.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from letterlint.documents.markup import Element, w
from letterlint.model import Comment, Paragraph, Part, Place

Mark = tuple[str, Part, int, int]  # the comment's id, and where it begins, ends or is referred to


def comments(
    root: Element | None, marks: Sequence[Mark], paragraphs: dict[Part, list[Paragraph]]
) -> tuple[Comment, ...]:
    """The comments of the part `root`, each with the places it is about, a place a paragraph."""
    texts = {} if root is None else {node.get(w("id")): _text(node) for node in root.iter(w("comment"))}
    by_id = groupby(sorted(marks, key=lambda mark: mark[0]), key=lambda mark: mark[0])
    spans = {key: [mark[1:] for mark in group] for key, group in by_id if key in texts}
    return tuple(Comment(texts[key], tuple(_places(span, paragraphs))) for key, span in spans.items())


def _text(comment: Element) -> str:
    lines = ("".join(node.text or "" for node in p.iter(w("t"))) for p in comment.iter(w("p")))
    return "\n".join(lines)


def _places(marks: list[tuple[Part, int, int]], paragraphs: dict[Part, list[Paragraph]]) -> Iterator[Place]:
    """The characters from the first mark to the last; the whole paragraph where there are none."""
    part, first, start = marks[0]
    _, last, end = [mark for mark in marks if mark[0] is part][-1]
    if (first, start) == (last, end):
        yield paragraphs[part][first].place()
        return
    for paragraph in paragraphs[part][first : last + 1]:
        yield paragraph.place(
            start if paragraph.index == first else 0, end if paragraph.index == last else None
        )

"""Tracked changes and comments in one paragraph (ECMA-376 17.13.4, 17.13.5)."""

from __future__ import annotations

from itertools import dropwhile, pairwise, takewhile

from letterlint.documents.editing.authorship import Author
from letterlint.documents.editing.fragments import Fragment
from letterlint.documents.editing.making import made, run_like, text_node
from letterlint.documents.markup import Element, child, w
from letterlint.model import Edit, Place

_INSERTED = (w("ins"), w("moveTo"))
_UNSEEN = tuple(map(w, ("proofErr", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd")))


class Marker:
    """Marks places of one paragraph, whose `fragments` are cut at all of them."""

    def __init__(self, author: Author, paragraph: Element, found: list[Fragment]) -> None:
        self._author, self._paragraph, self._found = author, paragraph, found
        self._inserted: dict[int, Element] = {}  # by offset, where nothing was deleted

    def change(self, edit: Edit, after: bool) -> None:
        """A deletion and an insertion; `after`: one that replaces nothing looks like what is before it."""
        start, end = edit.place.start, edit.place.end
        own = [f for f in self._found if start <= f.start and f.end <= end and start < end]
        beside = [f for f in self._found if (f.end if after else f.start) == start]
        texts = list(dropwhile(lambda fragment: fragment.literal, own)) or own
        for fragment in own:
            self._delete(fragment)
        if edit.text:
            put = self._author.signed(self._paragraph, "ins", _run((texts or beside)[0].node, edit.text))
            self._insert(put, _together(texts)[-1:] or beside, after or bool(own))
            if not own:
                self._inserted.setdefault(start, put)

    def comment(self, place: Place, number: int, reference: Element) -> None:
        """The marks of a comment on the characters of a place, and the run that refers to it."""
        start, end = place.start, place.end
        opening = made(self._paragraph, "commentRangeStart", id=str(number))
        closing = made(self._paragraph, "commentRangeEnd", id=str(number))
        last = next((f for f in reversed(self._found) if f.start < end), None)
        if last is None:
            self._comment_all(opening, closing, reference)
            return
        first = next((f for f in self._found if f.end > start), last)
        self._inserted.get(start, first.first).addprevious(opening)
        last.last.addnext(closing)
        closing.addnext(reference)
        last.last = reference

    def _comment_all(self, opening: Element, closing: Element, reference: Element) -> None:
        """A comment on a paragraph that has no characters of its own."""
        shape = child(self._paragraph, "pPr")
        at = 0 if shape is None else self._paragraph.index(shape) + 1
        self._paragraph[at:at] = [opening]
        self._paragraph.extend([closing, reference])

    def _delete(self, fragment: Fragment) -> None:
        run = fragment.node
        deleted = self._author.signed(self._paragraph, "del")
        run.addprevious(deleted)
        deleted.append(run)
        for text in run.iterchildren(w("t")):
            text.tag = w("delText")
        fragment.first = fragment.last = deleted

    def _insert(self, put: Element, beside: list[Fragment], after: bool) -> None:
        if after:
            put_after(beside[-1].last, put)
            beside[-1].last = put
        else:
            put_before(beside[0].first, put)
            beside[0].first = put


def _run(model: Element, text: str) -> Element:
    """A run that looks as `model` does, without the changes of its look that others propose."""
    run = run_like(model, text_node(model, text))
    for change in list(run.iter(w("rPrChange"))):
        change.getparent().remove(change)
    return run


def _together(deleted: list[Fragment]) -> list[Fragment]:
    """The first of the deleted fragments that have nothing between them that a reader sees."""
    pairs = pairwise(deleted)
    return [*deleted[:1], *(other for _, other in takewhile(lambda pair: _are_neighbours(*pair), pairs))]


def _are_neighbours(one: Fragment, other: Fragment) -> bool:
    node = one.last.getnext()
    while node is not None and node.tag in _UNSEEN:
        node = node.getnext()
    return node is other.first


def put_after(node: Element, new: Element) -> None:
    """Puts `new` behind a node, but outside of another author's insertion, which it divides."""
    parent, rest = node.getparent(), list(node.itersiblings())
    if parent.tag not in _INSERTED:
        node.addnext(new)
        return
    if rest:
        twin = parent.makeelement(parent.tag, dict(parent.attrib))
        twin.extend(rest)
        parent.addnext(twin)
    put_after(parent, new)


def put_before(node: Element, new: Element) -> None:
    """The same in front of a node."""
    previous = node.getprevious()
    if node.getparent().tag not in _INSERTED:
        node.addprevious(new)
    elif previous is None:
        put_before(node.getparent(), new)
    else:
        put_after(previous, new)

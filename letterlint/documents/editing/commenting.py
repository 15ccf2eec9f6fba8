"""The part with the comments (ECMA-376 17.13.4)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from letterlint.documents.editing.authorship import Author
from letterlint.documents.editing.making import made, text_node
from letterlint.documents.editing.new_parts import add_part
from letterlint.documents.editing.originals import Originals
from letterlint.documents.markup import Element, value, w

_STYLES, _COMMENTS = w("styles"), w("comments")
_MARK_SIZE, _TEXT_SIZE = "16", "20"  # half-points, where the document has no styles for comments
_KIND = "comments"


class Comments:
    """Adds comments to a file: to the part that has them, or to a new one."""

    def __init__(self, originals: Originals, author: Author) -> None:
        self._author, self._originals = author, originals
        self._mark_style = _style(originals, "annotation reference")
        self._text_style = _style(originals, "annotation text")

    def add(self, lines: Sequence[str]) -> tuple[int, Element]:
        """Puts in a comment, a paragraph a line; its number, and the run that refers to it."""
        number = next(self._author.ids)  # of no other comment, nor of a mark that lost its comment
        comment = self._author.signed(self._root, "comment", *map(self._paragraph, lines), number=number)
        comment.set(w("initials"), self._author.name[:2])
        self._root.append(comment)
        mark = self._made("commentReference", id=str(number))
        return number, self._made("r", self._mark_look(), mark)

    @cached_property
    def _root(self) -> Element:
        originals = self._originals
        return originals.root(originals.entry(_COMMENTS) or add_part(originals, _KIND))

    def _paragraph(self, line: str) -> Element:
        style = [self._made("pStyle", val=self._text_style)] if self._text_style else []
        size = [] if self._text_style else [self._look(_TEXT_SIZE)]
        run = self._made("r", *size, text_node(self._root, line))
        return self._made("p", self._made("pPr", *style), run)

    def _mark_look(self) -> Element:
        if self._mark_style:
            return self._made("rPr", self._made("rStyle", val=self._mark_style))
        return self._look(_MARK_SIZE)

    def _look(self, size: str) -> Element:
        return self._made("rPr", self._made("sz", val=size), self._made("szCs", val=size))

    def _made(self, name: str, *children: Element, **attributes: str) -> Element:
        return made(self._root, name, *children, **attributes)


def _style(originals: Originals, name: str) -> str | None:
    """The id of the style of this name, which Word calls otherwise in every language."""
    styles = originals.as_read(_STYLES)
    nodes = [] if styles is None else styles.findall(w("style"))
    return next((n.get(w("styleId")) for n in nodes if (value(n, "name") or "").lower() == name), None)

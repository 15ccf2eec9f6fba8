"""The part with the comments (ECMA-376 17.13.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from letterlint.documents.editing.making import made, text_node
from letterlint.documents.editing.new_parts import add_part
from letterlint.documents.editing.originals import Originals
from letterlint.documents.editing.tracking import Author, free_ids
from letterlint.documents.markup import Element, value, w

_STYLES, _COMMENTS = w("styles"), w("comments")
_SMALL = "16"  # half-points, where the document has no style for the marks of comments
_KIND = "comments"


class Comments:
    """Adds comments to a file: to the part that has them, or to a new one."""

    def __init__(self, originals: Originals, author: Author) -> None:
        self._author, self._originals = author, originals
        self._mark_style = _style(originals, "annotation reference")
        self._text_style = _style(originals, "annotation text")

    def add(self, lines: Sequence[str]) -> tuple[int, Element]:
        """Puts in a comment, a paragraph a line; its number, and the run that refers to it."""
        number = next(self._numbers)
        comment = self._author.signed(self._root, "comment", *map(self._paragraph, lines), number=number)
        comment.set(w("initials"), self._author.name[:2])
        self._root.append(comment)
        mark = made(self._root, "commentReference", id=str(number))
        return number, made(self._root, "r", self._mark_look(), mark)

    @cached_property
    def _root(self) -> Element:
        originals = self._originals
        return originals.root(originals.entry(_COMMENTS) or add_part(originals, _KIND))

    @cached_property
    def _numbers(self) -> Iterator[int]:
        return free_ids([self._root])

    def _paragraph(self, line: str) -> Element:
        style = [made(self._root, "pStyle", val=self._text_style)] if self._text_style else []
        return made(
            self._root,
            "p",
            made(self._root, "pPr", *style),
            made(self._root, "r", text_node(self._root, line)),
        )

    def _mark_look(self) -> Element:
        if self._mark_style:
            return made(self._root, "rPr", made(self._root, "rStyle", val=self._mark_style))
        return made(
            self._root, "rPr", made(self._root, "sz", val=_SMALL), made(self._root, "szCs", val=_SMALL)
        )


def _style(originals: Originals, name: str) -> str | None:
    """The id of the style of this name, which Word calls otherwise in every language."""
    styles = originals.as_read(_STYLES)
    nodes = [] if styles is None else styles.findall(w("style"))
    return next((n.get(w("styleId")) for n in nodes if (value(n, "name") or "").lower() == name), None)

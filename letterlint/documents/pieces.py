"""The characters of a paragraph and the XML nodes that they come from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from letterlint.documents import symbols
from letterlint.documents.markup import Element, w

LITERALS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
SYMBOL = w("sym")


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters `start` to `end` of the text of `node`; a literal stands for its node as a whole.

    What is `computed` is the result of a field.
    """

    node: Element
    start: int
    end: int
    literal: bool = False
    computed: bool = False

    @property
    def text(self) -> str:
        return literal_text(self.node) if self.literal else str(self.node.text[self.start : self.end])


@dataclass(frozen=True, slots=True)
class CharacterLook:
    """How characters look, all styles taken together; the size in points."""

    hidden: bool = False
    bold: bool = False
    size: float | None = None
    font: str | None = None


class Note(NamedTuple):
    """A reference to a footnote or an endnote: the kind of part it is in, its id, where it is referred to."""

    kind: str
    id: str
    offset: int


@dataclass(slots=True)
class Line:
    """The text of one paragraph as it is gathered, with what was met in it."""

    node: Element = None  # its w:p, the first where several are one paragraph to the reader
    pieces: list[Piece] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)  # where each piece begins in the text
    looks: list[CharacterLook] = field(default_factory=list)
    length: int = 0
    page_breaks: list[int] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    drawings: list[tuple[int, Element]] = field(default_factory=list)  # offset, w:drawing or the like
    notes: list[Note] = field(default_factory=list)
    comment_marks: list[tuple[str, int]] = field(default_factory=list)  # the comment's id, the offset

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def add(self, piece: Piece, look: CharacterLook) -> None:
        self.pieces.append(piece)
        self.offsets.append(self.length)
        self.looks.append(look)
        self.length += piece.end - piece.start

    def cut(self, start: int, end: int) -> list[Piece]:
        """The pieces of characters `start` to `end`, cut to them."""
        found = []
        for i in range(max(0, bisect_right(self.offsets, start) - 1), len(self.pieces)):
            piece, offset = self.pieces[i], self.offsets[i]
            if offset >= end:
                break
            first = piece.start + max(0, start - offset)
            last = min(piece.end, piece.start + end - offset)
            if first < last:
                found.append(replace(piece, start=first, end=last))
        return found


def literal_text(node: Element) -> str:
    """The one character that a node without text stands for."""
    return symbol_text(node) if node.tag == SYMBOL else LITERALS[node.tag]


def symbol_text(node: Element) -> str:
    try:
        code = int(node.get(w("char"), ""), 16)
    except ValueError:
        return symbols.UNKNOWN
    return symbols.character(code, node.get(w("font"), ""))

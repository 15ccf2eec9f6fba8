"""The characters of a paragraph changed where they stand; the runs around them stay as they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from letterlint.documents.editing.editable import neighbour
from letterlint.documents.editing.making import set_text, text_node
from letterlint.documents.markup import Element, clean
from letterlint.documents.pieces import Line, Piece
from letterlint.documents.runs import shown
from letterlint.model import Edit

Splice = tuple[int, int, str]  # characters of a node's text, and what to put for them


class Splicer:
    """Gathers edits, then puts them into the file; `node_of` gives its node for one that was read."""

    def __init__(self, node_of: Callable[[Element], Element]) -> None:
        self._node_of = node_of
        self._splices: dict[Element, list[Splice]] = defaultdict(list)  # by the node that was read
        self._gone: list[Element] = []  # nodes of the file that stand for a character

    def put(self, line: Line, edits: Iterable[Edit]) -> None:
        """Takes in the edits of a line, which must not overlap."""
        for edit in edits:
            pieces = line.cut(edit.place.start, edit.place.end)
            if pieces:
                self._replace(pieces, edit.text)
            elif beside := neighbour(line, edit.place.start):
                self._insert(*beside, edit.text)

    def finish(self) -> None:
        """Changes the nodes."""
        for node, read, splices in [(self._node_of(n), n, found) for n, found in self._splices.items()]:
            start, end = shown(read)
            text = read.text[:end]
            for first, last, put in sorted(splices, reverse=True):
                text = text[:first] + put + text[last:]
            set_text(clean(node), text[start:])
        for sign in self._gone:
            sign.getparent().remove(sign)

    def _replace(self, pieces: list[Piece], text: str) -> None:
        holder = next((piece for piece in pieces if not piece.literal), None)
        for piece in pieces:
            if not piece.literal:
                put = text if piece is holder else ""
                self._splices[piece.node].append((piece.start, piece.end, put))
        signs = [self._node_of(piece.node) for piece in pieces if piece.literal]
        self._gone.extend(signs)
        if holder is None and text:
            signs[0].addprevious(text_node(signs[0], text))

    def _insert(self, piece: Piece, before: bool, text: str) -> None:
        """Puts a text at the side of a piece; `before` tells that the piece comes before it."""
        if not piece.literal:
            at = piece.end if before else piece.start
            self._splices[piece.node].append((at, at, text))
            return
        sign = self._node_of(piece.node)
        put = text_node(sign, text)
        if before:
            sign.addnext(put)
        else:
            sign.addprevious(put)

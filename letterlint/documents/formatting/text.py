"""The text of a paragraph as it is put together for printing."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from letterlint.documents.blocks import ParagraphBlock
from letterlint.documents.markup import Element, w
from letterlint.documents.pieces import Piece
from letterlint.layout import COLUMN_BREAK, PAGE_BREAK, PICTURE, Block, CharacterFormat, Drawing, Size

_BREAKS = {"page": PAGE_BREAK, "column": COLUMN_BREAK}


@dataclass(slots=True)
class PrintedText:
    """What is printed of a paragraph so far."""

    text: list[str] = field(default_factory=list)
    runs: list[tuple[int, CharacterFormat]] = field(default_factory=list)
    pictures: dict[int, Size] = field(default_factory=dict)
    notes: dict[int, list[Block]] = field(default_factory=dict)
    drawings: list[Drawing] = field(default_factory=list)
    inserted: list[int] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, style: CharacterFormat, own: bool = True) -> None:
        """Adds text; what is not the document's `own` is in no place of it."""
        if not own:
            self.inserted.append(self.length)
        if self.runs and self.runs[-1][1] == style and PICTURE not in (text, self.text[-1]):
            self.runs[-1] = (self.runs[-1][0] + len(text), style)
        else:
            self.runs.append((len(text), style))
        self.text.append(text)
        self.length += len(text)


def items(block: ParagraphBlock) -> Iterator[Piece | Element | str]:
    """Pieces of text, drawings, and the ids of footnotes where they are referred to, in order."""
    line = block.line
    if not line.drawings and not line.notes:
        yield from line.pieces
        return
    notes = [(note.offset, note.id) for note in line.notes if note.kind == "footnotes"]
    things = deque[tuple[int, Element | str]](sorted([*line.drawings, *notes], key=lambda thing: thing[0]))
    for piece, offset in zip(line.pieces, line.offsets, strict=True):
        while things and things[0][0] <= offset:
            yield things.popleft()[1]
        yield piece
    yield from (thing for _, thing in things)


def printed(piece: Piece) -> str:
    """The text of a piece; breaks of pages and columns are signs of their own."""
    if not piece.literal:
        return piece.text.replace("\n", " ").replace("\r", " ")
    return _BREAKS.get(piece.node.get(w("type"), ""), "\n") if piece.text == "\n" else piece.text

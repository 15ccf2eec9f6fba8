"""A paragraph as it is printed: its text with formats, pictures, notes and its label."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from letterlint.documents.blocks import ParagraphBlock
from letterlint.documents.formatting.cascade import Cascade
from letterlint.documents.formatting.drawings import room
from letterlint.documents.formatting.properties import Characters, points
from letterlint.documents.lists import Level
from letterlint.documents.look import look, toggled
from letterlint.documents.markup import MATH, Element, child, value, w
from letterlint.documents.pieces import SYMBOL, Piece
from letterlint.documents.walk import Gathered
from letterlint.layout import (
    COLUMN_BREAK,
    PAGE_BREAK,
    PICTURE,
    CharacterFormat,
    Drawing,
    Label,
    Paragraph,
    Size,
)
from letterlint.layout import Block as Laid
from letterlint.model import Part

_MATH = f"{{{MATH}}}"
_BREAKS = {"page": PAGE_BREAK, "column": COLUMN_BREAK}
_SCRIPT: Characters = {"script": True}
_FRAMED = ("around", "notBeside", "through", "auto", "")
_WIDE = 360.0  # points: a frame as wide as this leaves no text beside it


@dataclass(slots=True)
class _Text:
    """What is printed of a paragraph, as it is put together."""

    text: list[str] = field(default_factory=list)
    runs: list[tuple[int, CharacterFormat]] = field(default_factory=list)
    pictures: dict[int, Size] = field(default_factory=dict)
    notes: dict[int, list[Laid]] = field(default_factory=dict)
    inserted: list[int] = field(default_factory=list)
    length: int = 0
    drawings: list[Drawing] = field(default_factory=list)

    def add(self, text: str, style: CharacterFormat, own: bool = True) -> None:
        """Adds text; what is not the document's `own` is in no place of it."""
        if not own:
            self.inserted.append(self.length)
        self.text.append(text)
        self.runs.append((len(text), style))
        self.length += len(text)


class Printing:
    """Makes paragraphs of one document; `notes` are its w:footnote by id, `doubts` are added to."""

    def __init__(
        self, cascade: Cascade, gathered: Gathered, notes: Mapping[str, Element], doubts: set[str]
    ) -> None:
        self._cascade, self._all, self._notes, self._doubts = cascade, gathered, notes, doubts

    def paragraph(self, block: ParagraphBlock, table_style: str) -> Paragraph | None:
        """The paragraph; None for a hidden one, and for one in a frame beside the text (17.3.1.11)."""
        if self._floats(block) or self._is_hidden(block):
            return None
        style_id = self._all.styles.style_id(block.properties)
        level = self._cascade.level(block.properties)
        marked = child(block.properties, "rPr")
        text = _Text()
        for item in _items(block):
            self._add(text, item, style_id, table_style)
        return Paragraph(
            text="".join(text.text),
            runs=text.runs,
            format=self._cascade.paragraph(block.properties, table_style, level),
            mark=self._cascade.characters(style_id, table_style, None if self._is_last(block) else marked),
            label=self._label(block, level, style_id, table_style, marked),
            pictures=text.pictures,
            notes=text.notes,
            drawings=text.drawings,
            index=block.index if block.part is Part.BODY else None,
            inserted=tuple(text.inserted),
        )

    def _is_last(self, block: ParagraphBlock) -> bool:
        """Whether it is the last of the body: the format of its mark alone is lost in LibreOffice."""
        return block.part is Part.BODY and block.index == len(self._all.paragraphs[Part.BODY]) - 1

    def _is_hidden(self, block: ParagraphBlock) -> bool:
        """Whether nothing of a paragraph is seen, its mark neither (17.3.2.41)."""
        if block.line.length or block.line.drawings:
            return False
        mark = look(None, child(block.properties, "rPr"))
        style = self._all.styles.look(self._all.styles.style_id(block.properties))
        return toggled("hidden", self._all.styles.defaults, (style,), mark)

    def _floats(self, block: ParagraphBlock) -> bool:
        frame = child(block.properties, "framePr")
        if frame is None or frame.get(w("dropCap"), "none") != "none":
            return False
        if block.part is Part.BODY:
            self._doubts.add("frame")
        width = points(frame.get(w("w"))) or 0.0  # 0: as wide as its text
        return frame.get(w("wrap"), "") in _FRAMED and width < _WIDE

    def _add(self, text: _Text, item: Piece | Element | str, style_id: str, table_style: str) -> None:
        if isinstance(item, Piece):
            run = _run(item.node)
            style = self._cascade.characters(style_id, table_style, child(run, "rPr"), _symbol(item.node))
            if item.node.tag.startswith(_MATH):
                self._doubts.add("formula")
            text.add(_printed(item), style)
        elif isinstance(item, str):
            self._note(text, item, style_id, table_style)
        else:
            self._draw(text, item, style_id, table_style)

    def _draw(self, text: _Text, node: Element, style_id: str, table_style: str) -> None:
        taken = room(node)
        if taken.around is not None:
            text.drawings.append(taken.around)
        if taken.doubt:
            self._doubts.add(taken.doubt)
        if taken.inline is not None:
            text.pictures[text.length] = taken.inline
            text.add(PICTURE, self._cascade.characters(style_id, table_style, None), own=False)

    def _note(self, text: _Text, note: str, style_id: str, table_style: str) -> None:
        story = self._all.stories.get(self._notes.get(note))
        if story is not None:
            laid = (self.paragraph(one, "") for one in story if isinstance(one, ParagraphBlock))
            text.notes[text.length] = [one for one in laid if one is not None]
        text.add("1", self._cascade.characters(style_id, table_style, None, _SCRIPT), own=False)

    def _label(
        self,
        block: ParagraphBlock,
        level: Level | None,
        style_id: str,
        table_style: str,
        marked: Element | None,
    ) -> Label | None:
        if level is None:
            return None
        number = self._all.paragraphs[block.part][block.index].number
        own = self._cascade.read(child(level.node, "rPr"))
        return Label(
            text=number,
            format=self._cascade.characters(style_id, table_style, marked, own),
            follow=value(level.node, "suff") or "tab",
            alignment=value(level.node, "lvlJc") or "left",
        )


def _items(block: ParagraphBlock) -> Iterator[Piece | Element | str]:
    """Pieces of text, drawings, and the ids of footnotes where they are referred to, in order."""
    line = block.line
    things: list[tuple[int, Element | str]] = [
        *line.drawings,
        *((note.offset, note.id) for note in line.notes if note.kind == "footnotes"),
    ]
    things.sort(key=lambda thing: thing[0])
    for piece, offset in zip(line.pieces, line.offsets, strict=True):
        while things and things[0][0] <= offset:
            yield things.pop(0)[1]
        yield piece
    yield from (thing for _, thing in things)


def _run(node: Element) -> Element:
    return node.getparent()


def _printed(piece: Piece) -> str:
    if piece.literal and piece.text == "\n":
        return _BREAKS.get(piece.node.get(w("type"), ""), "\n")
    return piece.text.replace("\n", " ").replace("\r", " ") if not piece.literal else piece.text


def _symbol(node: Element) -> Characters:
    font = node.get(w("font")) if node.tag == SYMBOL else None
    return {"font": font} if font else {}

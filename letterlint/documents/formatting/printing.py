"""A paragraph as it is printed: its text with formats, pictures, notes and its label."""

from __future__ import annotations

from collections.abc import Mapping

from letterlint.documents.blocks import ParagraphBlock
from letterlint.documents.formatting.cascade import Cascade, Placed
from letterlint.documents.formatting.drawings import room
from letterlint.documents.formatting.properties import Characters, points
from letterlint.documents.formatting.written import Written, items, printed
from letterlint.documents.look import look, toggled
from letterlint.documents.markup import MATH, Element, child, value, w
from letterlint.documents.pieces import SYMBOL, Piece
from letterlint.documents.walk import Gathered
from letterlint.layout import PICTURE, Label, Paragraph
from letterlint.model import Part

_MATH = f"{{{MATH}}}"
_SCRIPT: Characters = {"script": True}
_FRAMED = ("around", "notBeside", "through", "auto", "")
_WIDE = 360.0  # points: a frame as wide as this leaves no text beside it


class Printing:
    """Makes paragraphs of one document; `notes` are its w:footnote by id, `doubts` are added to."""

    def __init__(
        self, cascade: Cascade, gathered: Gathered, notes: Mapping[str, Element], doubts: set[str]
    ) -> None:
        self._cascade, self._all, self._doubts = cascade, gathered, doubts
        self._notes = dict(notes)  # those that have not been referred to so far: each is printed once
        self._run: tuple[Element | None, Element | None] = None, None  # the last one met, and its w:rPr

    def paragraph(self, block: ParagraphBlock, table_style: str) -> Paragraph | None:
        """The paragraph; None for a hidden one, and for one in a frame beside the text (17.3.1.11)."""
        placed = self._cascade.paragraph(block.properties, table_style)
        if self._floats(block) or self._is_hidden(block, placed):
            return None
        marked = child(block.properties, "rPr")
        written = Written()
        for item in items(block):
            if not (isinstance(item, str) and block.part is Part.FOOTNOTE):  # a note has no notes
                self._add(written, item, placed)
        return Paragraph(
            text="".join(written.text),
            runs=written.runs,
            format=placed.format,
            mark=self._cascade.characters(placed, None if self._is_last(block) else marked),
            label=self._label(block, placed, marked),
            pictures=written.pictures,
            notes=written.notes,
            drawings=written.drawings,
            index=block.index if block.part is Part.BODY else None,
            inserted=tuple(written.inserted),
        )

    def _is_last(self, block: ParagraphBlock) -> bool:
        """Whether it is the last of the body: the format of its mark alone is lost in LibreOffice."""
        return block.part is Part.BODY and block.index == len(self._all.paragraphs[Part.BODY]) - 1

    def _is_hidden(self, block: ParagraphBlock, placed: Placed) -> bool:
        """Whether nothing of a paragraph is seen, its mark neither (17.3.2.41)."""
        if block.line.length or block.line.drawings:
            return False
        styles, mark = self._all.styles, look(None, child(block.properties, "rPr"))
        return toggled("hidden", styles.defaults, (styles.look(placed.style_id),), mark)

    def _floats(self, block: ParagraphBlock) -> bool:
        frame = child(block.properties, "framePr")
        if frame is None or frame.get(w("dropCap"), "none") != "none":
            return False
        if block.part is Part.BODY:
            self._doubts.add("frame")
        width = points(frame.get(w("w"))) or 0.0  # 0: as wide as its text, short only in a margin
        narrow = 0 < width < _WIDE if block.part is Part.BODY else width < _WIDE
        return frame.get(w("wrap"), "") in _FRAMED and narrow

    def _add(self, written: Written, item: Piece | Element | str, placed: Placed) -> None:
        if isinstance(item, Piece):
            run = self._properties(item.node.getparent())
            written.add(printed(item), self._cascade.characters(placed, run, _symbol(item.node)))
            if item.node.tag.startswith(_MATH):
                self._doubts.add("formula")
        elif isinstance(item, str):
            self._note(written, item, placed)
        else:
            self._draw(written, item, placed)

    def _properties(self, run: Element) -> Element | None:
        """The w:rPr of a run, looked for once for all that is in it."""
        if run is not self._run[0]:
            self._run = run, child(run, "rPr")
        return self._run[1]

    def _draw(self, written: Written, node: Element, placed: Placed) -> None:
        taken = room(node)
        if taken.around is not None:
            written.drawings.append(taken.around)
        if taken.doubt:
            self._doubts.add(taken.doubt)
        if taken.inline is not None:
            written.pictures[written.length] = taken.inline
            written.add(PICTURE, self._cascade.characters(placed, None), own=False)

    def _note(self, written: Written, note: str, placed: Placed) -> None:
        story = self._all.stories.get(self._notes.pop(note, None), ())
        laid = (self.paragraph(one, "") for one in story if isinstance(one, ParagraphBlock))
        written.notes[written.length] = [one for one in laid if one is not None]
        written.add("1", self._cascade.characters(placed, None, _SCRIPT), own=False)

    def _label(self, block: ParagraphBlock, placed: Placed, marked: Element | None) -> Label | None:
        if placed.level is None:
            return None
        node = placed.level.node
        own = self._cascade.read(child(node, "rPr"))
        return Label(
            text=self._all.paragraphs[block.part][block.index].number,
            format=self._cascade.characters(placed, marked, own),
            follow=value(node, "suff") or "tab",
            alignment=value(node, "lvlJc") or "left",
        )


def _symbol(node: Element) -> Characters:
    font = node.get(w("font")) if node.tag == SYMBOL else None
    return {"font": font} if font else {}

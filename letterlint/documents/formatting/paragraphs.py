"""A paragraph as it is printed: its text with formats, pictures, notes and its label."""

from __future__ import annotations

from collections.abc import Mapping

from letterlint.documents.blocks import ParagraphBlock
from letterlint.documents.formatting.cascade import Cascade, Resolved
from letterlint.documents.formatting.drawings import room
from letterlint.documents.formatting.properties import RunProperties
from letterlint.documents.formatting.text import PrintedText, items, printed
from letterlint.documents.look import look, toggled
from letterlint.documents.markup import MATH, Element, child, points, value, w
from letterlint.documents.pieces import SYMBOL, Piece
from letterlint.documents.walk import Gathered
from letterlint.layout import PICTURE, CharacterFormat, Label, Paragraph
from letterlint.model import Part

_MATH = f"{{{MATH}}}"
_SCRIPT: RunProperties = {"script": True}
_BESIDE = ("none", "around", "through", "auto", "")  # frames that text stands beside
_SHORT = 30  # characters
_WIDE = 360.0  # points: a frame as wide as this leaves no text beside it


class Paragraphs:
    """Makes paragraphs of one document; `notes` are its w:footnote by id, `doubts` are added to."""

    def __init__(
        self, cascade: Cascade, gathered: Gathered, notes: Mapping[str, Element], doubts: set[str]
    ) -> None:
        self._cascade, self._all, self._doubts = cascade, gathered, doubts
        self._notes = dict(notes)  # those that have not been referred to so far: each is printed once
        self._run: tuple[Element | None, Element | None] = None, None  # the last one met, and its w:rPr

    def paragraph(self, block: ParagraphBlock, table_style: str) -> Paragraph | None:
        """The paragraph; None for a hidden one, and for one in a frame beside the text (17.3.1.11)."""
        resolved = self._cascade.paragraph(block.properties, table_style)
        marked = child(block.properties, "rPr")
        if self._floats(block) or self._is_hidden(block, resolved, marked):
            return None
        text = PrintedText()
        for item in items(block):
            if not (isinstance(item, str) and block.part is Part.FOOTNOTE):  # a note has no notes
                self._add(text, item, resolved)
        return Paragraph(
            text="".join(text.text),
            runs=text.runs,
            format=resolved.format,
            mark=self._mark(block, text, resolved, marked),
            label=self._label(block, resolved, marked),
            pictures=text.pictures,
            notes=text.notes,
            drawings=text.drawings,
            index=block.index if block.part is Part.BODY else None,
            inserted=tuple(text.inserted),
        )

    def _mark(
        self, block: ParagraphBlock, text: PrintedText, resolved: Resolved, marked: Element | None
    ) -> CharacterFormat:
        """What gives a line its height in which no character is seen.

        In LibreOffice, the mark does so in an empty paragraph only, but not in the last one of the body.
        """
        if text.length:
            return self._cascade.bare(resolved)
        last = block.part is Part.BODY and block.index == len(self._all.paragraphs[Part.BODY]) - 1
        return self._cascade.characters(resolved, None if last else marked)

    def _is_hidden(self, block: ParagraphBlock, resolved: Resolved, marked: Element | None) -> bool:
        """Whether nothing of a paragraph is seen, its mark neither (17.3.2.41)."""
        if block.line.length or block.line.drawings:
            return False
        styles, mark = self._all.styles, look(None, marked)
        return toggled("hidden", styles.defaults, (styles.look(resolved.style_id),), mark)

    def _floats(self, block: ParagraphBlock) -> bool:
        frame = child(block.properties, "framePr")
        if frame is None or frame.get(w("dropCap"), "none") != "none":
            return False
        if block.part is not Part.BODY:  # in LibreOffice
            return (points(frame.get(w("w"))) or 0.0) < _WIDE
        self._doubts.add("frame")
        width = points(frame.get(w("w"))) or _WIDE * (block.line.length > _SHORT)  # else as wide as its text
        return frame.get(w("wrap"), "") in _BESIDE and width < _WIDE

    def _add(self, text: PrintedText, item: Piece | Element | str, resolved: Resolved) -> None:
        if isinstance(item, Piece):
            run = self._properties(item.node.getparent())
            text.add(printed(item), self._cascade.characters(resolved, run, _symbol(item.node)))
            if item.node.tag.startswith(_MATH):
                self._doubts.add("formula")
        elif isinstance(item, str):
            self._note(text, item, resolved)
        else:
            self._draw(text, item, resolved)

    def _properties(self, run: Element) -> Element | None:
        """The w:rPr of a run, looked for once for all that is in it."""
        if run is not self._run[0]:
            self._run = run, child(run, "rPr")
        return self._run[1]

    def _draw(self, text: PrintedText, node: Element, resolved: Resolved) -> None:
        taken = room(node)
        if taken.around is not None:
            text.drawings.append(taken.around)
        if taken.doubt:
            self._doubts.add(taken.doubt)
        if taken.inline is not None:
            text.pictures[text.length] = taken.inline
            text.add(PICTURE, self._cascade.characters(resolved, None), own=False)

    def _note(self, text: PrintedText, note: str, resolved: Resolved) -> None:
        story = self._all.stories.get(self._notes.pop(note, None), ())
        laid = (self.paragraph(one, "") for one in story if isinstance(one, ParagraphBlock))
        text.notes[text.length] = [one for one in laid if one is not None]
        text.add("1", self._cascade.characters(resolved, None, _SCRIPT), own=False)

    def _label(self, block: ParagraphBlock, resolved: Resolved, marked: Element | None) -> Label | None:
        if resolved.level is None:
            return None
        node = resolved.level.node
        own = self._cascade.read(child(node, "rPr"))
        return Label(
            text=self._all.paragraphs[block.part][block.index].number,
            format=self._cascade.characters(resolved, marked, own),
            follow=value(node, "suff") or "tab",
            alignment=value(node, "lvlJc") or "left",
        )


def _symbol(node: Element) -> RunProperties:
    font = node.get(w("font")) if node.tag == SYMBOL else None
    return {"font": font} if font else {}

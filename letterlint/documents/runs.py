"""What a reader sees of the runs of a paragraph (ECMA-376 17.3.2, 17.3.3)."""

from __future__ import annotations

from letterlint.documents.fields import BOX, MARK, REMOVED, Fields
from letterlint.documents.look import NOTHING, look, toggled
from letterlint.documents.markup import COMPATIBILITY, DRAWING, MATH, SPACE, Element, child, value, w
from letterlint.documents.pieces import LITERALS, SYMBOL, CharacterLook, Line, Note, Piece
from letterlint.documents.styles import Styles

ALTERNATIVES = f"{{{COMPATIBILITY}}}AlternateContent"
# around paragraphs, rows and cells
WRAPPERS = frozenset(map(w, ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")))
_SILENT = frozenset({*REMOVED, *map(w, ("pPr", "rPr", "sdtPr", "sdtEndPr", "fldData", "rt"))})
_RUNS = frozenset({w("r"), f"{{{MATH}}}r"})
_TEXTS = frozenset({w("t"), f"{{{MATH}}}t"})
_SIGNS = frozenset({*LITERALS, SYMBOL})
_DRAWINGS = frozenset({w("drawing"), w("pict"), w("object")})
_NOTES = {w("footnoteReference"): "footnotes", w("endnoteReference"): "endnotes"}
_COMMENT_RANGES = frozenset({w("commentRangeStart"), w("commentRangeEnd")})
_COMMENT = w("commentReference")
_BREAK = w("br")
_RUBY = w("ruby")


class Runs:
    """Gathers the text of one paragraph into `line`; `style_id` is the paragraph's style."""

    def __init__(self, styles: Styles, fields: Fields, style_id: str, line: Line) -> None:
        self._styles, self._fields, self._line = styles, fields, line
        self._style = styles.look(style_id)

    def gather(self, container: Element) -> None:
        """Takes in the runs of a paragraph, a hyperlink, a content control, an insertion …"""
        for node in container:
            if node.tag in _RUNS:
                self._run(node, self.look(child(node, "rPr")))
            elif node.tag == ALTERNATIVES:
                self.gather(chosen(node))
            elif node.tag in _COMMENT_RANGES:
                self._comment(node)
            elif node.tag not in _SILENT:
                self.gather(node)

    def look(self, properties: Element | None) -> CharacterLook:
        """How characters with this w:rPr look in this paragraph."""
        direct = NOTHING if properties is None else look(None, properties)
        style = NOTHING if properties is None else self._styles.look(value(properties, "rStyle") or "")
        base, levels = self._styles.defaults, (self._style, style)
        whole = direct.over(style).over(self._style).over(base)
        hidden, bold = (toggled(name, base, levels, direct) for name in ("hidden", "bold"))
        return CharacterLook(hidden, bold, whole.size, whole.font)

    def _run(self, run: Element, look: CharacterLook) -> None:
        for node in run:
            if node.tag == MARK:
                self._fields.meet(node)
            elif node.tag == _COMMENT:
                self._comment(node)
            elif node.tag == ALTERNATIVES:
                self._run(chosen(node), look)
            elif self._fields.shown and not look.hidden:
                self._content(node, look)

    def _comment(self, mark: Element) -> None:
        self._line.comment_marks.append((mark.get(w("id"), ""), self._line.length))

    def _content(self, node: Element, look: CharacterLook) -> None:
        if node.tag in _TEXTS:
            self._text(node, look)
        elif node.tag in _SIGNS:
            self._sign(node, look)
        elif node.tag in _NOTES:
            self._line.notes.append(Note(_NOTES[node.tag], node.get(w("id"), ""), self._line.length))
        elif node.tag in _DRAWINGS:
            self._line.drawings.append((self._line.length, node))
            self._line.boxes.extend(boxes(node))
        elif node.tag == _RUBY:
            self.gather(node)

    def _text(self, node: Element, look: CharacterLook) -> None:
        start, end = shown(node)
        if start < end:
            self._line.add(Piece(node, start, end, computed=self._fields.inside), look)

    def _sign(self, node: Element, look: CharacterLook) -> None:
        if node.tag == _BREAK and node.get(w("type")) == "page":
            self._line.page_breaks.append(self._line.length)
        self._line.add(Piece(node, 0, 1, literal=True, computed=self._fields.inside), look)


def shown(node: Element) -> tuple[int, int]:
    """Where the text of a w:t begins and ends: the line breaks that indent the markup are no text.

    Blanks at the edges stay even where xml:space does not keep them: a program that forgot it meant them.
    """
    text = node.text or ""
    if "\n" not in text or any(one.get(SPACE) == "preserve" for one in (node, *node.iterancestors())):
        return 0, len(text)
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return start if "\n" in text[:start] else 0, end if "\n" in text[end:] else len(text)


def chosen(alternatives: Element) -> Element:
    """The one of mc:AlternateContent that Word shows: the first choice, else the fallback, else nothing."""
    for name in ("Choice", "Fallback"):
        found = alternatives.find(f"{{{COMPATIBILITY}}}{name}")
        if found is not None:
            return found
    return alternatives.makeelement(ALTERNATIVES)


def boxes(drawing: Element) -> list[Element]:
    """The contents of the text boxes of a drawing that a reader sees; those within a box are not its own."""
    if next(drawing.iter(BOX), None) is None:
        return []
    found: list[Element] = []
    for node in drawing:
        if node.tag == BOX:
            found.append(node)
        elif node.tag == f"{{{DRAWING}}}docPr" and node.get("hidden") in ("1", "true"):
            return []
        else:
            found.extend(boxes(chosen(node) if node.tag == ALTERNATIVES else node))
    return found

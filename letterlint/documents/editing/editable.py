"""What of a Word file may be changed."""

from __future__ import annotations

from typing import NamedTuple

from letterlint.documents import unwritable
from letterlint.documents.archive import Archive
from letterlint.documents.markup import Element, child, flag, value, w
from letterlint.documents.pieces import Line, Piece
from letterlint.documents.reading import Docx
from letterlint.documents.runs import ALTERNATIVES
from letterlint.model import Edit

_SIGNATURES = "_xmlsignatures/"
_RUN, _CONTROL, _LINK = w("r"), w("sdt"), w("hyperlink")
# in alternatives each text stands twice; the others get their text from elsewhere, or are no running text
_CLOSED = (ALTERNATIVES, w("fldSimple"), w("ruby"))
_LOCKS = ("contentLocked", "sdtContentLocked")
_FILLED = ("dataBinding", "dropDownList", "checkbox")  # kinds of controls, those of later Words too


def refusal(docx: Docx) -> str | None:
    """Why the file must not be changed at all, a sentence; None where it may be."""
    archive = Archive(docx.data)
    if archive.is_ambiguous:
        return unwritable.DOUBLED
    if any(name.startswith(_SIGNATURES) for name in archive):
        return unwritable.SIGNED
    settings = next((root for root in docx.roots.values() if root.tag == w("settings")), None)
    protection = child(settings, "documentProtection")
    if protection is not None and protection.get(w("enforcement"), "0") in ("1", "true", "on"):
        return unwritable.PROTECTED
    return None


def is_editable(docx: Docx, edit: Edit) -> bool:
    """Whether an edit may be put in.

    Not into the results of fields, locked or bound controls, formulas, text boxes that stand twice, nor
    where there is no text beside it to look like.
    """
    place = edit.place
    line = docx.lines.get((place.part, place.paragraph))
    if line is None:  # of the appeal
        return False
    pieces = line.cut(place.start, place.end)
    if "\t" in edit.text or "\n" in edit.text.removesuffix("\n"):
        return False  # signs of their own in Word
    fits = edit.new_paragraph is not None or bool(pieces) or neighbour(line, place.start) is not None
    return fits and _is_free(line.node) and all(map(_is_open, pieces))


class Neighbour(NamedTuple):
    """A character beside an offset, and whether it is the one before."""

    piece: Piece
    before: bool


def neighbour(line: Line, at: int) -> Neighbour | None:
    """The character that a text put in at an offset looks like: the one before.

    It is the one after where that may not be changed or is of a link; None where neither may be.
    """
    around = [Neighbour(piece, True) for piece in line.cut(at - 1, at)]
    around += [Neighbour(piece, False) for piece in line.cut(at, at + 1)]
    found = [one for one in around if _is_open(one.piece)]
    return next((one for one in found if not _is_linked(one.piece)), found[0] if found else None)


def _is_linked(piece: Piece) -> bool:
    return bool(piece.node.getparent().getparent().tag == _LINK)


def _is_open(piece: Piece) -> bool:
    return not piece.computed and piece.node.getparent().tag == _RUN and _is_free(piece.node)


def _is_free(node: Element) -> bool:
    if next(node.iterancestors(*_CLOSED), None) is not None:
        return False
    return not any(_is_closed(control) for control in node.iterancestors(_CONTROL))


def _is_closed(control: Element) -> bool:
    """A content control that the clerk cannot type in, or whose text comes from elsewhere."""
    properties = child(control, "sdtPr")
    names = set() if properties is None else {node.tag.rpartition("}")[2] for node in properties}
    shown = flag(properties, "showingPlcHdr")
    return value(properties, "lock") in _LOCKS or not names.isdisjoint(_FILLED) or bool(shown)

"""A Word file with edits as tracked changes and with comments, as a colleague would return it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from letterlint.documents.editing.authorship import Author, free_ids, number_anew, track_paragraph
from letterlint.documents.editing.commenting import Comments
from letterlint.documents.editing.editable import neighbour
from letterlint.documents.editing.fixed import add_paragraphs
from letterlint.documents.editing.fragments import fragments
from letterlint.documents.editing.originals import Originals
from letterlint.documents.editing.tracking import Marker
from letterlint.documents.pieces import Line
from letterlint.documents.reading import Docx
from letterlint.model import Edit, Key, Place, by_paragraph


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment, a paragraph a line, on characters of a paragraph of the body, or on all of it."""

    place: Place
    lines: tuple[str, ...]


def reviewed(
    docx: Docx, edits: Iterable[Edit], remarks: Iterable[Remark], author: str, when: datetime
) -> bytes:
    """The file of `docx` with edits (see `fixed`) tracked, and with comments.

    Formatting, other authors' changes and their comments stay. Raises KeyError for a paragraph that
    the document does not have.
    """
    originals = Originals(docx)
    inside, added = by_paragraph(edits)
    noted = _by_paragraph(docx, remarks)
    signer = Author(author, when, free_ids(docx.roots.values()))
    for key, texts in added.items():
        for paragraph in add_paragraphs(docx, originals, key, texts):
            track_paragraph(paragraph, signer)
    comments = Comments(originals, signer)
    for key in dict.fromkeys((*inside, *noted)):
        line = docx.lines[key]
        marker = _marker(line, originals, inside.get(key, ()), noted.get(key, ()), signer)
        for edit in inside.get(key, ()):
            beside = neighbour(line, edit.place.start)
            marker.change(edit, after=beside is not None and beside.before)
        for remark in noted.get(key, ()):
            marker.comment(remark.place, *comments.add(remark.lines))
    for root in originals.taken():
        number_anew(root, signer.ids)
    return originals.packed()


def _marker(
    line: Line, originals: Originals, edits: Sequence[Edit], remarks: Sequence[Remark], signer: Author
) -> Marker:
    places = [*(edit.place for edit in edits), *(remark.place for remark in remarks)]
    cuts = {offset for place in places for offset in (place.start, place.end)}
    spans = [(edit.place.start, edit.place.end) for edit in edits]
    return Marker(signer, originals.node(line.node), fragments(line, cuts, spans, originals.node))


def _by_paragraph(docx: Docx, remarks: Iterable[Remark]) -> dict[Key, list[Remark]]:
    """The remarks on each paragraph; one on no characters is about all of it."""
    found = defaultdict(list)
    for remark in sorted(remarks, key=lambda r: r.place):
        place, key = remark.place, (remark.place.part, remark.place.paragraph)
        whole = replace(place, start=0, end=docx.lines[key].length)
        found[key].append(remark if place.start < place.end else replace(remark, place=whole))
    return found

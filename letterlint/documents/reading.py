"""From a file to a Document with exact places."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from letterlint.documents import files
from letterlint.documents.comments import comments
from letterlint.documents.formatting.flow import flow
from letterlint.documents.lists import Numbering
from letterlint.documents.markup import Element, w
from letterlint.documents.package import open_package
from letterlint.documents.parts import Parts, body_of, entry_of, only, related
from letterlint.documents.pieces import Line, Piece
from letterlint.documents.record import save_record
from letterlint.documents.safety import guarded
from letterlint.documents.sections import margin_ids, section
from letterlint.documents.styles import Styles
from letterlint.documents.walk import Gathered, Story
from letterlint.layout import lay_out
from letterlint.model import Document, Part, Place, Section

_ORDER = (Part.BODY, Part.HEADER, Part.FOOTER, Part.FOOTNOTE, Part.TEXTBOX)


@dataclass(frozen=True, slots=True)
class Docx:
    """A document with the nodes of its XML behind its characters, and the file that it was read from."""

    document: Document
    lines: dict[tuple[Part, int], Line]
    data: bytes
    roots: dict[str, Element]  # by the entry of the archive that each was read from

    def pieces(self, place: Place) -> list[Piece]:
        """The nodes that the characters of `place` come from, in order; their texts make up its text.

        Raises KeyError for a paragraph that the document does not have.
        """
        return self.lines[place.part, place.paragraph].cut(place.start, place.end)


@guarded
def open_docx(path: Path) -> Docx:
    """A .docx (.docm, .dotx, .dotm) file with its nodes; raises UnreadableError for any other."""
    return docx_of(path, files.document_bytes(path))


@guarded
def docx_of(path: Path, data: bytes) -> Docx:
    """The document that `data` would be as the file `path`; raises UnreadableError where it is none."""
    word = open_package(data)
    parts = related(word)
    body = body_of(word)
    gathered = gather(parts, body)
    paragraphs = tuple(one for part in _ORDER for one in gathered.paragraphs[part])
    noted = comments(only(parts, "comments"), gathered.comment_marks, gathered.paragraphs)
    printed = lay_out(flow(gathered, parts, body))
    document = Document(path, paragraphs, gathered.papers, printed, save_record(word), noted)
    roots = {part.entry: part.root for part in reversed(parts.values())} | {entry_of(word.part): word.element}
    return Docx(document, gathered.lines, data, roots)


def gather(parts: Parts, body: Element) -> Gathered:
    """What all stories of a document hold."""
    styles = Styles(only(parts, "styles"), only(parts, "theme"))
    gathered = Gathered(styles, Numbering(only(parts, "numbering"), styles))
    Story(gathered, Part.BODY, body).walk()
    gathered.papers = _sections(gathered, body)
    _add_margins(gathered, parts, [node for node, _ in gathered.sections])
    _add_notes(gathered, parts)
    return gathered


def _sections(gathered: Gathered, body: Element) -> tuple[Section, ...]:
    """The sections, and the mark of a new page at the first paragraph of each that begins one."""
    paragraphs = gathered.paragraphs[Part.BODY]
    last = body.find(w("sectPr"))
    if last is not None:
        gathered.sections.append((last, len(paragraphs) - 1))
    first, found = 0, []
    for node, end in gathered.sections:
        if end >= first:  # one without paragraphs has no page
            found.append(section(node, first))
        first = end + 1
    for one in found[1:]:
        if one.new_page:
            paragraphs[one.first] = replace(paragraphs[one.first], page_break_before=True)
    return tuple(found) or (section(last, 0),)


def _add_margins(gathered: Gathered, parts: Parts, sections: list[Element]) -> None:
    for part in (Part.HEADER, Part.FOOTER):
        ids = dict.fromkeys(margin_ids(sections, only(parts, "settings"), part.value))
        roots = dict.fromkeys(
            parts[key].root for key in ids if key in parts and parts[key].kind == part.value
        )
        for root in roots:
            Story(gathered, part, root).walk()


def _add_notes(gathered: Gathered, parts: Parts) -> None:
    """Footnotes, then endnotes, each once, in the order of their references."""
    for kind in ("footnotes", "endnotes"):
        root = only(parts, kind)
        nodes = {} if root is None else {node.get(w("id")): node for node in root}
        anchors = {key: anchor for other, key, anchor in reversed(gathered.notes) if other == kind}
        for key in dict.fromkeys(key for other, key, _ in gathered.notes if other == kind):
            if key in nodes:
                Story(gathered, Part.FOOTNOTE, nodes[key], anchors[key]).walk()

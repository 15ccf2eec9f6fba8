"""A Word file with edits in it, as if the clerk had typed them."""

from __future__ import annotations

from collections.abc import Iterable

from letterlint.documents.editing.making import paragraph_before
from letterlint.documents.editing.originals import Originals
from letterlint.documents.editing.splicing import Splicer
from letterlint.documents.markup import Element
from letterlint.documents.pieces import Line
from letterlint.documents.reading import Docx
from letterlint.model import Edit, Key, by_paragraph


def fixed(docx: Docx, edits: Iterable[Edit]) -> bytes:
    """The file of `docx` after edits that don't overlap, each of an editable place.

    Nothing but their characters changes. Raises KeyError for a paragraph that the document does not have.
    """
    originals = Originals(docx)
    inside, added = by_paragraph(edits)
    splicer = Splicer(originals.node)
    for key, texts in added.items():
        add_paragraphs(docx, originals, key, texts)
    for key, own in inside.items():
        splicer.put(docx.lines[key], own)
    splicer.finish()
    return originals.packed()


def add_paragraphs(docx: Docx, originals: Originals, key: Key, texts: Iterable[str]) -> list[Element]:
    """Puts new paragraphs before the one of `key`."""
    line = docx.lines[key]
    node, run = originals.node(line.node), _first_run(line, originals)
    numbered = any(p.number for p in docx.document.paragraphs if (p.part, p.index) == key)
    return [paragraph_before(node, text, run, numbered) for text in texts]


def _first_run(line: Line, originals: Originals) -> Element | None:
    return originals.node(line.pieces[0].node.getparent()) if line.pieces else None

"""A letter's file without what is bound into it after the letter, as the letter would be printed alone."""

from __future__ import annotations

from copy import deepcopy

from letterlint.documents import Docx
from letterlint.documents.markup import Element, child, serialised, w
from letterlint.documents.packing import repacked
from letterlint.model import Part
from letterlint.paging.changes import accept_deletions

_PARAGRAPH, _TABLE, _SECTION, _BREAK, _TEXT = (w(name) for name in ("p", "tbl", "sectPr", "br", "t"))
_SEEN = (_TEXT, _BREAK, *map(w, ("drawing", "pict", "object", "sym", "fldChar")))
_POINT = {w("before"): "0", w("after"): "0", w("line"): "20", w("lineRule"): "exact"}  # one point high


def without_enclosures(docx: Docx, end: int) -> bytes:
    """The file without the paragraphs of the body from `end` on, and the empty ones above them.

    What is deleted in a tracked change is left out too.
    """
    entry, root = next((name, root) for name, root in docx.roots.items() if root.tag == w("document"))
    copy = deepcopy(root)
    body = child(copy, "body")
    below = docx.lines.get((Part.BODY, _end(docx, end)))
    if below is not None:
        pairs = zip(root.iter(), copy.iter(), strict=True)
        _cut(body, next(twin for node, twin in pairs if node is below.node))
    _unbreak(body)
    accept_deletions(body)
    return repacked(docx.data, {entry: serialised(copy)})


def _end(docx: Docx, end: int) -> int:
    """Where the letter ends: after the last paragraph before `end` that prints something."""
    for paragraph in reversed([p for p in docx.document.paragraphs if p.part is Part.BODY][:end]):
        line = docx.lines[Part.BODY, paragraph.index]
        if paragraph.text.strip() or paragraph.number or line.boxes or line.drawings:
            return paragraph.index + 1
    return end


def _cut(body: Element, first: Element) -> None:
    """Removes a paragraph and all below it, the body keeping the properties of the section above."""
    sections = [node for node in body.iter(_SECTION) if node.getparent().tag in (w("pPr"), body.tag)]
    whole, node = first, first  # of a table that the paragraph stands in the middle of, all stays
    for above in first.iterancestors(_TABLE):
        whole, node = (above if next(above.iter(_PARAGRAPH)) is first else None), above
    while node is not body:
        for below in list(node.itersiblings()):
            node.getparent().remove(below)
        node = node.getparent()
    _remove(body, whole)
    _end_section(body, sections)


def _remove(body: Element, node: Element | None) -> None:
    """Removes a block, and the content controls around it that have nothing left to hold."""
    while node is not None and node is not body:
        holder = node.getparent()
        holder.remove(node)
        node = holder if next(holder.iter(_PARAGRAPH), None) is None else None


def _end_section(body: Element, sections: list[Element]) -> None:
    """Gives the body the properties of the section that it ends in, and a table the line that must follow."""
    left = set(body.iter(_SECTION))
    last = [p for p in body.iter(_PARAGRAPH) if next(p.iterancestors(w("txbxContent")), None) is None][-1:]
    own = child(last[0], "pPr", "sectPr") if last else None
    if own is None:
        own = next((node for node in sections if node not in left), None)
    if len(body) and body[-1].tag == _TABLE:
        _made(_made(_made(body, "p"), "pPr"), "spacing").attrib.update(_POINT)
    if own is not None:
        body.append(own)


def _made(parent: Element, name: str) -> Element:
    parent.append(parent.makeelement(w(name)))
    return parent[-1]


def _unbreak(body: Element) -> None:
    """Removes page breaks below the last text."""
    for node in reversed(list(body.iter(*_SEEN))):
        if node.tag != _BREAK and (node.tag != _TEXT or (node.text or "").strip()):
            return
        if node.get(w("type")) == "page":
            node.getparent().remove(node)

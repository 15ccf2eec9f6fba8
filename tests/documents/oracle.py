"""What Word makes of a file when all tracked changes of letterlint are accepted or rejected."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from letterlint.documents import Docx
from letterlint.documents.editing import Remark, fixed, reviewed
from letterlint.documents.markup import SPACE, clean, parse, w
from letterlint.documents.pieces import LITERALS, SYMBOL
from letterlint.documents.reading import docx_of
from letterlint.documents.runs import shown
from letterlint.documents.strict import normal
from letterlint.fixing import edited
from letterlint.model import Edit, Part, Place

from .build import packed

AUTHOR = "letterlint"
WHEN = datetime(2026, 1, 1)
CHANGED = ("[Content_Types].xml", ".rels", "comments.xml")
TRACKED = (w("ins"), w("del"), w("moveTo"), w("moveFrom"))
NUMBERED = (*TRACKED, w("rPrChange"))
STORIES = tuple(map(w, ("document", "hdr", "ftr", "footnotes", "endnotes")))
# where these stand beside a text that is put in makes no difference
VOLATILE = tuple(map(w, ("rPrChange", "proofErr", "bookmarkStart", "bookmarkEnd")))


def parts(data: bytes) -> dict[str, bytes]:
    """The contents of all entries."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def faults(docx: Docx, edits: Sequence[Edit], remarks: Sequence[Remark]) -> Iterator[str]:
    """What is wrong with the files that edits and remarks make of a document; nothing where all is well."""
    plain = fixed(docx, edits)
    marked = reviewed(docx, edits, remarks, AUTHOR, WHEN)
    for name, data, others in (("fixed", plain, ()), ("reviewed", marked, CHANGED)):
        found = docx_of(docx.document.path, data).document.paragraphs
        if [(p.part, p.text) for p in found] != _wanted(docx, edits):
            yield f"{name}: text"
        if not _others_are_same(docx.data, data, others):
            yield f"{name}: another part"
        if not _told(docx.data) <= _told(data):
            yield f"{name}: types or relationships"
    added = [edit.new_paragraph for edit in edits]
    if _skeletons(docx.data, added) != _skeletons(plain, added):
        yield "fixed: more than text"
    if _commented(docx, marked) != sorted(_covered(docx, remark) for remark in remarks):
        yield "reviewed: places of comments"
    if texts(marked, rejected) != texts(docx.data, unchanged):
        yield "reviewed, then rejected"
    if texts(marked, accepted) != texts(plain, accepted):
        yield "reviewed, then accepted"


def _commented(docx: Docx, marked: bytes) -> list[Place]:
    """The places of letterlint's comments once its changes are rejected."""
    rewritten = {name: _rejected_part(name, data) for name, data in parts(marked).items()}
    theirs = {comment.text for comment in docx.document.comments}
    found = docx_of(docx.document.path, packed(rewritten)).document.comments
    return sorted(place for comment in found if comment.text not in theirs for place in comment.places)


def _rejected_part(name: str, data: bytes) -> bytes:
    if not _is_story(name, data):
        return data
    root = parse(normal(data))
    rejected(root)
    return bytes(etree.tostring(root))


def _covered(docx: Docx, remark: Remark) -> Place:
    """A remark of no characters is about its whole paragraph."""
    place = remark.place
    texts = {(p.part, p.index): p for p in docx.document.paragraphs}
    return place if place.start < place.end else texts[place.part, place.paragraph].place()


def _wanted(docx: Docx, edits: Sequence[Edit]) -> list[tuple[Part, str]]:
    wanted = []
    for paragraph in docx.document.paragraphs:
        own = [e for e in edits if (e.place.part, e.place.paragraph) == (paragraph.part, paragraph.index)]
        wanted += [(paragraph.part, e.new_paragraph) for e in own if e.new_paragraph is not None]
        inside = [e for e in own if e.new_paragraph is None]
        wanted.append((paragraph.part, edited(paragraph.text, inside)))
    return wanted


def _others_are_same(before: bytes, after: bytes, others: tuple[str, ...]) -> bool:
    """Whether all parts but those with text, and `others`, are the same byte for byte."""
    old, new = parts(before), parts(after)
    return old.keys() <= new.keys() and all(
        new[name] == data
        for name, data in old.items()
        if not name.endswith(others or "\0") and not _is_story(name, data)
    )


def _told(data: bytes) -> set[tuple[tuple[str, str], ...]]:
    """The types and the relationships of a package."""
    told = [part for name, part in parts(data).items() if name.endswith((".rels", "[Content_Types].xml"))]
    return {tuple(sorted(node.attrib.items())) for part in told for node in etree.fromstring(part)}


def _is_story(name: str, data: bytes) -> bool:
    return name.endswith(".xml") and parse(normal(data)).tag in STORIES


def _skeletons(data: bytes, added: Sequence[str | None]) -> dict[str, bytes]:
    """The parts with text without what edits may change: texts, signs in them, paragraphs with `added`."""
    found = {}
    for name, part in parts(data).items():
        if _is_story(name, part):
            root = clean(parse(normal(part)))
            for paragraph in list(root.iter(w("p"))):
                if "".join(text.text or "" for text in paragraph.iter(w("t"))) in added:
                    _drop(paragraph)
            for node in list(root.iter(w("t"), *LITERALS, SYMBOL)):
                _drop(node)
            found[name] = bytes(etree.tostring(root, method="c14n"))
    return found


def texts(data: bytes, change: Callable[[Any], None]) -> dict[str, bytes]:
    """Every part that has text, after `change` and without comments, in one form: alike runs are one."""
    roots = {name: parse(normal(part)) for name, part in parts(data).items() if name.endswith(".xml")}
    return {name: _canonical(root, change) for name, root in roots.items() if root.tag in STORIES}


def unchanged(root: Any) -> None:
    """Leaves the changes of letterlint as they are."""


def accepted(root: Any) -> None:
    """Accepts all changes, those of others too: letterlint's may stand within them."""
    for node in list(root.iter(w("del"), w("moveFrom"), *VOLATILE)):
        _drop(node)
    for node in list(root.iter(w("ins"), w("moveTo"))):
        _unwrap(node)


def rejected(root: Any) -> None:
    """Rejects the changes of letterlint."""
    for node in _own(root, "ins"):
        mark = node.getparent()
        if mark.tag == w("rPr"):  # of a paragraph that is new as a whole
            _drop(next(mark.iterancestors(w("p"))))
        else:
            _drop(node)
    for node in _own(root, "del"):
        for text in node.iter(w("delText")):
            text.tag = w("t")
        _unwrap(node)


def _own(root: Any, name: str) -> list[Any]:
    return [node for node in root.iter(w(name)) if node.get(w("author")) == AUTHOR]


def _without_comments(root: Any) -> None:
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for node in list(root.iter(w(name))):
            _drop(node)


def _canonical(root: Any, change: Callable[[Any], None]) -> bytes:
    clean(root)
    for node in root.iter(w("t"), w("delText")):
        start, end = shown(node)
        node.text = (node.text or "")[start:end]
        node.set(SPACE, "preserve")
    _without_comments(root)
    change(root)
    for node in list(root.iter("*")):
        if node.tag not in (w("t"), w("delText")) and not (node.text or "").strip():
            node.text = None
        node.tail = None if not (node.tail or "").strip() else node.tail
    for node in root.iter(*NUMBERED):
        node.attrib.pop(w("id"), None)
    for tag in (w("r"), *TRACKED, w("r")):
        _merge(root, tag)
    return bytes(etree.tostring(root, method="c14n"))


def _merge(root: Any, tag: str) -> None:
    """Makes one of neighbours of a tag that are alike, and of the texts in them."""
    for node in list(root.iter(tag)):
        for text in list(node.iterchildren(w("t"))):
            if not text.text:
                _drop(text)
        if not any(child.tag != w("rPr") for child in node):
            _drop(node)
    for node in list(root.iter(tag)):
        before = node.getprevious()
        if before is not None and before.tag == tag and _look(before) == _look(node):
            before.extend([child for child in node if child.tag != w("rPr") or tag != w("r")])
            _drop(node)
            _join_texts(before)
        else:
            _join_texts(node)


def _join_texts(run: Any) -> None:
    for text in list(run):
        before = text.getprevious()
        if text.tag in (w("t"), w("delText")) and before is not None and before.tag == text.tag:
            before.text += text.text or ""
            _drop(text)


def _look(node: Any) -> tuple[Any, ...]:
    look = node.find(w("rPr")) if node.tag == w("r") else None
    return dict(node.attrib), None if look is None else etree.tostring(look, method="c14n")


def _drop(node: Any) -> None:
    if node.getparent() is not None:
        node.getparent().remove(node)


def _unwrap(node: Any) -> None:
    for child in node:
        node.addprevious(child)
    _drop(node)

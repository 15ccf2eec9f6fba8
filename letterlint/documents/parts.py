"""The parts of an opened document as XML."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from letterlint.documents import errors, limits
from letterlint.documents.errors import UnreadableError
from letterlint.documents.markup import Element, clean, parse, w

if TYPE_CHECKING:
    from docx.document import Document as WordDocument


class Linked(NamedTuple):
    """A part beside the body: its kind ("styles", "header", …), its root, its entry in the archive."""

    kind: str
    root: Element
    entry: str


Parts: TypeAlias = dict[str, Linked]


def body_of(word: WordDocument) -> Element:
    """The w:body; raises UnreadableError where there is none or it has too many paragraphs."""
    root: Element = word.element
    body = root.find(w("body"))
    if root.tag != w("document"):
        raise UnreadableError(errors.NO_DOCUMENT)
    if body is None:
        raise UnreadableError(errors.NO_BODY)
    return _cleaned(body)


def related(word: WordDocument) -> Parts:
    """The parts beside the body by relationship id."""
    return {key: _linked(link.reltype, link.target_part) for key, link in word.part.rels.items()}


def entry_of(part: Any) -> str:
    """The name that a part has in the archive."""
    return str(part.partname).lstrip("/")


def _linked(kind: str, part: Any) -> Linked:
    return Linked(kind.rpartition("/")[2], _root(part), entry_of(part))


def _root(part: Any) -> Element:
    return _cleaned(part.element if hasattr(part, "element") else parse(part.blob))


def _cleaned(root: Element) -> Element:
    if sum(1 for _ in islice(root.iter(w("p")), limits.PARAGRAPHS + 1)) > limits.PARAGRAPHS:
        raise UnreadableError(errors.TOO_MANY_TAGS)
    return clean(root)


def only(parts: Parts, kind: str) -> Element | None:
    """The root of the part of which there is one at most, or None."""
    return next((part.root for part in parts.values() if part.kind == kind), None)

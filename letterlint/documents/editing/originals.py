"""The parts of a Word file as they stand in it, with their comments, blanks and prefixes."""

from __future__ import annotations

import re

from letterlint.documents.archive import Archive
from letterlint.documents.markup import Element, parse, serialised
from letterlint.documents.packing import repacked
from letterlint.documents.reading import Docx
from letterlint.documents.strict import normal, strict_names


class Originals:
    """Takes parts out of the file of `docx` to be changed; those never asked for stay byte for byte."""

    def __init__(self, docx: Docx) -> None:
        self._docx = docx
        self._archive = Archive(docx.data)
        self._added: dict[str, bytes] = {}
        self._roots: dict[str, Element] = {}
        self._nodes: dict[Element, Element] = {}  # by those that were read

    def root(self, entry: str) -> Element:
        """The root of a part of the file, in the ordinary namespaces."""
        if entry not in self._roots:
            self._roots[entry] = root = parse(normal(self._data(entry)))
            if entry in self._docx.roots:  # before anything in it is moved
                self._nodes.update(zip(self._docx.roots[entry].iter("*"), root.iter("*"), strict=True))
        return self._roots[entry]

    def node(self, read: Element) -> Element:
        """The node of the file that was read as the node `read` of the document."""
        self.root(self._entry_of(read))
        return self._nodes[read]

    def entry(self, tag: str) -> str | None:
        """The part that has this tag for its root, among those that were read."""
        return next((name for name, root in self._docx.roots.items() if root.tag == tag), None)

    def as_read(self, tag: str) -> Element | None:
        """The root of such a part as it was read, to look at and not to change."""
        return self._docx.roots.get(self.entry(tag) or "")

    def taken(self) -> list[Element]:
        """The roots of the parts that were taken out so far."""
        return list(self._roots.values())

    def has(self, entry: str) -> bool:
        return entry in self._added or entry in self._archive

    def add(self, entry: str, xml: str) -> None:
        """Puts a new part into the file."""
        self._added[entry] = xml.encode()

    def is_strict(self, entry: str) -> bool:
        """Whether a part is Strict Office Open XML."""
        return bool(strict_names(self._data(entry)))

    def packed(self) -> bytes:
        """The file with what became of the parts that were taken out."""
        return repacked(self._docx.data, {entry: self._serialised(entry) for entry in self._roots})

    def _entry_of(self, read: Element) -> str:
        top = read.getroottree().getroot()
        return next(entry for entry, root in self._docx.roots.items() if root is top)

    def _data(self, entry: str) -> bytes:
        return self._added.get(entry) or self._archive.read(entry)

    def _serialised(self, entry: str) -> bytes:
        data = serialised(self._roots[entry])
        for ordinary, strict in strict_names(self._data(entry)).items():
            data = re.sub(rb"""(?<=["'])%b(?=["'/])""" % re.escape(ordinary), strict, data)
        return data

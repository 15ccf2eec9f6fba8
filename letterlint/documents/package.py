"""A document's package, opened safely: only the parts that are read, in the form python-docx expects."""

from __future__ import annotations

import io
import posixpath
from collections.abc import Collection
from typing import TYPE_CHECKING
from urllib.parse import unquote

from letterlint.documents import complaints, errors, limits
from letterlint.documents.archive import Archive
from letterlint.documents.errors import UnreadableError
from letterlint.documents.markup import PACKAGE_RELATIONSHIPS, Element, parse
from letterlint.documents.packing import KINDS, Link, packed
from letterlint.documents.strict import normal

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_RELATIONSHIP = f"{{{PACKAGE_RELATIONSHIPS}}}Relationship"


def open_package(data: bytes) -> WordDocument:
    """The document of a zip archive, as python-docx sees it; pictures and the like are left out.

    Raises UnreadableError where the archive is not a document of Word or cannot be trusted.
    """
    archive = Archive(data)
    links = _links(archive, "")
    main = next((link for link in links if link.kind == "officeDocument"), None)
    if main is None or complaints.is_foreign(main.target):
        raise UnreadableError(complaints.of_archive(archive))
    inner = [link for link in _links(archive, main.target) if link.kind != "officeDocument"]
    parts = _parts(archive, dict.fromkeys(link.target for link in (*links, *inner)))
    archive.verify()
    return _open(packed(main.target, links, inner, parts))


def _open(stream: io.BytesIO) -> WordDocument:
    from docx import Document  # here, since most complaints come before it and it takes 0.1 s to import

    return Document(stream)


def _parts(archive: Archive, names: Collection[str]) -> dict[str, bytes]:
    """The parts of these names, none of them read before all are known to be small enough."""
    if sum(map(archive.size, names)) > limits.PARTS_BYTES:
        raise UnreadableError(errors.TOO_BIG_INSIDE)
    parts = {name: normal(archive.read(name)) for name in names}
    # tags and attributes: what takes memory once it is parsed, a hundred bytes and more for each
    if sum(part.count(b"<") + part.count(b"=") for part in parts.values()) > limits.MARKUP:
        raise UnreadableError(errors.TOO_MANY_TAGS)
    return parts


def _links(archive: Archive, source: str) -> list[Link]:
    """The relationships of `source` ("" for the package) to parts that are there and are read.

    What is outside the file, or is not in it though it should be, is passed over.
    """
    folder, name = posixpath.split(source)
    entry = posixpath.join(folder, "_rels", f"{name}.rels")
    if entry not in archive:
        return []
    found = (
        _link(archive, folder, node) for node in parse(_parts(archive, [entry])[entry]).iter(_RELATIONSHIP)
    )
    return [link for link in found if link is not None]


def _link(archive: Archive, folder: str, node: Element) -> Link | None:
    kind = node.get("Type", "").rpartition("/")[2].replace("extendedProperties", "extended-properties")
    if kind not in KINDS or node.get("TargetMode") == "External":
        return None
    target = node.get("Target", "").replace("\\", "/")
    path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    for name in (path, unquote(path)):
        if name in archive:
            return Link(node.get("Id", ""), kind, name)
    return None

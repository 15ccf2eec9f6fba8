"""A package of the parts that are read, the plainest that python-docx takes."""

from __future__ import annotations

import io
import posixpath
import shutil
import zipfile
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from html import escape

from letterlint.documents.archive import key
from letterlint.documents.markup import PACKAGE_RELATIONSHIPS, RELATIONSHIPS

_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
KINDS = {  # the parts that are read, and their content types, whatever the file calls them
    "officeDocument": _WORD_TYPE.format("document.main"),
    "styles": _WORD_TYPE.format("styles"),
    "numbering": _WORD_TYPE.format("numbering"),
    "settings": _WORD_TYPE.format("settings"),
    "header": _WORD_TYPE.format("header"),
    "footer": _WORD_TYPE.format("footer"),
    "footnotes": _WORD_TYPE.format("footnotes"),
    "endnotes": _WORD_TYPE.format("endnotes"),
    "comments": _WORD_TYPE.format("comments"),
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
    "extended-properties": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship to a part that is in the archive and is read; `target` is its entry's name."""

    id: str
    kind: str
    target: str


def packed(main: str, outer: list[Link], inner: list[Link], parts: dict[str, bytes]) -> io.BytesIO:
    """The package of `parts`, not compressed; `outer` are its links, `inner` those of the part `main`."""
    stream = io.BytesIO()
    folder, name = posixpath.split(main)
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", _content_types([*outer, *inner]))
        archive.writestr("_rels/.rels", _relationships(outer))
        archive.writestr(posixpath.join(folder, "_rels", f"{name}.rels"), _relationships(inner))
        for target, data in parts.items():
            archive.writestr(target, data)
    return stream


def repacked(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The archive `data` with other contents for the entries named in `parts`; those it lacks come last."""
    stream = io.BytesIO()
    left = {key(name): (name, content) for name, content in parts.items()}
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            changed = left.pop(key(info.filename), None)
            info.extra = b""  # sizes of large archives, which are written anew where they are needed
            with old.open(info) as source, new.open(_entry(info), "w") as target:
                shutil.copyfileobj(source if changed is None else io.BytesIO(changed[1]), target)
        for name, content in left.values():
            new.writestr(name, content)
    return stream.getvalue()


def _entry(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    entry = copy(info)
    entry.file_size = entry.compress_size = entry.CRC = 0
    return entry


def _content_types(links: list[Link]) -> str:
    kinds = {link.target: KINDS[link.kind] for link in links}
    overrides = (
        f'<Override PartName="/{escape(target)}" ContentType="{kind}"/>' for target, kind in kinds.items()
    )
    default = f'<Default Extension="rels" ContentType="{_RELATIONSHIPS_TYPE}"/>'
    return f'<Types xmlns="{CONTENT_TYPES}">{default}{"".join(overrides)}</Types>'


def _relationships(links: list[Link]) -> str:
    nodes = (
        f'<Relationship Id="{escape(link.id)}" Type="{RELATIONSHIPS}/{link.kind}" '
        f'Target="/{escape(link.target)}"/>'
        for link in links
    )
    return f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS}">{"".join(nodes)}</Relationships>'

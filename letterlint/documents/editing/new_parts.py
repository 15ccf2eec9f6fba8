"""A part that a package did not have: its type and its relationship (ECMA-376 part 2)."""

from __future__ import annotations

import posixpath
from itertools import count

from letterlint.documents.editing.originals import Originals
from letterlint.documents.markup import MAIN, PACKAGE_RELATIONSHIPS, RELATIONSHIPS, w
from letterlint.documents.packing import CONTENT_TYPES, KINDS

_TYPES = "[Content_Types].xml"
_STRICT_MAIN = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships"


def add_part(originals: Originals, kind: str) -> str:
    """An empty part of a `kind` that is its root's name too, tied to the main part; its entry."""
    main = originals.entry(w("document")) or ""
    folder, name = posixpath.split(main)
    names = (f"{kind}{number or ''}.xml" for number in count())
    target = next(found for found in names if not originals.has(posixpath.join(folder, found)))
    entry = posixpath.join(folder, target)
    strict = originals.is_strict(main)
    originals.add(entry, f'<w:{kind} xmlns:w="{_STRICT_MAIN if strict else MAIN}"/>')
    _tell_type(originals, entry, kind)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if not originals.has(relations):
        originals.add(relations, f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS}"/>')
    _relate(originals, relations, target, kind, strict)
    return entry


def _tell_type(originals: Originals, entry: str, kind: str) -> None:
    types = originals.root(_TYPES)
    tag, name = f"{{{CONTENT_TYPES}}}Override", f"/{entry}"
    found = next((node for node in types.iter(tag) if node.get("PartName") == name), None)
    if found is None:  # a program that took the part away may have left its type
        found = types.makeelement(tag, {"PartName": name})
        types.append(found)
    found.set("ContentType", KINDS[kind])


def _relate(originals: Originals, relations: str, target: str, kind: str, strict: bool) -> None:
    root = originals.root(relations)
    found = next((node for node in root if node.get("Type", "").endswith(f"/{kind}")), None)
    if found is None:
        used = {node.get("Id") for node in root}
        key = next(name for number in count(1) if (name := f"rId{number}") not in used)
        found = root.makeelement(f"{{{PACKAGE_RELATIONSHIPS}}}Relationship", {"Id": key})
        root.append(found)
    found.set("Type", f"{_STRICT_RELATIONSHIPS if strict else RELATIONSHIPS}/{kind}")
    found.set("Target", target)

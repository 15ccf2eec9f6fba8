"""Names and values of WordprocessingML, and the one place where lxml.etree is imported."""

from __future__ import annotations

import math
import re
from functools import cache
from typing import Any, TypeAlias

from lxml import etree  # type: ignore[import-untyped]

Element: TypeAlias = Any  # lxml has no types of its own
BrokenMarkup: type[Exception] = etree.XMLSyntaxError

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

VAL = f"{{{MAIN}}}val"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
RELATIONSHIP_ID = f"{{{RELATIONSHIPS}}}id"
OFF = frozenset({"0", "false", "off", "none"})

MM_PER_TWIP = 25.4 / 1440
TWIPS_PER_POINT = 20
TWIPS_PER_UNIT = {
    "": 1,
    "pt": TWIPS_PER_POINT,
    "pc": 240,
    "pi": 240,
    "in": 1440,
    "cm": 1440 / 2.54,
    "mm": 1440 / 25.4,
}
_MEASURE = re.compile(r"\s*([+-]?\d{1,9}(?:\.\d{0,9})?)\s*([a-z]{0,2})\s*")

_parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


@cache
def w(name: str) -> str:
    """The full name of an element or attribute of the main namespace: "p" → "{http…}p"."""
    return f"{{{MAIN}}}{name}"


def parse(data: bytes) -> Element:
    """The root element of `data`; raises BrokenMarkup. Nothing outside is ever loaded."""
    return etree.fromstring(data, _parser)


def serialised(root: Element) -> bytes:
    """The XML of the tree of `root` in UTF-8, with what stands before and after the root."""
    tree = root.getroottree()
    alone = tree.docinfo.standalone
    data: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=alone)
    return data


def tostring(node: Element) -> bytes:
    """The XML of a node, the same for nodes that say the same."""
    text: bytes = etree.tostring(node, with_tail=False)
    return text


def clean(root: Element) -> Element:
    """`root` without comments and instructions, which would cut the text of a w:t in two."""
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    return root


def child(node: Element | None, *path: str) -> Element | None:
    """The first descendant of `node` down `path` (local names of the main namespace), or None."""
    for name in path:
        if node is None:
            return None
        node = next(node.iterchildren(w(name)), None)
    return node


def value(node: Element | None, *path: str) -> str | None:
    """The w:val of the element down `path`, or None."""
    found = child(node, *path)
    return None if found is None else found.get(VAL)


def flag(node: Element | None, name: str) -> bool | None:
    """An on/off property (ECMA-376 17.17.4): None where `node` does not say."""
    found = child(node, name)
    return None if found is None else is_on(found)


def is_on(node: Element) -> bool:
    return node.get(VAL, "1").strip().lower() not in OFF


def number(text: str | None) -> float | None:
    """A measure in twips, from "720", "11906.0" or, as Strict has it, "2.5cm"; None where it is none."""
    match = _MEASURE.fullmatch((text or "").lower())
    if match is None or match[2] not in TWIPS_PER_UNIT:
        return None
    return float(match[1]) * TWIPS_PER_UNIT[match[2]]


def whole(text: str | None) -> int | None:
    """A whole number, "3" or "3.0"; None where it is none."""
    found = number(text)
    return None if found is None or not math.isfinite(found) else int(found)


def points(text: str | None) -> float | None:
    """A measure in points; None where it is none."""
    twips = number(text)
    return None if twips is None else twips / TWIPS_PER_POINT


def millimetres(text: str | None) -> float | None:
    """A measure in millimetres, to a hundredth; None where it is none."""
    twips = number(text)
    return None if twips is None else round(twips * MM_PER_TWIP, 2)

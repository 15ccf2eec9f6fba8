"""The room that pictures and other drawings take in the text (20.4.2; for VML, 14.1.2)."""

from __future__ import annotations

import re
from typing import NamedTuple

from letterlint.documents.markup import DRAWING, Element, points, w
from letterlint.documents.runs import ALTERNATIVES, chosen
from letterlint.layout import Drawing, Size

EMU_PER_POINT = 12_700
_ART = "http://schemas.openxmlformats.org/drawingml/2006/main"
_VML = "{urn:schemas-microsoft-com:vml}"
_WRAP = "{urn:schemas-microsoft-com:office:word}wrap"
_SHAPES = frozenset(f"{_VML}{name}" for name in ("shape", "rect", "group", "line", "roundrect", "oval"))
_STYLE = re.compile(r"(?:^|;)\s*(width|height|position)\s*:\s*([^;]*)")
_PIXELS = re.compile(r"\s*(\d{1,9}(?:\.\d*)?)\s*(?:px)?\s*", re.IGNORECASE)
_PIXEL = 0.75  # points


class Room(NamedTuple):
    """What a drawing takes: a place in the line, or lines of the text that goes around it."""

    inline: Size | None = None
    around: Drawing | None = None
    doubt: str = ""  # why it is not known


def room(node: Element) -> Room:
    """The room of a w:drawing, w:pict or w:object."""
    return _drawing(node) if node.tag == w("drawing") else _vml(node)


def _drawing(node: Element) -> Room:
    for child in node:
        extent = child.find(f"{{{DRAWING}}}extent")
        if extent is None:
            continue
        data = next(child.iter(f"{{{_ART}}}graphicData"), None)
        if data is not None and not len(data):
            return Room(doubt="empty drawing")
        size = _turned(child, Size(_emu(extent, "cx"), _emu(extent, "cy")))
        if child.tag == f"{{{DRAWING}}}inline":
            return Room(size)  # distances to the text that are written here are not heeded in a line
        return _anchored(child, size)
    return Room()


def _turned(node: Element, size: Size) -> Size:
    """The size of a picture that may be rotated (20.1.7.6): one on its side is as wide as it was high."""
    frame = next(node.iter(f"{{{_ART}}}xfrm"), None)
    degrees = 0 if frame is None else _whole(frame.get("rot")) / 60_000 % 180
    return Size(size.height, size.width) if 45 < degrees < 135 else size


def _distance(node: Element) -> float:
    """The space above and below a drawing, in points."""
    return _emu(node, "distT") + _emu(node, "distB")


def _anchored(node: Element, size: Size) -> Room:
    if node.find(f"{{{DRAWING}}}wrapNone") is not None:
        return Room()
    across = node.find(f"{{{DRAWING}}}wrapTopAndBottom") is not None
    doubt = "drawing across the text" if across else ""
    vertical = node.find(f"{{{DRAWING}}}positionV")
    if vertical is None or vertical.get("relativeFrom") not in ("paragraph", "line"):
        return Room(around=Drawing(size.width, size.height, across=across), doubt=doubt)
    offset = vertical.find(f"{{{DRAWING}}}posOffset")
    top = _whole(None if offset is None else offset.text) / EMU_PER_POINT - _emu(node, "distT")
    return Room(around=Drawing(size.width, size.height + _distance(node), top, across), doubt=doubt)


def _whole(text: str | None) -> int:
    return int(text) if text and re.fullmatch(r"\s*-?\d{1,12}\s*", text) else 0


def _emu(node: Element, name: str) -> float:
    return max(_whole(node.get(name)), 0) / EMU_PER_POINT


def _vml(node: Element) -> Room:
    shape = next((child for child in _shown(node) if child.tag in _SHAPES), None)
    if shape is None:
        return Room()
    style = dict(_STYLE.findall(shape.get("style", "")))
    if "width" not in style or "height" not in style:
        return Room()
    size = Size(_length(style["width"]), _length(style["height"]))
    if style.get("position", "").strip() != "absolute":
        return Room(size)
    return Room(around=Drawing(*size)) if node.find(f".//{_WRAP}") is not None else Room()


def _shown(node: Element) -> list[Element]:
    return [one for child in node for one in (chosen(child) if child.tag == ALTERNATIVES else (child,))]


def _length(text: str) -> float:
    """A length in points, which a document gives in pixels or with its unit."""
    if pixels := _PIXELS.fullmatch(text):
        return float(pixels[1]) * _PIXEL
    return max(points(text) or 0.0, 0.0)

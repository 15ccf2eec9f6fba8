"""Nodes of WordprocessingML made anew, in the order that ECMA-376 asks for."""

from __future__ import annotations

import re
from copy import deepcopy

from letterlint.documents.markup import SPACE, Element, child, w

_LOOK = ("rFonts", "color", "sz", "szCs", "lang")  # of the body, for a paragraph of our own
_FORBIDDEN = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
_GAP = "240"  # twips: a line of 12 points


def made(like: Element, name: str, *children: Element, **attributes: str) -> Element:
    """An element of the main namespace for the tree that `like` is in; attributes are of it too."""
    node = like.makeelement(w(name), {w(key): text for key, text in attributes.items()})
    node.extend(children)
    return node


def text_node(like: Element, text: str, name: str = "t") -> Element:
    """A w:t (or w:delText) with a text."""
    node = made(like, name)
    set_text(node, text)
    return node


def set_text(node: Element, text: str) -> None:
    """The text of a w:t; blanks at its edges are kept, characters that XML has no place for are not."""
    node.text = _FORBIDDEN.sub("", text)
    if text != text.strip():
        node.set(SPACE, "preserve")


def run_like(run: Element, *content: Element) -> Element:
    """A run that looks as `run` does, with other content."""
    twin = run.makeelement(run.tag, dict(run.attrib))
    twin.extend(deepcopy(node) for node in run.iterchildren(w("rPr")))
    twin.extend(content)
    return twin


def paragraph_before(node: Element, text: str, run: Element | None, numbered: bool) -> Element:
    """A centred paragraph put before the paragraph `node`, in the letters of its `run`."""
    letters = _copied(child(run, "rPr"), *_LOOK)
    mark = made(node, "rPr", *map(deepcopy, letters))
    content = made(node, "r", made(node, "rPr", *letters), text_node(node, text))
    paragraph = made(node, "p", _shape(node, mark, numbered), content)
    node.addprevious(paragraph)
    return paragraph


def _shape(node: Element, mark: Element, numbered: bool) -> Element:
    """The w:pPr of a centred paragraph with a gap around it (17.3.1.26)."""
    own = child(node, "pPr")
    no_list = [made(node, "numPr", made(node, "numId", val="0"))] if numbered else []
    lines: Element = child(own, "spacing")
    kept = (
        {} if lines is None else {key: lines.get(w(key)) for key in ("line", "lineRule") if lines.get(w(key))}
    )
    return made(
        node,
        "pPr",
        *_copied(own, "pStyle", "widowControl"),
        *no_list,
        made(node, "spacing", before="0" if _is_blank(node.getprevious()) else _GAP, after=_GAP, **kept),
        made(node, "ind", left="0", right="0", firstLine="0"),
        made(node, "jc", val="center"),
        mark,
    )


def _is_blank(node: Element | None) -> bool:
    """Whether the node is a paragraph without text."""
    return node is not None and node.tag == w("p") and not any(text.text for text in node.iter(w("t")))


def _copied(properties: Element | None, *names: str) -> list[Element]:
    """Copies of the properties of these names, in the order of the names."""
    return [deepcopy(found) for name in names if (found := child(properties, name)) is not None]

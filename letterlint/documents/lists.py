"""The lists that a document defines (ECMA-376 17.9)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from letterlint.documents.look import Look, look
from letterlint.documents.markup import Element, child, flag, value, w, whole
from letterlint.documents.styles import Styles

LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list (w:lvl)."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    font: str = ""
    restart: int | None = None  # after which level, counted from 1; 0 for never
    legal: bool = False
    indent: float | None = None
    style_id: str = ""
    node: Element = None


@dataclass(frozen=True, slots=True)
class List:
    """A w:num: its levels, and the abstract list whose counters it shares."""

    id: str
    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The numbering part; without one, nothing is numbered."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        nodes: Iterable[Element] = () if root is None else root
        self._styles = styles
        self._nums = {node.get(w("numId"), ""): node for node in nodes if node.tag == w("num")}
        self._abstracts = {
            node.get(w("abstractNumId"), ""): node for node in nodes if node.tag == w("abstractNum")
        }
        self._lists: dict[str, List | None] = {}

    def list(self, list_id: str | None) -> List | None:
        """The list of a w:numId; None for "0", which means no list, and for an unknown one."""
        if list_id is None or list_id == "0":
            return None
        if list_id not in self._lists:
            self._lists[list_id] = self._read(list_id)
        return self._lists[list_id]

    def level(self, found: List, direct: Look, style: Look, style_id: str) -> int:
        """The level of a paragraph, from 0: its own, else the one tied to its style, else the style's."""
        if direct.level is not None or direct.list_id is not None:
            return min(max(whole(direct.level) or 0, 0), LEVELS - 1)
        tied = (number for number, level in found.levels.items() if style_id and level.style_id == style_id)
        return next(tied, min(max(whole(style.level) or 0, 0), LEVELS - 1))

    def _read(self, list_id: str) -> List | None:
        num = self._nums.get(list_id)
        abstract = self._resolved(value(num, "abstractNumId") or "")
        if num is None or abstract is None:
            return None
        levels = _levels(abstract)
        starts = {}
        for override in num.findall(w("lvlOverride")):
            number = whole(override.get(w("ilvl"))) or 0
            levels.update(_levels(override))
            if (start := whole(value(override, "startOverride"))) is not None:
                starts[number] = start
        return List(list_id, abstract.get(w("abstractNumId"), ""), levels, starts)

    def _resolved(self, abstract_id: str) -> Element | None:
        """The abstract list itself where `abstract_id` only names the style that has it (17.9.21)."""
        node = self._abstracts.get(abstract_id)
        name = value(node, "numStyleLink")
        return self._by_style.get(name, node) if name else node

    @cached_property
    def _by_style(self) -> dict[str, Element]:
        linked = ((value(node, "styleLink"), node) for node in self._abstracts.values())
        return {name: node for name, node in linked if name}


def _levels(parent: Element) -> dict[int, Level]:
    nodes = ((whole(node.get(w("ilvl"))), node) for node in parent.findall(w("lvl")))
    return {number: _level(node) for number, node in nodes if number is not None and 0 <= number < LEVELS}


def _level(node: Element) -> Level:
    font = child(node, "rPr", "rFonts")
    start = whole(value(node, "start"))
    formats = [found.get(w("val"), "") for found in node.iter(w("numFmt"))]  # a choice and its fallback
    return Level(
        start=1 if start is None else start,
        format=formats[-1] if formats else "decimal",
        text=value(node, "lvlText") or "",
        font="" if font is None else font.get(w("ascii"), font.get(w("hAnsi"), "")),
        restart=whole(value(node, "lvlRestart")),
        legal=bool(flag(node, "isLgl")),
        indent=look(child(node, "pPr"), None).indent,
        style_id=value(node, "pStyle") or "",
        node=node,
    )

"""Styles of paragraphs and characters, with what they take over from the styles they are based on."""

from __future__ import annotations

from functools import cached_property

from letterlint.documents import limits
from letterlint.documents.look import NOTHING, Look, look
from letterlint.documents.markup import Element, child, value, w
from letterlint.documents.theme import theme_fonts


class Styles:
    """The styles part (ECMA-376 17.7) with the fonts of the theme; without one, every look is empty."""

    def __init__(self, root: Element | None, theme: Element | None = None) -> None:
        nodes = [] if root is None else root.findall(w("style"))
        self._fonts = theme_fonts(theme)
        self._root = root
        self._nodes: dict[str, Element] = {node.get(w("styleId"), ""): node for node in nodes}
        self._looks: dict[str, Look] = {}
        self._default = next((node for node in nodes if _is_default(node)), None)

    @cached_property
    def defaults(self) -> Look:
        """What the document says for all its text."""
        return look(*self.default_properties)

    @property
    def default_properties(self) -> tuple[Element | None, Element | None]:
        """The w:pPr and the w:rPr that hold for all text of the document (17.7.5)."""
        top = child(self._root, "docDefaults")
        return child(top, "pPrDefault", "pPr"), child(top, "rPrDefault", "rPr")

    @cached_property
    def default_table(self) -> str:
        """The style of tables that name none."""
        tables = (node for node in self._nodes.values() if node.get(w("type")) == "table")
        return next((str(node.get(w("styleId"))) for node in tables if _is_marked(node)), "")

    def style_id(self, properties: Element | None) -> str:
        """The style of a paragraph by its w:pPr: its own, else the default one; "" where there is none."""
        named = value(properties, "pStyle")
        if named in self._nodes:
            return named
        return "" if self._default is None else str(self._default.get(w("styleId"), ""))

    def name(self, style_id: str) -> str:
        return value(self._nodes.get(style_id), "name") or ""

    def font(self, name: str | None) -> str | None:
        """The font that a name in w:rFonts means: the theme's, or the one of this name."""
        return self._fonts.get(name, name) if name else None

    def look(self, style_id: str) -> Look:
        """The look of a style, its bases included."""
        if style_id not in self._looks:
            self._looks[style_id] = self._combined(style_id)
        return self._looks[style_id]

    def bases(self, style_id: str) -> list[str]:
        """The style and those it is based on, the nearest first; a circle is cut."""
        found: list[str] = []
        while style_id in self._nodes and style_id not in found and len(found) < limits.STYLE_DEPTH:
            found.append(style_id)
            style_id = value(self._nodes[style_id], "basedOn") or ""
        return found

    def chain(self, style_id: str) -> list[Element]:
        """The w:style of a style and of those it is based on, the farthest first."""
        return [self._nodes[name] for name in reversed(self.bases(style_id))]

    def _combined(self, style_id: str) -> Look:
        combined = NOTHING
        for node in self.chain(style_id):
            combined = look(child(node, "pPr"), child(node, "rPr")).over(combined)
        return combined


def _is_default(node: Element) -> bool:
    return node.get(w("type")) == "paragraph" and _is_marked(node)


def _is_marked(node: Element) -> bool:
    """Whether a style is the default one of its type."""
    return node.get(w("default"), "0") in ("1", "true", "on")

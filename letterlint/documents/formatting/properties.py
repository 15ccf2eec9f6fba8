"""What a w:pPr and a w:rPr say, in points; what they do not say is not in the result."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import TypedDict

from letterlint.documents.formatting.borders import paragraph_borders
from letterlint.documents.look import font_name, font_size
from letterlint.documents.markup import VAL, Element, is_on, number, points, w
from letterlint.layout import LineRule

_MOST_TABS = 64  # Word allows no more in a paragraph
_LINE_RULES = {rule.value: rule for rule in LineRule}

Fonts = Callable[[str | None], str | None]


class RunProperties(TypedDict, total=False):
    """The properties of characters that change how much room they take (17.3.2)."""

    font: str
    size: float
    bold: bool
    italic: bool
    caps: bool
    small_caps: bool
    spacing: float
    scale: float
    script: bool
    kerned_from: float  # the least font size whose text is kerned; 0 for none


class ParagraphProperties(TypedDict, total=False):
    """The properties of a paragraph that change how much room it takes (17.3.1)."""

    before: float
    after: float
    before_auto: bool
    after_auto: bool
    line: float  # as in the file: what it counts depends on the rule
    rule: LineRule
    left: float
    right: float
    first: float
    tabs: dict[float, str]
    alignment: str
    contextual: bool
    keep_next: bool
    keep_lines: bool
    break_before: bool
    widow_control: bool
    snapped: bool
    borders: tuple[tuple[str, float], ...]  # side, and what it adds to the height


_CHARACTER_FLAGS = {w("b"): "bold", w("i"): "italic", w("caps"): "caps", w("smallCaps"): "small_caps"}
_PARAGRAPH_FLAGS = {
    w("contextualSpacing"): "contextual",
    w("keepNext"): "keep_next",
    w("keepLines"): "keep_lines",
    w("pageBreakBefore"): "break_before",
    w("widowControl"): "widow_control",
    w("snapToGrid"): "snapped",
}


def run_properties(node: Element | None, fonts: Fonts) -> RunProperties:
    """What a w:rPr says; `fonts` gives the font that a theme's name means."""
    found: RunProperties = {}
    for child in () if node is None else node:
        if child.tag in _CHARACTER_FLAGS:
            found[_CHARACTER_FLAGS[child.tag]] = is_on(child)  # type: ignore[literal-required]
        elif (read := _READ.get(child.tag)) is not None:
            read(found, child, fonts)
    return found


def _font(found: RunProperties, node: Element, fonts: Fonts) -> None:
    if name := fonts(font_name(node)):
        found["font"] = name


def _size(found: RunProperties, node: Element, fonts: Fonts) -> None:
    if size := font_size(node):
        found["size"] = size


def _spacing(found: RunProperties, node: Element, fonts: Fonts) -> None:
    found["spacing"] = points(node.get(VAL)) or 0.0


def _scale(found: RunProperties, node: Element, fonts: Fonts) -> None:
    percent = number((node.get(VAL) or "").rstrip("%"))
    found["scale"] = percent / 100 if percent else 1.0


def _script(found: RunProperties, node: Element, fonts: Fonts) -> None:
    found["script"] = node.get(VAL) in ("superscript", "subscript")


def _kern(found: RunProperties, node: Element, fonts: Fonts) -> None:
    found["kerned_from"] = (number(node.get(VAL)) or 0.0) / 2  # given in half-points


_READ = {
    w("rFonts"): _font,
    w("sz"): _size,
    w("spacing"): _spacing,
    w("w"): _scale,
    w("vertAlign"): _script,
    w("kern"): _kern,
}


def paragraph_properties(node: Element | None) -> ParagraphProperties:
    """What a w:pPr says."""
    found: ParagraphProperties = {}
    for child in () if node is None else node:
        if child.tag in _PARAGRAPH_FLAGS:
            found[_PARAGRAPH_FLAGS[child.tag]] = is_on(child)  # type: ignore[literal-required]
        elif child.tag == w("spacing"):
            _spaces(found, child)
        elif child.tag == w("ind"):
            _indents(found, child)
        elif child.tag == w("tabs"):
            tabs = islice(child, _MOST_TABS)
            found["tabs"] = {points(tab.get(w("pos"))) or 0.0: tab.get(VAL, "left") for tab in tabs}
        elif child.tag == w("jc"):
            found["alignment"] = child.get(VAL, "left").replace("start", "left")
        elif child.tag == w("pBdr"):
            found["borders"] = tuple(paragraph_borders(child))
    return found


def _spaces(found: ParagraphProperties, node: Element) -> None:
    for side in ("before", "after"):
        space = points(node.get(w(side)))
        if space is not None:
            found[side] = max(space, 0.0)
        if (auto := node.get(w(f"{side}Autospacing"))) is not None:
            found[f"{side}_auto"] = auto in ("1", "true", "on")  # type: ignore[literal-required]
    line, rule = number(node.get(w("line"))), node.get(w("lineRule"))
    if line is not None or rule is not None:
        found["rule"] = line_rule(rule)
    if line is not None:
        found["line"] = abs(line)


def _indents(found: ParagraphProperties, node: Element) -> None:
    for side, names in (("left", ("start", "left")), ("right", ("end", "right"))):
        indents = [points(node.get(w(name))) for name in names]
        said = next((indent for indent in indents if indent is not None), None)
        if said is not None:
            found[side] = said  # type: ignore[literal-required]
    hanging, first = points(node.get(w("hanging"))), points(node.get(w("firstLine")))
    if hanging is not None:
        found["first"] = -hanging
    elif first is not None:
        found["first"] = first


def line_rule(text: str | None) -> LineRule:
    """What a w:lineRule or a w:hRule says; AUTO where it is neither of the others (17.18.48, 17.18.37)."""
    return _LINE_RULES.get(text or "", LineRule.AUTO)

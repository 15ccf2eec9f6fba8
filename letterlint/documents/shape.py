"""How a paragraph looks, from its own properties, its list, its style and the document's defaults."""

from __future__ import annotations

from collections import Counter
from typing import Any

from letterlint.documents.lists import List, Numbering
from letterlint.documents.look import Look, look, toggled
from letterlint.documents.markup import Element, child
from letterlint.documents.numbering import Counters
from letterlint.documents.pieces import Line
from letterlint.documents.styles import Styles
from letterlint.model import Alignment


def shaped(
    properties: Element | None, line: Line, styles: Styles, numbering: Numbering, counters: Counters
) -> dict[str, Any]:
    """The fields of a Paragraph that say how it looks, its list number counted on."""
    style_id = styles.style_id(properties)
    direct, style = look(properties, None), styles.look(style_id)
    mark = look(None, child(properties, "rPr"))
    whole = direct.over(style).over(styles.defaults)
    number, list_indent = "", None
    if not toggled("hidden", styles.defaults, (style,), mark):
        number, list_indent = _number(direct, style, style_id, numbering, counters)
    return {
        "alignment": whole.alignment or Alignment.LEFT,
        "indent": _first(direct.indent, list_indent, style.indent, styles.defaults.indent),
        "number": number,
        "style": styles.name(style_id),
        "font_size": _most(line, "size") or mark.over(style).over(styles.defaults).size,
        "font": styles.font(_most(line, "font") or mark.over(style).over(styles.defaults).font),
        "bold": _is_bold(line),
        "page_break_before": bool(whole.page_break),
        "page_breaks": tuple(line.page_breaks),
    }


def list_level(direct: Look, style: Look, style_id: str, numbering: Numbering) -> tuple[List, int] | None:
    """The list that a paragraph is in and its level, from 0; None where it is in none."""
    found = numbering.list(direct.list_id or style.list_id)
    return None if found is None else (found, numbering.level(found, direct, style, style_id))


def _number(
    direct: Look, style: Look, style_id: str, numbering: Numbering, counters: Counters
) -> tuple[str, float | None]:
    """The list number, and the indent of its level; a style's own indent goes before its list's."""
    listed = list_level(direct, style, style_id, numbering)
    if listed is None:
        return "", None
    found, level = listed
    own = found.levels.get(level)
    inherited = direct.list_id is None and style.indent is not None
    return counters.next(found, level), None if own is None or inherited else own.indent


def _first(*indents: float | None) -> float:
    return next((indent for indent in indents if indent is not None), 0.0)


def _most(line: Line, name: str) -> Any:
    """The size or the font of most characters; of equally many, the one met first."""
    found: Counter[Any] = Counter()
    for piece, seen in zip(line.pieces, line.looks, strict=True):
        found[getattr(seen, name)] += len(piece.text) - piece.text.count(" ")
    return found.most_common(1)[0][0] if found else None


def _is_bold(line: Line) -> bool:
    looks = [seen for piece, seen in zip(line.pieces, line.looks, strict=True) if not piece.text.isspace()]
    return bool(looks) and all(seen.bold for seen in looks)

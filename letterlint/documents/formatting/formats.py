"""What properties come to when all that say something are taken together."""

from __future__ import annotations

from letterlint.documents.formatting.properties import ParagraphProperties, RunProperties
from letterlint.documents.formatting.settings import Settings
from letterlint.documents.markup import TWIPS_PER_POINT
from letterlint.layout import CharacterFormat, LineRule, ParagraphFormat, Tab

_USUAL = CharacterFormat()
_SINGLE = 240.0  # what w:line has for single spacing by the rule "auto"
_BARS = ("bar", "num", "clear")


def size_of(found: RunProperties) -> float:
    return found.get("size", _USUAL.size)


def character_format(found: RunProperties) -> CharacterFormat:
    size = size_of(found)
    return CharacterFormat(
        font=found.get("font", _USUAL.font),
        size=size,
        bold=found.get("bold", False),
        italic=found.get("italic", False),
        caps=found.get("caps", False),
        small_caps=found.get("small_caps", False),
        spacing=found.get("spacing", 0.0),
        scale=found.get("scale", 1.0),
        script=found.get("script", False),
        kerned=0 < found.get("kerned_from", 0.0) <= size,
    )


def _line(found: ParagraphProperties) -> float:
    """The height of lines: of single spacing by the rule "auto", else points (17.3.1.33)."""
    said = found.get("line", _SINGLE)
    return said / (_SINGLE if found.get("rule", LineRule.AUTO) is LineRule.AUTO else TWIPS_PER_POINT)


def paragraph_format(found: ParagraphProperties, style_id: str, settings: Settings) -> ParagraphFormat:
    borders = dict(found.get("borders", ()))
    return ParagraphFormat(
        style=style_id,
        before=settings.automatic_space if found.get("before_auto") else found.get("before", 0.0),
        after=settings.automatic_space if found.get("after_auto") else found.get("after", 0.0),
        automatic=(
            not settings.adding_space and found.get("before_auto", False),
            not settings.adding_space and found.get("after_auto", False),
        ),
        contextual=found.get("contextual", False),
        line=_line(found),
        rule=found.get("rule", LineRule.AUTO),
        left=found.get("left", 0.0),
        right=found.get("right", 0.0),
        first=found.get("first", 0.0),
        tabs=tuple(sorted(Tab(at, kind) for at, kind in found.get("tabs", {}).items() if kind not in _BARS)),
        alignment=found.get("alignment", "left"),
        keep_next=found.get("keep_next", False),
        keep_lines=found.get("keep_lines", False),
        break_before=found.get("break_before", False),
        widow_control=found.get("widow_control", True),
        snapped=found.get("snapped", True),
        border_above=borders.get("top", 0.0),
        border_below=borders.get("bottom", 0.0),
        bordered=found.get("borders", ()),
    )

"""What the settings of a document say of how it is laid out (17.15), with Word's own compatSetting."""

from __future__ import annotations

from typing import NamedTuple

from letterlint.documents.markup import VAL, Element, child, flag, points, value, w, whole

_TAB = 36.0  # points between tab stops where the document does not say (17.15.1.25)
_LEAST_TAB = 1.0  # points; a document may say 0, which would put all stops in one place
_WORD_2013 = 15
_USUAL, _PLAIN, _WEB = 14.0, 5.0, 2.45  # automatic space in points, as LibreOffice takes it


class Settings(NamedTuple):
    """The settings of one document."""

    default_tab: float
    adding_space: bool  # space above and below adds up (17.15.3.22)
    automatic_space: float  # points that automatic space above and below comes to
    hyphenated: bool
    even_pages: bool  # even pages have headers of their own (17.10.1)
    tabs_over_margin: bool
    keeping_size: bool  # text in tables has the size that the default style says, whatever theirs says


def read_settings(root: Element | None) -> Settings:
    """What the settings part says; `root` is its w:settings, None for a document without one."""
    compat = child(root, "compat")
    nodes = [] if compat is None else compat.findall(w("compatSetting"))
    word = {node.get(w("name")): node.get(VAL) for node in nodes}
    adding = bool(flag(compat, "doNotUseHTMLParagraphAutoSpacing"))
    web = value(root, "view") == "web"
    return Settings(
        default_tab=max(points(value(root, "defaultTabStop")) or _TAB, _LEAST_TAB),
        adding_space=adding,
        automatic_space=_PLAIN if adding else _WEB if web else _USUAL,
        even_pages=bool(flag(root, "evenAndOddHeaders")),
        hyphenated=bool(flag(root, "autoHyphenation")),
        tabs_over_margin=(whole(word.get("compatibilityMode")) or 0) < _WORD_2013,
        keeping_size=word.get("overrideTableStyleFontSizeAndJustification") in ("1", "true", "on"),
    )

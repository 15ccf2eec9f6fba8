"""What in a document is laid out by guess, or otherwise than by the program that it is compared with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from letterlint.documents.formatting.tables import VERTICAL
from letterlint.documents.markup import VAL, Element, child, number, value, w
from letterlint.documents.styles import Styles
from letterlint.layout import Section

_SINGLE = "240"  # the w:line of single spacing
_SIGNS = {
    "endnotes": "endnoteReference",  # programs print them in different places
    "deleted text": "del",  # that others print struck through
    "foreign contents": "altChunk",
}


def doubts(body: Element, sections: Sequence[Section], styles: Styles) -> Iterator[str]:
    """Why a page count may be wrong, besides the drawings: a word for each reason."""
    if _is_raised(styles):
        yield "raised text"
    for doubt, name in _SIGNS.items():
        if next(body.iter(w(name)), None) is not None:
            yield doubt
    if any(node.get(VAL) in VERTICAL for node in body.iter(w("textDirection"))):
        yield "vertical text"
    if any(section.columns > 1 for section in sections):
        yield "columns"
    if any(section.margins.top < 0 or section.margins.bottom < 0 for section in sections):
        yield "fixed margins"
    if next(body.iter(w("pgMar")), None) is None:
        yield "no margins"
    if any(_is_halved(node, styles) for node in body.iter(w("spacing"))):
        yield "line spacing without a rule"


def _is_halved(spacing: Element, styles: Styles) -> bool:
    """Whether a w:spacing gives the height of lines without its rule, or the rule without the height.

    Where the other half is inherited, LibreOffice does not take it from there, as Word does.
    """
    line, rule = spacing.get(w("line")), spacing.get(w("lineRule"))
    return bool(line) if not rule else not line and _line(styles) != _SINGLE


def _line(styles: Styles) -> str:
    """The w:line of the default style, or of the whole document."""
    nodes = [styles.default_properties[0]]
    nodes += [child(node, "pPr") for node in styles.chain(styles.style_id(None))]
    said = [one.get(w("line")) for one in (child(node, "spacing") for node in nodes) if one is not None]
    return next((line for line in reversed(said) if line), _SINGLE)


def _is_raised(styles: Styles) -> bool:
    """Whether the default style raises or lowers all text, which LibreOffice prints small then."""
    chain = styles.chain(styles.style_id(None))
    return any(number(value(node, "rPr", "position")) for node in chain)

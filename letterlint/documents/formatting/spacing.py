"""Automatic space above and below paragraphs (17.3.1.33): how much it is, and where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from letterlint.documents.markup import Element, child, flag, value
from letterlint.layout import Block, Paragraph

_USUAL, _PLAIN, _WEB = 14.0, 5.0, 2.45  # points, as LibreOffice takes them


class Automatic(NamedTuple):
    """What automatic space comes to."""

    points: float
    withdrawn: bool = True  # at the top of the text, at the edges of cells, between items of a list


def adds_up(settings: Element | None) -> bool:
    """Whether the space below and above paragraphs adds up and is never withdrawn (17.15.3.22)."""
    return bool(flag(child(settings, "compat"), "doNotUseHTMLParagraphAutoSpacing"))


def automatic_space(settings: Element | None) -> Automatic:
    """The automatic space of a document with these settings."""
    if adds_up(settings):
        return Automatic(_PLAIN, withdrawn=False)
    return Automatic(_WEB if value(settings, "view") == "web" else _USUAL)


def without_space_above(blocks: Sequence[Block]) -> list[Block]:
    """Blocks at the top of the text or of a cell: no automatic space stands above the first one."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or not first.format.automatic[0]:
        return list(blocks)
    return [replace(first, format=replace(first.format, before=0.0)), *blocks[1:]]


def without_space_below(blocks: Sequence[Block]) -> list[Block]:
    """Blocks at the end of a cell: no automatic space stands below the last one."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, Paragraph) or not last.format.automatic[1]:
        return list(blocks)
    return [*blocks[:-1], replace(last, format=replace(last.format, after=0.0))]

"""Where automatic space above and below paragraphs (17.3.1.33) is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from letterlint.layout import Block, Paragraph


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

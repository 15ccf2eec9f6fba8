"""How the end of a page may part a box, and what its border needs there."""

from __future__ import annotations

from collections.abc import Sequence

from letterlint.layout.boxes import Box

_TOGETHER = 2  # lines of a paragraph that stay together at the edge of a page (17.3.1.44)


def staying(box: Box, at: int, count: int) -> int:
    """How many of `count` lines from `at` on stay on this page where the rest of the box goes on."""
    left = len(box.lines) - at - count
    if left == 0 or not box.widow_control or box.lines[at + count - 1].broken:
        return count
    if left < _TOGETHER:
        count -= _TOGETHER - left
    return 0 if at == 0 and count < _TOGETHER else max(count, 0)


def border_below(boxes: Sequence[Box], at: int) -> float:
    """What the border of a box needs below its lines.

    LibreOffice moves the last of several paragraphs in one border unless it fits with a border of its own.
    """
    box = boxes[at]
    if not box.bordered:
        return box.border_below
    above, below = (
        0 <= beside < len(boxes) and boxes[beside].bordered == box.bordered for beside in (at - 1, at + 1)
    )
    return box.border_below + (box.border_above if above and not below else 0.0)


def beginning(box: Box) -> int:
    """How many lines of a box must fit on a page for it to begin there."""
    if box.keep_lines or (box.widow_control and len(box.lines) < 2 * _TOGETHER):
        return len(box.lines)
    return _TOGETHER if box.widow_control else 1

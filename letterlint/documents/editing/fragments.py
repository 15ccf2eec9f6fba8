"""The characters of a paragraph cut into runs of their own, so that each can be marked."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from letterlint.documents.editing.making import run_like, set_text
from letterlint.documents.markup import COMPATIBILITY, Element, clean, w
from letterlint.documents.pieces import Line, Piece

_PARAGRAPH, _RUN, _LOOK = w("p"), w("r"), w("rPr")
# what a run, a comment's mark or a tracked change may stand in
_INLINE = ("hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdtContent", "fldSimple", "dir", "bdo")
_CHOICES = frozenset(f"{{{COMPATIBILITY}}}{name}" for name in ("Choice", "Fallback"))
_AROUND = frozenset(map(w, ("p", *_INLINE))) | _CHOICES


@dataclass(slots=True)
class Fragment:
    """Characters `start` to `end` of a paragraph, which `node` holds, and nothing else if it is a run.

    `first` and `last` are what marks it, or `node` where it is not marked.
    """

    start: int
    end: int
    node: Element
    literal: bool
    first: Any = None
    last: Any = None

    def __post_init__(self) -> None:
        self.first = self.last = self.node


def fragments(
    line: Line,
    cuts: Collection[int],
    spans: Collection[tuple[int, int]],
    node_of: Callable[[Element], Element],
) -> list[Fragment]:
    """The pieces of a line that an offset of `cuts` or one of `spans` touches, each in a node of its own.

    They are cut at these offsets. In order. `node_of` gives the node of the file for one that was read.
    """
    found: list[Fragment] = []
    for piece, offset in zip(reversed(line.pieces), reversed(line.offsets), strict=True):
        end = offset + piece.end - piece.start
        if any(offset <= cut <= end for cut in cuts) or any(s < end and offset < e for s, e in spans):
            inner = sorted(cut for cut in cuts if offset < cut < end)
            found[:0] = _isolated(piece, offset, [*inner, end], node_of(piece.node))
    return found


def _isolated(piece: Piece, offset: int, ends: list[int], node: Element) -> Iterator[Fragment]:
    if not _is_plain(node):
        yield Fragment(offset, ends[-1], _hull(node), literal=True)
        return
    starts = [offset, *ends[:-1]]
    nodes = [node, *(deepcopy(node) for _ in starts[1:])]
    for part, start, end in zip(nodes, starts, ends, strict=True) if not piece.literal else ():
        set_text(clean(part), piece.text[start - offset : end - offset])
    for start, end, run in zip(starts, ends, _in_own_runs(node, nodes), strict=True):
        yield Fragment(start, end, run, piece.literal)


def _in_own_runs(node: Element, nodes: list[Element]) -> list[Element]:
    """Runs with one of `nodes` each, put where `node` stood in its run; what stood around it stays around."""
    run = node.getparent()
    tail = run_like(run, *node.itersiblings())
    run.remove(node)
    runs = [run_like(run, one) for one in nodes]
    for one in reversed([*runs, *([tail] if _has_content(tail) else [])]):
        run.addnext(one)
    if not _has_content(run):
        run.getparent().remove(run)
    return runs


def _has_content(run: Element) -> bool:
    return any(node.tag != _LOOK for node in run)


def _is_plain(node: Element) -> bool:
    """Whether a text stands in a run that can be cut: not in a formula, a ruby or alternatives of a run."""
    return node.getparent().tag == _RUN and _hull(node) is node.getparent()


def _hull(node: Element) -> Element:
    """The node around a text that stands in a paragraph, or in something like it, and not in a run."""
    above = list(takewhile(lambda parent: parent.tag != _PARAGRAPH, node.iterancestors()))
    runs = [parent for parent in above if parent.tag == _RUN]
    return next(one for one in [*runs[-1:], node, *above] if one.getparent().tag in _AROUND)

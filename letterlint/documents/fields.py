"""Complex fields (ECMA-376 17.16.18): only their results are seen."""

from __future__ import annotations

from letterlint.documents.markup import Element, w

MARK = w("fldChar")
BOX = w("txbxContent")
_TYPE = w("fldCharType")
REMOVED = (w("del"), w("moveFrom"))


class Fields:
    """Where a story stands among its fields; what is open carries over from paragraph to paragraph."""

    def __init__(self, root: Element) -> None:
        self._whole = _whole_fields(root)
        self._results: list[bool] = []  # of each open field: whether its result has begun
        self._instructions = 0  # how many of them are still at their instruction

    @property
    def shown(self) -> bool:
        """Whether what comes now is text and not the instruction of a field."""
        return self._instructions == 0

    @property
    def inside(self) -> bool:
        """Whether what comes now is part of a field, which puts its text anew whenever it likes."""
        return bool(self._results)

    def meet(self, mark: Element) -> None:
        """Takes a w:fldChar into account; a mark without its partners is passed over."""
        if mark not in self._whole:
            return
        kind = mark.get(_TYPE)
        if kind != "begin" and self._results:
            self._instructions -= not self._results.pop()
        if kind != "end":
            self._results.append(kind == "separate")
            self._instructions += kind == "begin"


def _whole_fields(root: Element) -> set[Element]:
    """The marks of fields that have both ends: one never closed would swallow the rest of the letter."""
    whole: set[Element] = set()
    open_fields: list[list[Element]] = []
    for mark in root.iter(MARK):
        if not _belongs(mark, root):
            continue
        kind = mark.get(_TYPE)
        if kind == "begin":
            open_fields.append([mark])
        elif open_fields and kind == "separate":
            open_fields[-1].append(mark)
        elif open_fields and kind == "end":
            whole.update((*open_fields.pop(), mark))
    return whole


def _belongs(mark: Element, root: Element) -> bool:
    """Whether a mark is of the story itself, not of a text box in it nor of removed text."""
    for node in mark.iterancestors(BOX, *REMOVED):
        return node is root
    return True

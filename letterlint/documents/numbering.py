"""List numbers as a reader sees them (ECMA-376 17.9)."""

from __future__ import annotations

import re

from letterlint.documents import symbols
from letterlint.documents.counting import formatted
from letterlint.documents.lists import Level, List

_COUNTER = re.compile(r"%([1-9])")
_LONGEST = 100  # characters of a number; Word itself stops far below


class Counters:
    """The state of all lists of one part of a document."""

    def __init__(self) -> None:
        self._values: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def next(self, found: List, level: int) -> str:
        """The number of the next paragraph of a list at `level`, as it is printed."""
        values = self._values.setdefault(found.abstract, {})
        for upper in range(level):  # shown in "%1.%2", though no paragraph has had it yet
            values.setdefault(upper, _start(found, upper))
        values[level] = self._following(found, level, values)
        for lower in [number for number in values if number > level]:
            if _restarts(found.levels.get(lower, Level()), lower, level):
                del values[lower]
        return _printed(found, level, values)

    def _following(self, found: List, level: int, values: dict[int, int]) -> int:
        first_time = (found.id, level) not in self._begun
        self._begun.add((found.id, level))
        if first_time and level in found.starts:
            return found.starts[level]
        if level in values:
            return values[level] + 1
        return _start(found, level)


def _start(found: List, level: int) -> int:
    return found.starts.get(level, found.levels.get(level, Level()).start)


def _restarts(lower: Level, number: int, level: int) -> bool:
    """Whether the counter of level `number` begins anew after a paragraph of `level` (17.9.10)."""
    return level < number if lower.restart is None else level < lower.restart


def _printed(found: List, level: int, values: dict[int, int]) -> str:
    own = found.levels.get(level)
    if own is None:
        return ""
    if own.format == "bullet":
        return "".join(_bullet(sign, own.font) for sign in own.text[:_LONGEST]).strip()

    def counter(match: re.Match[str]) -> str:
        number = int(match[1]) - 1
        other = found.levels.get(number, Level())
        count = values.get(number, other.start)
        return formatted(count, "decimal" if own.legal and other.format != "none" else other.format)

    return _COUNTER.sub(counter, own.text[:_LONGEST]).strip()


def _bullet(sign: str, font: str) -> str:
    known = symbols.is_symbolic(font) or "\ue000" <= sign <= "\uf8ff"
    return symbols.character(ord(sign), font) if known else sign

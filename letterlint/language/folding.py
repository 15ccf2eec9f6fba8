"""Text without what a reader does not see, each character knowing where it stood."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u0301"
LOOKALIKE = str.maketrans(
    {
        "\u2010": "-",
        "\u2011": "-",
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f", " "),
    }
)
INVISIBLE_RUN = re.compile(f"[{INVISIBLE}]")


@dataclass(frozen=True, slots=True)
class Folded:
    """`text[i]` stood at `offsets[i]` of the original; `offsets` has one more, for the end."""

    text: str
    offsets: range | list[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the original the characters `start` to `end` stood, without the invisible ones behind."""
        return self.offsets[start], self.offsets[end - 1] + 1 if end > start else self.offsets[start]

    def at(self, offset: int) -> int:
        """Where in the folded text a character of the original stands."""
        return bisect_left(self.offsets, offset)


def fold(text: str) -> Folded:
    """Drop soft hyphens and zero-width signs; make every space " " and every hyphen "-"."""
    plain = text.translate(LOOKALIKE)
    if not INVISIBLE_RUN.search(plain):
        return Folded(plain, range(len(plain) + 1))
    kept = [i for i, char in enumerate(plain) if char not in INVISIBLE]
    return Folded("".join(plain[i] for i in kept), [*kept, len(text)])


def yo(text: str) -> str:
    """Lower case, «ё» as «е»: how words are compared."""
    return text.lower().replace("ё", "е")

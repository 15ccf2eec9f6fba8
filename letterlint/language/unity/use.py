"""A way of writing something, and which of several ways a letter keeps to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from letterlint.model import Place


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a thing is written in the way named `variant`."""

    variant: str
    place: Place  # to show
    marks: tuple[Place, ...] = ()  # the characters to change, where they are not the whole place
    sure: bool = True  # False where a strict reader alone would compare it with the others
    better: str = ""  # what to write there to be like the others, where that is known


def kept(uses: Sequence[Use], norm: str = "") -> str:
    """The variant used most; of equally many the one named `norm`, else the one that comes up first.

    Uses that are not sure count only where there are no others. "" without uses.
    """
    sure = [use for use in uses if use.sure] or uses
    counts = Counter(use.variant for use in sure)
    return max(counts, key=lambda variant: (counts[variant], variant == norm), default="")


def evened(uses: Sequence[Use]) -> list[Use]:
    """The uses that are not sure counted too, and then none of them sure, where a variant has no others."""
    variants = {use.variant for use in uses}
    shown = {use.variant for use in uses if use.sure}
    return list(uses) if variants == shown else [replace(use, sure=False) for use in uses]


def rarer(uses: Sequence[Use], usual: str) -> Iterator[list[Use]]:
    """The uses of each variant but the usual one, in the order in which the variants come up."""
    for variant in dict.fromkeys(use.variant for use in uses):
        if variant != usual:
            yield [use for use in uses if use.variant == variant]

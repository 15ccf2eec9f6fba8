"""Which fixes are applied together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import pairwise

from letterlint.model import Applicability, Edit, Fixed, Letter, LetterReport

ORDER = (Applicability.SAFE, Applicability.UNSAFE)
FIGURES = re.compile(r"\d+")
Editable = Callable[[Edit], bool]


def in_sight(
    report: LetterReport, allowed: Collection[Applicability], editable: Editable = lambda _: True
) -> list[Fixed]:
    """The fix of each finding that has one of an allowed kind, the safe ones first, in order of reading.

    `editable` tells whether an edit can be put in. A fix that would change a figure is never among them.
    """
    if report.letter is None:
        return []
    letter = report.letter
    found = [
        Fixed(finding, fix)
        for finding in report.findings
        for fix in [fix for fix in finding.fixes if fix.edits and fix.applicability in allowed][:1]
    ]
    usable = [f for f in found if all(map(editable, f.fix.edits)) and _is_sound(f, letter)]
    return sorted(usable, key=lambda f: ORDER.index(f.fix.applicability))


def fitting(fixes: Iterable[Fixed]) -> list[Fixed]:
    """Those that can be applied at once, each whole: what overlaps or touches an earlier one is left."""
    taken: list[Edit] = []
    chosen = []
    for fixed in fixes:
        if not any(own.place.touches(other.place) for own in fixed.fix.edits for other in taken):
            chosen.append(fixed)
            taken.extend(fixed.fix.edits)
    return chosen


def _is_sound(fixed: Fixed, letter: Letter) -> bool:
    """Whether the edits stand in the letter, don't overlap and keep the figures; rules of others may err."""
    places = sorted(edit.place for edit in fixed.fix.edits)
    inside = all(0 <= p.start <= p.end <= len(letter.paragraph(p).text) for p in places)
    return inside and not any(a.overlaps(b) for a, b in pairwise(places)) and _keeps_figures(fixed, letter)


def _keeps_figures(fixed: Fixed, letter: Letter) -> bool:
    before = Counter(_figures(letter.quote(edit.place) for edit in fixed.fix.edits))
    return before == Counter(_figures(edit.text for edit in fixed.fix.edits))


def _figures(texts: Iterable[str]) -> Iterator[str]:
    return (figure for text in texts for figure in FIGURES.findall(text))

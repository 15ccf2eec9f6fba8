"""Which fixes are applied together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import islice, pairwise

from letterlint.fixing.edits import edited
from letterlint.model import (
    Applicability,
    Edit,
    Finding,
    Fix,
    Fixed,
    Key,
    LetterReport,
    Place,
    by_paragraph,
)

ORDER = (Applicability.SAFE, Applicability.UNSAFE)
NUMBER = re.compile(r"(?:(?<!\w)[-–−+])?\d+(?:[\s.,:/-]?\d+)*")
Editable = Callable[[Edit], bool]


def in_sight(
    report: LetterReport, allowed: Collection[Applicability], editable: Editable = lambda _: True
) -> list[Fixed]:
    """The best fix of an allowed kind of each finding that has one, safe ones first, in order of reading.

    `editable` tells whether an edit can be put in. A fix that would change a number is never among them.
    """
    if report.letter is None:
        return []
    texts = {(p.part, p.index): p.text for p in report.letter.document.paragraphs}
    found = [
        Fixed(finding, fix)
        for finding in report.findings
        for fix in _usable(finding, texts, allowed, editable)
    ]
    return sorted(found, key=lambda one: ORDER.index(one.fix.applicability))


def fitting(fixes: Iterable[Fixed]) -> list[Fixed]:
    """Those that can be applied at once, each whole: what overlaps or touches an earlier one is left."""
    taken: dict[Key, list[Place]] = defaultdict(list)
    chosen = []
    for fixed in fixes:
        places = [edit.place for edit in fixed.fix.edits]
        if not any(place.touches(other) for place in places for other in taken[place.part, place.paragraph]):
            chosen.append(fixed)
            for place in places:
                taken[place.part, place.paragraph].append(place)
    return chosen


def _usable(
    finding: Finding, texts: dict[Key, str], allowed: Collection[Applicability], editable: Editable
) -> Iterator[Fix]:
    """The first of a finding's fixes, safe ones before others, that can be applied; none where none can."""
    ordered = [fix for kind in ORDER if kind in allowed for fix in finding.fixes if fix.applicability is kind]
    sound = (fix for fix in ordered if fix.edits and _is_sound(fix, texts))
    yield from islice((fix for fix in sound if all(map(editable, fix.edits))), 1)


def _is_sound(fix: Fix, texts: dict[Key, str]) -> bool:
    """Whether the edits stand in the letter, don't overlap and keep the numbers; rules of others may err."""
    places = sorted(edit.place for edit in fix.edits)
    lengths = [len(texts.get((p.part, p.paragraph), "")) for p in places]
    inside = all(0 <= p.start <= p.end <= most for p, most in zip(places, lengths, strict=True))
    apart = not any(one.overlaps(other) for one, other in pairwise(places))
    return inside and apart and _keeps_numbers(fix, texts)


def _keeps_numbers(fix: Fix, texts: dict[Key, str]) -> bool:
    inside, added = by_paragraph(fix.edits)
    changed = {key: edited(texts.get(key, ""), edits) for key, edits in inside.items()}
    same = all(NUMBER.findall(texts.get(key, "")) == NUMBER.findall(text) for key, text in changed.items())
    return same and not any(NUMBER.search(text) for new in added.values() for text in new)

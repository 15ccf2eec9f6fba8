"""A letter on its way from fix to fix, and whether a batch of fixes makes it better."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from letterlint.documents import Docx
from letterlint.fixing import Revision
from letterlint.model import Finding, Fixed, Key, LetterReport

RuleKey = tuple[str, Key]  # a rule, and a paragraph of the first letter


@dataclass(frozen=True, slots=True)
class Corrected:
    """A letter after some fixes: the file, what is found in it, and all fixes told as edits of the first."""

    docx: Docx
    report: LetterReport
    findings: tuple[Finding, ...]  # those of the report, and those that a baseline keeps back
    revision: Revision = field(default_factory=Revision)
    applied: tuple[Fixed, ...] = ()

    def by_rule(self, findings: Iterable[Finding]) -> dict[RuleKey, list[Finding]]:
        """The findings of each rule in each paragraph of the first letter."""
        found = defaultdict(list)
        for finding in findings:
            place = finding.place
            found[finding.rule, self.revision.origin(place.part, place.paragraph)[0]].append(finding)
        return found

    def keys(self, fixed: Fixed) -> set[Key]:
        """The paragraphs of the first letter that a fix, or its finding, is in."""
        places = [fixed.finding.place, *(edit.place for edit in fixed.fix.edits)]
        return {self.revision.origin(place.part, place.paragraph)[0] for place in places}


def worse(before: Corrected, after: Corrected, batch: list[Fixed]) -> set[Key]:
    """The paragraphs where a finding of the batch is still there after it, or another has come up.

    All of the batch where the letter cannot be checked any more.
    """
    if after.report.error is not None:
        return {key for one in batch for key in before.keys(one)}
    fixed = Counter(one.finding for one in batch)
    left = before.by_rule((Counter(before.findings) - fixed).elements())
    now = after.by_rule(after.findings)
    return {key for (rule, key), found in now.items() if _is_new(left.get((rule, key), []), found, batch)}


def _is_new(left: list[Finding], found: list[Finding], batch: list[Fixed]) -> bool:
    """Whether one of the findings was not there, nor is one that was, in words that the batch changed."""
    before, after = (Counter(finding.quote for finding in each) for each in (left, found))
    gone, edits = before - after, [edit for one in batch for edit in one.fix.edits]
    reworded = [f for f in left if gone[f.quote] and any(edit.place.touches(f.place) for edit in edits)]
    return (after - before).total() > len(reworded)

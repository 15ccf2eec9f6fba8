"""Rounds of checks and fixes. A fix is kept only if its finding is gone after it and no other has come up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from letterlint.config import Config
from letterlint.documents import Docx, UnreadableError, docx_of
from letterlint.documents.editing import fixed, is_editable
from letterlint.fixing import Revision, fitting, in_sight, narrowed, texts_after
from letterlint.linter import check_document
from letterlint.model import Applicability, Document, Finding, Fixed, LetterReport, Part

Key = tuple[str, Part, int]  # a rule and a paragraph of the first letter


@dataclass(frozen=True, slots=True)
class Corrected:
    """A letter after some fixes: the file, what is found in it, and all fixes told as edits of the first."""

    docx: Docx
    report: LetterReport
    findings: tuple[Finding, ...]  # those of the report, and those that a baseline keeps back
    revision: Revision = field(default_factory=Revision)
    applied: tuple[Fixed, ...] = ()

    def keys(self, findings: Sequence[Finding]) -> Counter[Key]:
        """How many findings a rule has in each paragraph."""
        places = [(finding.rule, finding.place) for finding in findings]
        return Counter((rule, *self.revision.origin(p.part, p.paragraph)[0]) for rule, p in places)


@dataclass(frozen=True, slots=True)
class Corrector:
    """Applies fixes of the kinds `allowed` to letters."""

    config: Config
    appeal: Document | None
    allowed: Collection[Applicability]

    def corrected(self, first: Docx) -> tuple[Corrected, Corrected]:
        """The letter as it is, and after every fix that can be kept, which would come out of itself again."""
        before = state = self._state(first)
        while True:
            began, rejected = state, list[Fixed]()
            while after := self._round(first, state, rejected):
                state = after
            if state is began:  # every fix was tried once more, in this very letter
                return before, state

    def _round(self, first: Docx, state: Corrected, rejected: list[Fixed]) -> Corrected | None:
        """The letter after further fixes, or None where there are none left but those `rejected`."""
        seen = in_sight(state.report, self.allowed, lambda edit: is_editable(state.docx, edit))
        batch = fitting(one for one in seen if one not in rejected)
        while batch:
            if after := self._kept(first, state, batch, rejected):
                return after
            batch = fitting(one for one in seen if one not in rejected)
        return None

    def _kept(
        self, first: Docx, state: Corrected, batch: list[Fixed], rejected: list[Fixed]
    ) -> Corrected | None:
        """The letter after as many fixes of a batch as can be kept; those that cannot are rejected."""
        after = self._after(first, state, batch)
        if after and _is_better(state, after, batch):
            return after
        if len(batch) == 1:
            rejected.extend(batch)
            return None
        half = len(batch) // 2
        return self._kept(first, state, batch[:half], rejected) or self._kept(
            first, state, batch[half:], rejected
        )

    def _after(self, first: Docx, state: Corrected, batch: list[Fixed]) -> Corrected | None:
        """The letter after a batch; None where the file would not say what it should."""
        edits = [edit for one in batch for edit in one.fix.edits]
        revision = state.revision.then(edits)
        all_edits = narrowed(first.document, revision.edits)
        if not all(is_editable(first, edit) for edit in all_edits):
            return None
        try:
            docx = docx_of(first.document.path, fixed(first, all_edits))
        except UnreadableError:
            return None
        if [p.text for p in docx.document.paragraphs] != texts_after(state.docx.document, edits):
            return None
        return replace(self._state(docx), revision=revision, applied=(*state.applied, *batch))

    def _state(self, docx: Docx) -> Corrected:
        report = check_document(docx.document, self.config, self.appeal)
        if self.config.baseline is None:
            return Corrected(docx, report, report.findings)
        whole = check_document(docx.document, replace(self.config, baseline=None), self.appeal)
        return Corrected(docx, report, whole.findings)


def _is_better(before: Corrected, after: Corrected, batch: list[Fixed]) -> bool:
    """Whether the findings of a batch are gone and in no paragraph a rule finds more than before."""
    left = before.keys(before.findings) - before.keys([one.finding for one in batch])
    return after.report.error is None and after.keys(after.findings) <= left

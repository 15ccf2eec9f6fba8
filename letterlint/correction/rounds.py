"""Rounds of checks and fixes. A fix is kept only if its finding is gone after it and no other has come up."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from letterlint.config import Config
from letterlint.correction.state import Corrected, worse
from letterlint.documents import Docx, UnreadableError, docx_of
from letterlint.documents.editing import fixed, is_editable
from letterlint.fixing import fitting, in_sight, narrowed, texts_after
from letterlint.linter import check_document
from letterlint.model import Applicability, Document, Fixed


@dataclass(frozen=True, slots=True)
class Corrector:
    """Applies fixes of the kinds `allowed` to letters."""

    config: Config
    appeal: Document | None
    allowed: Collection[Applicability]

    def corrected(self, first: Docx) -> tuple[Corrected, Corrected]:
        """The letter as it is, and after every fix that can be kept, which would come out of itself again."""
        before = state = self._state(first)
        while after := self._round(first, state):
            state = after
        return before, state

    def _round(self, first: Docx, state: Corrected) -> Corrected | None:
        """The letter after further fixes, or None where each one that is left was tried and rejected."""
        left = in_sight(state.report, self.allowed, lambda edit: is_editable(state.docx, edit))
        while batch := fitting(left):
            if after := self._kept(first, state, batch):
                return after
            left = [one for one in left if one not in batch]
        return None

    def _kept(self, first: Docx, state: Corrected, batch: list[Fixed]) -> Corrected | None:
        """The letter after those fixes of a batch that can be kept; None where none can."""
        after = self._after(first, state, batch)
        spoilt = worse(state, after, batch) if after else set()
        if after and not spoilt:
            return after
        for part in _parted(batch, [one for one in batch if state.keys(one) & spoilt]):
            if kept := self._kept(first, state, part):
                return kept
        return None

    def _after(self, first: Docx, state: Corrected, batch: list[Fixed]) -> Corrected | None:
        """The letter after a batch; None where the file would not say what it should."""
        edits = [edit for one in batch for edit in one.fix.edits]
        revision = state.revision.then(edits)
        try:
            docx = docx_of(first.document.path, fixed(first, narrowed(first.document, revision.edits)))
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


def _parted(batch: list[Fixed], blamed: list[Fixed]) -> list[list[Fixed]]:
    """A batch without those to blame, and these; its halves where that tells nothing. One has no parts."""
    if len(batch) == 1:
        return []
    if not blamed or len(blamed) == len(batch):
        blamed = batch[len(batch) // 2 :]
    return [[one for one in batch if one not in blamed], blamed]

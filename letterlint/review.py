"""A copy of a letter as a careful colleague returns it: findings as comments, fixes as tracked changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from letterlint.config import Config
from letterlint.correction import ALL, Outcome, correct, our_fault
from letterlint.documents import UnreadableError, UnwritableError, docx_of, unwritable
from letterlint.documents.copies import free_name
from letterlint.documents.editing import Remark, refusal, reviewed
from letterlint.documents.saving import create
from letterlint.fixing import texts_after
from letterlint.model import Correction, Document, Finding, Letter, LetterReport, Part, Place, Role

AUTHOR = "letterlint"
TRACKED = "Исправление внесено в режиме правки: примите его или отклоните."
ELSEWHERE = {
    Part.HEADER: "Верхний колонтитул",
    Part.FOOTER: "Нижний колонтитул",
    Part.FOOTNOTE: "Сноска",
    Part.TEXTBOX: "Надпись",
}


def review(
    path: Path, output: Path | None = None, config: Config | None = None, appeal: Document | None = None
) -> LetterReport:
    """Write the copy to `output`, by default to «ответ.проверка.docx» beside the letter, and report.

    `correction.written` is where the copy is; where it could not be written `correction.problem` says why.
    A file that is there is never written over. Raises ConfigError on a wrong configuration.
    """
    outcome = correct(path, config, appeal, ALL)
    if outcome.before.error:
        return outcome.before
    target = output or free_name(path)
    try:
        create(target, _copy(outcome))
    except UnwritableError as error:
        return replace(outcome.before, correction=Correction(problem=str(error)))
    except Exception as error:  # a fault of ours is no reason for a traceback
        return replace(outcome.before, correction=Correction(problem=our_fault(error)))
    return replace(outcome.before, correction=replace(outcome.correction, written=target))


def _copy(outcome: Outcome) -> bytes:
    """The file with the marks; whoever accepts them all gets what the fixes make. Raises UnwritableError."""
    docx = outcome.docx
    if docx is None:
        raise UnwritableError(unwritable.MAIL_REVIEW)
    if problem := outcome.correction.problem or refusal(docx):
        raise UnwritableError(problem)
    remarks = [remark for finding in outcome.before.findings if (remark := _remark(finding, outcome))]
    data = reviewed(docx, outcome.edits, remarks, AUTHOR, datetime.now())
    try:
        copy = docx_of(docx.document.path, data).document
    except UnreadableError as error:  # the marks make it too big
        raise UnwritableError(unwritable.TOO_BIG) from error
    if [p.text for p in copy.paragraphs] != texts_after(docx.document, outcome.edits):
        raise RuntimeError("the reviewed copy does not say what it should")
    return data


def _remark(finding: Finding, outcome: Outcome) -> Remark | None:
    """The comment on a finding; None in a letter without a body, which no comment can stand in."""
    lines = [finding.message]
    if _is_tracked(finding, outcome):
        lines.append(TRACKED)
    lines.append(f"Правило: {finding.rule}")
    if finding.place.part in ELSEWHERE:
        lines.insert(0, f"{ELSEWHERE[finding.place.part]}: «{finding.quote}»")
    place = _in_body(finding.place, outcome.before.letter)
    return Remark(place, tuple(lines)) if place else None


def _is_tracked(finding: Finding, outcome: Outcome) -> bool:
    """Whether the copy has the fix of a finding: all its edits are among those of the letter."""
    if finding.rule not in {one.finding.rule for one in outcome.correction.fixed}:
        return False
    whole = [[edit.place for edit in fix.edits] for fix in finding.fixes if fix.edits]
    return any(all(any(edit.place.touches(p) for edit in outcome.edits) for p in places) for places in whole)


def _in_body(place: Place, letter: Letter | None) -> Place | None:
    """A place of the body; else the paragraph that a note or a box hangs on, or where the text begins."""
    if place.part is Part.BODY or letter is None:
        return place
    paragraphs = letter.document.paragraphs
    body = [p for p in paragraphs if p.part is Part.BODY]
    anchors = [p.anchor for p in paragraphs if (p.part, p.index) == (place.part, place.paragraph)]
    if anchors and anchors[0] is not None:
        return body[anchors[0]].place()
    told = [p for p in letter.paragraphs(Role.BODY) if p.part is Part.BODY]
    return next((p.place() for p in (*told, *letter.lines, *body)), None)

"""A copy of a letter as a careful colleague returns it: findings as comments, fixes as tracked changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from letterlint.config import Config
from letterlint.correction import ALL, Outcome, correct
from letterlint.documents import Docx, UnwritableError, docx_of, unwritable
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
    if outcome.docx is None:
        reason = "" if outcome.before.error else unwritable.MAIL_REVIEW
        return replace(outcome.before, correction=Correction(problem=reason))
    target = output or free_name(path)
    try:
        if problem := refusal(outcome.docx):
            raise UnwritableError(problem)
        create(target, _copy(outcome, outcome.docx))
    except UnwritableError as error:
        return replace(outcome.before, correction=Correction(problem=str(error)))
    return replace(outcome.before, correction=replace(outcome.correction, written=target))


def _copy(outcome: Outcome, docx: Docx) -> bytes:
    """The file with the marks; whoever accepts them all gets what the fixes make."""
    remarks = [remark for finding in outcome.before.findings if (remark := _remark(finding, outcome))]
    data = reviewed(docx, outcome.edits, remarks, AUTHOR, datetime.now())
    found = [p.text for p in docx_of(docx.document.path, data).document.paragraphs]
    if found != texts_after(docx.document, outcome.edits):
        raise RuntimeError("the reviewed copy does not say what it should")
    return data


def _remark(finding: Finding, outcome: Outcome) -> Remark | None:
    """The comment on a finding; None in a letter without a body, which no comment can stand in."""
    lines = [finding.message]
    own = [edit.place for fix in finding.fixes for edit in fix.edits]
    if any(edit.place.touches(place) for edit in outcome.edits for place in own):
        lines.append(TRACKED)
    lines.append(f"Правило: {finding.rule}")
    if finding.place.part in ELSEWHERE:
        lines.insert(0, f"{ELSEWHERE[finding.place.part]}: «{finding.quote}»")
    place = _in_body(finding.place, outcome.before.letter)
    return Remark(place, tuple(lines)) if place else None


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

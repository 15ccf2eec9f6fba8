"""A copy of a letter as a careful colleague returns it: findings as comments, fixes as tracked changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path

from letterlint.config import Config
from letterlint.correction import ALL, Outcome, correct
from letterlint.documents import Docx, UnwritableError, docx_of, unwritable
from letterlint.documents.editing import Remark, refusal, reviewed
from letterlint.documents.saving import create
from letterlint.fixing import texts_after
from letterlint.model import Correction, Document, Finding, LetterReport, Part, Place

AUTHOR = "letterlint"
MARK = "проверка"  # in the name of the copy
TRACKED = "Исправление внесено в режиме правки: примите его или отклоните."
ELSEWHERE = {
    Part.HEADER: "Верхний колонтитул",
    Part.FOOTER: "Нижний колонтитул",
    Part.FOOTNOTE: "Сноска",
    Part.TEXTBOX: "Надпись",
    Part.APPEAL: "Обращение",
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
    target = output or _free_name(path)
    try:
        if problem := refusal(outcome.docx):
            raise UnwritableError(problem)
        create(target, _copy(outcome, outcome.docx))
    except UnwritableError as error:
        return replace(outcome.before, correction=Correction(problem=str(error)))
    return replace(outcome.before, correction=replace(outcome.correction, written=target))


def _free_name(path: Path) -> Path:
    """«ответ.проверка.docx»; «ответ.проверка-2.docx» where there is one already, and so on."""
    names = (f"{path.stem}.{MARK}{f'-{number}' if number > 1 else ''}{path.suffix}" for number in count(1))
    return next(found for name in names if not (found := path.with_name(name)).exists())


def _copy(outcome: Outcome, docx: Docx) -> bytes:
    """The file with the marks; whoever accepts them all gets what the fixes make."""
    remarks = [_remark(finding, outcome, docx.document) for finding in outcome.before.findings]
    data = reviewed(docx, outcome.edits, remarks, AUTHOR, datetime.now())
    found = [p.text for p in docx_of(docx.document.path, data).document.paragraphs]
    if found != texts_after(docx.document, outcome.edits):
        raise RuntimeError("the reviewed copy does not say what it should")
    return data


def _remark(finding: Finding, outcome: Outcome, document: Document) -> Remark:
    lines = [finding.message]
    if any(
        edit.place.touches(own.place) for own in outcome.edits for fix in finding.fixes for edit in fix.edits
    ):
        lines.append(TRACKED)
    lines.append(f"Правило: {finding.rule}")
    if finding.place.part is Part.BODY:
        return Remark(finding.place, tuple(lines))
    where = f"{ELSEWHERE[finding.place.part]}: «{finding.quote}»"
    return Remark(_in_body(finding.place, document), (where, *lines))


def _in_body(place: Place, document: Document) -> Place:
    """The paragraph of the body that a note or a box hangs on; the first with text for all else."""
    own = next((p for p in document.paragraphs if (p.part, p.index) == (place.part, place.paragraph)), None)
    anchor = own.anchor if own and place.part is not Part.APPEAL else None
    body = [p for p in document.paragraphs if p.part is Part.BODY]
    if anchor is not None:
        return body[anchor].place()
    return next((p.place() for p in body if p.text.strip()), body[0].place())

"""From a file with faults to a file without them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from letterlint.config import Config, for_letter
from letterlint.correction.rounds import Corrector
from letterlint.correction.state import Corrected
from letterlint.documents import Docx, UnreadableError, UnwritableError, is_mail, open_docx, unwritable
from letterlint.documents.editing import refusal
from letterlint.documents.saving import replace_letter
from letterlint.fixing import changes, in_sight, narrowed
from letterlint.linter import check_document, check_file
from letterlint.model import Applicability, Correction, Document, Edit, Engine, LetterReport
from letterlint.values import ConfigError

SAFE = frozenset((Applicability.SAFE,))
ALL = frozenset((Applicability.SAFE, Applicability.UNSAFE))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What fixes would make of a letter. Nothing is written yet."""

    before: LetterReport
    after: LetterReport
    correction: Correction
    docx: Docx | None = None  # the letter as it is; None where it is no Word file that can be read
    edits: tuple[Edit, ...] = ()  # of the letter as it is
    data: bytes = b""  # the file with the fixes


def fix_file(
    path: Path,
    config: Config | None = None,
    appeal: Document | None = None,
    allowed: Collection[Applicability] = SAFE,
    backup: bool = True,
) -> LetterReport:
    """Fix a letter in its place, and report on it as it is then; `correction` tells what was done.

    The former letter is kept beside it if `backup`. Where the fixes cannot be written the letter stays as
    it is, and `correction.problem` says why. Raises ConfigError on a wrong configuration.
    """
    outcome = correct(path, config, appeal, allowed)
    if outcome.docx is None or not outcome.edits:
        return replace(outcome.before, correction=outcome.correction)
    try:
        kept = replace_letter(path, outcome.docx.data, outcome.data, backup)
    except UnwritableError as error:
        return replace(outcome.before, correction=Correction(problem=str(error)))
    except Exception as error:
        return replace(outcome.before, correction=Correction(problem=our_fault(error)))
    return replace(outcome.after, correction=replace(outcome.correction, written=path, backup=kept))


def preview(
    path: Path,
    config: Config | None = None,
    appeal: Document | None = None,
    allowed: Collection[Applicability] = SAFE,
) -> LetterReport:
    """Report on a letter as it is; `correction` tells what `fix_file` would do."""
    outcome = correct(path, config, appeal, allowed)
    return replace(outcome.before, correction=outcome.correction)


def correct(
    path: Path,
    config: Config | None = None,
    appeal: Document | None = None,
    allowed: Collection[Applicability] = SAFE,
) -> Outcome:
    """What fixes of the `allowed` kinds would make of a letter. Raises ConfigError as `fix_file` does."""
    config = config or for_letter(path)
    if is_mail(path):
        report = check_file(path, config, appeal)
        return _unchanged(report, unwritable.MAIL if in_sight(report, allowed) else "")
    try:
        docx = open_docx(path)
    except UnreadableError:
        return _unchanged(check_file(path, config, appeal))
    try:
        return _corrected(docx, Corrector(config, appeal, allowed))
    except ConfigError:
        raise
    except Exception as error:  # a fault of ours must not stop the other letters
        return _unchanged(check_document(docx.document, config, appeal, docx), our_fault(error), docx)


def our_fault(error: Exception) -> str:
    """The sentence for an exception that nobody foresaw."""
    return unwritable.OUR_FAULT.format(type(error).__name__)


def _corrected(docx: Docx, corrector: Corrector) -> Outcome:
    if problem := refusal(docx):
        report = check_document(docx.document, corrector.config, corrector.appeal, docx)
        return _unchanged(report, problem if in_sight(report, corrector.allowed) else "", docx)
    before, after = corrector.corrected(docx)
    edits = narrowed(docx.document, after.revision.edits)
    correction = Correction(after.applied, tuple(changes(docx.document, edits)))
    reports = _reports(corrector, before, after)
    return Outcome(*reports, correction, docx, tuple(edits), after.docx.data)


def _reports(corrector: Corrector, before: Corrected, after: Corrected) -> tuple[LetterReport, LetterReport]:
    """The reports on a letter before and after, their pages counted as the configuration wants.

    In the rounds between them pages are laid out: LibreOffice, which takes seconds, is given no file there.
    """
    if corrector.config.pages is not Engine.LIBREOFFICE:
        return before.report, after.report
    config, appeal = corrector.config, corrector.appeal
    first = check_document(before.docx.document, config, appeal, before.docx)
    if after is before:
        return first, first
    return first, check_document(after.docx.document, config, appeal, after.docx)


def _unchanged(report: LetterReport, problem: str = "", docx: Docx | None = None) -> Outcome:
    return Outcome(report, report, Correction(problem=problem), docx)

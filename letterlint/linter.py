"""Letter and checks → report. Every way in (command line, hook, page, Python) comes through here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from letterlint.check import Check
from letterlint.config import Config, for_letter
from letterlint.documents import Docx, UnreadableError, is_mail, open_docx, read
from letterlint.documents.errors import NO_TEXT
from letterlint.letter import understand
from letterlint.model import Document, Finding, Letter, LetterReport, Part
from letterlint.paging import counted
from letterlint.suppression import by_baseline, by_comments
from letterlint.values import ConfigError

OUR_FAULT = "Внутренняя ошибка программы ({}): письмо не проверено. Сообщите о ней разработчикам."


def check_file(path: Path, config: Config | None = None, appeal: Document | None = None) -> LetterReport:
    """Check one letter; without `config`, by the configuration found from its folder upwards.

    A letter that cannot be read gives a report with `error`. Raises ConfigError on a wrong configuration.
    """
    config = config or for_letter(path)
    try:
        docx = None if is_mail(path) else open_docx(path)
        document = docx.document if docx else read(path)
    except UnreadableError as error:
        config.checks(path)  # a wrong configuration is said all the same
        return LetterReport(path, error=str(error))
    return check_document(document, config, appeal, docx)


def check_document(
    document: Document, config: Config, appeal: Document | None = None, docx: Docx | None = None
) -> LetterReport:
    """Check a letter that has been read; `docx` is its file, which some ways of counting pages need.

    Raises ConfigError on a wrong configuration.
    """
    path = document.path
    checks = config.checks(path)
    if not any(paragraph.text.strip() for paragraph in document.paragraphs):
        return LetterReport(path, error=NO_TEXT)
    try:
        letter, notes = counted(understand(document, appeal, config.organisation), config.pages, docx)
        report = _report(path, letter, checks, config)
    except ConfigError:
        raise
    except Exception as error:  # a fault of ours must not stop the other letters, nor pass for a clean one
        return LetterReport(path, error=OUR_FAULT.format(type(error).__name__))
    return replace(report, notes=(*report.notes, *notes))


def _report(path: Path, letter: Letter, checks: Sequence[Check], config: Config) -> LetterReport:
    """The findings without those that the clerk has decided to let stand."""
    findings, ran = check_letter(letter, checks), {check.name for check in checks}
    left = by_comments(letter.document, findings, ran)
    notes = left.notes
    if config.baseline:
        left = by_baseline(config.baseline, path, left.findings, ran)
        notes += left.notes
    return LetterReport(path, None, letter, left.findings, notes, hidden=len(findings) - len(left.findings))


def check_letter(letter: Letter, checks: Sequence[Check]) -> tuple[Finding, ...]:
    """What the checks find in a letter, in the order of reading."""
    found = {f for check in checks for f in check.findings(letter) if not check.allows(f)}
    return tuple(sorted(found, key=_order))


def _order(finding: Finding) -> tuple[int, int, int, int, str]:
    place = finding.place
    return list(Part).index(place.part), place.paragraph, place.start, place.end, finding.rule

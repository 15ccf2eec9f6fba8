"""For people: each finding with its line, the quote underlined, and a summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from click import style

from letterlint.model import Applicability, Document, Finding, LetterReport, Paragraph, Severity
from letterlint.reporters.corrections import corrections
from letterlint.reporters.pairing import pairing
from letterlint.reporters.wording import ELLIPSIS, INDENT, where

SEVERITIES = {Severity.ERROR: "ошибка", Severity.WARNING: "предупреждение", Severity.INFO: "совет"}
PLURALS = {Severity.ERROR: "ошибок", Severity.WARNING: "предупреждений", Severity.INFO: "советов"}
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


@dataclass(frozen=True)
class Look:
    """How the text is shown: with colours or not, how many characters to a line."""

    colour: bool = False
    width: int = 100


def render(reports: Sequence[LetterReport], look: Look) -> str:
    """The findings letter by letter, then the sums."""
    blocks = ["\n".join(_letter(report, look)) for report in reports]
    return "\n\n".join([*blocks, _summary(reports)])


def _letter(report: LetterReport, look: Look) -> Iterator[str]:
    name = _styled(str(report.path), look, bold=True)
    if report.error is not None or report.letter is None:
        yield f"{name}: {_styled('не проверено', look, fg='red')}. {report.error}"
        return
    changed = report.correction is not None and bool(report.correction.changes)
    yield name if report.findings or changed else f"{name}: замечаний нет"
    yield from corrections(report)
    for finding in _left(report):
        yield from _finding(finding, report.letter.paragraph(finding.place), look, report.letter.document)
    yield from pairing(report.letter, look.width)
    yield from (f"  {note[0].upper()}{note[1:]}" for note in report.notes)


def _left(report: LetterReport) -> Sequence[Finding]:
    """The findings, but for those whose fixes have just been shown."""
    if report.correction is None or report.correction.written:
        return report.findings
    shown = {one.finding for one in report.correction.fixed}
    return [finding for finding in report.findings if finding not in shown]


def _fixable(reports: Sequence[LetterReport]) -> Iterator[str]:
    """How many findings could still be fixed, and how."""
    safe, unsafe = (
        sum(
            any(fix.applicability is kind and fix.edits for fix in f.fixes)
            for r in reports
            for f in r.findings
        )
        for kind in (Applicability.SAFE, Applicability.UNSAFE)
    )
    asked = any(report.correction for report in reports)
    if safe and not asked:
        yield f"Можно исправить с --fix: {safe}."
    if unsafe:
        yield f"Можно исправить с --unsafe-fixes, если прочесть результат: {unsafe}."


def _finding(finding: Finding, paragraph: Paragraph, look: Look, document: Document) -> Iterator[str]:
    place, kind = finding.place, SEVERITIES[finding.severity]
    yield ""
    yield f"  {where(place, document)}: {_styled(kind, look, fg=COLOURS[finding.severity])}, {finding.rule}"
    for line in _excerpt(paragraph.text, place.start, place.end, look.width - len(INDENT)):
        yield (INDENT + line).rstrip()
    yield INDENT + finding.message


def _excerpt(text: str, start: int, end: int, width: int) -> Iterator[str]:
    """The line around the characters `start` to `end`, cut to the width, and their underline."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    start, end = start - line_start, min(end - line_start, len(line))
    first = max(min(start - width // 3, len(line) - width), 0)
    shown = _cut(line, first, width)
    yield shown
    marks = max(min(end, first + width - 1) - start, 1)
    yield " " * (start - first) + "^" * marks


def _cut(line: str, first: int, width: int) -> str:
    shown = line[first : first + width].replace("\t", " ").replace("\u00ad", "-")
    shown = ELLIPSIS + shown[1:] if first else shown
    return shown[:-1] + ELLIPSIS if first + width < len(line) else shown


def _summary(reports: Sequence[LetterReport]) -> str:
    counts = Counter(finding.severity for report in reports for finding in report.findings)
    total = sum(counts.values())
    unread = sum(report.error is not None for report in reports)
    sums = ", ".join(f"{PLURALS[severity]}: {counts[severity]}" for severity in Severity if counts[severity])
    parts = [f"Проверено писем: {len(reports) - unread}."]
    parts += [f"Замечаний: {total} ({sums})." if total else "Замечаний нет." if len(reports) > unread else ""]
    fixed = sum(len(r.correction.fixed) for r in reports if r.correction and r.correction.written)
    parts += [f"Исправлено: {fixed}."] if fixed else []
    parts += _fixable(reports)
    hidden = sum(report.hidden for report in reports)
    parts += [f"Скрыто по Вашим пометкам: {hidden}."] if hidden else []
    parts += [f"Не проверено: {unread}."] if unread else []
    return " ".join(part for part in parts if part)


def _styled(text: str, look: Look, fg: str | None = None, bold: bool = False) -> str:
    return style(text, fg=fg, bold=bold) if look.colour else text

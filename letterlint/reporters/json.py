"""JSON, version 1: for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from letterlint import __version__
from letterlint.model import (
    Addressee,
    Answer,
    Change,
    Correction,
    Edit,
    Finding,
    Fix,
    Letter,
    LetterReport,
    Place,
)
from letterlint.reporters.console import Look

VERSION = 1


def render(reports: Sequence[LetterReport], look: Look) -> str:
    """All reports as one JSON object; how it looks is of no matter here."""
    letters = [_letter(report) for report in reports]
    whole = {"version": VERSION, "letterlint": __version__, "letters": letters}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _letter(report: LetterReport) -> dict[str, Any]:
    return {
        "path": str(report.path),
        "error": report.error,
        "pages": _pages(report.letter),
        "addressee": _addressee(report.letter),
        "findings": [_finding(finding) | _printed(report.letter, finding) for finding in report.findings],
        **_answers(report.letter),
        **_correction(report.correction),
        "hidden": report.hidden,
        "notes": list(report.notes),
    }


def _correction(correction: Correction | None) -> dict[str, Any]:
    """What was fixed, or would be; nothing where that was not asked for."""
    if correction is None:
        return {}
    return {
        "fixed": [_finding(one.finding) | {"fix": _fix(one.fix)} for one in correction.fixed],
        "changes": [_change(change) for change in correction.changes],
        "written": str(correction.written) if correction.written else None,
        "backup": str(correction.backup) if correction.backup else None,
        "problem": correction.problem or None,
    }


def _change(change: Change) -> dict[str, Any]:
    where = {"part": change.place.part.value, "paragraph": change.place.paragraph}
    return where | {"before": change.before, "after": change.after}


def _answers(letter: Letter | None) -> dict[str, Any]:
    """The questions of the appeal and the sentences that answer them; nothing where no appeal was given."""
    if letter is None or letter.appeal is None:
        return {}
    return {"answers": [_answer(letter, answer) for answer in letter.answers]}


def _answer(letter: Letter, answer: Answer) -> dict[str, Any]:
    told = [_place(place) | {"quote": letter.quote(place)} for place in answer.sentences]
    return {"question": answer.text, **_place(answer.question), "answers": told}


def _place(place: Place) -> dict[str, Any]:
    return {
        "part": place.part.value,
        "paragraph": place.paragraph,
        "start": place.start,
        "end": place.end,
    }


def _pages(letter: Letter | None) -> dict[str, Any] | None:
    if letter is None:
        return None
    pages = letter.pages
    return {
        "count": pages.count,
        "method": pages.method,
        "sure": pages.sure,
        "filled": round(pages.filled, 2),
    }


def _printed(letter: Letter | None, finding: Finding) -> dict[str, Any]:
    """The page and the line of it that a finding is on, counted from 1; null where that is not known."""
    line = letter.document.printed_line(finding.place) if letter else None
    return {"page": line.page if line else None, "line": line.number if line else None}


def _addressee(letter: Letter | None) -> dict[str, Any] | None:
    """The first addressee; None where there is none, or nobody is named."""
    if letter is None or not letter.addressees:
        return None
    first: Addressee = letter.addressees[0]
    name = first.name
    return {
        "surname": name.surname or None,
        "first": name.first or None,
        "patronymic": name.patronymic or None,
        "gender": name.gender.value,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "clause": finding.clause,
        "severity": finding.severity.value,
        "message": finding.message,
        **_place(finding.place),
        "quote": finding.quote,
        "fixes": [_fix(fix) for fix in finding.fixes],
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "title": fix.title,
        "applicability": fix.applicability.value,
        "edits": [_edit(edit) for edit in fix.edits],
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {**_place(edit.place), "text": edit.text}

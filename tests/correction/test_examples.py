"""What rules offer for their examples is put into Word files, and each file says just that afterwards."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from letterlint.check import MARK, Example
from letterlint.config import Config
from letterlint.correction import ALL, Outcome, correct
from letterlint.documents.editing import Remark
from letterlint.model import LetterReport, Part
from letterlint.registry import checks

from ..documents.oracle import faults
from ..letters import word_file


def _text(example: Example | str) -> str:
    return example if isinstance(example, str) else example.text


FIXABLE = [
    pytest.param(example, id=f"{check.name}-{number}")
    for check in checks().values()
    for number, example in enumerate(check.examples)
    if any(mark["right"] is not None for mark in MARK.finditer(_text(example)))
]


def outcome_of(path: Path, data: bytes) -> Outcome:
    path.write_bytes(data)
    return correct(path, Config(), allowed=ALL)


def figures(report: LetterReport) -> list[str]:
    assert report.letter
    return sorted(f for p in report.letter.document.paragraphs for f in re.findall(r"\d+", p.text))


@pytest.mark.parametrize("example", FIXABLE)
def test_fixes_of_examples(example: Example | str, tmp_path: Path) -> None:
    outcome = outcome_of(tmp_path / "a.docx", word_file(example))
    assert outcome.edits
    rules = Counter(finding.rule for finding in outcome.before.findings)
    gone = Counter(one.finding.rule for one in outcome.correction.fixed)
    left = Counter(finding.rule for finding in outcome.after.findings)
    assert left <= rules - gone
    assert figures(outcome.before) == figures(outcome.after)
    assert not outcome_of(tmp_path / "b.docx", outcome.data).edits
    body = [finding for finding in outcome.before.findings if finding.place.part is Part.BODY]
    assert outcome.docx
    assert not list(faults(outcome.docx, outcome.edits, [Remark(f.place, (f.message,)) for f in body]))

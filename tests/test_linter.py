from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest

from letterlint.check import Check, Finding, Letter, Severity
from letterlint.config import Config
from letterlint.linter import check_file, check_letter
from letterlint.registry import checks
from letterlint.testing import letter_of
from tests.documents.build import p, packed, parts

EXAMPLES = Path(__file__).parent.parent / "examples"


@dataclass(frozen=True, kw_only=True)
class Broken(Check):
    """A rule with a fault of its own."""

    name: ClassVar[str] = "broken"
    clause: ClassVar[str] = "5.4.1"
    default_severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[str, ...]] = ()

    def findings(self, letter: Letter) -> Iterator[Finding]:
        raise ZeroDivisionError


def test_a_fault_of_ours_is_said_and_never_passes_for_clean(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(shutil.copy(EXAMPLES / "clean.docx", tmp_path))
    monkeypatch.setattr(Config, "checks", lambda config, letter=None: [Broken()])
    report = check_file(path)
    assert report.error
    assert "Внутренняя ошибка программы (ZeroDivisionError)" in report.error
    assert report.findings == ()


def test_findings_come_in_the_order_of_reading() -> None:
    letter = letter_of(
        "Ответ дадим в ближайшее время. Обращение Иванова И. И. рассмотрено.\nМеры приняты своевременно."
    )
    findings = check_letter(letter, [check() for check in checks().values()])
    places = [(finding.place.paragraph, finding.place.start) for finding in findings]
    assert len(places) >= 3
    assert places == sorted(places)


def test_overlapping_findings_are_all_kept() -> None:
    letter = letter_of(
        "Мы своевременно рассмотрим Ваше заявление, а также заявления Вашей соседки, её мужа, их сына, его жены и "
        "всех остальных жителей дома, улицы, района, города, области и края, которые о нём просили нас письменно."
    )
    rules = {finding.rule for finding in check_letter(letter, [check() for check in checks().values()])}
    assert {"sentence-length", "vague-term"} <= rules


@pytest.mark.parametrize("name", [path.name for path in sorted(EXAMPLES.glob("*.docx"))])
def test_quotes_are_what_stands_at_the_places(name: str) -> None:
    report = check_file(EXAMPLES / name)
    assert report.letter
    for finding in report.findings:
        text = report.letter.paragraph(finding.place).text
        assert text[finding.place.start : finding.place.end] == finding.quote
        for fix in finding.fixes:
            assert fix.title
            assert all(edit.place.end <= len(report.letter.paragraph(edit.place).text) for edit in fix.edits)


def test_a_letter_without_text_is_never_clean(tmp_path: Path) -> None:
    path = tmp_path / "empty.docx"
    path.write_bytes(packed(parts(p(""))))
    assert "нет текста" in (check_file(path).error or "")

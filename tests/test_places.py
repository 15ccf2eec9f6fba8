"""A vague term is found wherever a reader sees it, once, at its place; in what nobody sees it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterlint.linter import check_file
from letterlint.model import Finding

from .documents.build import cell, p, packed, parts, r, row, table
from .documents.test_places import SEEN, UNSEEN

SENTENCE = ("Мы ответим ", " Вам.")
TERM = "в установленном порядке"


def found(tmp_path: Path, body: str, **related: str) -> list[Finding]:
    path = tmp_path / "letter.docx"
    path.write_bytes(packed(parts(body, **related)))
    report = check_file(path)
    assert report.error is None
    return [finding for finding in report.findings if finding.rule == "vague-term"]


def one(findings: list[Finding]) -> Finding:
    (finding,) = findings
    assert " ".join(finding.quote.split()) == TERM
    assert finding.place.end - finding.place.start == len(finding.quote)
    return finding


@pytest.mark.parametrize("run", SEEN.values(), ids=SEEN)
def test_in_whatever_is_seen(tmp_path: Path, run: str) -> None:
    finding = one(found(tmp_path, p(SENTENCE[0], run, SENTENCE[1])))
    assert (finding.place.part, finding.place.paragraph, finding.place.start) == ("body", 0, len(SENTENCE[0]))


@pytest.mark.parametrize("run", UNSEEN.values(), ids=UNSEEN)
def test_not_in_what_is_not_seen(tmp_path: Path, run: str) -> None:
    assert found(tmp_path, p(SENTENCE[0], run, SENTENCE[1])) == []


WHOLE = p(f"{SENTENCE[0]}{TERM}{SENTENCE[1]}")
BLOCKS = {
    "table cell": table(row(cell(p("Срок")), cell(WHOLE))),
    "only the term in a cell": table(row(cell(p("Срок")), cell(p(TERM)))),
    "nested table": table(row(cell(table(row(cell(WHOLE))), p("")))),
    "block control": f"<w:sdt><w:sdtContent>{WHOLE}</w:sdtContent></w:sdt>",
    "numbered item": p(f"{SENTENCE[0]}{TERM}", properties='<w:numPr><w:numId w:val="1"/></w:numPr>'),
    "after a line break": p("Здравствуйте.", "<w:r><w:br/></w:r>", f"{SENTENCE[0]}{TERM}."),
    "across a line break": p(r("Ответим в"), "<w:r><w:br/></w:r>", r("установленном порядке.")),
    "across runs": p(r("Ответим в уста"), r("новленном", "<w:b/>"), r(" порядке.")),
    "to the right": p(f"{SENTENCE[0]}{TERM}.", properties='<w:jc w:val="right"/>'),
}


@pytest.mark.parametrize("body", BLOCKS.values(), ids=BLOCKS)
def test_in_blocks(tmp_path: Path, body: str) -> None:
    one(found(tmp_path, body))


def test_with_a_soft_hyphen_and_no_break_spaces(tmp_path: Path) -> None:
    body = p(r("Ответим в\u00a0уста"), "<w:r><w:softHyphen/></w:r>", r("новленном порядке."))
    (finding,) = found(tmp_path, body)
    assert finding.quote == "в\u00a0уста\u00adновленном порядке"


def test_in_a_text_box(tmp_path: Path) -> None:
    box = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{WHOLE}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    finding = one(found(tmp_path, p("Сообщаем следующее.", box)))
    assert finding.place.part == "textbox"


def test_in_a_footnote(tmp_path: Path) -> None:
    note = f'<w:footnote w:id="2">{WHOLE}</w:footnote>'
    finding = one(
        found(tmp_path, p("Сообщаем.", '<w:r><w:footnoteReference w:id="2"/></w:r>'), footnotes=note)
    )
    assert finding.place.part == "footnote"

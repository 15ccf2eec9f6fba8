"""Which fixes are kept, and which are left to the clerk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from letterlint.check import Applicability, Check, Edit, Finding, Fix, Letter, Role, Severity
from letterlint.config import Config
from letterlint.correction import ALL, SAFE, correct, rounds
from letterlint.documents import unwritable
from letterlint.linter import check_file
from letterlint.suppression import write_baseline

from ..documents.build import p, packed, parts, r

HEAD = p("Иванову Ивану Ивановичу", properties='<w:jc w:val="right"/>')
GREETING = p("Здравствуйте, Иван Иванович!", properties='<w:jc w:val="center"/>')
A4 = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
CLOSING = ("С уважением,", "Директор             Т. В. Гусева", "Исп. Петрова А. С., 8 (383-47) 2-15-30")
TAIL = "".join(map(p, CLOSING)) + A4
RIGHT = "Уважаемый Иван Иванович!"
WRONG = "Центр рассмотрел обращение Иванова И. И. о поездке."


def letter(folder: Path, *body: str, greeting: str = GREETING, **related: str) -> Path:
    path = folder / "ответ.docx"
    path.write_bytes(packed(parts(HEAD + greeting + "".join(body) + TAIL, **related)))
    return path


def after(path: Path, config: Config | None = None, allowed: Any = SAFE) -> list[str]:
    """The texts between the address and the end of the letter, once it is fixed."""
    report = correct(path, config, allowed=allowed).after
    assert report.letter
    return [paragraph.text for paragraph in report.letter.document.paragraphs[1:-3]]


def rules(**options: Mapping[str, Any]) -> Config:
    return Config(rules={name.replace("_", "-"): values for name, values in options.items()})


def test_safe_fixes_only_unless_all_are_asked_for(tmp_path: Path) -> None:
    path = letter(tmp_path, p(f"{WRONG} На сегодняшний день машина сломана."))
    fixed = "Центр рассмотрел Ваше обращение о поездке."
    assert after(path) == [RIGHT, f"{fixed} На сегодняшний день машина сломана."]
    assert after(path, allowed=ALL) == [RIGHT, f"{fixed} Сейчас машина сломана."]


def test_a_fix_that_brings_another_finding_is_left(tmp_path: Path) -> None:
    path = letter(tmp_path, p(WRONG))
    assert after(path, rules(vague_term={"add": ["ваше обращение"]})) == [RIGHT, WRONG]


def test_the_others_of_a_batch_are_kept(tmp_path: Path) -> None:
    path = letter(tmp_path, p(WRONG), p("О решении заявитель уведомлён."), p("Копия выслана вам."))
    found = after(path, rules(vague_term={"add": ["вы уведомлены"]}))
    assert found == [
        RIGHT,
        "Центр рассмотрел Ваше обращение о поездке.",
        "О решении заявитель уведомлён.",
        "Копия выслана Вам.",
    ]


def test_a_missing_salutation_comes_before_the_body(tmp_path: Path) -> None:
    path = letter(tmp_path, p(r("Обращение ", "<w:b/>"), "Иванова И. И. рассмотрено."), greeting="")
    assert after(path) == [RIGHT, "Ваше обращение рассмотрено."]


@pytest.mark.parametrize("address", ["Черных О. И.", "Ким Е. А.", "Коваленко"])
def test_a_clerk_is_asked_where_the_gender_is_unknown(tmp_path: Path, address: str) -> None:
    path = tmp_path / "ответ.docx"
    path.write_bytes(
        packed(parts(p(address, properties='<w:jc w:val="right"/>') + p("Копии приложены.") + TAIL))
    )
    outcome = correct(path, allowed=ALL)
    (finding,) = [f for f in outcome.before.findings if f.rule == "salutation"]
    assert not outcome.edits
    assert "(ая)" not in finding.message and "(Уважаемая)" not in finding.message


def test_what_the_clerk_lets_stand_is_not_fixed(tmp_path: Path) -> None:
    mark = '<w:commentRangeStart w:id="0"/>', r(WRONG), '<w:commentRangeEnd w:id="0"/>'
    note = f'<w:comment w:id="0">{p("letterlint: не проверять third-person")}</w:comment>'
    path = letter(tmp_path, p(*mark), comments=note)
    assert after(path) == [RIGHT, WRONG]


def test_what_was_known_is_not_fixed_and_hinders_nothing(tmp_path: Path) -> None:
    path = letter(tmp_path, p(f"{WRONG} Мы ответим в установленном порядке вам."))
    report = check_file(path, Config(select=("third-person", "vague-term")))
    write_baseline(tmp_path / "known.json", [report])
    config = Config(baseline=tmp_path / "known.json")
    assert after(path, config) == [RIGHT, f"{WRONG} Мы ответим в установленном порядке Вам."]


FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
NAME = FIELD.format("begin") + FIELD.format("separate") + r("Иванова И. И.") + FIELD.format("end")


def test_a_field_is_left_as_it_is(tmp_path: Path) -> None:
    path = letter(tmp_path, p("Центр рассмотрел обращение ", NAME, " о поездке."))
    assert after(path) == [RIGHT, WRONG]
    assert "third-person" in {finding.rule for finding in correct(path).after.findings}


def test_a_severity_set_by_the_clerk_changes_nothing(tmp_path: Path) -> None:
    path = letter(tmp_path, p(WRONG))
    assert after(path, rules(third_person={"severity": Severity.INFO})) == after(path)


class Erring(Check):
    """A rule of somebody else's that is wrong about its places."""

    name = "erring"
    clause = "1.1"
    default_severity = Severity.ERROR
    examples = ()
    edits: tuple[tuple[int, int, str], ...] = ()

    def findings(self, letter: Letter) -> Iterator[Finding]:
        paragraph = letter.paragraphs(Role.BODY)[0]
        edits = tuple(Edit(paragraph.place(start, end), text) for start, end, text in type(self).edits)
        yield self.finding(paragraph, paragraph.place(0, 5), "ошибка.", Fix("", Applicability.SAFE, edits))


@pytest.mark.parametrize(
    "edits",
    [
        ((0, 5, "Центр"),),  # changes nothing
        ((0, 5, "Мы"),),  # the finding stays
        ((0, 5, "Мы"), (3, 8, "Вы")),  # overlap
        ((50, 5000, ""),),  # beyond the paragraph
        ((12, 5, ""),),
        ((0, 0, "5 "),),  # a figure
    ],
)
def test_rules_that_err_spoil_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, edits: tuple[tuple[int, int, str], ...]
) -> None:
    monkeypatch.setattr(Erring, "edits", edits)
    monkeypatch.setattr(Config, "checks", lambda *_: [Erring()])
    path = letter(tmp_path, p(WRONG))
    assert not correct(path).edits


class Shifting(Check):
    """A rule whose fix of the first word moves the finding to the next one."""

    name = "shifting"
    clause = "1.1"
    default_severity = Severity.ERROR
    examples = ()

    def findings(self, letter: Letter) -> Iterator[Finding]:
        paragraph = letter.paragraphs(Role.BODY)[0]
        at = paragraph.text.find("обращение") if "Центр" not in paragraph.text else 0
        fix = Fix("", Applicability.SAFE, (Edit(paragraph.place(0, 5), "Мы"),))
        yield self.finding(paragraph, paragraph.place(at, at + 5), "ошибка.", *([fix] if not at else []))


def test_one_finding_for_another_is_no_fix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Config, "checks", lambda *_: [Shifting()])
    assert not correct(letter(tmp_path, p(WRONG))).edits


def test_a_file_that_says_something_else_is_rejected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds, "fixed", lambda docx, _: docx.data)
    outcome = correct(letter(tmp_path, p(WRONG)))
    assert not outcome.edits and outcome.before.findings == outcome.after.findings


def test_a_fault_of_ours_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(rounds, "fitting", fail)
    outcome = correct(letter(tmp_path, p(WRONG)))
    assert outcome.correction.problem == unwritable.OUR_FAULT.format("RuntimeError")
    assert outcome.before.findings and not outcome.edits

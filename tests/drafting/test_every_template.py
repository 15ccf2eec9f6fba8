"""Every template gives a right letter to everybody, with all answers and with none."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from letterlint.config import Config, read
from letterlint.drafting.draft import Draft, draft
from letterlint.drafting.templates import own_templates

ANSWERS = Path(__file__).parent / "answers"
PEOPLE: dict[str, list[str]] = {
    "man": ["Сазонов Роман Аркадьевич"],
    "woman": ["Мельник Зинаида Богдановна"],
    "gender given": ["Коваленко Саша (ж)"],
    "indeclinable": ["Черных Ольга Игоревна"],
    "double": ["Бонч-Бруевич Анна Львовна"],
    "with оглы": ["Мамедов Эльчин Рашид оглы"],
    "surname only": ["Иванов (м)"],
    "two": ["Иванов Иван Иванович", "Иванова Мария Петровна"],
}
HEAD_OF_ANOTHER = [
    {"name": "Игнатьева Ольга Викторовна", "post": "директор", "organisation": "МБОУ «СОШ № 2»"}
]
CONFIGURATION = """
[organisation]
name = "МБУ «Центр «Забота»»"
address = "633564, р. п. Маслянино, ул. Коммунистическая, д. 1а"
phone = "8 (383-47) 2-15-30"
mail = "zabota@zabota.example.ru"
mail-domains = ["zabota.example.ru"]
head-post = "директор"
head-name = "Гусева Татьяна Викторовна"
executor = "Рыбакова Ирина Олеговна"
executor-phone = "8 (383-47) 2-15-34"
"""


@pytest.fixture
def config(tmp_path: Path) -> Config:
    (tmp_path / "letterlint.toml").write_text(CONFIGURATION, encoding="utf-8")
    return read(tmp_path / "letterlint.toml")


def answers(name: str) -> dict[str, Any]:
    return tomllib.loads((ANSWERS / f"{name}.toml").read_text(encoding="utf-8"))


def in_small(answer: Any) -> Any:
    """«вы» to several people, as a clerk would answer."""
    if isinstance(answer, list):
        return [in_small(one) for one in answer]
    return re.sub(r"(?<=\s)В(?=(?:ы|ас|ам|ами|аш\w*)\b)", "в", answer) if isinstance(answer, str) else answer


def told(made: Draft) -> list[tuple[str, str]]:
    assert made.report.error is None
    return [(finding.rule, finding.quote) for finding in made.report.findings]


def test_every_template_has_answers() -> None:
    assert sorted(path.stem for path in ANSWERS.glob("*.toml")) == list(own_templates())
    assert len(own_templates()) >= 16


@pytest.mark.parametrize("name", own_templates())
@pytest.mark.parametrize("whom", [*PEOPLE, "head of another"])
def test_a_letter_with_all_answers_has_no_findings(
    name: str, whom: str, tmp_path: Path, config: Config
) -> None:
    template = own_templates()[name]
    given = answers(name) | {"addressees": PEOPLE.get(whom, HEAD_OF_ANOTHER)}
    if whom == "two":
        given = {key: in_small(answer) for key, answer in given.items()}
    made = draft(template, given, tmp_path / "a.docx", config)
    assert told(made) == []
    assert made.gaps == []


@pytest.mark.parametrize("name", own_templates())
@pytest.mark.parametrize("whom", [None, "woman", "two"])
def test_a_letter_without_answers_has_gaps_only(
    name: str, whom: str | None, tmp_path: Path, config: Config
) -> None:
    given = {"addressees": PEOPLE[whom]} if whom else {}
    for settings in (config, Config()):
        made = draft(own_templates()[name], given, tmp_path / "a.docx", settings)
        assert {rule for rule, _ in told(made)} == {"placeholder"}
        assert made.gaps and not made.others

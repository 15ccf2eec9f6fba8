from __future__ import annotations

from pathlib import Path

import pytest

from letterlint.config import Config
from letterlint.drafting.draft import draft
from letterlint.drafting.gaps import Gap
from letterlint.drafting.quoting import asks
from letterlint.drafting.templates import own_templates

from .test_every_template import answers


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Сколько стоит поездка?", "Вы спрашиваете"),
        ("Где центр „Забота“?", "Вы спрашиваете"),
        ("дать справку", "Вы просите"),
        ("Назначить мне пособие", "Вы просите"),
        ("разобраться, почему нет автобуса", "Вы просите"),
        ("Прошу дать справку", "Вы пишете"),
        ("Почините лифт", "Вы пишете"),
        ("часть денег не пришла", "Вы пишете"),
        ("стоимость услуг", "Вы пишете"),
        ("", "Вы пишете"),
    ],
)
def test_what_stands_before_a_quoted_question(question: str, lead: str) -> None:
    assert asks(question) == lead
    assert asks(Gap("вопрос")) == "[указать вопрос]"


def test_a_letter_that_quotes_requests_has_no_findings(tmp_path: Path) -> None:
    asked = ["дать справку о плате", "Сколько стоит поездка?", "Почините лифт"]
    given = answers("explanation") | {"questions": asked, "addressees": "Сазонов Роман Аркадьевич"}
    made = draft(own_templates()["explanation"], given, tmp_path / "a.docx", Config())
    texts = [p.text for p in made.report.letter.document.paragraphs] if made.report.letter else []
    assert any("Вы просите: «дать справку о плате»." in text for text in texts)
    assert {finding.rule for finding in made.others} == set()

"""The questions of the appeal with their answers, in text and in JSON."""

from __future__ import annotations

import json
from pathlib import Path

from letterlint.check import Example
from letterlint.linter import check_letter
from letterlint.model import LetterReport
from letterlint.registry import checks
from letterlint.reporters import FORMATS
from letterlint.reporters.console import Look
from letterlint.testing import letter_of

APPEAL = "Мне 80 лет.\n1. Сколько стоит проезд?\n2. Положена ли мне путёвка в санаторий?"
REPLY = "Проезд в автобусе для Вас бесплатный."


def rendered(style: str, appeal: str = APPEAL, width: int = 100) -> str:
    letter = letter_of(Example(REPLY, appeal=appeal))
    findings = check_letter(letter, [checks()["unanswered-question"]()])
    return FORMATS[style](
        [LetterReport(Path("ответ.docx"), letter=letter, findings=findings)], Look(width=width)
    )


def test_text_shows_the_pairing_after_the_findings() -> None:
    text = rendered("text")
    assert text.index("unanswered-question") < text.index("Вопросы обращения:")
    assert (
        """
    1. Сколько стоит проезд?
       – абзац 3: «Проезд в автобусе для Вас бесплатный.»
    2. Положена ли мне путёвка в санаторий? – ответа нет
"""
        in text
    )


def test_a_finding_shows_its_line_of_the_appeal() -> None:
    assert """
  обращение, абзац 3: ошибка, unanswered-question
    2. Положена ли мне путёвка в санаторий?
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
""" in rendered("text")


def test_lines_are_cut_to_the_width() -> None:
    pairing = rendered("text", width=40).split("Вопросы обращения:")[1].split("\n\n")[0]
    assert max(map(len, pairing.split("\n"))) <= 40
    assert "…" in pairing and "ответа нет" in pairing


def test_json_has_places_and_quotes() -> None:
    first, second = json.loads(rendered("json"))["letters"][0]["answers"]
    assert first == {
        "question": "Сколько стоит проезд?",
        "part": "appeal",
        "paragraph": 1,
        "start": 3,
        "end": 24,
        "answers": [{"part": "body", "paragraph": 2, "start": 0, "end": 37, "quote": REPLY}],
    }
    assert second["answers"] == []


def test_without_an_appeal_nothing_is_shown() -> None:
    assert "answers" not in json.loads(rendered("json", appeal=""))["letters"][0]
    assert "Вопросы" not in rendered("text", appeal="")

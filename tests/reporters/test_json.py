from __future__ import annotations

import json
from pathlib import Path

from letterlint import __version__
from letterlint.linter import check_letter
from letterlint.model import LetterReport
from letterlint.registry import checks
from letterlint.reporters.console import Look
from letterlint.reporters.json import render
from letterlint.testing import letter_of


def test_version_1() -> None:
    letter = letter_of("МБУ рассмотрело обращение Иванова И.И. и отвечает.")
    findings = check_letter(letter, [checks()["third-person"]()])
    reports = [
        LetterReport(Path("reply.docx"), letter=letter, findings=findings),
        LetterReport(Path("b.docx"), "Пуст."),
    ]
    assert json.loads(render(reports, Look())) == {
        "version": 1,
        "letterlint": __version__,
        "letters": [
            {
                "path": "reply.docx",
                "error": None,
                "pages": {"count": 1, "method": "layout", "sure": False, "filled": 0.12},
                "addressee": {
                    "surname": "Иванов",
                    "first": "Иван",
                    "patronymic": "Иванович",
                    "gender": "male",
                },
                "findings": [
                    {
                        "rule": "third-person",
                        "clause": "5.4.1",
                        "severity": "error",
                        "message": "п. 5.4.1: об адресате говорится в третьем лице. "
                        "Замените «обращение Иванова И.И.» на «Ваше обращение».",
                        "part": "body",
                        "paragraph": 2,
                        "start": 26,
                        "end": 38,
                        "quote": "Иванова И.И.",
                        "fixes": [
                            {
                                "title": "Замените «обращение Иванова И.И.» на «Ваше обращение».",
                                "applicability": "safe",
                                "edits": [
                                    {
                                        "part": "body",
                                        "paragraph": 2,
                                        "start": 16,
                                        "end": 38,
                                        "text": "Ваше обращение",
                                    }
                                ],
                            }
                        ],
                        "page": None,
                        "line": None,
                    }
                ],
                "hidden": 0,
                "notes": [],
            },
            {
                "path": "b.docx",
                "error": "Пуст.",
                "pages": None,
                "addressee": None,
                "findings": [],
                "hidden": 0,
                "notes": [],
            },
        ],
    }

"""Appeals with their replies, in `appeals/`: the questions in [[ ]] have no answer, all the others have one.

A file is a list of pairs: a line «=== name», the appeal, a line «---», the body of the reply.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from letterlint.check import MARK, Example
from letterlint.testing import letter_of

FOLDER = Path(__file__).parent / "appeals"
# what words alone don't tell: the reply says it in quite other words, or has the words and doesn't answer
BEYOND = {
    "centre: дневное отделение",
    "centre: льготный проездной",
    "centre: школа для ухаживающих",
    "hospital: жалоба на грубость",
    "hospital: операция по квоте",
    "housing: мусор: два вопроса, оба без номеров",
    "housing: очередь на жильё",
    "office: жалоба на автобус",
    "office: запрос министерства об ответе: всё не по делу",
    "office: справка о составе семьи",
    "school: нумерация ответа своя",
}


def pairs() -> Iterator[tuple[str, Example]]:
    for path in sorted(FOLDER.glob("*.txt")):
        for block in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            name, _, rest = block.partition("\n")
            appeal, _, reply = rest.partition("\n---\n")
            yield f"{path.stem}: {name}", Example(reply.strip("\n"), appeal=appeal.strip("\n"))


def marked(name: str) -> object:
    return pytest.param(name, marks=pytest.mark.xfail(strict=True)) if name in BEYOND else name


PAIRS = dict(pairs())


@pytest.mark.parametrize("name", [marked(name) for name in PAIRS])
def test_open_questions_are_found_and_answered_ones_are_not_called_open(name: str) -> None:
    example = PAIRS[name]
    open_ones = [found["wrong"] for found in MARK.finditer(example.appeal)]
    for answer in letter_of(example).answers:
        is_open = any(text in answer.text or answer.text in text for text in open_ones)
        assert bool(answer.missing) if is_open else not (answer.missing and answer.sure), answer


@pytest.mark.parametrize("name", PAIRS)
def test_every_open_question_is_taken_out_of_the_appeal(name: str) -> None:
    example = PAIRS[name]
    asked = [answer.text for answer in letter_of(example).answers]
    for found in MARK.finditer(example.appeal):
        assert any(found["wrong"] in text or text in found["wrong"] for text in asked)

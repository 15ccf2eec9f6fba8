"""Quotation marks and dashes change only where it is certain which goes with which."""

from __future__ import annotations

import pytest

from letterlint.check import Applicability, Example
from letterlint.fixing import edited
from letterlint.registry import checks
from letterlint.testing import letter_of

CHANGED = """\
Кружки «Лира» и "Радуга" полны, «Лада» открыта. | Кружки «Лира» и «Радуга» полны, «Лада» открыта.
Кружок "Лира", "Радуга" и «Лада» открыты. | Кружок «Лира», «Радуга» и «Лада» открыты.
Приём бесплатный - без записи. Кабинет – второй. | Приём бесплатный – без записи. Кабинет – второй.
Центр - ближайший, срок 5 - 7 дней. Кабинет – второй. | Центр – ближайший, срок 5 - 7 дней. Кабинет – второй."""

LEFT = """\
МБУ "Центр "Забота"" закрыто, «Лада» и «Мак» открыты.
МБУ "Центр"Забота"" закрыто, «Лада» и «Мак» открыты.
Договор № 12 - 34 продлён. Кабинет – второй.
Телефон 8(383)2-15 - 30. Кабинет – второй.
Часы 9:00 - 18:00. Кабинет – второй.
Температура воды - 5 градусов. Кабинет – второй.
Врач - терапевт принимает по средам. Кабинет – второй.
Акт подписал Иванов - Сидоров. Кабинет – второй."""


def test_author_is_told_in_the_other_number_of_the_same_verb() -> None:
    letter = letter_of("Мы закрыты. Мы ждём. Довожу это до Вашего сведения.")
    (finding,) = checks()["style-unity"]().findings(letter)
    assert finding.message.endswith("Напишите «доводим».")


def test_plural_greeting_of_one_person_is_no_sign_of_several() -> None:
    letter = letter_of(
        Example("> Ивановой А. С.\n^ Уважаемые Анна Сергеевна!\nМы получили ваше письмо.", whole=True)
    )
    (finding,) = checks()["style-unity"]().findings(letter)
    assert [edit.text for edit in finding.fixes[0].edits] == ["Ваше"]


def fix(text: str) -> tuple[str, Applicability]:
    (finding,) = checks()["style-unity"]().findings(letter_of(text))
    return edited(text, finding.fixes[0].edits), finding.fixes[0].applicability


@pytest.mark.parametrize("line", CHANGED.split("\n"))
def test_changed(line: str) -> None:
    text, right = line.split(" | ")
    assert fix(text) == (right, Applicability.SAFE)


@pytest.mark.parametrize("text", LEFT.split("\n"))
def test_left(text: str) -> None:
    assert fix(text) == (text, Applicability.MANUAL)

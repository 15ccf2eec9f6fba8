"""Greetings of every kind, with what the address block says, and what to write instead."""

from __future__ import annotations

import pytest

from letterlint.check import Example, Finding
from letterlint.fixing import edited
from letterlint.registry import checks
from letterlint.testing import letter_of

BODY = "Ваше обращение рассмотрено 10 марта 2025 года."

RIGHT = """\
Орлову К. С. | Уважаемый Кирилл Станиславович!
Мухиной Д. А. | Уважаемая Дарья Алексеевна!
Мухиной Д. А. | Глубокоуважаемая Дарья Алексеевна!
Зайцу Ф. К. | Уважаемый Фома Кузьмич!
Шевченко Л. И. | Уважаемая Любовь Ильинична!
Черных И. И. | Уважаемый Илья Ильич!
Иванову И. И. | Уважаемый г-н Иванов!
г-же Ким | Уважаемая госпожа Ким!
г-ну Дюпону Ж. | Уважаемый Жан!
Гасановой Л. Р. | Уважаемая Лейла Рашид кызы!
Салтыкову-Щедрину М. Е. | Уважаемый Михаил Евграфович!
Министру Петрову А. Б. | Уважаемый господин Министр!
Жильцам дома № 5 | Уважаемые жильцы дома № 5!
Директорам школ | Уважаемые коллеги!
ООО «Ромашка» | Уважаемые господа!
Иванову И. И.; Петровой М. П. | Уважаемые Мария Петровна и Иван Иванович!
Орлову К. С. | Уважаемый\u00a0Кирилл\u00a0Станиславович!
Соловьёву П. Н. | Уважаемый Пётр Николаевич!
Соловьёву П. Н. | Уважаемый Петр Николаевич!"""

WRONG = """\
Орлову К. С. | Уважаемый Кирилл Станиславович, | Уважаемый Кирилл Станиславович!
Орлову К. С. | Уважаемый Кирилл Станиславович | Уважаемый Кирилл Станиславович!
Орлову К. С. | Уважаемая Кирилл Станиславович! | Уважаемый Кирилл Станиславович!
Орлову К. С. | Уважаемые Кирилл Станиславович! | Уважаемый Кирилл Станиславович!
Орлову К. С. | Уважаемому Кириллу Станиславовичу! | ?
Орлову К. С. | Уважаемый, Кирилл Станиславович! | Уважаемый Кирилл Станиславович!
Орлову К. С. | уважаемый Кирилл Станиславович! | Уважаемый Кирилл Станиславович!
Орлову К. С. | Уважаемый(ая) Кирилл Станиславович! | Уважаемый Кирилл Станиславович!
Орлову К. С. | Добрый день, Кирилл Станиславович! | Уважаемый Кирилл Станиславович!
Орлову К. С. | Кирилл Станиславович! | Уважаемый Кирилл Станиславович!
Орлову К. С. | Доброго времени суток! | ?
Орлову К. С. | Уважаемый Орлов К. С.! | ?
Орлову К. С. | Уважаемый К. С.! | ?
Орлову К. С. | Уважаемый Кирилл С.! | ?
Орлову К. С. | Уважаемый Кирилл! | ?
Орлову К. С. | Уважаемый Кирилл Станиславовна! | ?
Орлову К. С. | Уважаемый господин Кирилл Станиславович! | Уважаемый Кирилл Станиславович!
Орлову К. С. | Уважаемый господин Орлов К. С.! | Уважаемый господин Орлов!
Орлову К. С. | Уважаемый господин Соколов! | ?
Орлову К. С. | Уважаемая госпожа Орлова! | Уважаемый господин Орлов!
Орлову К. С. | Уважаемый Пётр Станиславович! | ?
Орлову Кириллу Сергеевичу | Уважаемый Кирилл Станиславович! | ?
Орлову Кириллу Сергеевичу | Уважаемый господин Орлов! | Уважаемый Кирилл Сергеевич!
Орлову К. С. | Уважаемый гражданин! | ?
Орлову К. С. | Уважаемый обратившийся! | ?
Мухиной Д. А. | Уважаемый Дарья Алексеевна! | Уважаемая Дарья Алексеевна!
Жильцам дома № 5 | Уважаемые жильцы дома № 5, | Уважаемые жильцы дома № 5!
Иванову И. И.; Петровой М. П. | Уважаемый Иван Иванович и Мария Петровна! | Уважаемые Иван Иванович и Мария Петровна!"""


def findings(address: str, greeting: str) -> list[Finding]:
    block = "\n".join(f"> {line}" for line in address.split("; "))
    return list(checks()["salutation"]().findings(letter_of(Example(f"{block}\n^ {greeting}\n{BODY}"))))


@pytest.mark.parametrize("line", RIGHT.split("\n"))
def test_right(line: str) -> None:
    assert findings(*line.split(" | ")) == []


@pytest.mark.parametrize("line", WRONG.split("\n"))
def test_wrong(line: str) -> None:
    address, greeting, right = line.split(" | ")
    (finding,) = findings(address, greeting)
    assert finding.quote == greeting
    written = [edit.text for fix in finding.fixes for edit in fix.edits]
    assert written == ([] if right == "?" else [right])
    assert right == "?" or f"«{right}»" in finding.message


def test_missing_is_told_at_the_first_sentence_and_inserted_before_it() -> None:
    letter = letter_of(Example(f"> Орлову Кириллу Сергеевичу\n{BODY} Деньги перечислены."))
    (finding,) = checks()["salutation"]().findings(letter)
    assert finding.quote == BODY
    (edit,) = finding.fixes[0].edits
    assert (edit.text, edit.place.start, edit.place.end) == ("Уважаемый Кирилл Сергеевич!\n", 0, 0)


@pytest.mark.parametrize("greeting", ["", "Уважаемый(ая) Кравченко Г. Ф.!", "Здравствуйте!"])
def test_both_forms_are_given_where_the_name_does_not_show_the_gender(greeting: str) -> None:
    letter = letter_of(Example(f"> Кравченко Г. Ф.\n^ {greeting}\n{BODY}"))
    (finding,) = checks()["salutation"]().findings(letter)
    assert finding.fixes[0].edits == ()
    assert "«Уважаемый господин Кравченко!» или «Уважаемая госпожа Кравченко!»" in finding.message
    assert "по фамилии не видно" in finding.message and "(Г. Ф.)" in finding.message
    assert "(Уважаемая)" not in finding.message


BEHIND = """\
Уважаемый Пётр Ильич, центр рассмотрел письмо. | Уважаемый Пётр Ильич! Центр рассмотрел письмо.
Уважаемый Пётр Ильич, Ваше письмо рассмотрено. | Уважаемый Пётр Ильич! Ваше письмо рассмотрено.
Здравствуйте, Пётр Ильич! Письмо рассмотрено. | Уважаемый Пётр Ильич! Письмо рассмотрено.
Здравствуйте, Пётр Ильич, ваше письмо рассмотрено. | ?
Уважаемый Пётр Ильич сообщаем Вам, что письмо рассмотрено. | ?
Пётр Ильич, письмо рассмотрено. | ?
сообщаем, что письмо рассмотрено. | ?"""


@pytest.mark.parametrize("line", BEHIND.split("\n"))
def test_nothing_behind_the_greeting_is_lost_or_said_twice(line: str) -> None:
    text, right = line.split(" | ")
    letter = letter_of(Example(f"> Орлову Петру Ильичу\n{text}"))
    (finding,) = checks()["salutation"]().findings(letter)
    assert edited(text, finding.fixes[0].edits) == (text if right == "?" else right)


@pytest.mark.parametrize("address", ["Кравченко Г. Ф.", "ООО «Ромашка»", "Жителям дома № 5"])
def test_missing_without_a_known_name_asks_the_clerk(address: str) -> None:
    letter = letter_of(Example(f"> {address}\n{BODY}"))
    (finding,) = checks()["salutation"]().findings(letter)
    assert finding.fixes[0].edits == ()
    assert "Добавьте перед текстом «Уважаем" in finding.message

"""Which sentences answer which questions."""

from __future__ import annotations

from letterlint.check import Example
from letterlint.model import Answer, Letter, Part
from letterlint.testing import letter_of


def told(letter: Letter, answer: Answer) -> list[str]:
    return [letter.quote(place) for place in answer.sentences]


def test_without_an_appeal_nothing_is_matched() -> None:
    assert letter_of("Такси Вам положено.").answers == ()


def test_an_appeal_without_questions() -> None:
    assert letter_of(Example("Спасибо за добрые слова.", appeal="Хочу поблагодарить врача.")).answers == ()


def test_each_question_has_its_sentence() -> None:
    letter = letter_of(
        Example(
            "Приём ведут в кабинете № 5.\nПроезд бесплатный.",
            appeal="Уважаемый директор!\nСколько стоит проезд? Где ведут приём?",
        )
    )
    assert [(a.text, told(letter, a), a.missing) for a in letter.answers] == [
        ("Сколько стоит проезд?", ["Проезд бесплатный."], ()),
        ("Где ведут приём?", ["Приём ведут в кабинете № 5."], ()),
    ]
    assert all(answer.question.part is Part.APPEAL for answer in letter.answers)
    assert letter.quote(letter.answers[1].question) == "Где ведут приём?"


def test_the_missing_half_is_named() -> None:
    letter = letter_of(
        Example(
            "Парикмахер приедет к Вам 12 мая 2025 года.",
            appeal="Когда приедет парикмахер и положена ли мне скидка за стрижку?",
        )
    )
    (answer,) = letter.answers
    assert answer.missing == ("положена ли мне скидка за стрижку",)
    assert told(letter, answer) == ["Парикмахер приедет к Вам 12 мая 2025 года."]


def test_by_number_whatever_the_words() -> None:
    letter = letter_of(
        Example(
            "1. Они начинаются в 9:00.\n2. Его выдаёт Чернова Ирина Олеговна.",
            appeal="1. Во сколько уроки у первоклассников?\n2. Кто обеспечивает инвентарь для лыжников?",
        )
    )
    assert [told(letter, answer) for answer in letter.answers] == [
        ["1. Они начинаются в 9:00."],
        ["2. Его выдаёт Чернова Ирина Олеговна."],
    ]


def test_the_items_of_a_list_answer_with_their_lead() -> None:
    letter = letter_of(Example("Нужны:\n1) паспорт;\n2) копия полиса.", appeal="Какие документы нужны?"))
    assert told(letter, letter.answers[0]) == ["Нужны:", "1) паспорт;", "2) копия полиса."]


def test_one_appeal_for_a_reply_that_says_nothing() -> None:
    letter = letter_of(
        Example("Ваше обращение рассмотрено.", appeal="Прошу починить лифт. Прошу принять меры.")
    )
    assert [(bool(a.missing), a.sure, a.sentences) for a in letter.answers] == [(True, True, ())] * 2

"""What of a reply can answer."""

from __future__ import annotations

import pytest

from letterlint.letter.statements import Statement, statements
from letterlint.testing import letter_of


def told(text: str) -> list[Statement]:
    return statements(letter_of(text).sentences)


@pytest.mark.parametrize(
    "text",
    [
        "Ваше обращение о замене окна рассмотрено.",
        "Рассмотрев Ваше обращение, сообщаем следующее.",
        "Вопрос о сроках прорабатывается.",
        "Этот вопрос взят на контроль.",
        "Он будет решён в установленном порядке.",
        "Ваше предложение принято к сведению.",
        "Вы спрашиваете, когда починят крышу.",
        "Благодарим Вас за обращение.",
        "Если у Вас остались вопросы, позвоните по телефону 2-15-30.",
        "Часть Вашего письма направлена по компетенции.",
        "О плате за октябрь.",
    ],
)
def test_sentences_that_answer_nothing(text: str) -> None:
    assert [statement.tokens for statement in told(text)] == [()]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Сообщаем, что пандус установят 5 мая.", "пандус установят 5 мая."),
        ("Вы спрашиваете, положена ли скидка: да, положена.", "да, положена."),
        ("По первому вопросу: подойдёт карта «Мир».", "подойдёт карта «Мир»."),
        ("Что касается залога, то он не нужен.", "он не нужен."),
    ],
)
def test_what_follows_the_question_told_again(text: str, rest: str) -> None:
    (statement,) = told(text)
    assert statement.text == rest
    assert statement.topic


def test_the_clause_that_says_something_stays() -> None:
    (statement,) = told("Ваше обращение рассмотрено, окно заменили 5 мая.")
    words = [token.text for token in statement.tokens]
    assert "заменили" in words and "рассмотрено" not in words


def test_numbers_hold_for_the_paragraph() -> None:
    found = told(
        "1. Такси Вам положено. Им пользуются все.\n2. Поездка стоит 90 рублей.\nВо-вторых, звоните.\nДо встречи."
    )
    assert [statement.number for statement in found] == [1, 1, 2, 2, None]


def test_a_lead_tells_what_its_list_tells() -> None:
    lead, first, second, after = told("Принесите:\n1) паспорт;\n2) справку.\nМы работаем до пяти часов.")
    assert [item.text for item in lead.items] == ["1) паспорт;", "2) справку."]
    assert "паспорт" in lead.text
    assert [token.text for token in first.topic][:1] == ["Принесите"] and second.topic
    assert not after.topic


def test_somebody_elses_words_are_left_out() -> None:
    (statement,) = told("Диспетчер ответил: «Мы приедем завтра.» и записал адрес.")
    assert "завтра" not in [token.text for token in statement.tokens]

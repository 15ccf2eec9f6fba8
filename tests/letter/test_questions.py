"""What is a question of an appeal, and what each asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterlint.letter.asking import Kind, kind_of
from letterlint.letter.questions import Question, questions
from letterlint.letter.rhetoric import is_rhetorical
from letterlint.model import Document, Paragraph, Part


def asked(text: str) -> list[Question]:
    lines = enumerate(text.split("\n"))
    return questions(
        Document(Path("appeal.txt"), tuple(Paragraph(Part.APPEAL, n, line) for n, line in lines))
    )


def clauses(text: str) -> list[tuple[Kind, str]]:
    found = (ask for question in asked(text) for ask in question.asks)
    return [(ask.kind, " ".join(token.text for token in ask.tokens if token.is_word)) for ask in found]


STORIES = [
    "Директору Центра социального обслуживания\nот Лебедевой Тамары Ильиничны,\nул. Волжская, д. 8",
    "Мне 78 лет. Соседка сказала, что у вас есть такси. Я просила перезвонить.",
    "Директору Центра\nот Ли Анны Сергеевны\nМне 78 лет.\n11.03.2025 г. Ли",
    "Разве это порядок? Сколько можно терпеть? И это называется забота? Где же справедливость?",
    "И кому, кроме матери, он нужен? Куда смотрит администрация?",
    "Прошу ответить на мои вопросы. Прошу ответить письменно. Ответьте по пунктам. Ответ прошу прислать по почте, очки у меня есть.",
    "Прошу сообщить о принятых мерах. Прошу дать мотивированный ответ в установленный законом срок.",
    "Она закричала: «Что вы ходите? Сколько вам лет?» и ушла.",
    "Не знаю, как мне дальше жить. Не знаю, куда ещё обращаться. Поймите меня. Здравствуйте!",
    "С уважением, Лебедева Т. И.\n26 апреля 2025 г.",
]


@pytest.mark.parametrize("text", STORIES)
def test_the_story_politeness_and_rhetoric_ask_nothing(text: str) -> None:
    assert clauses(text) == []


def test_two_halves_of_one_question() -> None:
    assert clauses("Может ли со мной ехать дочь и надо ли за неё платить?") == [
        (Kind.WHETHER, "Может ли со мной ехать дочь и"),
        (Kind.WHETHER, "надо ли за неё платить"),
    ]


def test_a_condition_before_is_no_question() -> None:
    (question,) = asked("Если на август нельзя, то когда ещё будут смены и какие документы готовить?")
    assert [ask.kind for ask in question.asks] == [Kind.WHEN, Kind.WHICH]
    assert "нельзя" in [token.text for token in question.asks[0].context]


def test_indirect_questions() -> None:
    assert clauses(
        "Хочу узнать, кто теперь придёт и по каким дням. Не могу понять, почему мне отказали."
    ) == [
        (Kind.WHO, "кто теперь придёт и"),
        (Kind.WHEN, "по каким дням"),
        (Kind.WHY, "почему мне отказали"),
    ]


def test_requests_joined_in_one_sentence() -> None:
    assert clauses("Прошу починить фонарь, вернуть деньги и сообщить, куда звонить.") == [
        (Kind.ACTION, "починить фонарь"),
        (Kind.ACTION, "вернуть деньги и"),
        (Kind.WHERE, "куда звонить"),
    ]


def test_things_to_tell() -> None:
    assert clauses("Прошу сообщить порядок записи, срок ожидания и перечень анализов.") == [
        (Kind.HOW, "порядок записи"),
        (Kind.WHEN, "срок ожидания и"),
        (Kind.WHICH, "перечень анализов"),
    ]


def test_lists_and_their_numbers() -> None:
    found = asked(
        "Прошу сообщить:\n1) имею ли я право на субсидию;\n2) какие документы нужны.\nПрошу:\n- выдать справку;"
    )
    assert [question.number for question in found] == [1, 2, None]
    assert [question.sentence.text for question in found] == [
        "имею ли я право на субсидию;",
        "какие документы нужны.",
        "выдать справку;",
    ]


def test_questions_run_together() -> None:
    assert [q.sentence.text for q in asked("Есть ли скидка? в какие дни она действует? Спасибо.")] == [
        "Есть ли скидка?",
        "в какие дни она действует?",
    ]


def test_a_question_without_its_sign() -> None:
    assert clauses("есть ли бесплатные кружки.") == [(Kind.WHETHER, "есть ли бесплатные кружки")]


def test_a_general_request_is_for_help() -> None:
    assert [kind for kind, _ in clauses("Прошу разобраться. Примите меры!")] == [Kind.HELP, Kind.HELP]
    assert clauses("Обеды в школе холодные, прошу разобраться.") == [(Kind.ACTION, "Обеды в школе холодные")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("с какого числа пойдёт автобус", Kind.WHEN),
        ("за сколько дней записываться", Kind.WHEN),
        ("до скольки работает продлёнка", Kind.WHEN),
        ("до скольких лет берут", Kind.AMOUNT),
        ("на сколько вырастет пенсия", Kind.AMOUNT),
        ("в каком размере скидка", Kind.AMOUNT),
        ("по какому праву удерживают деньги", Kind.WHY),
        ("с какой стати взяли деньги", Kind.WHY),
        ("в каком кабинете приём", Kind.WHERE),
        ("у кого взять справку", Kind.WHO),
        ("каким образом записаться", Kind.HOW),
        ("какие бумаги собрать", Kind.WHICH),
        ("положена ли мне скидка", Kind.WHETHER),
    ],
)
def test_kinds(text: str, kind: Kind) -> None:
    assert kind_of(text) is kind


@pytest.mark.parametrize(
    "text", ["Сколько стоит билет?", "Где мои деньги?", "Куда мне жаловаться?", "Как записаться?"]
)
def test_real_questions_are_not_rhetorical(text: str) -> None:
    assert not is_rhetorical(text)

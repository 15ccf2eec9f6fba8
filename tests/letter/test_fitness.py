"""Whether a statement gives what is asked for."""

from __future__ import annotations

import pytest

from letterlint.letter.asking import Kind
from letterlint.letter.fitness import fitness


@pytest.mark.parametrize(
    ("kind", "asked", "better", "worse"),
    [
        (Kind.WHEN, "Когда придёт мастер?", "Мастер придёт 5 мая.", "Мастер придёт."),
        (Kind.WHEN, "Когда я получу деньги?", "Их перечислят до 5 мая.", "Срок закончился 28.02.2025."),
        (Kind.WHEN, "Когда откроют школу?", "Через пять дней.", "Её закрыли на шесть месяцев."),
        (Kind.WHEN, "На какой срок дают коляску?", "На шесть месяцев.", "Осмотр назначен на 29 августа."),
        (Kind.WHEN, "По каким дням приём?", "По средам.", "В кабинете № 3."),
        (Kind.AMOUNT, "Сколько стоит поездка?", "Поездка бесплатная.", "Поездка занимает два часа."),
        (Kind.AMOUNT, "Сколько детей в группе?", "В группе двенадцать детей.", "Детей в группе много."),
        (Kind.WHERE, "Куда нести справку?", "В кабинет № 4.", "Справку нести нужно."),
        (Kind.WHO, "Кто будет вести уроки?", "Уроки ведёт Чернова Ирина Олеговна.", "Уроки будут."),
        (Kind.WHY, "Почему отказали?", "Отказали, потому что доход выше.", "Решение приняли в мае."),
        (Kind.HOW, "Как записаться?", "Позвоните в регистратуру.", "Запись открыта."),
        (Kind.WHETHER, "Можно ли прийти вечером?", "Вечером прийти нельзя.", "Вечером темно."),
        (Kind.WHETHER, "Надо ли платить?", "Да.", "Вы заплатили 5 мая."),
        (Kind.WHICH, "Какие документы нужны?", "Паспорт и справка.", "Приходите к девяти."),
        (Kind.ACTION, "Прошу заменить окно.", "Окно заменили.", "Окно большое."),
        (Kind.ACTION, "Прошу установить пандус.", "Сделать это невозможно.", "Пандус большой."),
    ],
)
def test_what_fits_better(kind: Kind, asked: str, better: str, worse: str) -> None:
    assert fitness(kind, better, asked) > fitness(kind, worse, asked)


def test_a_date_of_the_question_is_no_news() -> None:
    asked = "Когда вернут деньги за поездку 5 мая?"
    assert fitness(Kind.WHEN, "Деньги за 5 мая вернут.", asked) < fitness(
        Kind.WHEN, "Деньги вернут 7 июня.", asked
    )

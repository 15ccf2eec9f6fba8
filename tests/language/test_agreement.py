"""Predicates that disagree for certain, and none that may be right."""

from __future__ import annotations

import pytest

from letterlint.language.noun_agreement import with_nouns
from letterlint.language.predicates import without_asides
from letterlint.language.tokens import tokens
from letterlint.language.you_agreement import with_you

YOU = {
    "Вы была на приёме.": "были",
    "Вы 5 марта 2025 г. лично обратилась к врачу.": "обратились",
    "Обращалась ли Вы в поликлинику?": "Обращались",
    "Вы были признана нуждающейся.": "признаны",
    "Вы, получив ответ, просила отсрочку.": "просили",
    "Вы обратилась к врачу и просила справку.": "обратились просили",
    "Как указала Вы в письме, лифт сломан.": "указали",
    "Вы (вх. № 5-К) обратился поздно.": "обратились",
    "Вы сама обратилась к врачу.": "обратились",
    "Вы может получить справку.": "можете",
    "Вы будет получать доплату.": "будете",
    "Вы с дочерью живёт в одной комнате.": "живёте",
}
NOT_YOU = (
    "Вы – мать, которая одна растит сына.",
    "Вы может быть не знаете о льготе.",
    "Вы правильно указали адрес.",
    "Вы единственный собственник квартиры.",
    "На «Вы» обратилась только она.",
    "Когда дочь позвонила Вы были в отъезде.",
    "Первой в очереди стоите Вы, выплата назначена с мая.",
    "Вы просите проверить, почему сестра не пришла.",
    "Та, кому Вы помогли, была благодарна.",
    "Вы либо Ваша дочь получила письмо.",
)
THINGS = {
    "Сообщаем, что Ваше заявление принята.": "принято",
    "Ваше письмо было получена 3 марта.": "получено",
    "Ваше письмо была получена 3 марта.": "было получено",
    "На Ваш запрос направлен справка.": "направлена",
    "Ваша просьба удовлетворено.": "удовлетворена",
    "Ваше письмо, отправленное 5 марта, потеряна.": "потеряно",
    "Ваша претензия признан обоснованной.": "признана",
}
NOT_THINGS = (
    "Письмо получила дочь.",
    "Заявление подала мать, справка выдана позже.",
    "Причиной названа поломка.",
    "Всю жизнь работал на заводе.",
    "Центр «Забота» закрыт на ремонт.",
    "Заявление и справка приняты.",
    "Приложите заявление, выданную справку, паспорт.",
    "Язык рисунков – письменность – превращался в письмо.",
    "Увеличиваем пространство кухни.",
    "Счёт открыла дочь, деньги получены.",
    "Установлено, что плата взята дважды.",
)


@pytest.mark.parametrize("text", YOU)
def test_you_asks_for_the_plural(text: str) -> None:
    (found,) = with_you(without_asides(tokens(text)))
    assert " ".join(found.rights) == YOU[text]


@pytest.mark.parametrize("text", NOT_YOU)
def test_what_is_not_said_of_you_stays(text: str) -> None:
    assert list(with_you(without_asides(tokens(text)))) == []


@pytest.mark.parametrize("text", THINGS)
def test_a_predicate_agrees_with_its_thing(text: str) -> None:
    (found,) = with_nouns(without_asides(tokens(text)))
    assert " ".join(found.rights) == THINGS[text]


@pytest.mark.parametrize("text", NOT_THINGS)
def test_what_may_agree_with_something_else_stays(text: str) -> None:
    assert list(with_nouns(without_asides(tokens(text)))) == []

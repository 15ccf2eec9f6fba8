"""Salutations to several, «Вы» and «вы»."""

from __future__ import annotations

import pytest

from letterlint.drafting import Gap, addressee, people, person
from tests.drafting.data import made

ONE = person("Иванов Иван Иванович")
TWO = people("Иванов Иван Иванович и Петрова Мария Львовна")
SALUTATIONS = {
    "Иванов Иван Иванович; Петрова Мария Львовна": "Уважаемые Иван Иванович и Мария Львовна!",
    "Иванов Иван Иванович; Ким Вера Павловна; Цой Олег Ильич": "Уважаемые Иван Иванович, Вера Павловна и Олег Ильич!",
    "Коваленко Саша Ли оглы; Петрова Мария Львовна": "Уважаемые Саша Ли оглы и Мария Львовна!",
    "Иванов И. И.; Петрова М. Л.": "Уважаемые господин Иванов и госпожа Петрова!",
    "Иванов Иван Иванович; Петрова М. Л.": "Уважаемые Иван Иванович и госпожа Петрова!",
    "Иванов Иван Иванович; Жук М. Л.": "?",
    "Иванов Иван Иванович; Ким Чен": "Уважаемые Иван Иванович и Ким Чен!",
}


@pytest.mark.parametrize("typed", SALUTATIONS)
def test_several(typed: str) -> None:
    assert made("salutation", people(typed)) == SALUTATIONS[typed]


def test_groups() -> None:
    assert made("salutation", "Жители дома № 5") == "Уважаемые жители дома № 5!"
    assert made("salutation", "Уважаемые жители") == "Уважаемые жители!"
    assert made("salutation", "Семья Ивановых") == "Уважаемая семья Ивановых!"
    assert made("salutation", "Коллектив школы") == "Уважаемый коллектив школы!"
    assert made("salutation", "коллеги") == "Уважаемые коллеги!"
    assert made("salutation", "житель") == "?"
    assert made("you", "жители дома № 5", "dative") == "вам"


def test_nobody() -> None:
    assert made("salutation", []) == made("dative", []) == made("you", ()) == "?"
    assert made("salutation", addressee("")) == "?"
    for nobody in (Gap("адресат"), addressee("", "директор"), [addressee("", "", "МБУ «Центр»")]):
        assert made("salutation", nobody) == "Уважаемый [указать: имя и отчество; женщине – «Уважаемая»]!"


def test_the_gender_is_asked_only_where_it_matters() -> None:
    assert made("salutation", [person("Коваленко О. И."), ONE]) == "?"
    assert made("salutation", [person("Ким Чен"), ONE]) == "Уважаемые Ким Чен и Иван Иванович!"


@pytest.mark.parametrize(
    ("case", "form"),
    [
        ("nominative", "Вы"),
        ("genitive", "Вас"),
        ("dative", "Вам"),
        ("instrumental", "Вами"),
        ("prepositional", "Вас"),
    ],
)
def test_you(case: str, form: str) -> None:
    assert made("you", ONE, case) == made("you", [ONE], case) == form
    assert made("you", TWO, case) == form.lower()


YOUR = [
    ("обращение", "nominative", "Ваше обращение"),
    ("обращение", "prepositional", "Вашем обращении"),
    ("письменное обращение", "dative", "Вашему письменному обращению"),
    ("заявление о выплате", "genitive", "Вашего заявления о выплате"),
    ("жалоба", "accusative", "Вашу жалобу"),
    ("вопрос", "accusative", "Ваш вопрос"),
    ("сын", "accusative", "Вашего сына"),
    ("дочь", "instrumental", "Вашей дочерью"),
    ("документы", "genitive", "Ваших документов"),
    ("дети", "accusative", "Ваших детей"),
    ("жалоба и заявление", "dative", "Вашей жалобе и заявлению"),
    ("СНИЛС", "nominative", "?"),
]


@pytest.mark.parametrize(("thing", "case", "form"), YOUR)
def test_your(thing: str, case: str, form: str) -> None:
    assert made("your", ONE, thing, case) == form
    assert made("your", TWO, thing, case) == form[:1].lower() + form[1:]


def test_gaps_go_through() -> None:
    gap = Gap("адресат")
    assert made("your", ONE, gap) == gap


def test_who_is_not_known_yet_is_written_to_as_one() -> None:
    gap = Gap("адресат")
    assert (made("you", gap, "dative"), made("your", gap, "обращение")) == ("Вам", "Ваше обращение")

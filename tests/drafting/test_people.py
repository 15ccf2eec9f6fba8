"""Names in their cases, shortened, in address blocks."""

from __future__ import annotations

import pytest

from letterlint.drafting import FILTERS, Gap, Missing, UnsureError, addressee, people, person
from letterlint.drafting.naming import same
from letterlint.model import Addressee, Gender, Name
from tests.drafting.data import made, rows

NBSP = "\u00a0"
PEOPLE = rows("people")


@pytest.mark.parametrize("row", PEOPLE, ids=lambda row: f"{row[0]} {row[1]}")
def test_every_kind_of_name(row: list[str]) -> None:
    typed, gender, dative, short, initials, salutation = row
    name = person(typed, gender)
    assert made("dative", name) == dative
    assert made("surname_initials", name, "dative") == short
    assert made("initials", name) == initials
    assert made("salutation", name) == salutation


CASES = {
    "genitive": "Соловьёва Павла Ильича, Королёвой Любови Львовны и Рашидова Али Мамед оглы",
    "dative": "Соловьёву Павлу Ильичу, Королёвой Любови Львовне и Рашидову Али Мамед оглы",
    "accusative": "Соловьёва Павла Ильича, Королёву Любовь Львовну и Рашидова Али Мамед оглы",
    "instrumental": "Соловьёвым Павлом Ильичом, Королёвой Любовью Львовной и Рашидовым Али Мамед оглы",
    "prepositional": "Соловьёве Павле Ильиче, Королёвой Любови Львовне и Рашидове Али Мамед оглы",
}


@pytest.mark.parametrize("case", CASES)
def test_several_people_in_every_case(case: str) -> None:
    several = people("Соловьёв Павел Ильич; Королёва Любовь Львовна и Рашидов Али Мамед оглы")
    assert FILTERS[case](several) == CASES[case]
    assert FILTERS["full_name"](several, case) == CASES[case]


def test_initials_are_not_torn_off() -> None:
    name = person("Иванов Иван Иванович")
    assert FILTERS["surname_initials"](name, "dative") == f"Иванову{NBSP}И.{NBSP}И."
    assert FILTERS["initials"](name, "instrumental") == f"И.{NBSP}И.{NBSP}Ивановым"
    assert FILTERS["full_name"](person("Иванов И. И.")) == f"Иванов{NBSP}И.{NBSP}И."


BLOCKS = [
    ("Иванов И. И.", "", "", "Иванову И. И."),
    ("Иванов И. И.", "директор", 'МБУ "Центр"', "Директору МБУ «Центр»\nИванову И. И."),
    (
        "Петрова Анна Львовна",
        "заведующая отделением",
        "Муниципальное бюджетное учреждение «Центр»",
        "Заведующей отделением Муниципального бюджетного учреждения «Центр»\nПетровой А. Л.",
    ),
    ("Петрова А. Л.", "", "МБУ «Центр»", "МБУ «Центр»\nПетровой А. Л."),
    ("", "глава", "Администрация Маслянинского района", "Главе Администрации Маслянинского района"),
    ("", "", "Администрация Маслянинского района", "Администрация Маслянинского района"),
    ("Жук А. Л.", "директор", "МБУ «Центр»", "?"),
    (
        "Иванов И. И.",
        "скрам-мастер",
        "МБУ «Центр»",
        "[указать слова «скрам-мастер» в дательном падеже] МБУ «Центр»\nИванову И. И.",
    ),
    ("Смородина Анна Петровна", "", "", "[указать слова «Смородина А. П.» в дательном падеже]"),
    ("", "директор", "ПАО Сбербанк", "Директору ПАО Сбербанк"),
    ("", "директор", "«Дом «Уют»»", "Директору организации «Дом «Уют»»"),
    ("", "директор", "«Уют» и партнёры", "Директору [указать слова ««Уют» и партнёры» в родительном падеже]"),
    ("", "директор", "ЦРБ Маслянинская", "Директору [указать слова «ЦРБ Маслянинская» в родительном падеже]"),
    ("", "директор МБУ «Центр»", "МБУ «Центр»", "Директору МБУ «Центр»"),
    ("", "", "ПАО Сбербанк", "ПАО Сбербанк"),
]


@pytest.mark.parametrize(("name", "post", "organisation", "block"), BLOCKS)
def test_address_block(name: str, post: str, organisation: str, block: str) -> None:
    assert made("address_block", addressee(name, post, organisation)) == block


def test_address_block_of_several() -> None:
    several = people("Иванов Иван Иванович и Петрова Анна Львовна")
    assert made("address_block", several) == "Иванову И. И.\nПетровой А. Л."
    assert made("address_block", several, full=True) == "Иванову Ивану Ивановичу\nПетровой Анне Львовне"


HEAD = "Гусева Татьяна Викторовна"


@pytest.mark.parametrize(
    ("typed", "is_head"),
    [
        *(
            (one, True)
            for one in (HEAD, "Гусева Т. В.", "Т.В. Гусева", "Гусева Т.", "Гусева Татьяна", "Гусева")
        ),
        *(
            (one, False)
            for one in ("Гусева Т. И.", "Гусева Тамара", "Гусева Тамара Викторовна", "Гусев Т. В.")
        ),
        *((one, False) for one in ("Рыбакова Т. В.", f"{HEAD}; Рыбакова Т. В.")),
    ],
)
def test_the_head_is_known_by_surname_and_initials(typed: str, is_head: bool) -> None:
    assert same(people(typed), person(HEAD)) == same([person(HEAD)], people(typed)) == is_head
    assert not same(Gap("фамилия"), person(typed.partition(";")[0]))
    assert same(person("Королёва Анна-Мария Львовна"), person("Королева А.-М. Л."))


def test_what_the_clerk_is_asked() -> None:
    with pytest.raises(UnsureError) as asked:
        FILTERS["salutation"](person("Коваленко О. И."))
    assert str(asked.value) == ("Коваленко О. И.: по имени не видно, мужчина это или женщина. Укажите пол.")
    assert asked.value.missing is Missing.GENDER
    assert asked.value.gap == "[указать пол (Коваленко О. И.)]"
    with pytest.raises(UnsureError, match=r"склоняется.*в дательном падеже") as asked:
        FILTERS["dative"](person("Смородина Анна Петровна"))
    assert asked.value.missing is Missing.FORM


def test_gaps_go_through() -> None:
    gap = Gap("фамилия")
    director = Addressee(Name(gap), "директор", "МБУ «Центр»")
    assert FILTERS["address_block"](director) == f"Директору МБУ «Центр»\n{gap}"
    assert FILTERS["dative"](director) is gap
    assert FILTERS["salutation"]([director, Name("Иванов", gender=Gender.MALE)]) is gap


def test_a_template_with_an_unknown_case() -> None:
    with pytest.raises(ValueError, match="неизвестный падеж «дательный»"):
        FILTERS["surname_initials"](person("Иванов И. И."), "дательный")

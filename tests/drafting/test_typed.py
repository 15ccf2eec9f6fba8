"""What clerks type into fields."""

from __future__ import annotations

import pytest

from letterlint.drafting import Missing, UnsureError, organisation, people, person, post
from letterlint.model import Gender, Name

NAMES = {
    "  иванов   иван иванович ": Name("Иванов", "Иван", "Иванович", Gender.MALE),
    "Иванов И.И": Name("Иванов", "И.", "И.", Gender.MALE),
    "И И Иванов": Name("Иванов", "И.", "И.", Gender.MALE),
    "Мамедов Эльчин Рашид оглы": Name("Мамедов", "Эльчин", "Рашид оглы", Gender.MALE),
    "салтыков-щедрин м е": Name("Салтыков-Щедрин", "М.", "Е.", Gender.MALE),
    "Ким Чен": Name("Ким", "Чен"),
    "Джон Смит": Name("Смит", "Джон", "", Gender.MALE),
    "Саша Петренко": Name("Петренко", "Саша"),
    "Мельник": Name("Мельник"),
    "Салтыков - Щедрин М. Е.": Name("Салтыков-Щедрин", "М.", "Е.", Gender.MALE),
    "Ивaнoв Иван": Name("Иванов", "Иван", "", Gender.MALE),  # two Latin letters
    "Кара-оол Анна Петровна": Name("Кара-оол", "Анна", "Петровна", Gender.FEMALE),
    "ИВАНОВ Пётр Ильич": Name("Иванов", "Пётр", "Ильич", Gender.MALE),
    "госпожа Ли": Name("Ли", gender=Gender.FEMALE),
}


@pytest.mark.parametrize("typed", NAMES)
def test_names(typed: str) -> None:
    assert person(typed) == NAMES[typed]


@pytest.mark.parametrize("given", ["ж", "жен.", "Женский", "female"])
def test_the_gender_that_the_clerk_gives(given: str) -> None:
    assert person("Коваленко О. И.", given).gender is Gender.FEMALE


@pytest.mark.parametrize(
    "typed",
    [
        "Анна",
        "да",
        "Ивановы Иван Иванович",
        "",
        "Центр",
        "Директор",
        "Иванову Ивану Ивановичу",
        "МБУ «Центр»",
        "Ivanov",
        "Иванов 5",
        "Роман Давид",
    ],
)
def test_no_name(typed: str) -> None:
    with pytest.raises(UnsureError) as asked:
        person(typed)
    assert asked.value.missing is Missing.NAME


@pytest.mark.parametrize(
    ("typed", "given"), [("Иванов И. И.", "ж"), ("Ким Вера Павловна", "м"), ("Ли", "да")]
)
def test_a_gender_that_cannot_be(typed: str, given: str) -> None:
    with pytest.raises(UnsureError) as asked:
        person(typed, given)
    assert asked.value.missing is Missing.GENDER


def test_a_woman_in_the_dative_is_no_man_in_the_nominative() -> None:
    assert person("Береговой А. И.", "м").gender is Gender.MALE
    with pytest.raises(UnsureError, match="не в именительном падеже"):
        person("Петровой А. И.", "ж")


def test_latin_letters_are_named() -> None:
    with pytest.raises(UnsureError, match="латинские буквы"):
        person("Smith John")


def test_acting_posts_have_their_blanks() -> None:
    assert post("и.о. директора") == "и. о. директора"
    assert post("И. О. директора") == "И. о. директора"


def test_several() -> None:
    found = people("Иванов И. И., Петрова М. П.\nи Ким Чен;")
    assert [name.surname for name in found] == ["Иванов", "Петрова", "Ким"]


TIDIED = {
    ' МБУ  "Центр". ': "МБУ «Центр»",
    'ООО "Фирма "Свет""': "ООО «Фирма «Свет»»",
    "МБУ ''Центр''": "МБУ «Центр»",
    "Школа “Радуга”": "Школа «Радуга»",
    "Администрация района.": "Администрация района",
    "Центр им. Н. В. Гоголя": "Центр им. Н. В. Гоголя",
}


@pytest.mark.parametrize("typed", TIDIED)
def test_posts_and_organisations(typed: str) -> None:
    assert organisation(typed) == post(typed) == TIDIED[typed]

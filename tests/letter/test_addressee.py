"""Whom letters are written to, read from address blocks of many kinds."""

from __future__ import annotations

import pytest

from letterlint.letter.addressee import addressees, addresses
from letterlint.letter.salutation import called, complete
from letterlint.model import Addressee, Gender, Name

M, F, U = Gender.MALE, Gender.FEMALE, Gender.UNKNOWN

BLOCKS: dict[str, list[Name]] = {
    "Иванову И. И.": [Name("Иванов", "И.", "И.", M)],
    "И.И. Иванову": [Name("Иванов", "И.", "И.", M)],
    "Егоровой Валентине Степановне\nул. Партизанская, д. 17": [Name("Егорова", "Валентина", "Степановна", F)],
    "Никитину\nОлегу Романовичу\nс. Болтово, ул. Новая, д. 3": [Name("Никитин", "Олег", "Романович", M)],
    "Мамедову Эльчину Рашид оглы": [Name("Мамедов", "Эльчин", "Рашид оглы", M)],
    "г-же Петренко\npetrenko@example.com": [Name("Петренко", gender=F)],
    "Ким Чену": [Name("Ким", "Чен", "", U)],
    "Кравченко Г. Ф.": [Name("Кравченко", "Г.", "Ф.", U)],
    "Ткач Зинаиде Богдановне": [Name("Ткач", "Зинаида", "Богдановна", F)],
    "Воронцову Сергею Викторовичу\nи Воронцовой Наталье Андреевне": [
        Name("Воронцов", "Сергей", "Викторович", M),
        Name("Воронцова", "Наталья", "Андреевна", F),
    ],
    "Раисе Тимофеевне\nОстапчук": [Name("Остапчук", "Раиса", "Тимофеевна", F)],
    "Щербаню Тимуру Аскаровичу": [Name("Щербань", "Тимур", "Аскарович", M)],
    "Иванову И. И., Петровой М. П.": [Name("Иванов", "И.", "И.", M), Name("Петрова", "М.", "П.", F)],
    "Иванов И. И.": [Name("Иванов", "И.", "И.", M)],
    "Жителям дома № 14 по ул. Лесной\n(по списку)": [],
    "В администрацию района": [],
    "ООО «Ромашка»\nул. Иванова, д. 5": [],
}


@pytest.mark.parametrize(("block", "names"), BLOCKS.items())
def test_names(block: str, names: list[Name]) -> None:
    assert [addressee.name for addressee in addressees(block.split("\n"))] == names


@pytest.mark.parametrize(
    ("block", "post", "organisation"),
    [
        ("Директору МБОУ «СОШ № 2»\nИгнатьевой О. В.", "Директору", "МБОУ «СОШ № 2»"),
        ("Главе Маслянинского района Ярманову В. В.", "Главе Маслянинского района", ""),
        ("Индивидуальному предпринимателю\nПетрову А. А.", "Индивидуальному предпринимателю", ""),
        ("ИП Петрову А. А.", "ИП", ""),
        ("ООО «Ромашка»\nИвановой А. П.", "", "ООО «Ромашка»"),
        ("Иванову И. И.\nул. Мира, д. 5", "", ""),
    ],
)
def test_post_and_organisation(block: str, post: str, organisation: str) -> None:
    (addressee,) = addressees(block.split("\n"))
    assert (addressee.post, addressee.organisation) == (post, organisation)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Егоровой Валентине Степановне", True),
        ("Жителям дома № 14", True),
        ("ул. Ленина, д. 5", False),
        ("МБУ «КЦСОН Маслянинского муниципального округа»", False),
        ("На № 38 от 27.02.2025", False),
        ("О надомном обслуживании", False),
        ("тел. 8 (383-47) 2-15-30", False),
        ("Министерство труда и социального развития", False),
    ],
)
def test_addresses(line: str, wanted: bool) -> None:
    assert addresses(line) is wanted


@pytest.mark.parametrize(
    ("own", "greeting", "wanted"),
    [
        (
            Name("Кравченко", "Г.", "Ф.", U),
            "Уважаемая Галина Фёдоровна!",
            Name("Кравченко", "Галина", "Фёдоровна", F),
        ),
        (Name("Иванов", "И.", "И.", M), "Уважаемый Пётр Сергеевич!", Name("Иванов", "И.", "И.", M)),
        (Name("Иванова", "И.", "И.", F), "Уважаемый Иван Иванович!", Name("Иванова", "И.", "И.", F)),
        (Name("Иванов", gender=M), "Здравствуйте, Иван Иванович!", Name("Иванов", "Иван", "Иванович", M)),
        (Name("Иванов", "И.", "И.", M), "Уважаемые коллеги!", Name("Иванов", "И.", "И.", M)),
    ],
)
def test_a_greeting_completes_the_addressee(own: Name, greeting: str, wanted: Name) -> None:
    assert complete(Addressee(own), called(greeting)).name == wanted

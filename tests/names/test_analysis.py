"""Dative → nominative, and the gender."""

from __future__ import annotations

import pytest

from letterlint.language.folding import yo
from letterlint.language.names import Case, candidates, decline, gender, is_first_name, is_patronymic
from letterlint.language.names import patronymic_gender as gender_of_patronymic
from letterlint.model import Gender, Name
from tests.names.data import rows
from tests.names.test_declension import PARTS, name_of


@pytest.mark.parametrize(("file", "floor"), [("surnames", 0.98), ("more_surnames", 0.97)])
@pytest.mark.parametrize("given", [True, False])
def test_nominative(file: str, floor: float, given: bool) -> None:
    """With the gender given and without."""
    wrong = [
        row for row in rows(file) if not _is_first(row, Gender(row["gender"]) if given else Gender.UNKNOWN)
    ]
    assert 1 - len(wrong) / len(rows(file)) >= floor, wrong


def _is_first(row: dict[str, str], known: Gender) -> bool:
    found = candidates(row["dative"], known)
    return bool(found) and yo(found[0][0]) == yo(row["surname"])


@pytest.mark.parametrize("file", PARTS)
@pytest.mark.parametrize("case", Case)
def test_gender_is_never_wrong(file: str, case: Case) -> None:
    for row in rows(file):
        form = decline(name_of(row, PARTS[file]), case)
        if form is not None:
            told = gender(form.surname, form.first, form.patronymic, case)
            assert told in (row["gender"], Gender.UNKNOWN), row


@pytest.mark.parametrize(
    ("name", "case", "expected"),
    [
        (("Иванова", "", ""), Case.NOMINATIVE, Gender.FEMALE),
        (("Ивановой", "", ""), Case.DATIVE, Gender.FEMALE),
        (("Иванову", "", ""), Case.DATIVE, Gender.MALE),
        (("Иванова", "", ""), Case.GENITIVE, Gender.MALE),
        (("Коваленко", "", ""), Case.DATIVE, Gender.UNKNOWN),
        (("Черных", "О.", "И."), Case.DATIVE, Gender.UNKNOWN),
        (("Ткач", "", ""), Case.DATIVE, Gender.UNKNOWN),
        (("Ли", "Саше", ""), Case.DATIVE, Gender.UNKNOWN),
        (("", "Александре", ""), Case.DATIVE, Gender.FEMALE),
        (("", "Александре", ""), Case.PREPOSITIONAL, Gender.UNKNOWN),
        (("", "Александра", ""), Case.GENITIVE, Gender.MALE),
        (("", "Аминат", ""), Case.NOMINATIVE, Gender.FEMALE),
        (("Ли", "Саше", "Ильиничне"), Case.DATIVE, Gender.FEMALE),
        (("Иванову", "Марии", ""), Case.DATIVE, Gender.UNKNOWN),
        (("Мунтяну", "", ""), Case.DATIVE, Gender.UNKNOWN),
        (("Казанова", "", ""), Case.NOMINATIVE, Gender.UNKNOWN),
        (("Дарвин", "", ""), Case.NOMINATIVE, Gender.UNKNOWN),
    ],
)
def test_gender(name: tuple[str, str, str], case: Case, expected: Gender) -> None:
    assert gender(*name, case=case) is expected


def test_candidates_of_both_genders() -> None:
    assert candidates("Глинке")[:2] == [("Глинка", Gender.MALE), ("Глинка", Gender.FEMALE)]
    assert candidates("Римской-Корсаковой")[0] == ("Римская-Корсакова", Gender.FEMALE)


@pytest.mark.parametrize(
    "word", ["Ивановичу", "Ильиничны", "Кузьмичом", "Рашид оглы", "Рашид-кызы", "Саввичне"]
)
def test_patronymics(word: str) -> None:
    assert is_patronymic(word)
    assert gender_of_patronymic(word) is not Gender.UNKNOWN


@pytest.mark.parametrize("word", ["деревне", "царевич", "кирпич", "личной", "отличной", "Иванов", "И.", ""])
def test_no_patronymics(word: str) -> None:
    assert not is_patronymic(word)
    assert gender_of_patronymic(word) is Gender.UNKNOWN


def test_first_names() -> None:
    assert all(map(is_first_name, ("Наталье", "Льву", "Эльчина", "Любовью", "Петру")))
    assert not any(map(is_first_name, ("стол", "Директору", "Новосибирску", "")))


def test_contradictory_name_is_not_declined() -> None:
    assert decline(Name("Петрова", gender=Gender.MALE), Case.DATIVE) is not None, "a man may be called so"

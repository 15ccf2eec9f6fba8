"""Thousands of surnames of natasha's list: nominative → dative → nominative → dative is stable."""

from __future__ import annotations

import re

import pytest
from pytrovich.enums import Case as PetrovichCase
from pytrovich.enums import Gender as PetrovichGender
from pytrovich.enums import NamePart
from pytrovich.maker import PetrovichDeclinationMaker

from letterlint.language.folding import yo
from letterlint.language.names import Case, candidates, dative, decline, forms
from letterlint.language.names.dictionaries import last_names
from letterlint.model import Gender, Name

REGULAR = re.compile("[а-яё]{2,}(?:ов|ев|ин|ский)")
STEP = 13


def sample() -> list[str]:
    """Some thousands, spread evenly over the list."""
    return [word for word in last_names().decode().split() if re.fullmatch("[а-яё]{3,}", word)][::STEP]


def regular() -> list[str]:
    return [word.capitalize() for word in sample() if REGULAR.fullmatch(word)]


@pytest.mark.parametrize("gender", [Gender.MALE, Gender.FEMALE])
def test_regular_surnames(gender: Gender) -> None:
    surnames = regular()
    assert len(surnames) > 2_000
    if gender is Gender.FEMALE:
        surnames = [re.sub("ий$", "а", word) if word.endswith("ий") else word + "а" for word in surnames]
        surnames = [re.sub("ска$", "ская", word) for word in surnames]
    unstable = [word for word in surnames if not is_stable(word, gender)]
    assert len(unstable) <= len(surnames) * 0.003, unstable


def is_stable(surname: str, gender: Gender) -> bool:
    form = dative(Name(surname, gender=gender))
    if form is None:
        return True
    found = candidates(form, gender)
    return bool(found) and yo(found[0][0]) == yo(surname) and dative(Name(found[0][0], gender=gender)) == form


def test_any_surname() -> None:
    """Of any surname the nominative is at least among the candidates."""
    lost, surnames = [], sample()[::7]
    for word in surnames:
        form = dative(Name(word.capitalize(), gender=Gender.MALE))
        if form is not None and yo(word) not in {
            yo(nominative) for nominative, _ in candidates(form, Gender.MALE)
        }:
            lost.append(word)
    assert len(lost) <= len(surnames) * 0.002, lost


def test_nothing_raises() -> None:
    for word in sample()[::20]:
        for gender in Gender:
            name = Name(word, word, word, gender)
            assert yo(word) in forms(name)
            for case in Case:
                decline(name, case)


def test_pytrovich_agrees() -> None:
    """Pytrovich is an independent declension: over thousands of surnames the two rarely differ."""
    maker = PetrovichDeclinationMaker()
    genders = {Gender.MALE: PetrovichGender.MALE, Gender.FEMALE: PetrovichGender.FEMALE}
    names = [(word.capitalize(), gender) for word in sample()[::4] for gender in genders]
    differing = [
        (word, gender)
        for word, gender in names
        if (form := dative(Name(word, gender=gender)))
        and yo(form) != yo(maker.make(NamePart.LASTNAME, genders[gender], PetrovichCase.DATIVE, word))
    ]
    assert len(names) > 5_000
    assert len(differing) < len(names) * 0.03, differing[:50]


def test_surnames_in_a_soft_sign_and_in_j() -> None:
    """«Щербаню» is of Щербань: there is no spelling «Щербанй»."""
    surnames = [
        word.capitalize() for word in sample() if re.fullmatch("[а-я]+[бвдзлмнпрстф]ь|[а-я]+[аеоу]й", word)
    ]
    assert len(surnames) > 150
    lost = [
        word
        for word in surnames
        if candidates(dative(Name(word, gender=Gender.MALE)) or "-", Gender.MALE)[0][0] != word
    ]
    assert len(lost) <= len(surnames) * 0.03, lost

"""What can be wrong with a greeting, one small function a fault, in the order in which to say it.

The forms that are right are those of the Code, 5.4.1 and 5.4.2, and of ГОСТ Р 7.0.97-2016, 5.18: no
initials with a surname, «господин» before a surname only.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from letterlint.language.folding import yo
from letterlint.language.greeting import Greeting
from letterlint.language.morphology import has_tag, lemmas
from letterlint.language.names import (
    forms,
    is_first_name,
    is_patronymic,
    may_be_one,
    patronymic_gender,
    spelt_out,
)
from letterlint.language.names import gender as gender_of
from letterlint.language.wordlists import rows
from letterlint.model import Gender, Name

INITIAL = re.compile(r"(?<!\w)[А-ЯЁ][а-яё]?\.")  # not «жители дома № 6 по ул. Мира»
GENDER_OF_TITLE = {
    "господин": Gender.MALE,
    "г-н": Gender.MALE,
    "госпожа": Gender.FEMALE,
    "г-жа": Gender.FEMALE,
}


@dataclass(frozen=True, slots=True)
class Called:
    """A greeting, and whom it should call."""

    greeting: Greeting
    addressees: tuple[Name, ...]

    @property
    def names(self) -> list[Name]:
        return self.greeting.names()

    @property
    def single(self) -> Name | None:
        """The one person called, in a letter to one person at most."""
        return self.names[0] if len(self.names) == 1 == len(self.greeting.people) else None

    @property
    def addressee(self) -> Name | None:
        return self.addressees[0] if len(self.addressees) == 1 else None


def _shortened(called: Called) -> str:
    return (
        "слово «Уважаемый» сокращено"
        if yo(called.greeting.opener).startswith("ув") and not called.greeting.ending
        else ""
    )


def _other_words(called: Called) -> str:
    greeting = called.greeting
    if greeting.ending or _shortened(called):
        return ""
    return (
        f"«{greeting.opener.strip(' ,.!')}» вместо «Уважаемый»"
        if greeting.opener
        else "нет слова «Уважаемый»"
    )


def _left_by_template(called: Called) -> str:
    return f"остался след шаблона «{called.greeting.template.strip()}»" if called.greeting.template else ""


def _impersonal(called: Called) -> str:
    """«Уважаемый заявитель!»: a common noun, and no post, which is written with a capital letter."""
    words = called.greeting.people[0].split() if called.greeting.people else []
    title = called.greeting.title.rstrip(".").lower()
    word = title or (words[0] if words else "")
    several = called.greeting.plural and not title
    listed = next((row for row in _impersonal_words() if row["word"] in lemmas(word) | {yo(word)}), None)
    why = listed["why"] if listed and not (several and not listed["plural"]) else ""
    if several:  # «Уважаемые собственники!» is right
        return why
    if why or title in ("гр", "гр-н", "гр-ка"):
        return why or "слово «гражданин» сокращено"
    common = not called.greeting.plural and word.islower() and has_tag(word, "NOUN", "anim", "sing", "nomn")
    return "безличное обращение" if common and not title else ""


@lru_cache(maxsize=1)
def _impersonal_words() -> list[dict[str, str]]:
    return rows("letterlint.language", "impersonal")


def _not_nominative(called: Called) -> str:
    return (
        ""
        if called.greeting.nominative or not called.greeting.ending
        else "имя стоит не в именительном падеже"
    )


def _small_letter(called: Called) -> str:
    return "обращение начинается со строчной буквы" if called.greeting.opener[:1].islower() else ""


def _comma_inside(called: Called) -> str:
    return "после «Уважаемый» стоит запятая" if called.greeting.comma else ""


def _initials(called: Called) -> str:
    return (
        "вместо имени и отчества стоят инициалы"
        if any(INITIAL.search(person) for person in called.greeting.people)
        else ""
    )


def _surname(called: Called) -> str:
    """A surname beside the name; who has no patronymic may be called so: «Уважаемый Ким Чен!»."""
    name, addressee = called.single, called.addressee
    if name is None or not name.surname or not name.first or called.greeting.title:
        return ""
    has_patronymic = name.patronymic or (addressee and addressee.patronymic)
    return "вместе с именем названа фамилия" if has_patronymic else ""


def _surname_alone(called: Called) -> str:
    name, people = called.single, called.greeting.people
    if called.greeting.title or called.greeting.plural or len(people) != 1:
        return ""
    bare = name is not None and name.surname and not name.first
    return "названа одна фамилия" if bare or _is_surname(people[0], called.addressee) else ""


def _is_surname(word: str, addressee: Name | None) -> bool:
    """«Иванова» is the nominative of a woman's name, or the genitive of a man's."""
    if " " in word or not word[:1].isupper() or is_first_name(word):
        return False
    return has_tag(word, "Surn", "nomn") or (addressee is not None and yo(addressee.surname) == yo(word))


def _title_with_name(called: Called) -> str:
    """«Господин» is for the surname alone, where first name and patronymic are unknown (5.4.2)."""
    name, addressee, title = called.single, called.addressee, called.greeting.title
    if not title or name is None:
        return ""
    if name.first and name.patronymic:
        return f"«{title}» ставят только перед фамилией"
    known = addressee and spelt_out(addressee.first) and spelt_out(addressee.patronymic)
    return f"«{title}» пишут, когда имя и отчество неизвестны, а они есть в адресе" if known else ""


def _another_surname(called: Called) -> str:
    name, addressee = called.single, called.addressee
    if name is None or addressee is None or not name.surname or not addressee.surname or name.first:
        return ""
    # of «Джон Смит» nobody can tell by the form which is the surname
    either = not addressee.patronymic and yo(name.surname) in (yo(addressee.first), yo(addressee.surname))
    return "" if either or forms(name) & forms(addressee) else "фамилия не та, что в адресе"


def _no_patronymic(called: Called) -> str:
    """«Уважаемая Мария!» to somebody whose patronymic, or its initial, is in the address block."""
    people, addressee = called.greeting.people, called.addressee
    alone = len(people) == 1 and " " not in people[0] and is_first_name(people[0])
    return "нет отчества" if alone and addressee and addressee.patronymic else ""


def _odd_pair(called: Called) -> str:
    """«Иван Ивановна»."""
    for person in called.greeting.people:
        first, _, patronymic = person.partition(" ")
        genders = gender_of(first=first), patronymic_gender(patronymic) if is_patronymic(patronymic) else None
        if set(genders) == {Gender.MALE, Gender.FEMALE}:
            return "имя и отчество разного рода"
    return ""


def _wrong_gender(called: Called) -> str:
    greeting = called.greeting
    gender = GENDER_OF_TITLE.get(yo(greeting.title), greeting.gender)
    if gender is Gender.UNKNOWN or called.single is None:
        return ""
    genders = {
        called.single.gender,
        called.addressee.gender if called.addressee else Gender.UNKNOWN,
        greeting.gender,
    }
    return "" if genders <= {gender, Gender.UNKNOWN} else "род не согласован с именем"


def _wrong_number(called: Called) -> str:
    greeting = called.greeting
    if called.single and greeting.plural:
        return "«Уважаемые» – к одному человеку"
    several = len(greeting.people) > 1 and len(called.names) == len(greeting.people)
    return (
        f"«{greeting.opener}» – к нескольким людям"
        if several and greeting.gender is not Gender.UNKNOWN
        else ""
    )


def _another_person(called: Called) -> str:
    strangers = [n for n in called.names if n.first and not any(may_be_one(n, a) for a in called.addressees)]
    return "имя или отчество не те, что в адресе" if called.addressees and strangers else ""


def _wrong_end(called: Called) -> str:
    if called.greeting.mark == "!":
        return ""
    return f"в конце стоит «{called.greeting.mark}», а не «!»" if called.greeting.mark else "в конце нет «!»"


FAULTS: tuple[Callable[[Called], str], ...] = (
    _shortened,
    _other_words,
    _left_by_template,
    _impersonal,
    _not_nominative,
    _title_with_name,
    _initials,
    _surname,
    _surname_alone,
    _another_surname,
    _another_person,
    _no_patronymic,
    _odd_pair,
    _wrong_gender,
    _wrong_number,
    _small_letter,
    _comma_inside,
    _wrong_end,
)
DOUBTFUL = (_another_surname, _another_person, _odd_pair)  # it may be the address that is wrong


def fault(called: Called) -> str:
    """The first thing that is wrong with a greeting, as a clause in Russian; "" where nothing is."""
    return next((reason for find in FAULTS if (reason := find(called))), "")


def is_doubtful(called: Called) -> bool:
    """Whether the fault may be the address block's, so that only the clerk knows what is right."""
    return any(find(called) for find in DOUBTFUL)


def only_the_end_is_wrong(called: Called) -> bool:
    return [find for find in FAULTS if find(called)] == [_wrong_end]

"""Speaking to people: the salutation, and «Вы» with a capital letter or without."""

from __future__ import annotations

import re

from letterlint.drafting.cases import (
    People,
    case_of,
    joined,
    names,
    nobody,
    phrase_in,
    unknown_form,
    unknown_gender,
    written,
)
from letterlint.drafting.gaps import Gap, gap_in
from letterlint.drafting.phrasing import small
from letterlint.language.greeting import RESPECTED
from letterlint.language.names import Case, is_eastern, spelt_out
from letterlint.language.nominals import leading
from letterlint.language.nominals.readings import attributes
from letterlint.model import Addressee, Gender, Name

SEVERAL = "Уважаемые"
NAME = "[указать: имя и отчество; женщине – «Уважаемая»]"  # the gap for it
UNNAMED = f"Уважаемый {NAME}!"
TITLES = {Gender.MALE: "господин", Gender.FEMALE: "госпожа"}
YOU = {
    Case.NOMINATIVE: "Вы",
    Case.GENITIVE: "Вас",
    Case.DATIVE: "Вам",
    Case.ACCUSATIVE: "Вас",
    Case.INSTRUMENTAL: "Вами",
    Case.PREPOSITIONAL: "Вас",
}
_ONE = {"masc": "Уважаемый", "femn": "Уважаемая"}  # «коллектив», «семья»
_RESPECT = re.compile(r"уважаем\w+\s+", re.IGNORECASE)
OWN = ("ваш", "ваша", "ваше", "ваши")
Addressed = People | str  # a str is a group: «жители дома № 5»


def salutation(people: Addressed) -> str:
    """«Уважаемый Иван Иванович!», «Уважаемые Иван Иванович и Мария Петровна!», «Уважаемые жители дома № 5!».

    Where first name or patronymic is unknown, «Уважаемый господин Иванов!» (the Code, 5.4.1, 5.4.2); who
    has a name without a patronymic whose surname stands first is called so: «Уважаемый Ким Чен!».
    Where the addressee is not known or, of an organisation, has no name, UNNAMED.
    Raises UnsureError where the gender or the surname that this takes is unknown.
    """
    if isinstance(people, Gap) or _is_office(people):
        return UNNAMED
    if (gap := gap_in(people)) is not None:
        return gap
    if isinstance(people, str):
        return _to_group(people)
    listed = names(people)
    if len(listed) == 1:
        return f"{RESPECTED[_gender(listed[0])]} {_called(listed[0])}!"
    return f"{SEVERAL} {joined([_called(name) for name in listed])}!"


def _is_office(people: Addressed) -> bool:
    """Whether a letter goes to an organisation or a post, and to nobody by name."""
    one = people[0] if isinstance(people, list | tuple) and len(people) == 1 else people
    return isinstance(one, Addressee) and one.name == Name() and bool(one.post or one.organisation)


def _called(name: Name) -> str:
    """How a person is spoken to."""
    if spelt_out(name.first) and spelt_out(name.patronymic):
        return f"{name.first} {name.patronymic}"
    if is_eastern(name):
        return written(name)
    if name.surname:
        return f"{TITLES[_gender(name)]} {name.surname}"
    if spelt_out(name.first):
        return name.first
    raise nobody()


def _gender(name: Name) -> Gender:
    """The gender, if it is known."""
    if name.gender is Gender.UNKNOWN:
        raise unknown_gender(name) if written(name) else nobody()
    return name.gender


def _to_group(text: str) -> str:
    """«Уважаемые жители!», «Уважаемая семья Ивановых!»; raises UnsureError where the form is not certain."""
    plain = _RESPECT.sub("", text)
    phrase = leading(plain)
    if phrase is None or (phrase.number != "plur" and (phrase.animate or phrase.gender not in _ONE)):
        raise unknown_form(text, Case.NOMINATIVE)
    respected = SEVERAL if phrase.number == "plur" else _ONE[phrase.gender]
    return f"{respected} {small(plain)}!"


def you(people: Addressed, case: str = "nominative") -> str:
    """«Вам» to one person, «вам» to several or to a group; ValueError where there is no such case."""
    return _cased(YOU[case_of(case)], people)


def your(people: Addressed, thing: str, case: str = "nominative") -> str:
    """«Ваше обращение» to one person, «вашего обращения» to several: the thing given in the nominative.

    Raises UnsureError where the form of the thing is not certain; ValueError where there is no such case.
    """
    if isinstance(thing, Gap):
        return thing
    wanted, phrase = case_of(case), leading(thing)
    if phrase is None:
        raise unknown_form(thing, wanted)
    own = next(word for form in OWN for word in attributes(form) if word.agrees(phrase.head))
    form = own.inflected(wanted, phrase.number, phrase.animate) or own.text
    return f"{_cased(form, people)} {phrase_in(thing, wanted)}"


def _cased(form: str, people: Addressed) -> str:
    """Only one person is written to with a capital letter («Правила русской орфографии», 2006).

    Who is not known yet is taken for one.
    """
    if isinstance(people, Gap):
        return form[:1].upper() + form[1:]
    several = isinstance(people, str) or len(names(people)) > 1
    return form.lower() if several else form[:1].upper() + form[1:]

"""What a clerk types into a field, made into what filters take."""

from __future__ import annotations

import re
from dataclasses import replace

from letterlint.drafting.cases import written
from letterlint.drafting.errors import Missing, UnsureError
from letterlint.drafting.gaps import Gap
from letterlint.drafting.tidying import name_as_written, organisation, post, tidy
from letterlint.language.names import Case, gender, is_eastern, is_patronymic, parse, spelt_out
from letterlint.language.names.dictionaries import is_known_first_name, is_last_name, tagged
from letterlint.language.names.strictness import is_no_name
from letterlint.model import Addressee, Gender, Name

JOINT = re.compile(r"\s*[;,\n]\s*(?:и\s+)?|\s+и\s+")
SURNAME = re.compile(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)*")
GENDERS = {
    **dict.fromkeys(("male", "м", "муж", "мужской", "мужчина"), Gender.MALE),
    **dict.fromkeys(("female", "ж", "жен", "женский", "женщина"), Gender.FEMALE),
    **dict.fromkeys(("", "unknown"), Gender.UNKNOWN),
}
LATIN = re.compile("[A-Za-z]")
HERS_IN_DATIVE = re.compile("[аеёиоуыэюя].*(?:[оеё]в|[иы]н|[сц]к)ой$")  # «Береговой» is a man
WHOLE_NAME = "фамилия, имя и отчество"
EXAMPLE = "«Иванов Иван Иванович» или «Иванов И. И.»"


def person(text: str, given: str | None = None) -> Name:
    """The name that a clerk typed in the nominative: «Иванов Иван Иванович», «И. И. Иванов», «Ким Чен».

    `given` is the gender where the clerk tells it («мужской», "female"). Raises UnsureError where the
    text is no name in the nominative, or the gender given is not the name's.
    """
    plain = name_as_written(text)
    name = parse(plain, Case.NOMINATIVE) or _surname(plain)
    if name is None:
        wrong = "имя не прочитано. Напишите его в именительном падеже"
        if LATIN.search(plain):
            wrong = "в имени латинские буквы. Напишите его русскими буквами"
        raise UnsureError(f"{text.strip() or 'Имя'}: {wrong}: {EXAMPLE}.", Missing.NAME, Gap(WHOLE_NAME))
    return gendered(_turned(_spelt(name, plain)), _gender(given))


def addressee(
    text: str, post_text: str = "", organisation_text: str = "", given: str | None = None
) -> Addressee:
    """Who a letter goes to, from what a clerk typed. Raises UnsureError, as `person`; "" is nobody."""
    name = person(text, given) if text.strip() else Name()
    return Addressee(name, post(post_text), organisation(organisation_text))


def people(text: str) -> tuple[Name, ...]:
    """«Иванов И. И., Петрова М. П. и Ким Чен»: one after the other. Raises UnsureError, as `person`."""
    return tuple(person(one) for one in JOINT.split(tidy(text).strip(" ;,")))


def _surname(text: str) -> Name | None:
    """A word that stands alone is a surname here, though it may be a common noun elsewhere: «Мельник»."""
    if not SURNAME.fullmatch(text) or is_no_name(text) or is_patronymic(text) or _is_only_first(text):
        return None
    return Name(text, gender=gender(surname=text))


def _is_only_first(text: str) -> bool:
    """«Анна», not «Роман»: no surname is the same."""
    return is_known_first_name(text) and not tagged(text, "Surn") and not is_last_name(text)


def _spelt(name: Name, text: str) -> Name:
    """The capitals that the clerk typed: «Кара-оол», where they are not all of one size."""
    typed = {word.casefold(): word for word in text.split() if not word.isupper() and not word.islower()}
    surname, first = (typed.get(part.casefold(), part) for part in (name.surname, name.first))
    return replace(name, surname=surname, first=first)


def _turned(name: Name) -> Name:
    """«Джон Смит»: the first name is the word that is known as one.

    Raises UnsureError where both are: of «Роман Давид» nobody can tell.
    """
    doubtful = name.surname and spelt_out(name.first) and not name.patronymic and not is_eastern(name)
    if not doubtful or gender(first=name.surname) is Gender.UNKNOWN:
        return name
    if gender(first=name.first) is Gender.UNKNOWN:
        return Name(name.first, name.surname, "", gender(name.first, name.surname))
    sentence = f"{written(name)}: не видно, где фамилия, а где имя. Напишите и отчество: {EXAMPLE}."
    raise UnsureError(sentence, Missing.NAME, Gap(WHOLE_NAME))


def _gender(given: str | None) -> Gender:
    """The gender that a clerk gives; raises UnsureError for another word."""
    word = (given or "").strip(" .").lower()
    if word not in GENDERS:
        sentence = f"{given}: пол не прочитан. Напишите «мужской» или «женский»."
        raise UnsureError(sentence, Missing.GENDER, Gap("пол"))
    return GENDERS[word]


def gendered(name: Name, told: Gender) -> Name:
    """The name with the gender that a clerk tells; raises UnsureError where it cannot be hers or his."""
    if told is Gender.FEMALE and HERS_IN_DATIVE.search(name.surname):
        sentence = f"{written(name)}: имя не в именительном падеже. Напишите: {EXAMPLE}."
        raise UnsureError(sentence, Missing.NAME, Gap(WHOLE_NAME))
    if told in (Gender.UNKNOWN, name.gender):
        return name
    if name.gender is not Gender.UNKNOWN:
        sentence = f"{written(name)}: пол указан не тот, что виден по имени. Исправьте имя или пол."
        raise UnsureError(sentence, Missing.GENDER, Gap(f"пол ({written(name)})"))
    return replace(name, gender=told)

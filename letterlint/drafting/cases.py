"""Cases of people, posts, organisations and things."""

from __future__ import annotations

from collections.abc import Sequence

from letterlint.drafting.errors import Missing, UnsureError
from letterlint.drafting.gaps import Gap
from letterlint.language.names import Case, decline
from letterlint.language.nominals import declined
from letterlint.model import Addressee, Gender, Name

Person = Addressee | Name
People = Person | Sequence[Person]
IN_RUSSIAN = {
    Case.NOMINATIVE: "именительном",
    Case.GENITIVE: "родительном",
    Case.DATIVE: "дательном",
    Case.ACCUSATIVE: "винительном",
    Case.INSTRUMENTAL: "творительном",
    Case.PREPOSITIONAL: "предложном",
}
SHOWN = 65  # letters of the words that a gap asks for
ASK_GENDER = "{}: по имени не видно, мужчина это или женщина. Укажите пол."
ASK_NAME = "Не указано, кому письмо. Укажите фамилию, имя и отчество."
ASK_FORM = "{}: программа не знает, как это склоняется. Напишите это в письме в {} падеже сами."


def names(people: People) -> list[Name]:
    """The names of one person or of several; raises UnsureError where there is nobody."""
    listed = [people] if isinstance(people, Addressee | Name) else list(people)
    if not listed:
        raise nobody()
    return [one.name if isinstance(one, Addressee) else one for one in listed]


def written(name: Name) -> str:
    """«Иванов Иван Иванович»: what is known of a name, the surname first."""
    return " ".join(part for part in (name.surname, name.first, name.patronymic) if part)


def name_in(name: Name, case: Case) -> Name:
    """The name in a case.

    Raises UnsureError where the gender is unknown and men's and women's forms differ, and where a part
    may decline in more than one way or not at all.
    """
    found = decline(name, case)
    if found is not None:
        return found
    if name.gender is Gender.UNKNOWN and any(decline(_of(name, each), case) for each in Gender):
        raise unknown_gender(name)
    raise unknown_form(written(name), case)


def _of(name: Name, gender: Gender) -> Name:
    return Name(name.surname, name.first, name.patronymic, gender)


def phrase_in(text: str, case: Case) -> str:
    """A post, an organisation or a thing, given in the nominative, in a case; a Gap as it is.

    Raises UnsureError where it begins with no nominative that is known, or has another one in it.
    """
    found = text if isinstance(text, Gap) else declined(text, case)
    if found is None:
        raise unknown_form(text, case)
    return found


def case_of(name: str) -> Case:
    """The case by its name in a template; raises ValueError for any other word."""
    if name not in list(Case):
        raise ValueError(f"В шаблоне указан неизвестный падеж «{name}». Есть падежи: {', '.join(Case)}.")
    return Case(name)


def joined(parts: Sequence[str]) -> str:
    """«А, Б и В»."""
    return " и ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def nobody() -> UnsureError:
    return UnsureError(ASK_NAME, Missing.NAME, Gap("фамилия, имя и отчество"))


def unknown_gender(name: Name) -> UnsureError:
    return UnsureError(ASK_GENDER.format(written(name)), Missing.GENDER, Gap(f"пол ({written(name)})"))


def unknown_form(text: str, case: Case) -> UnsureError:
    """The clerk must write the form."""
    which = IN_RUSSIAN[case]
    shown = text if len(text) <= SHOWN else f"{text[: SHOWN - 1].rstrip()}…"
    gap = Gap(f"слова «{shown}» в {which} падеже")
    return UnsureError(ASK_FORM.format(text, which), Missing.FORM, gap)

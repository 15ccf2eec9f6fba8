"""A name as an address block or a signature has it, in a given case or in any."""

from __future__ import annotations

from functools import lru_cache

from letterlint.language.names import dictionaries
from letterlint.language.names.analysis import analyse, capitalised
from letterlint.language.names.eastern import eastern
from letterlint.language.names.gender import agreed, first_gender
from letterlint.language.names.name import Case, is_initial
from letterlint.language.names.patronymics import is_patronymic, particle_gender, patronymic_gender
from letterlint.language.names.shapes import Shape, shapes, title, words
from letterlint.language.names.strictness import fits, is_no_name, is_only_surname
from letterlint.language.names.surname_gender import surname_gender
from letterlint.language.names.tables import Part
from letterlint.model import Gender, Name

ORDER = (Case.DATIVE, Case.NOMINATIVE, Case.GENITIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL)


@lru_cache(maxsize=2_000)
def parse(text: str, case: Case) -> Name | None:
    """The person that a text names in a case: «г-ну Дюпону Ж.», «Егоровой Валентине Степановне».

    None where the text is anything else, or a name in another case. Of surnames that may have the
    form, the likeliest is taken; the gender is UNKNOWN unless the name tells it for certain.
    """
    titled = title(text)
    told, rest = titled or (Gender.UNKNOWN, text)
    found = words(rest)
    surname_first = eastern(found, case)
    if surname_first is not None:
        return surname_first
    readings = (_read(shape, case, told, titled is not None) for shape in shapes(found))
    return next((name for name in readings if name is not None), None)


def parse_any(text: str) -> tuple[Name, Case] | None:
    """The person named in whatever case, and the case; DATIVE where the form may be the dative."""
    for case in ORDER:
        name = parse(text, case)
        if name is not None:
            return name, case
    return None


def _read(shape: Shape, case: Case, told: Gender, titled: bool) -> Name | None:
    patronymic = _patronymic(shape.patronymic, case)
    if patronymic is None:
        return None
    known = agreed((told, patronymic_gender(shape.patronymic)))
    first = _first(shape.first, case, known, bool(shape.patronymic) and not is_initial(shape.patronymic))
    if first is None:
        return None
    gender = agreed((known, first_gender(shape.first, case)))
    surname = _surname(shape, case, gender, titled)
    if surname is None:
        return None
    by_parts = first_gender(shape.first, case), surname_gender(shape.surname, case)
    return Name(surname, first, patronymic, agreed((told, patronymic_gender(shape.patronymic), *by_parts)))


def _patronymic(form: str, case: Case) -> str | None:
    """The nominative; None where the form is no patronymic in this case."""
    if not form or is_initial(form):
        return form
    if not is_patronymic(form):
        return None
    if particle_gender(form.replace("-", " ").split(" ")[-1]) is not Gender.UNKNOWN:
        return form
    found = analyse(form.lower(), case, patronymic_gender(form), Part.PATRONYMIC)
    return capitalised(found[0].nominative) if found and is_patronymic(found[0].nominative) else None


def _first(form: str, case: Case, gender: Gender, assured: bool) -> str | None:
    """The nominative; where a patronymic assures that it is a name, dictionaries needn't know it."""
    if not form or is_initial(form):
        return form
    if is_patronymic(form) or is_no_name(form):
        return None
    found = analyse(form.lower(), case, gender, Part.FIRST)
    known = [c for c in found if all(map(dictionaries.is_known_first_name, c.nominative.split("-")))]
    chosen = known or (found if assured else ())
    return capitalised(chosen[0].nominative) if chosen else None


def _surname(shape: Shape, case: Case, gender: Gender, titled: bool) -> str | None:
    form = shape.surname
    if not form:
        return "" if shape.patronymic else None
    if is_no_name(form) or (not shape.first and not titled and not is_only_surname(form)):
        return None
    *particles, word = form.split(" ")
    found = analyse(word.lower(), case, gender, Part.SURNAME)
    if not found or not fits(shape):
        return None
    return " ".join([*particles, capitalised(found[0].nominative)])

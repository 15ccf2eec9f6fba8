"""The filters that templates have, by name: `{{ addressee|dative }}`, `{{ 5|counted("рабочий день") }}`."""

from __future__ import annotations

from collections.abc import Callable

from letterlint.drafting import addressing, days, greetings, naming, phrasing, quantities, quoting
from letterlint.drafting.cases import People, case_of, phrase_in
from letterlint.drafting.gaps import passing_gaps
from letterlint.language.names import Case


@passing_gaps
def in_case(value: People | str, case: str) -> str:
    """A person, several, a post, an organisation or a thing, given in the nominative, in a case.

    Raises UnsureError where the form is not certain; ValueError where there is no such case.
    """
    return phrase_in(value, case_of(case)) if isinstance(value, str) else naming.full_name(value, case)


def genitive(value: People | str) -> str:
    """«Иванова Ивана Ивановича», «главного врача». Raises UnsureError, as `in_case`; so do the others."""
    return in_case(value, Case.GENITIVE)


def dative(value: People | str) -> str:
    """«Иванову Ивану Ивановичу», «главному врачу»."""
    return in_case(value, Case.DATIVE)


def accusative(value: People | str) -> str:
    """«Иванова Ивана Ивановича», «главного врача»."""
    return in_case(value, Case.ACCUSATIVE)


def instrumental(value: People | str) -> str:
    """«Ивановым Иваном Ивановичем», «главным врачом»."""
    return in_case(value, Case.INSTRUMENTAL)


def prepositional(value: People | str) -> str:
    """«Иванове Иване Ивановиче», «главном враче»: the preposition stands in the template."""
    return in_case(value, Case.PREPOSITIONAL)


FILTERS: dict[str, Callable[..., str]] = {
    function.__name__: function
    for function in (
        *(in_case, genitive, dative, accusative, instrumental, prepositional),
        *(naming.full_name, naming.surname_initials, naming.initials, addressing.address_block),
        *(greetings.salutation, greetings.you, greetings.your),
        *(quantities.counted, quantities.in_words, quantities.money, quantities.plural),
        *(days.date_words, days.date_figures),
        *(phrasing.capitalised, phrasing.small, phrasing.plain, phrasing.stop, phrasing.sentence),
        *(phrasing.item, phrasing.unmarked, quoting.asks),
    )
}

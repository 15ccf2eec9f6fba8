"""Whether two names can be one person's."""

from __future__ import annotations

from letterlint.language.folding import yo
from letterlint.language.names.forms import first_forms, patronymic_forms
from letterlint.language.names.name import spelt_out
from letterlint.model import Name


def may_be_one(one: Name, other: Name) -> bool:
    """Whether first names and patronymics agree, each spelt out, an initial, or not known.

    What is read from a dative may be of two nominatives («Данилу»), so all their forms are compared.
    """
    firsts = _agree(one.first, other.first, first_forms(one), first_forms(other))
    return firsts and _agree(one.patronymic, other.patronymic, patronymic_forms(one), patronymic_forms(other))


def _agree(one: str, other: str, forms_of_one: frozenset[str], forms_of_other: frozenset[str]) -> bool:
    if spelt_out(one) and spelt_out(other):
        return bool(forms_of_one & forms_of_other)
    return not one or not other or yo(one[0]) == yo(other[0])

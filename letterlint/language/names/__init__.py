"""Names of people in official letters: reading them in any case, declining them, finding them in a text."""

from letterlint.language.names.analysis import candidates
from letterlint.language.names.comparison import may_be_one
from letterlint.language.names.eastern import is_eastern
from letterlint.language.names.forms import (
    dative,
    decline,
    first_forms,
    forms,
    is_first_name,
    patronymic_forms,
)
from letterlint.language.names.gender import gender
from letterlint.language.names.name import Case, is_initial, spelt_out
from letterlint.language.names.parsing import parse, parse_any
from letterlint.language.names.patronymics import is_patronymic, patronymic_gender

__all__ = [
    "Case",
    "candidates",
    "dative",
    "decline",
    "first_forms",
    "forms",
    "gender",
    "is_eastern",
    "is_first_name",
    "is_initial",
    "is_patronymic",
    "may_be_one",
    "parse",
    "parse_any",
    "patronymic_forms",
    "patronymic_gender",
    "spelt_out",
]

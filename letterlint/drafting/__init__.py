"""From templates to letters: what a clerk gives, put into the forms that Russian wants."""

from letterlint.drafting.errors import Missing, UnsureError
from letterlint.drafting.filters import FILTERS
from letterlint.drafting.gaps import Gap
from letterlint.drafting.tidying import organisation, post
from letterlint.drafting.typed import addressee, people, person

__all__ = [
    "FILTERS",
    "Gap",
    "Missing",
    "UnsureError",
    "addressee",
    "organisation",
    "people",
    "person",
    "post",
]

"""What a filter says instead of guessing."""

from __future__ import annotations

from enum import StrEnum

from letterlint.drafting.gaps import Gap


class Missing(StrEnum):
    """What the clerk can give so that the letter can be written."""

    GENDER = "gender"
    NAME = "name"  # a name that can be read
    FORM = "form"  # the words in the case that is wanted
    NUMBER = "number"
    DATE = "date"


class UnsureError(ValueError):
    """The right form is not certain. `str(error)` is Russian sentences for the clerk: what is not known,
    what to give; `missing` is the kind of it, `gap` can stand in the letter in its place."""

    def __init__(self, sentence: str, missing: Missing, gap: Gap) -> None:
        super().__init__(sentence)
        self.missing = missing
        self.gap = gap

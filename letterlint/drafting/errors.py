"""What a clerk is told when a letter cannot be drafted."""

from __future__ import annotations

from enum import StrEnum

from letterlint.drafting.gaps import Gap


class DraftError(Exception):
    """A letter that cannot be drafted; str() is sentences in Russian: what is wrong, what to do."""


class AnswerError(DraftError):
    """An answer that does not fit its question, or a file of answers that cannot be read."""


class TemplateError(DraftError):
    """A template that cannot be filled; str() names the template, the place, what is wrong."""


class Missing(StrEnum):
    """What the clerk can give so that the letter can be written."""

    GENDER = "gender"
    NAME = "name"  # a name that can be read
    FORM = "form"  # the words in the case that is wanted
    NUMBER = "number"
    DATE = "date"


class UnsureError(DraftError, ValueError):
    """The right form is not certain. `str(error)` is Russian sentences for the clerk: what is not known,
    what to give; `missing` is the kind of it, `gap` can stand in the letter in its place."""

    def __init__(self, sentence: str, missing: Missing, gap: Gap) -> None:
        super().__init__(sentence)
        self.missing = missing
        self.gap = gap

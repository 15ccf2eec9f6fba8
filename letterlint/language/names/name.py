"""A person's name, and the cases that it may stand in."""

from __future__ import annotations

from enum import StrEnum

from letterlint import model


class Case(StrEnum):
    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    PREPOSITIONAL = "prepositional"


class Name(model.Name):
    """A `model.Name` that knows how much of it is spelt out."""

    __slots__ = ()

    @property
    def initials(self) -> tuple[str, str]:
        """The first letters of first name and patronymic, "" where not known."""
        return self.first[:1].upper(), self.patronymic[:1].upper()

    @property
    def full(self) -> bool:
        """Whether the first name is spelt out, and the patronymic too where there is one."""
        return bool(self.first) and not is_initial(self.first) and not is_initial(self.patronymic)


def is_initial(part: str) -> bool:
    """«И.», «Дж.»: not the name itself."""
    return part.endswith(".")

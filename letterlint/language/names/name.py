"""The cases that a name may stand in, and how much of it is spelt out."""

from __future__ import annotations

from enum import StrEnum


class Case(StrEnum):
    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    PREPOSITIONAL = "prepositional"


def is_initial(part: str) -> bool:
    """«И.», «Дж.»: not the name itself."""
    return part.endswith(".")


def spelt_out(part: str) -> bool:
    """Whether a part of a name is known and is more than an initial."""
    return bool(part) and not is_initial(part)

"""The tables of declension and the lists of exceptions, read once, at the first question."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from letterlint.language.names.name import Case
from letterlint.model import Gender

PACKAGE = "letterlint.language.names"
OBLIQUE = (Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL)
PLURAL = ("plural", "plural_genitive", "plural_dative", "plural_instrumental", "plural_prepositional")


class Part(StrEnum):
    """The parts of a name."""

    SURNAME = "surname"
    FIRST = "first"
    PATRONYMIC = "patronymic"


class Paradigm(NamedTuple):
    """Endings put to a stem; `nominative` has all that the stem may have in the nominative."""

    name: str
    nominative: tuple[str, ...]
    endings: dict[Case, str]
    plural: tuple[str, ...]


class Rule(NamedTuple):
    """Names that match `ending` lose `cut` letters, gain `add`, and take the paradigm's endings."""

    genders: frozenset[Gender]
    ending: re.Pattern[str]
    cut: int
    add: str
    paradigm: Paradigm
    norm: bool  # the form to write; others are only understood


class Pattern(NamedTuple):
    """How one name declines."""

    stem: str
    paradigm: Paradigm
    norm: bool = True
    listed: bool = False


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a list of this package."""
    from letterlint.language.wordlists import rows as read  # not at import: it costs several ms

    return read(PACKAGE, name)


@lru_cache(maxsize=1)
def paradigms() -> dict[str, Paradigm]:
    """The paradigms by name; "-" in the table is no ending."""
    return {
        row["paradigm"]: _paradigm({key: _ending(value) for key, value in row.items()})
        for row in rows("paradigms")
    }


def _ending(cell: str) -> str:
    return "" if cell == "-" else cell


def _paradigm(row: dict[str, str]) -> Paradigm:
    endings = {case: row[case] for case in OBLIQUE}
    return Paradigm(
        row["paradigm"], tuple(row["nominative"].split(" ")), endings, tuple(row[form] for form in PLURAL)
    )


@lru_cache(maxsize=3)
def rules(part: Part) -> tuple[Rule, ...]:
    """The rules for a part of a name; the first that matches holds, with its «also» neighbours."""
    return tuple(_rule(row) for row in rows("endings") if row["part"] == part)


def _rule(row: dict[str, str]) -> Rule:
    ending = re.compile(f"(?:{row['ending']})$")
    paradigm = paradigms()[row["paradigm"]]
    return Rule(genders(row["gender"]), ending, int(row["cut"]), row["add"], paradigm, row["use"] == "norm")


def genders(cell: str) -> frozenset[Gender]:
    """ "any" in a table is both."""
    return (
        frozenset((Gender.MALE, Gender.FEMALE))
        if cell in ("any", Gender.UNKNOWN)
        else frozenset((Gender(cell),))
    )

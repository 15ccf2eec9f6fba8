"""The names that no rule tells how to decline."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from letterlint.language.folding import yo
from letterlint.language.names.tables import Part, Pattern, genders, paradigms, rows
from letterlint.model import Gender

FILES = {Part.SURNAME: ("surnames", "surname"), Part.FIRST: ("first_names", "name")}


@lru_cache(maxsize=3)
def listed(part: Part) -> tuple[tuple[str, Gender, Pattern], ...]:
    """Names that no rule tells how to decline, in lower case with «ё», by gender."""
    if part not in FILES:
        return ()
    file, key = FILES[part]
    return tuple(
        (
            row[key],
            gender,
            Pattern(row["stem"], paradigms()[row["paradigm"]], row["use"] == "norm", listed=True),
        )
        for row in rows(file)
        if row["gender"] != "part"
        for gender in sorted(genders(row["gender"]))
    )


@lru_cache(maxsize=3)
def exceptions(part: Part) -> dict[tuple[str, Gender], tuple[Pattern, ...]]:
    """The listed names' patterns by the name (`yo`) and the gender."""
    found: dict[tuple[str, Gender], tuple[Pattern, ...]] = defaultdict(tuple)
    for name, gender, pattern in listed(part):
        found[yo(name), gender] += (pattern,)
    return dict(found)


@lru_cache(maxsize=1)
def first_parts() -> frozenset[str]:
    """What begins double surnames without being a surname: «Бонч», «Кара», «Тер»."""
    return frozenset(row["surname"] for row in rows("surnames") if row["gender"] == "part")

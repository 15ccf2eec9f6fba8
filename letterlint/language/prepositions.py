"""Which cases a preposition asks for."""

from __future__ import annotations

from functools import lru_cache

from letterlint.language.folding import yo
from letterlint.language.names import Case
from letterlint.language.wordlists import rows


def cases_after(word: str) -> tuple[Case, ...]:
    """The cases that may follow a word; empty where it is no preposition of the list."""
    return _prepositions().get(yo(word), ())


@lru_cache(maxsize=1)
def _prepositions() -> dict[str, tuple[Case, ...]]:
    listed = rows("letterlint.language", "prepositions")
    return {row["preposition"]: tuple(map(Case, row["cases"].split())) for row in listed}

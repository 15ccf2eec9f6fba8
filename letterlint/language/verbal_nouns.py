"""Verbs to say instead of nouns: «предоставление» – «предоставить», «предоставлять»."""

from __future__ import annotations

from functools import lru_cache

from letterlint.language.folding import yo
from letterlint.language.morphology import has_tag, lemmas
from letterlint.language.wordlists import rows

PERFECTIVE, IMPERFECTIVE = "perf", "impf"


def verb(noun: str) -> str | None:
    """The infinitive that says what a noun, in any form, names; None where the list has none."""
    row = _row(noun)
    return row["verb"] if row else None


def plain_verb(noun: str, aspect: str) -> str | None:
    """The infinitive of an aspect that, with its object, says the very same as a noun; None without one."""
    row = _row(noun)
    if row is None or not row["plain"]:
        return None
    return next((word for word in (row["verb"], row["imperfective"]) if word and has_tag(word, aspect)), None)


def _row(noun: str) -> dict[str, str] | None:
    return next((found for lemma in sorted(lemmas(noun)) if (found := _rows().get(lemma))), None)


@lru_cache(maxsize=1)
def _rows() -> dict[str, dict[str, str]]:
    return {yo(row["noun"]): row for row in rows("letterlint.language", "verbal_nouns")}

"""Verbs to say instead of nouns: «предоставление» – «предоставить»."""

from __future__ import annotations

from functools import lru_cache

from letterlint.language.folding import yo
from letterlint.language.morphology import lemmas
from letterlint.language.wordlists import rows


def verb(noun: str) -> str | None:
    """The infinitive that says what a noun, in any form, names; None where the list has none."""
    return next((found for lemma in lemmas(noun) if (found := _verbs().get(lemma))), None)


@lru_cache(maxsize=1)
def _verbs() -> dict[str, str]:
    return {yo(row["noun"]): row["verb"] for row in rows("letterlint.language", "verbal_nouns")}

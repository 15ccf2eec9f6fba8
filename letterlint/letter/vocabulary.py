"""Words by the part that they play in asking: `words/asking.tsv`, written as `yo` writes them."""

from __future__ import annotations

from letterlint.language.folding import yo
from letterlint.language.wordlists import rows


def having(role: str) -> frozenset[str]:
    """The words of a role."""
    return frozenset(yo(row["word"]) for row in rows("letterlint.letter", "asking") if row["role"] == role)

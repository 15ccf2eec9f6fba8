"""Answers that say nothing: a dash, «нет»."""

from __future__ import annotations

from typing import Any

NOTHING = "-"  # an answer that leaves a gap even where there is a default
DASHES = (NOTHING, "–", "—", "--")
NO = "нет"
BARE = ("да", NO)  # no words for a letter


def is_blank(answer: Any) -> bool:
    """Whether nothing was answered, so that the default holds."""
    return answer is None or answer == [] or (isinstance(answer, str) and not answer.strip())


def is_nothing(given: Any, optional: bool) -> bool:
    """A dash alone; «нет» alone where the answer is optional: «Приложения: нет»."""
    only = given[0] if isinstance(given, list) and len(given) == 1 else given
    plain = only.strip().lower() if isinstance(only, str) else ""
    return plain in DASHES or (optional and plain == NO)


def is_bare(given: Any) -> bool:
    """«Да» or «нет» alone, where a letter needs words."""
    return str(given).strip().lower() in BARE

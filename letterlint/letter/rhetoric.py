"""Questions that want no answer."""

from __future__ import annotations

import re
from functools import lru_cache

from letterlint.language.folding import yo
from letterlint.language.wordlists import rows
from letterlint.letter.asking import is_asking
from letterlint.letter.vocabulary import having

OPENERS = having("opener")
PARTICLES = having("particle")
INFERENCE = having("inference")  # «а управление, значит, нашло?»
REST = r"(?: \w+){0,4}?"


def is_rhetorical(text: str) -> bool:
    """«Разве это порядок?», «Сколько можно терпеть?»"""
    words = [word for word in re.findall(r"\w+", yo(text)) if word not in PARTICLES]
    while words and words[0] in OPENERS:
        words.pop(0)
    infers = not INFERENCE.isdisjoint(words) and not any(map(is_asking, words))
    return infers or _rhetorical().match(" ".join(words) + " ") is not None


@lru_cache(maxsize=1)
def _rhetorical() -> re.Pattern[str]:
    """How rhetorical questions begin; «…» in the list stands for up to four words."""
    openings = (yo(row["opening"]) for row in rows("letterlint.letter", "rhetorical"))
    return re.compile("|".join(rf"(?:{opening.replace(' …', REST)}) " for opening in openings))

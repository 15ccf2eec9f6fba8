"""How near two words are: the same, of one root, of one circle of ideas, or near by their vectors."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from letterlint.language.folding import yo
from letterlint.language.morphology import lemmas, parse
from letterlint.language.vectors import rarity, similarity
from letterlint.language.wordlists import rows

SAME, ONE_ROOT, KINDRED = 1.0, 0.85, 0.75
NEAR = 0.3  # cosine under which the vectors of newspaper words tell nothing
NEAREST = 0.9  # what a cosine of 1 is worth: the vectors take opposites for neighbours
ROOT = 5  # letters that words of one root begin with
SHORT_ROOT = 4  # of short words: «отказ» – «отказать»
LONGEST_ENDING, SHORT_ENDING = 5, 3  # letters that derivation may add to a root, to a short one
LIKELY = 0.7  # of the likeliest reading
SHORTEST_STEM = 3
VERBAL = re.compile(r"(?:[оеыи]ва|ну|[аяиеы])?(?:ть(?:ся)?|[нт]ие)$")
CONTENT = ("NOUN", "ADJF", "ADJS", "COMP", "VERB", "INFN", "PRTF", "PRTS", "GRND", "ADVB", "PRED")


@lru_cache(maxsize=20_000)
def lemma(word: str) -> str:
    """The likeliest dictionary form, as `yo` writes it; of equals the commonest («нашли» – «найти»)."""
    readings = parse(word)
    likely = [r for r in readings if r.score >= LIKELY * readings[0].score]
    forms = list(dict.fromkeys(yo(reading.normal_form) for reading in likely))
    return min(forms, key=rarity) if len(forms) > 1 else forms[0]


@lru_cache(maxsize=20_000)
def is_content(word: str) -> bool:
    """Whether a word names something: not a preposition, conjunction, particle, pronoun or numeral."""
    tag = parse(word)[0].tag
    return str(tag.POS) in CONTENT and "Apro" not in tag and "NUMR" not in tag


@lru_cache(maxsize=100_000)
def nearness(left: str, right: str) -> float:
    """From 0 to 1, of two words in dictionary form."""
    if left == right or left in lemmas(right) or right in lemmas(left):
        return SAME
    if one_root(left, right):
        return ONE_ROOT
    if circles(left) & circles(right):
        return KINDRED
    cosine = similarity(left, right)
    return NEAREST * cosine if cosine >= NEAR else 0.0


def one_root(left: str, right: str) -> bool:
    """Whether words differ by their endings only: «записаться» – «запись», not «прием» – «приехать».

    A verb, its other aspect and its noun are of one root: «задать» – «задание», «решить» – «решать».
    """
    if len(stem(left)) >= SHORTEST_STEM and stem(left) == stem(right):
        return True
    shorter = min(len(left), len(right))
    common = next((n for n in range(shorter) if left[n] != right[n]), shorter)
    rest = max(len(left), len(right)) - common
    if shorter <= ROOT:
        return (common == shorter > SHORT_ENDING and rest <= LONGEST_ENDING) or (
            common >= SHORT_ROOT and rest <= SHORT_ENDING
        )
    return common >= ROOT and rest <= LONGEST_ENDING


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A verb or a verbal noun without its endings; other words as they are."""
    return VERBAL.sub("", word)


@lru_cache(maxsize=20_000)
def circles(word: str) -> frozenset[str]:
    """The circles of ideas, «price», «paper», that a word in dictionary form belongs to."""
    return _circles().get(word, frozenset())


@lru_cache(maxsize=1)
def _circles() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows("letterlint.language", "kindred"):
        for word in row["words"].split():
            found[lemma(word)].add(row["about"])
            found[yo(word)].add(row["about"])
    return {word: frozenset(abouts) for word, abouts in found.items()}

"""The morphology of single words, by pymorphy3's dictionary; loaded at the first question."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from letterlint.language.folding import yo

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3.analyzer import Parse

# parts of speech that inflect into each other
CLASSES = {
    "NOUN": "noun",
    "ADJF": "adjective",
    "PRTF": "adjective",
    "ADJS": "short",
    "PRTS": "verb",
    "VERB": "verb",
    "INFN": "verb",
    "GRND": "gerund",
    "NPRO": "pronoun",
}


@lru_cache(maxsize=1)
def morph() -> MorphAnalyzer:
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")


@lru_cache(maxsize=20_000)
def parse(word: str) -> tuple[Parse, ...]:
    """All the readings of a word, the likeliest first."""
    return tuple(morph().parse(word))


@lru_cache(maxsize=20_000)
def lemmas(word: str) -> frozenset[str]:
    """The dictionary forms that a word may be of, as `yo` writes them.

    A participle that serves as a noun has two: «заведующая» is of «заведовать» and «заведующий».
    """
    return frozenset(
        yo(form) for reading in parse(word) for form in (reading.normal_form, *_as_noun(reading))
    )


def _as_noun(reading: Parse) -> tuple[str, ...]:
    if not {"PRTF", "Subx"} <= reading.tag.grammemes:
        return ()
    noun = reading.inflect(frozenset({"masc", "sing", "nomn"}))
    return (noun.word,) if noun else ()


def word_class(reading: Parse) -> str:
    """«принятые» and «новый» are both adjectives here; words that don't inflect keep their own tag."""
    pos = str(reading.tag.POS)
    return CLASSES.get(pos, pos)


def has_tag(word: str, *grammemes: str) -> bool:
    """Whether any reading of the word has all the grammemes (OpenCorpora names, as «VERB», «past»)."""
    return any(set(grammemes) <= reading.tag.grammemes for reading in parse(word))


def mostly(word: str, *grammemes: str) -> bool:
    """Whether the likeliest reading of the word has all the grammemes."""
    return bool(parse(word)[0].tag.grammemes >= set(grammemes))

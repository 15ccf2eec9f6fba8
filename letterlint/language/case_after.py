"""The right case after a preposition: «согласно приказа» – «согласно приказу»."""

from __future__ import annotations

from collections.abc import Sequence

from letterlint.language.grammar import ATTRIBUTE, NOUN
from letterlint.language.morphology import mostly, parse
from letterlint.language.plain_verbs import Said
from letterlint.model import Token


def said_in_dative(tokens: Sequence[Token], first: int, last: int) -> Said | None:
    """The words from the preposition to its noun, the attributes too, in the dative; None if not certain."""
    noun = next((n for n in range(first + 1, len(tokens)) if not _is_attribute(tokens[n].text)), first)
    if noun < last:
        return None
    words = [_dative(token.text) for token in tokens[first + 1 : noun + 1]]
    return Said(first, noun, " ".join((tokens[first].text, *words))) if all(words) else None


def _is_attribute(word: str) -> bool:
    return mostly(word, "ADJF") or mostly(word, "PRTF")


def _dative(word: str) -> str:
    """The dative of a word that is a genitive in the singular; "" where it is none, or has two."""
    forms = {
        found.word
        for reading in parse(word.lower())
        if reading.tag.POS in (*NOUN, *ATTRIBUTE) and {"gent", "sing"} <= reading.tag.grammemes
        if (found := reading.inflect(frozenset({"datv", "sing"})))
    }
    form = str(forms.pop()) if len(forms) == 1 else ""
    return form.capitalize() if word[0].isupper() else form

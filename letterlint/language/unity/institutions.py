"""Organisations by what they are: «центр», «школа», «учреждение»; `words/institutions.tsv`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from letterlint.language.folding import yo
from letterlint.language.morphology import has_tag, lemmas, mostly
from letterlint.language.others import clause
from letterlint.language.wordlists import rows
from letterlint.model import Token

PREDICATES = ("VERB", "PRTS", "ADJS", "INFN")
CONDITIONS = frozenset(("если", "когда"))
OUR = frozenset(("наш",))


def is_subject(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun alone is the subject of its clause, which tells what happens, not what if."""
    if is_described(tokens, at) or not has_tag(tokens[at].text, "sing", "nomn"):
        return False
    around = clause(tokens, at)
    first = around.index(tokens[at])
    before, after = around[:first], around[first + 1 :]
    governed = bool(before) and has_tag(before[-1].text, "PREP")
    condition = any(yo(token.text) in CONDITIONS for token in before)
    return not (governed or condition or any(map(_acts, before))) and any(map(_acts, after))


def is_described(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adjective, a complement or a name tells which organisation it is."""
    before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
    if before is not None and before.is_word and _is_adjective(before.text):
        return True
    return after is not None and (
        after.text in '«"(' or (after.is_word and (after.text[0].isupper() or _is_complement(after.text)))
    )


def _is_adjective(word: str) -> bool:
    return (has_tag(word, "ADJF") or has_tag(word, "PRTF")) and not lemmas(word) & OUR


def _is_complement(word: str) -> bool:
    return (mostly(word, "NOUN") or mostly(word, "ADJF")) and has_tag(word, "gent")


def _acts(token: Token) -> bool:
    return token.is_word and any(mostly(token.text, tag) for tag in PREDICATES)


def is_other(token: Token, own: str) -> bool:
    """Whether a word names an organisation, or something with a name, that is not surely the writer."""
    return token.text in '«"' or (token.is_word and any(name != own for name in listed(token.text)))


def listed(word: str) -> list[str]:
    """What organisation a word may name, by its dictionary form: «Центром» – «центр»."""
    return sorted(lemma for lemma in lemmas(word.lower()) if lemma in _institutions())


def is_generic(name: str) -> bool:
    """Whether any organisation may be called so: «учреждение»."""
    return _institutions()[name][0] == "any"


def also(name: str) -> set[str]:
    """What else an organisation of this kind may be called: «мэрия» of «администрация»."""
    return set(_institutions()[name][1])


@lru_cache(maxsize=1)
def _institutions() -> dict[str, tuple[str, list[str]]]:
    """What an organisation is, whether any may be called so, and what else this one may be called."""
    listed = rows("letterlint.language.unity", "institutions")
    return {yo(row["word"]): (row["kind"], yo(row["also"]).split(";")) for row in listed}

"""Of whom a sentence speaks: of somebody in particular, of somebody else, of everybody."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from letterlint.language.folding import yo
from letterlint.language.mentions import Mention
from letterlint.language.morphology import has_tag, lemmas, mostly, parse
from letterlint.language.names import Case
from letterlint.language.second_person import TAGS
from letterlint.language.wordlists import rows
from letterlint.model import Token

REACH = 5  # words before a name in which its bearer may be introduced: «заведующей отделением Ивановой»
PREPOSITION = "PREP"
CONDITIONS = ("если", "когда")
CLAUSE_ENDS = frozenset(",;:()–—")


@lru_cache(maxsize=1)
def _listed() -> dict[str, frozenset[str]]:
    listed = rows("letterlint.language", "designations")
    return {
        kind: frozenset(yo(r["word"]) for r in listed if r["kind"] == kind)
        for kind in {r["kind"] for r in listed}
    }


def _is(kind: str, token: Token) -> bool:
    return yo(token.text) in _listed()[kind] or bool(lemmas(token.text) & _listed()[kind])


def is_introduced(tokens: Sequence[Token], mention: Mention, cases: set[Case], own: frozenset[str]) -> bool:
    """Whether a name is introduced as that of another person: «Ваш сын Иванов», «директору Ивановой».

    `cases` are those that the name may stand in: what introduces it agrees. `own` are the lemmas of
    the addressee's own titles. A bare surname is taken for somebody else's after any word for a
    person; one with the addressee's initials only after a relative or a post.
    """
    for at in range(mention.first - 1, max(mention.first - REACH, 0) - 1, -1):
        token = tokens[at]
        if not token.is_word or mostly(token.text, PREPOSITION) or mostly(token.text, "VERB"):
            return False
        if token.text[0].islower() or at == 0:
            agreeing = {
                TAGS.get(str(r.tag.case)) for r in parse(token.text) if {"NOUN", "anim"} <= r.tag.grammemes
            }
            if agreeing & cases:
                other = _is("other", token) if mention.sure else not _is("category", token)
                return other and not lemmas(token.text) & own
    return False


def is_place(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name is that of a street or a school: «ул. Иванова», «имени Иванова»."""
    before = [token for token in tokens[max(first - 2, 0) : first] if token.text != "."]
    return bool(before) and before[-1].is_word and _is("place", before[-1])


def is_rule(tokens: Sequence[Token]) -> bool:
    """Whether a sentence states a rule for everybody: «заявитель вправе», «гражданин имеет право»."""
    words = [token.text for token in tokens if token.is_word]
    entitled = any("иметь" in lemmas(word) for word in words) and any(
        "право" in lemmas(word) for word in words
    )
    return entitled or any(_is("rule", token) for token in tokens if token.is_word)


def names_yours(tokens: Sequence[Token]) -> bool:
    """Whether somebody of the addressee's is named: «Ваш сын», «Вашей матери»."""
    yours = [n for n, token in enumerate(tokens) if token.is_word and "ваш" in lemmas(token.text)]
    return any(has_tag(token.text, "NOUN", "anim") for n in yours for token in tokens[n + 1 : n + 3])


def tells_event(tokens: Sequence[Token], at: int = 0) -> bool:
    """Whether a sentence tells what somebody has done or got, or asks for.

    That is told by a past tense, a short participle, or by «просит», «считает» and the like; under a
    condition («если направление выдано») only in the clause of the token `at`.
    """
    conditional = any(yo(token.text) in CONDITIONS for token in tokens)
    words = [token.text for token in (_clause(tokens, at) if conditional else tokens) if token.is_word]
    return any(
        has_tag(w, "VERB", "past") or mostly(w, "PRTS") or lemmas(w) & _listed()["appeal"] for w in words
    )


def _clause(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The tokens around one, up to the nearest punctuation that divides clauses."""
    ends = [n for n, token in enumerate(tokens) if token.text in CLAUSE_ENDS]
    start = max((n for n in ends if n < at), default=-1)
    end = min((n for n in ends if n > at), default=len(tokens))
    return tokens[start + 1 : end]

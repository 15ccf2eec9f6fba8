"""What goes with a person's predicate in gender and number: «остался недоволен», «уверена, что права»."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from letterlint.language.folding import yo
from letterlint.language.grammar import ATTRIBUTE, NOUN, forms_as
from letterlint.language.morphology import has_tag, lemmas, mostly, parse
from letterlint.language.predicates import agrees, clause, is_governed, may_be_subject, predicate
from letterlint.model import Token

BEFORE = ("что", "и", "не", ",", "он", "она")  # stand before a short adjective: «уверен, что прав»
WHICH = "который"
REACH = 5  # tokens around an attribute in which its noun may stand


def leaves_singular(tokens: Sequence[Token], at: int, changed: Collection[int]) -> bool:
    """Whether a word after the predicate at a token would be left in the person's singular.

    `changed` are the tokens that change with the predicate.
    """
    reading = next((r for r in parse(tokens[at].text.lower()) if r.tag.number == "sing"), None)
    genders = {str(reading.tag.gender)} & {"masc", "femn"} if reading else set[str]()
    return any(
        n not in changed and (_is_short(tokens, n, at, genders) or _is_full(tokens, n, genders))
        for n in range(at + 1, len(tokens))
    )


def _is_short(tokens: Sequence[Token], n: int, at: int, genders: set[str]) -> bool:
    word = tokens[n].text.lower()
    if not any(r.tag.POS == "ADJS" and _fits(str(r.tag.gender), genders) for r in parse(word)):
        return False
    reading = predicate(word)
    if reading is None:
        return yo(tokens[n - 1].text) in BEFORE and not mostly(tokens[n - 1].text, "PREP")
    own = [tokens[m].text for m in clause(tokens, n) if m > at and m != n and _may_be_subject(tokens, m)]
    return not any(agrees(reading, noun) for noun in own)


def _may_be_subject(tokens: Sequence[Token], at: int) -> bool:
    which = WHICH in lemmas(tokens[at].text) and not is_governed(tokens, at)
    return which or may_be_subject(tokens, at)


def _is_full(tokens: Sequence[Token], n: int, genders: set[str]) -> bool:
    """«вернулся довольный»: a nominative that belongs to no noun beside it."""
    word = tokens[n].text.lower()
    if not (mostly(word, "ADJF", "nomn", "sing") or mostly(word, "PRTF", "nomn", "sing")):
        return False
    forms = {form[:3] for form in forms_as(word, ATTRIBUTE) if _fits(form[2], genders)}
    near = tokens[max(n - REACH, 0) : n + REACH]
    nouns = {form[:3] for token in near for form in forms_as(token.text.lower(), NOUN)}
    return bool(forms) and not has_tag(word, "Apro") and not forms & nouns


def _fits(gender: str, genders: set[str]) -> bool:
    return gender in (genders or {"masc", "femn"})

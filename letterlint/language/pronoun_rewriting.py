"""What becomes of «он», «её», «им» when a sentence turns to «Вы»."""

from __future__ import annotations

from collections.abc import Sequence

from letterlint.language.anaphora import OBJECT, PRONOUNS
from letterlint.language.folding import yo
from letterlint.language.grammar import ATTRIBUTE, NOUN, forms_as
from letterlint.language.morphology import has_tag, mostly, parse
from letterlint.language.names import Case
from letterlint.language.possession import PLAIN, agreeing, your
from letterlint.language.predicates import agrees, predicate
from letterlint.language.prepositions import cases_after
from letterlint.language.rewriting import Rewriting, cased, is_first
from letterlint.language.second_person import rewritten
from letterlint.model import Gender, Token

ONE: dict[str, tuple[Case, ...]] = dict.fromkeys(
    ("им", "ею", "нею"), (Case.INSTRUMENTAL,)
)  # besides those of `PRONOUNS`
SEVERAL: dict[str, tuple[Case, ...]] = {
    "они": (Case.NOMINATIVE,),
    "им": (Case.DATIVE,),
    "ним": (Case.DATIVE,),
    "ими": (Case.INSTRUMENTAL,),
    "ними": (Case.INSTRUMENTAL,),
    "них": (*OBJECT, Case.PREPOSITIONAL),
}
OWNING = ("его", "ее", "их")
THERE = ("был", "было", "нет", "оказаться", "будет")  # «его не было дома»


def second_person(
    tokens: Sequence[Token], at: int, capital: bool, gender: Gender = Gender.UNKNOWN
) -> Rewriting | None:
    """What becomes of a pronoun that can only be of the person; None where its form is not certain."""
    word = yo(tokens[at].text)
    if word in OWNING:
        return owner_or_object(tokens, at, capital)
    known = (*PRONOUNS.values(), ONE) if capital else (SEVERAL,)
    cases = {case for forms in known for case in forms.get(word, ())}
    return rewritten(tokens, at, at, cases, capital, gender)


def owner_or_object(tokens: Sequence[Token], at: int, capital: bool) -> Rewriting | None:
    """«на его счёт» → «на Ваш счёт», «принять его на учёт» → «принять Вас на учёт»; None if not certain."""
    noun = noun_after(tokens, at)
    if noun is not None:
        return _possessive(tokens, at, noun, capital) if _is_owner(tokens, at, noun) else None
    return (
        Rewriting(at, at, cased("вас", capital or is_first(tokens, at))) if _is_object(tokens, at) else None
    )


def noun_after(tokens: Sequence[Token], at: int) -> int | None:
    """The noun that the pronoun may belong to: past attributes and adverbs."""
    for n in range(at + 1, len(tokens)):
        word = tokens[n].text.lower()
        if not tokens[n].is_word:
            return None
        if forms_as(word, NOUN) and not predicate(word):
            return n
        if not forms_as(word, ATTRIBUTE) and not mostly(word, "ADVB"):
            return None
    return None


def _is_owner(tokens: Sequence[Token], at: int, noun: int) -> bool:
    """Whether «его» is certain to belong to the noun: «о его праве», «что его сын болен»."""
    before = tokens[at - 1].text.lower() if at else ""
    cases = {case for case, *_ in forms_as(tokens[noun].text.lower(), NOUN)}
    if cases_after(before) or (mostly(before, "NOUN") and "gent" in cases):
        return True
    if mostly(before, "INFN") or (mostly(before, "VERB") and has_tag(before, "plur")):
        return cases <= {"nomn", "accs", "gent"} and has_tag(tokens[noun].text, "inan")
    after = predicate(tokens[noun + 1].text.lower()) if noun + 1 < len(tokens) else None
    passive = after is not None and (after.tag.POS != "VERB" or "intr" in after.tag)
    if after is None or not passive:
        return False
    several = after.tag.number == "plur"  # «его документы приняты»
    return has_tag(tokens[noun].text, "nomn", "plur") if several else agrees(after, tokens[noun].text)


def _possessive(tokens: Sequence[Token], at: int, noun: int, capital: bool) -> Rewriting | None:
    rest = [*tokens[:at], *tokens[at + 1 :]]
    forms = your(agreeing(rest, at, noun - 1), capital or is_first(tokens, at))
    preposition = tokens[at - 1].text if at else ""
    if len(forms) != 1:
        return None
    if preposition.lower() in PLAIN:
        plain = cased(PLAIN[preposition.lower()], preposition[0].isupper())
        return Rewriting(at - 1, at, f"{plain} {forms.pop()}")
    return Rewriting(at, at, forms.pop())


def _is_object(tokens: Sequence[Token], at: int) -> bool:
    """«просил принять его», «его не было»: a verb without another object beside it."""
    before = tokens[at - 1].text if at else ""
    if any("tran" in r.tag for r in parse(before) if r.tag.POS in ("INFN", "VERB", "GRND")):
        return True
    after = [yo(token.text) for token in tokens[at + 1 : at + 3] if yo(token.text) != "не"]
    return bool(after) and (after[0] in THERE or has_tag(after[0], "VERB", "tran"))

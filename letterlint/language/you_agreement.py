"""«Вы обратилась», «Вы был»: «Вы» asks for the plural."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from letterlint.language.coordination import further_predicates
from letterlint.language.folding import yo
from letterlint.language.morphology import has_tag, mostly
from letterlint.language.predicates import (
    Disagreement,
    agrees,
    clause,
    ends_clause,
    may_be_subject,
    predicate,
)
from letterlint.language.subjects import predicate_with_you
from letterlint.model import Token

YOU = "вы"
REACH = 14  # tokens from «Вы» to its predicate
AUXILIARY, IS = "быть", "есть"
REMAINING = ("остаться", "оставаться", "оказаться", "оказываться")  # go with another predicate
PARTICLE = "ли"
NEAR = 3  # tokens from «была» to «уведомлена»


def with_you(tokens: Sequence[Token]) -> Iterator[Disagreement]:
    """The predicates in the singular whose subject is «Вы» for certain."""
    for at, token in enumerate(tokens):
        if yo(token.text) == YOU and not (at and mostly(tokens[at - 1].text, "PREP")):
            found = _after(tokens, at)
            if found is None:
                found = _before(tokens, at)
            if found is not None:
                wrong = tuple(_with_further(tokens, found))
                rights = tuple(predicate_with_you(tokens[n].text) or "" for n in wrong)
                yield Disagreement(at, wrong, rights)


def _with_further(tokens: Sequence[Token], at: int) -> Iterator[int]:
    """The predicate found with those that go with it: «Вы была уведомлена», «Вы обратилась и просила»."""
    reading = predicate(tokens[at].text.lower())
    near: range | tuple[()] = ()
    if reading is not None and reading.normal_form == AUXILIARY:
        near = range(at + 1, min(clause(tokens, at).stop, at + NEAR + 1))
    further = further_predicates(tokens, at) or ()
    yield from dict.fromkeys((at, *(n for n in (*near, *further) if _is_wrong(tokens[n]))))


def _is_wrong(token: Token) -> bool:
    """A predicate in the singular, with a gender or of the third person; neuters may be adverbs."""
    reading = predicate(token.text.lower())
    if reading is None or reading.tag.number != "sing" or reading.tag.gender == "neut":
        return False
    personal = reading.tag.person == "3per" and yo(token.text) != IS
    return bool(reading.tag.gender or personal) and predicate_with_you(token.text) is not None


def _after(tokens: Sequence[Token], you: int) -> int | None:
    """The wrong predicate after «Вы»; None if the first one is right, or another subject precedes it."""
    passed: list[int] = []
    at = you + 1
    while at < min(you + REACH, len(tokens)):
        if tokens[at].text == ",":
            closing = _insertion(tokens, at)
            if closing is None:
                return None
            at = closing + 1
            continue
        if ends_clause(tokens, at):
            return None
        if _is_wrong(tokens[at]):
            return at if _is_ours(tokens, at, passed) else None
        if _is_full(tokens[at]):
            return None
        passed.append(at)
        at += 1
    return None


def _insertion(tokens: Sequence[Token], comma: int) -> int | None:
    """The comma that ends an insertion without a predicate: «Вы, Мария Петровна, …»."""
    end = next((n for n in range(comma + 1, min(comma + REACH, len(tokens))) if tokens[n].text == ","), None)
    inside = tokens[comma + 1 : end]
    if end is None or any(predicate(t.text.lower()) or mostly(t.text, "CONJ") for t in inside):
        return None
    return end


def _is_full(token: Token) -> bool:
    """A predicate in the plural, save «были», «остались», after which another follows; or an infinitive."""
    reading = predicate(token.text.lower())
    if mostly(token.text, "INFN") or mostly(token.text, "impr"):
        return True
    linking = reading is not None and reading.normal_form in (AUXILIARY, *REMAINING)
    return reading is not None and reading.tag.number == "plur" and not linking


def _is_ours(tokens: Sequence[Token], at: int, passed: Sequence[int]) -> bool:
    """Whether nothing passed can be the subject, and no right predicate follows one in the present."""
    reading = predicate(tokens[at].text.lower())
    if reading is None or any(may_be_subject(tokens, n) and agrees(reading, tokens[n].text) for n in passed):
        return False
    rest = range(at + 1, clause(tokens, at).stop)
    return reading.tag.gender is not None or not any(has_tag(tokens[n].text, "2per") for n in rest)


def _before(tokens: Sequence[Token], you: int) -> int | None:
    """«обратилась Вы», «обратилась ли Вы»: no other subject before, no predicate after."""
    at = you - 1 - (you > 1 and yo(tokens[you - 1].text) == PARTICLE)
    if at < 0 or not _is_wrong(tokens[at]):
        return None
    span = clause(tokens, at)
    reading = predicate(tokens[at].text.lower())
    others = [n for n in span if n < at and may_be_subject(tokens, n)]
    if reading is None or reading.tag.gender is None or others:
        return None
    return None if any(predicate(tokens[n].text.lower()) for n in span if n > you) else at

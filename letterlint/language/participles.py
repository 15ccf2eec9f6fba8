"""A participle or gerund phrase inside another one: «заявления, поданные родителями детей, находящихся …»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from letterlint.language.grammar import ATTRIBUTE, NOUN, PARTICIPLE, Form, forms_as
from letterlint.language.morphology import has_tag, mostly, parse
from letterlint.model import Token

REACH = 25  # tokens from a phrase to the comma before the one inside it
INVERSION = 5  # words that may stand before a participle in its phrase
STOPS = (",", ";", ":", "–", "—")
OWN_WORDS = ("PREP", "ADVB", "PRCL", "NOUN", "ADJF", "NPRO")
PREDICATES = ("VERB", "PRTS", "PRED")


@dataclass(frozen=True, slots=True)
class Nesting:
    """The participle at `inner` begins a phrase inside that of the participle or gerund at `outer`."""

    outer: int
    inner: int
    gerund: bool  # the outer one is a gerund's
    sure: bool = True  # otherwise both may be of one noun


def nestings(tokens: Sequence[Token]) -> Iterator[Nesting]:
    """The phrases inside others that the agreement of the words makes certain."""
    for comma in range(1, len(tokens) - 1):
        inner = _participle(tokens, comma + 1) if tokens[comma].text == "," else None
        if inner is None or not _has_words(tokens, inner):
            continue
        found = (_nesting(tokens, at, comma, inner) for at in _back(tokens, comma))
        yield from islice(filter(None, found), 1)


def _participle(tokens: Sequence[Token], first: int) -> int | None:
    """The participle whose phrase begins at a token: «поданные», «не рассмотренные», «на дому живущие»."""
    for at in range(first, min(first + INVERSION, len(tokens))):
        if _is_participle(tokens[at]):
            return at if at == first or _stands_apart(tokens, at) else None
        if not _may_precede(tokens[at]):
            return None
    return None


def _may_precede(token: Token) -> bool:
    """A word that a participle may have before it; a subject it has not."""
    cases = {case for case, *_ in forms_as(token.text.lower(), NOUN)}
    return cases != {"nomn"} and any(mostly(token.text, kind) for kind in OWN_WORDS)


def _stands_apart(tokens: Sequence[Token], at: int) -> bool:
    """Not «в указанный срок» or «все указанные»: an attribute."""
    before = tokens[at - 1]
    agreeing = forms_as(before.text.lower(), ATTRIBUTE) & forms_as(tokens[at].text.lower(), PARTICIPLE)
    return not agreeing and not mostly(before.text, "PREP")


def _is_participle(token: Token) -> bool:
    return not has_tag(token.text, "NOUN") and has_tag(token.text, "PRTF")


def _is_gerund(token: Token) -> bool:
    return mostly(token.text, "GRND") and parse(token.text)[0].is_known


def _has_words(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle has words of its own, not only the noun after it whose attribute it is."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.text in ",.;:)":
        return False
    if _takes_object(tokens[at]):
        return True
    forms = forms_as(tokens[at].text.lower(), PARTICIPLE)
    for token in tokens[at + 1 :]:
        word = token.text.lower()
        if forms & forms_as(word, NOUN):
            return False
        if not forms & forms_as(word, ATTRIBUTE):
            return True
    return True


def _takes_object(token: Token) -> bool:
    return has_tag(token.text, "PRTF", "actv", "tran")


def _back(tokens: Sequence[Token], comma: int) -> Iterator[int]:
    """The participles and gerunds before a comma, as far as the sign or predicate before it."""
    for at in range(comma - 1, max(comma - REACH, -1), -1):
        token = tokens[at]
        if not token.is_word and token.text in STOPS:
            return
        if _is_gerund(token) or _is_participle(token):
            yield at
        elif any(mostly(token.text, kind) for kind in PREDICATES):
            return


def _nesting(tokens: Sequence[Token], outer: int, comma: int, inner: int) -> Nesting | None:
    """What it is if the inner participle is of a noun inside the outer phrase, which ends at the comma."""
    forms = forms_as(tokens[inner].text.lower(), PARTICIPLE)
    hosts = [at for at in range(outer + 1, comma) if forms & _noun_forms(tokens, at)]
    if not hosts:
        return None
    if _is_gerund(tokens[outer]):
        return Nesting(outer, inner, gerund=True)
    own = forms_as(tokens[outer].text.lower(), PARTICIPLE)
    if not _has_words(tokens, outer) or _is_attribute(tokens, outer, comma):
        return None
    start = _phrase_start(tokens, outer)
    if start == 0:
        near, fits = False, _follows(tokens, inner, own)
    else:
        near = tokens[start - 1].text == ","
        fits = near and _is_after(tokens, start - 1, own, forms)
    sure = fits and not forms & own
    likely = near and hosts[-1] == comma - 1
    return Nesting(outer, inner, gerund=False, sure=sure) if sure or likely else None


def _noun_forms(tokens: Sequence[Token], at: int) -> frozenset[Form]:
    """The forms of a noun, or of an adjective that stands for one: «больного, …»."""
    word = tokens[at].text.lower()
    stands_for = tokens[at + 1].text == "," and has_tag(word, "Subx")
    return forms_as(word, NOUN + ATTRIBUTE if stands_for else NOUN)


def _is_attribute(tokens: Sequence[Token], outer: int, comma: int) -> bool:
    """Whether a participle stands before its noun: «представленные Вами документы супруга, …»."""
    own = forms_as(tokens[outer].text.lower(), PARTICIPLE)
    agreeing = (n for n in range(outer + 1, comma) if own & forms_as(tokens[n].text.lower(), NOUN))
    return not _takes_object(tokens[outer]) and any(not _is_governed(tokens, n) for n in agreeing)


def _is_governed(tokens: Sequence[Token], noun: int) -> bool:
    """Whether a noun stands after a preposition, attributes aside."""
    at = noun - 1
    while at > 0 and forms_as(tokens[at].text.lower(), ATTRIBUTE):
        at -= 1
    return at >= 0 and mostly(tokens[at].text, "PREP")


def _phrase_start(tokens: Sequence[Token], at: int) -> int:
    """Where the phrase of a participle begins that may have words before it: «не», «ранее», «на дому»."""
    start = at
    while start and at - start < INVERSION and tokens[start - 1].is_word and _may_precede(tokens[start - 1]):
        start -= 1
    return start


def _is_after(tokens: Sequence[Token], comma: int, own: frozenset[Form], inner: frozenset[Form]) -> bool:
    """Whether before a comma stands the noun of the outer participle, and none of the inner before that."""
    found = False
    for token in reversed(tokens[:comma]):
        if not token.is_word or any(mostly(token.text, kind) for kind in PREDICATES):
            break
        forms = forms_as(token.text.lower(), NOUN)
        if found and forms & inner:
            return False
        found = found or bool(forms & own)
    return found


def _follows(tokens: Sequence[Token], inner: int, own: frozenset[Form]) -> bool:
    """Whether the noun of the outer participle follows the comma that ends the inner phrase."""
    end = next((n for n in range(inner, len(tokens)) if tokens[n].text == ","), len(tokens))
    for token in tokens[end + 1 :]:
        if forms_as(token.text.lower(), NOUN):
            return bool(forms_as(token.text.lower(), NOUN) & own)
        if not forms_as(token.text.lower(), ATTRIBUTE):
            return False
    return False

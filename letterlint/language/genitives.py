"""Nouns in the genitive that hang on one another: «порядка предоставления компенсации расходов граждан»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from letterlint.language.folding import yo
from letterlint.language.grammar import ATTRIBUTE, GENITIVE, NOUN, Form, forms_as, in_case
from letterlint.language.morphology import has_tag, lemmas, mostly, parse
from letterlint.language.names import Case
from letterlint.language.prepositions import cases_after
from letterlint.language.wordlists import by_kind
from letterlint.model import Token

BOTH = NOUN + ATTRIBUTE
JOINS = ("и", "или", ",")  # between attributes
AND = ("и", "или")  # between nouns
PREDICATES = ("VERB", "PRTS", "ADJS")
SURE = 0.5  # of a reading's share


@dataclass(frozen=True, slots=True)
class Chain:
    """Nouns in the genitive, each depending on the one before, as positions among the tokens.

    `loose` adds those that need not depend on it, being joined by «и», and the first word of «до окончания».
    """

    nouns: tuple[int, ...]
    loose: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A noun in the genitive at `noun`, its attributes beginning at `first`."""

    first: int
    noun: int
    joined: bool = False  # by «и» to the link before
    frame: bool = False  # «со стороны», «до окончания»


def genitive_chains(tokens: Sequence[Token]) -> Iterator[Chain]:
    """The chains among the tokens, from left to right, without the noun that a chain hangs on.

    Names of people and bodies, dates, and what stands after a numeral are no links.
    """
    free = 0
    for at in range(len(tokens)):
        link = _link(tokens, at) if at >= free else None
        if link is not None and _begins(tokens, link):
            first = replace(link, frame=_is_frame(tokens, link))
            links = _without_subject(tokens, list(_follow(tokens, first)))
            if links:
                free = links[-1].noun + 1
                yield _chain(links)


def _chain(links: Sequence[Link]) -> Chain:
    """The longest run without «и», and all the links, those joined by «и» counted as one."""
    starts = [n for n, link in enumerate(links) if link.joined]
    runs = [links[a:b] for a, b in pairwise([0, *starts, len(links)])]
    own = [tuple(link.noun for link in run if not link.frame) for run in runs]
    longest = max(own, key=lambda nouns: len(nouns))
    return Chain(longest, tuple(link.noun for link in links if not link.joined))


def _follow(tokens: Sequence[Token], link: Link) -> Iterator[Link]:
    following: Link | None = link
    while following is not None and not _is_named(tokens, following):
        yield following
        end = following.noun + 1
        following = _link(tokens, end)
        if following is None and end < len(tokens) and tokens[end].text in AND:
            joined = _link(tokens, end + 1)
            following = Link(joined.first, joined.noun, joined=True) if joined else None


def _without_subject(tokens: Sequence[Token], links: list[Link]) -> list[Link]:
    """The links without a last noun that may be the subject, or the one who is given, of what follows."""
    if not links:
        return links
    end = links[-1].noun
    noun = {case for case, *_ in forms_as(tokens[end].text.lower(), NOUN)}
    person = has_tag(tokens[end].text, "anim")
    after = next((t.text for t in tokens[end + 1 : end + 3] if t.text.lower() != "не"), "")
    predicate = any(has_tag(after, kind, "plur") for kind in PREDICATES) and not has_tag(after, "impr")
    impersonal = has_tag(after, "PRTS", "neut") or has_tag(after, "PRED")
    own = ("nomn" in noun and predicate) or (person and "datv" in noun and impersonal)
    return links[:-1] if own else links


def _link(tokens: Sequence[Token], first: int) -> Link | None:
    """The noun in the genitive whose attributes, if any, begin at `first`."""
    noun = _noun(tokens, first, None)
    return None if noun is None else Link(first, noun)


def _noun(tokens: Sequence[Token], at: int, agreed: frozenset[Form] | None) -> int | None:
    """The noun at or after `at` that agrees with the attributes before it; `agreed` is what they may be."""
    if at >= len(tokens) or not _is_plain(tokens, at):
        return None
    word = tokens[at].text.lower()
    if mostly(word, "PREP") or mostly(word, "CONJ"):
        return None
    nouns, attributes = (in_case(forms_as(word, kind), GENITIVE) for kind in (NOUN, ATTRIBUTE))
    if agreed is not None:
        nouns, attributes = nouns & agreed, attributes & agreed
    if nouns and (not attributes or _is_mostly_noun(word)):
        return at
    after = at + 1 + (at + 2 < len(tokens) and tokens[at + 1].text in JOINS and _is_attribute(tokens[at + 2]))
    found = _noun(tokens, after, attributes) if attributes else None
    if found is not None:
        return found
    if mostly(word, "ADVB") or word == "не":
        return _noun(tokens, at + 1, agreed) if _before_attribute(tokens, at) else None
    return at if nouns or (attributes and _stands_for_noun(tokens, at)) else None


def _is_mostly_noun(word: str) -> bool:
    likeliest = parse(word)[0]
    return bool(likeliest.tag.POS == "NOUN" and likeliest.score > SURE)


def _is_attribute(token: Token) -> bool:
    return bool(in_case(forms_as(token.text.lower(), ATTRIBUTE), GENITIVE))


def _before_attribute(tokens: Sequence[Token], at: int) -> bool:
    """«ранее назначенной», «не полученной»."""
    return at + 1 < len(tokens) and _is_attribute(tokens[at + 1])


def _stands_for_noun(tokens: Sequence[Token], at: int) -> bool:
    """«обучающихся», «больных» at the end of a phrase."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = following is None or following.text in ".;:)" or has_tag(following.text, "VERB")
    return ends and has_tag(tokens[at].text, "Subx")


def _is_plain(tokens: Sequence[Token], at: int) -> bool:
    """A word in small letters, «Ваш», or the first word: no name, number or abbreviation."""
    token = tokens[at]
    if not token.is_word or len(token.text) < 2 or has_tag(token.text, "Fixd", "NOUN"):
        return False
    return token.text.islower() or "ваш" in lemmas(token.text) or (at == 0 and not token.text.isupper())


def _begins(tokens: Sequence[Token], link: Link) -> bool:
    """Whether a link is sure to stand in the genitive, and begins a chain."""
    before = tokens[link.first - 1] if link.first else None
    if before is None or not before.is_word:
        return before is None or (not before.text[-1].isdigit() and _only_genitive(tokens, link))
    word = before.text.lower()
    if mostly(word, "PREP"):
        return _after_preposition(tokens, link, word)
    if mostly(word, "NUMR") or _is("numeral", word) or _is("body", word):
        return False
    if forms_as(word, NOUN) and (mostly(word, "NOUN") or before.text[0].isupper()):
        return True
    return _only_genitive(tokens, link)


def _after_preposition(tokens: Sequence[Token], link: Link, word: str) -> bool:
    cases = cases_after(word)
    return Case.GENITIVE in cases and (len(cases) == 1 or _only_genitive(tokens, link))


def _is_frame(tokens: Sequence[Token], link: Link) -> bool:
    """«со стороны», «до окончания»: a preposition of two words."""
    before = tokens[link.first - 1] if link.first else None
    after_preposition = before is not None and mostly(before.text, "PREP")
    return after_preposition and link.first == link.noun and _is("frame", tokens[link.noun].text.lower())


def _only_genitive(tokens: Sequence[Token], link: Link) -> bool:
    """Whether noun and attributes together can stand in no case but the genitive."""
    left = forms_as(tokens[link.noun].text.lower(), BOTH)
    for token in tokens[link.first : link.noun]:
        own = forms_as(token.text.lower(), ATTRIBUTE)
        left = left & own or left
    return bool(left) and left == in_case(left, GENITIVE)


def _is_named(tokens: Sequence[Token], link: Link) -> bool:
    """Whether a body is named: «администрации района», «центра занятости»; not a mere «отделения»."""
    word = tokens[link.noun].text.lower()
    following = tokens[link.noun + 1] if link.noun + 1 < len(tokens) else None
    if _is("named after", word):
        return True
    if following is None or not _is("body", word) or not has_tag(word, "sing", GENITIVE):
        return False
    return following.text[0].isupper() or following.text in '«"№' or _link(tokens, link.noun + 1) is not None


def _is(kind: str, word: str) -> bool:
    listed = by_kind("letterlint.language", "genitives").get(kind, frozenset())
    return yo(word) in listed or not listed.isdisjoint(lemmas(word))

"""Whether a sentence speaks of somebody in particular or of everybody: «заявитель обратился», «вправе»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from letterlint.language.folding import yo
from letterlint.language.morphology import has_tag, lemmas, mostly
from letterlint.language.persons import is_designated, is_rule
from letterlint.language.tokens import CLAUSE_ENDS
from letterlint.model import Token

REACH = 5  # words from the beginning of a clause to «который»
CONDITIONS = ("если", "когда", "пока")
CONDITION_PAIRS = (("того", "как"), ("как", "только"))  # «после того как», «как только»
HOW = ("как", "где", "куда", "кто")
EACH = frozenset(("каждый", "любой", "всякий", "другой", "иной"))


def is_everybody(tokens: Sequence[Token], first: int) -> bool:
    """Whether what a person is called at a token is said of each one: «каждый обратившийся»."""
    return bool(first) and not lemmas(tokens[first - 1].text).isdisjoint(EACH)


def is_general(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether what a person is called may be said of everybody: under a rule, a condition, or restricted.

    «автор обращения, отправленного через портал» is anybody who has sent one.
    """
    own = next((part for part in _clauses(tokens) if first in part), range(0))
    return is_restricted(tokens, last) or is_rule(tokens) or _is_condition(tokens, own)


def is_restricted(tokens: Sequence[Token], last: int) -> bool:
    """Whether a clause says which person is meant: «гражданин, проживающий в квартире 5»."""
    after = [token.text for token in tokens[last + 1 : last + REACH]]
    return after[:1] == [","] and any(
        mostly(word, "PRTF") or "который" in lemmas(word) for word in after[1:3]
    )


def tells_event(tokens: Sequence[Token], at: int = 0) -> bool:
    """Whether a sentence tells what somebody has done or got, or asks for.

    That is told by a past tense, a short participle, or by «просит», «считает» and the like. What the
    person at the token `at` is («человек, который подал …») or may be («если направление выдано») is
    none; nor is a condition («если заявитель пропустил срок»), unless its consequence has happened.
    """
    parts = list(_clauses(tokens))
    own = next((part for part in parts if at in part), parts[0] if parts else range(0))
    conditions = [part for part in parts if _is_condition(tokens, part)]
    main = [part for part in parts if part not in conditions and not _is_relative(tokens, part)]
    if _is_relative(tokens, own) and not (_is_of_place(tokens, own) and not _name_you(tokens, main)):
        main = [own]
    elif conditions and not (own in conditions and any(_has_event(tokens, part, at) for part in main)):
        main = [part for part in main if part == own]
    elif conditions or (_tells(tokens, own) and _name_you(tokens, main)):
        main = [own]  # «Вам разъяснено, что гражданин получает талон»
    return any(_has_event(tokens, part, at) for part in main)


def _tells(tokens: Sequence[Token], part: range) -> bool:
    return part.start > 0 and yo(tokens[part.start].text) == "что"


def _name_you(tokens: Sequence[Token], parts: Sequence[range]) -> bool:
    return any("вы" in lemmas(tokens[n].text) for part in parts for n in part)


def _is_of_place(tokens: Sequence[Token], part: range) -> bool:
    """«дом, в котором живёт заявитель»."""
    words = [yo(tokens[n].text) for n in part[:2]]
    return words[:1] == ["где"] or (words[:1] == ["в"] and "который" in lemmas(words[-1]))


def _has_event(tokens: Sequence[Token], part: range, at: int) -> bool:
    return any(tokens[n].is_word and _is_event(tokens[n].text, tokens[at].text) for n in part)


def _is_event(word: str, person: str) -> bool:
    if has_tag(word, "VERB", "past") or mostly(word, "PRTS"):
        return True
    several = has_tag(word, "plur") and not has_tag(person, "plur", "nomn")  # «доход заявителя считают»
    return is_designated("appeal", word) and not several


def _is_relative(tokens: Sequence[Token], part: range) -> bool:
    """«который получил путёвку», «как живёт гражданин», «поступившее 5 мая»; not «, как сообщил врач»."""
    words = [tokens[n].text for n in part if tokens[n].is_word]
    which = any("который" in lemmas(word) for word in words[:REACH])
    return which or (part.start > 0 and bool(words) and (yo(words[0]) in HOW or mostly(words[0], "PRTF")))


def _is_condition(tokens: Sequence[Token], part: range) -> bool:
    words = [yo(tokens[n].text) for n in part if tokens[n].is_word]
    return any(word in CONDITIONS for word in words) or any(
        pair in CONDITION_PAIRS for pair in pairwise(words)
    )


def _clauses(tokens: Sequence[Token]) -> Iterator[range]:
    """The stretches between the punctuation that divides clauses."""
    ends = [n for n, token in enumerate(tokens) if token.text in CLAUSE_ENDS]
    for before, end in pairwise((-1, *ends, len(tokens))):
        if end > before + 1:
            yield range(before + 1, end)

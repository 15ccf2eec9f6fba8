"""What somebody is said to be, which names nobody: «стала инвалидом», «Вы – получатель услуг»."""

from __future__ import annotations

from collections.abc import Sequence

from letterlint.language.folding import yo
from letterlint.language.morphology import has_tag, lemmas
from letterlint.language.persons import is_designated
from letterlint.language.predicates import clause, predicate
from letterlint.model import Token

BE = "быть"
DASHES = ("–", "—", "-")
AS, ROLES = "как", ("качестве", "роли", "статусе")


def is_predicated(tokens: Sequence[Token], first: int) -> bool:
    """Whether the word at a token is what is said of somebody, not somebody who is spoken of."""
    word, before = tokens[first].text, yo(tokens[first - 1].text) if first else ""
    if before in ROLES:
        return True
    if before in DASHES or before == AS:
        return not has_tag(word, "nomn") or not _has_own(tokens, first)
    return has_tag(word, "ablt") and _is_linked(tokens, first)


def _has_own(tokens: Sequence[Token], at: int) -> bool:
    """Whether its clause has a predicate that may be that of the word: «как заявитель сообщил»."""
    readings = (predicate(tokens[n].text.lower()) for n in clause(tokens, at))
    return any(reading is not None and reading.tag.number == "sing" for reading in readings)


def _is_linked(tokens: Sequence[Token], at: int) -> bool:
    either = has_tag(tokens[at].text, "datv")  # «обратившейся назначена выплата»
    span = [tokens[n].text for n in clause(tokens, at) if n < at or (n > at and not either)]
    if any(is_designated("linking", word) for word in span):
        return True
    told = [word for word in span if predicate(word.lower()) and BE not in lemmas(word)]
    return not told and any(BE in lemmas(word) for word in span)

"""Whether other words may stand in the place of a turn of phrase, and with which commas."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from letterlint.language.folding import yo
from letterlint.language.grammar import ATTRIBUTE, NOUN, forms_as
from letterlint.language.morphology import has_tag, lemmas, mostly
from letterlint.language.plain_verbs import Said
from letterlint.language.predicates import clause, predicate
from letterlint.model import Token

OTHER_ATTRIBUTES = frozenset(("ваш", "данный", "наш", "свой", "тот", "этот"))  # none of them beside «этот»
STATE = "состояние"  # «по состоянию на сегодняшний день»
AND = ("и", "или", "либо")
PARTICLES = ("даже", "именно", "лишь", "не", "только")


def replaced(tokens: Sequence[Token], first: int, last: int, text: str, where: str) -> Said | None:
    """What comes of putting a text in the place of tokens; None where it would not be right there.

    `where` names what must stand around it, in the list of phrases; without it any place is right.
    """
    said = Said(first, last, text)
    return PLACES[where](tokens, said) if where else said


def _before(tokens: Sequence[Token], said: Said) -> str:
    return tokens[said.first - 1].text if said.first else ""


def _after(tokens: Sequence[Token], said: Said, far: int = 1) -> str:
    return tokens[said.last + far].text if said.last + far < len(tokens) else "."


def _attribute(tokens: Sequence[Token], said: Said) -> Said | None:
    """«этот», not «Ваше это обращение», «о этом», «этот в письме адрес»."""
    before, after = _before(tokens, said), _after(tokens, said)
    if after[0].isalpha() and not forms_as(after.lower(), (*NOUN, *ATTRIBUTE)) and not _acts(after):
        return None
    wrong = before and (yo(before) == "о" or not lemmas(before).isdisjoint(OTHER_ATTRIBUTES))
    return None if wrong else said


def _time(tokens: Sequence[Token], said: Said) -> Said | None:
    """«сейчас», «зимой», not «в ночное время суток», «по состоянию на сегодняшний день»."""
    before, after = _before(tokens, said), _after(tokens, said)
    return None if mostly(after, "NOUN", "gent") or (before and STATE in lemmas(before)) else said


def _manner(tokens: Sequence[Token], said: Said) -> Said | None:
    """«письменно» beside its verb: not «ответ письменно»."""
    before, after = _before(tokens, said), _after(tokens, said)
    beside = before or after
    return said if _acts(beside) and yo(after) not in AND else None


def _acts(word: str) -> bool:
    return predicate(word.lower()) is not None or mostly(word, "INFN") or mostly(word, "impr")


def _infinitive(tokens: Sequence[Token], said: Said) -> Said | None:
    """«нельзя назначить», not «назначение нельзя»."""
    span = clause(tokens, said.first)
    return said if any(mostly(tokens[n].text, "INFN") for n in span) else None


def _opening(tokens: Sequence[Token], said: Said) -> Said | None:
    """«Поэтому в выплате отказано»: at the beginning, without the comma that stood there."""
    after, beyond = _after(tokens, said), _after(tokens, said, 2)
    goes_on = yo(after) in AND or (after == "," and mostly(beyond, "CONJ"))
    told_where = mostly(after, "PREP") and not tokens[said.last].text.lower().startswith("выше")
    if said.first or goes_on or told_where:
        return None
    return Said(said.first, said.last + 1, said.text) if after == "," else said


def _clause(tokens: Sequence[Token], said: Said) -> Said | None:
    """«если», «так как»: a comma before, where the words they stand for had none."""
    before = _before(tokens, said)
    if not before or not before[0].isalpha():
        return said
    if yo(before) in PARTICLES or any(mostly(before, kind) for kind in ("CONJ", "PREP", "PRCL")):
        return said if said.text == "если" else None
    return Said(said.first, said.last, said.text, (said.first - 1,))


def _genitive(tokens: Sequence[Token], said: Said) -> Said | None:
    """«из-за ремонта», not «из-за, указанной выше»."""
    return said if has_tag(_after(tokens, said), "gent") else None


PLACES: dict[str, Callable[[Sequence[Token], Said], Said | None]] = {
    "attribute": _attribute,
    "clause": _clause,
    "genitive": _genitive,
    "infinitive": _infinitive,
    "manner": _manner,
    "opening": _opening,
    "time": _time,
}

"""«чтобы» and a verb: «в целях получения выплаты» – «чтобы получить выплату»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from letterlint.language.folding import yo
from letterlint.language.morphology import has_tag, mostly
from letterlint.language.objects import Object, object_at
from letterlint.language.plain_verbs import STOPS, Said, has_case
from letterlint.language.predicates import agrees, predicate
from letterlint.language.replacing import PARTICLES
from letterlint.language.rewriting import cased
from letterlint.language.verbal_nouns import IMPERFECTIVE, PERFECTIVE, plain_verb, verb
from letterlint.model import Token

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

LOOSE = ("CONJ", "PREP", "PRCL")  # before the phrase: no place for a comma


def said_by_purpose(tokens: Sequence[Token], first: int, last: int) -> Said | None:
    """«в целях получения выплаты» → «чтобы получить выплату», set off by commas; None if not certain."""
    noun, found = last + 1, object_at(tokens, last + 2)
    if found is None or not has_case(tokens[noun].text, "gent"):
        return None
    plain = plain_verb(tokens[noun].text, PERFECTIVE) or plain_verb(tokens[noun].text, IMPERFECTIVE)
    if plain is None:
        return None
    words = " ".join((cased("чтобы", tokens[first].text[0].isupper()), plain, *found.words))
    if first:
        return Said(first, found.head, words, (first - 1,)) if _closes(tokens, first, found) else None
    if tokens[found.end + 1 : found.end + 2] and tokens[found.end + 1].text == ",":
        return Said(first, found.head, words)
    return Said(first, found.head, words, (found.end,)) if _begins_the_rest(tokens, found) else None


def purpose_verb(tokens: Sequence[Token], last: int) -> str | None:
    """The verb that says what the noun after the phrase does: «с целью уточнения» – «уточнить»."""
    noun = tokens[last + 1].text if last + 1 < len(tokens) else ""
    after = tokens[last + 2].text if last + 2 < len(tokens) else ""
    if not noun or not has_case(noun, "gent") or (after and mostly(after, "PREP")):
        return None  # «подготовки к зиме»
    return plain_verb(noun, PERFECTIVE) or plain_verb(noun, IMPERFECTIVE) or verb(noun)


def names_no_purpose(tokens: Sequence[Token], last: int) -> bool:
    """«в целях, указанных в уставе»: the aims themselves are meant."""
    return last + 1 >= len(tokens) or not tokens[last + 1].is_word


def _begins_the_rest(tokens: Sequence[Token], found: Object) -> bool:
    """Whether a verb, whose subject the last noun cannot be, follows the phrase that opens a sentence."""
    word = tokens[found.end + 1].text if found.end + 1 < len(tokens) else "."
    reading = predicate(word.lower())
    if has_tag(word, "NOUN"):
        return False
    if has_tag(word, "impr", "plur"):
        return True
    if reading is None:
        return False
    return not any(_may_own(tokens[n].text, reading) for n in range(found.head, found.end + 1))


def _may_own(noun: str, reading: Parse) -> bool:
    if reading.tag.number == "plur" and reading.tag.person != "1per":
        return has_tag(noun, "nomn", "plur")
    return agrees(reading, noun)


def _closes(tokens: Sequence[Token], first: int, found: Object) -> bool:
    """Whether the phrase ends the sentence, and what it is for is told before it, of somebody who acts."""
    before = [predicate(token.text.lower()) for token in tokens[:first]]
    acts = any(has_tag(token.text, "impr", "plur") for token in tokens[:first]) or any(
        reading is not None and reading.tag.POS == "VERB" for reading in before
    )
    joint = tokens[first - 1].text
    loose = (
        not joint[0].isalpha()
        or yo(joint) in PARTICLES
        or any(mostly(joint, kind) for kind in ("CONJ", "PREP", "PRCL"))
    )
    rest = tokens[found.end + 1 :]
    plain = all(
        token.text in STOPS or (token.is_word and not predicate(token.text.lower())) for token in rest
    )
    return acts and not loose and plain and not any(mostly(token.text, "CONJ") for token in rest)

"""What a verbal noun is of, as the object of its verb: «выплата пособия» – «пособие»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from letterlint.language.folding import yo
from letterlint.language.grammar import ATTRIBUTE, CASES, NOUN, forms_as
from letterlint.language.morphology import has_tag, lemmas, mostly, parse
from letterlint.language.persons import is_designated
from letterlint.language.verbal_nouns import verb
from letterlint.model import Token

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

AND = ("и", "или", "либо", "а", "также")
UNCHANGED = ("его", "ее", "их")
YOUR, YOU, TO_YOU = "ваш", "вас", "вам"


@dataclass(frozen=True, slots=True)
class Object:
    """A noun phrase in the genitive: its head at `head`, its end, and what becomes of its first words."""

    head: int
    end: int  # with the nouns in the genitive that depend on the head
    words: tuple[str, ...]  # from the beginning to the head, in the accusative


def object_at(tokens: Sequence[Token], first: int) -> Object | None:
    """The phrase in the genitive that begins at a token; None where its form or its end is not certain."""
    if first < len(tokens) and yo(tokens[first].text) == TO_YOU:  # «выдача Вам справки»
        found = object_at(tokens, first + 1)
        return replace(found, words=(tokens[first].text, *found.words)) if found else None
    head = _head(tokens, first)
    if head is None:
        return None
    if yo(tokens[head].text) == YOU:
        return Object(head, head, (tokens[head].text,))
    reading = _genitive(tokens[head].text)
    if reading is None or not all(_agrees(tokens[n].text, reading) for n in range(first, head)):
        return None
    words = tuple(_accusative(token.text, reading) for token in tokens[first : head + 1])
    end = _end(tokens, head)
    return None if "" in words or end is None else Object(head, end, words)


def _head(tokens: Sequence[Token], first: int) -> int | None:
    """The noun after its attributes; no names, numbers or pronouns but «Вас», «Ваш»."""
    for n in range(first, len(tokens)):
        token = tokens[n]
        word = yo(token.text)
        capital = token.text[0].isupper() and not lemmas(word) & {YOUR, "вы"}
        if not token.is_word or capital or has_tag(word, "NUMR"):
            return None
        if word == YOU or (forms_as(word, NOUN) and not mostly(word, "ADJF") and not mostly(word, "PRTF")):
            return n
        if word not in UNCHANGED and not forms_as(word, ATTRIBUTE):
            return None
    return None


def _genitive(noun: str) -> Parse | None:
    """The only reading of a noun in the genitive; people may be given to or act: only those served."""
    readings = [r for r in parse(noun.lower()) if r.tag.POS == "NOUN" and r.tag.case in ("gent", "gen2")]
    likely = [r for r in readings if ("gent", r.tag.number) in {f[:2] for f in forms_as(noun.lower(), NOUN)}]
    if len({(r.normal_form, r.tag.number) for r in likely}) != 1:
        return None
    reading = likely[0]
    served = is_designated("category", noun) and not has_tag(noun, "datv")
    return reading if "anim" not in reading.tag or served else None


def _agrees(attribute: str, noun: Parse) -> bool:
    gender = str(noun.tag.gender) if noun.tag.number == "sing" else ""
    wanted = ("gent", str(noun.tag.number), gender)
    return yo(attribute) in UNCHANGED or wanted in {f[:3] for f in forms_as(attribute.lower(), ATTRIBUTE)}


def _accusative(word: str, noun: Parse) -> str:
    """A word of the phrase in the accusative; "" where there is none."""
    if yo(word) in UNCHANGED:
        return word
    number, animacy = str(noun.tag.number), str(noun.tag.animacy)
    kinds = NOUN if yo(word) == yo(noun.word) else ATTRIBUTE
    grammemes = {"accs", number}
    if kinds is ATTRIBUTE:
        shows = number == "plur" or noun.tag.gender == "masc"
        grammemes |= ({str(noun.tag.gender)} if number == "sing" else set()) | ({animacy} if shows else set())
    for reading in parse(word.lower()):
        if reading.tag.POS in kinds and (kinds is ATTRIBUTE or reading == noun):
            found = reading.inflect(frozenset(grammemes))
            return _spelt(found.word, word) if found else ""
    return ""


def _spelt(form: str, model: str) -> str:
    plain = form if "ё" in model or "е" not in model else form.replace("ё", "е")
    return plain.capitalize() if model[0].isupper() else plain


def _end(tokens: Sequence[Token], head: int) -> int | None:
    """The last noun in the genitive after the head; None if another object, or a participle, may follow."""
    end = head
    for n in range(head + 1, len(tokens)):
        word = tokens[n].text.lower()
        cases = {CASES.get(case, case) for case, *_ in forms_as(word, (*NOUN, *ATTRIBUTE))}
        if not tokens[n].is_word or "gent" not in cases or mostly(word, "PREP"):
            break
        end = n
    return None if _goes_on([token.text for token in tokens[end + 1 : end + 3]]) else end


def _goes_on(after: Sequence[str]) -> bool:
    """«пособия и субсидии», «обращения комиссией», «фактов, изложенных в письме»."""
    if not after:
        return False
    if after[0] == "," and len(after) > 1:
        return mostly(after[1], "PRTF") or has_tag(after[1], "NOUN", "gent")
    return yo(after[0]) in AND or mostly(after[0], "ablt") or verb(after[0]) is not None

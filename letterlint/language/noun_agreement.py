"""«Ваше обращение рассмотрена», «направлен заявление»: a thing and its predicate of different genders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from letterlint.language.coordination import further_predicates
from letterlint.language.folding import yo
from letterlint.language.grammar import ATTRIBUTE, NOUN, forms_as
from letterlint.language.morphology import has_tag, lemmas, mostly, parse
from letterlint.language.predicates import Disagreement, agrees, clause, may_be_subject, predicate
from letterlint.model import Token

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

AUXILIARY = "быть"
REACH = 4  # tokens from a predicate to the subject after it
# measures of time stand in the accusative without a preposition
TIMES = frozenset(("час", "год", "месяц", "день", "раз", "вечер", "утро", "время", "период", "квартал"))
GENDERS = ("masc", "femn", "neut")
LIKENING = ("как", "чем", "будто", "словно")
DASHES = ("–", "—", "-", "--", ":")
JOINS = (",", "и", "или", "либо")
OTHER_PREDICATES = ("INFN", "GRND", "PRED", "VERB", "PRTS", "ADJS")


def with_nouns(tokens: Sequence[Token]) -> Iterator[Disagreement]:
    """The predicates of things that disagree for certain: no other predicate or subject is in the clause."""
    for at, token in enumerate(tokens):
        reading = predicate(token.text.lower())
        if reading is None or not _may_tell(reading):
            continue
        span = clause(tokens, at)
        subject = None if _is_obscure(tokens, span, at) else _subject(tokens, span, at, reading)
        if subject is not None:
            yield _disagreement(tokens, span, at, subject)


def _may_tell(reading: Parse) -> bool:
    """A predicate whose form shows a gender; «было» and neuters that may be adverbs show none."""
    tag = reading.tag
    if tag.number != "sing" or tag.gender is None or reading.normal_form == AUXILIARY:
        return False
    return not (tag.POS == "ADJS" and tag.gender == "neut")


def _is_obscure(tokens: Sequence[Token], span: range, at: int) -> bool:
    """Whether the clause has another predicate, or an abbreviation that could be the subject."""
    others = (n for n in span if n != at and not _is_auxiliary(tokens[n]))
    return any(
        any(mostly(tokens[n].text, kind) for kind in OTHER_PREDICATES)
        or (tokens[n].text.isupper() and len(tokens[n].text) > 1)
        for n in others
        if tokens[n].is_word
    )


def _is_auxiliary(token: Token) -> bool:
    reading = predicate(token.text.lower())
    return reading is not None and reading.normal_form == AUXILIARY


def _subject(tokens: Sequence[Token], span: range, at: int, reading: Parse) -> int | None:
    """The only noun that can be the subject and yet does not agree."""
    possible = [n for n in span if n != at and may_be_subject(tokens, n)]
    before = [n for n in possible if n < at]
    if any(agrees(reading, tokens[n].text) for n in possible) or len(before) > 1:
        return None
    chosen = next(iter(before or possible), None)
    if chosen is None or not _is_thing(tokens[chosen], at_start=chosen == 0 and reading.tag.POS == "PRTS"):
        return None
    if not _is_nominative(tokens, chosen):
        return None
    distance = chosen - at
    sure = _is_sure_before(tokens[chosen], reading, distance) if before else _is_sure_after(distance, reading)
    return chosen if sure and not _is_joined(tokens, span, chosen) else None


def _is_thing(token: Token, at_start: bool) -> bool:
    """A common noun that can only be the singular of one gender, nominative or, the same form, accusative."""
    word = token.text.lower()
    readings = parse(word)
    forms = forms_as(word, NOUN)
    plain = (token.text.islower() or at_start) and readings[0].is_known and not lemmas(word) & TIMES
    only = {(number, gender) for _, number, gender, _ in forms}
    return (
        plain
        and len(only) == 1
        and {case for case, *_ in forms} <= {"nomn", "accs"}
        and all(r.tag.POS == "NOUN" and r.tag.number == "sing" for r in readings)
        and not has_tag(word, "anim")
        and not has_tag(word, "Fixd")
    )


def _is_sure_before(noun: Token, reading: Parse, distance: int) -> bool:
    """A noun could be an object: «обращение рассмотрела» (комиссия); «решено» may have no subject."""
    only_nominative = {case for case, *_ in forms_as(noun.text.lower(), NOUN)} == {"nomn"}
    if reading.tag.gender == "neut":
        return only_nominative and distance == -1
    return only_nominative or reading.tag.POS != "VERB" or "intr" in reading.tag


def _is_sure_after(distance: int, reading: Parse) -> bool:
    return bool(distance <= REACH and reading.tag.POS == "PRTS" and reading.tag.gender != "neut")


def _is_joined(tokens: Sequence[Token], span: range, at: int) -> bool:
    """Whether a conjunction or a comma may join the noun to another, or it is only likened: «как единица»."""
    before = yo(tokens[span.start - 1].text) if span.start else ""
    after = yo(tokens[span.stop].text) if span.stop < len(tokens) else ""
    listed = (at == span.start and before in JOINS) or (at == span.stop - 1 and after in JOINS)
    return listed or before in LIKENING or before in DASHES


def _is_nominative(tokens: Sequence[Token], at: int) -> bool:
    """Whether the attributes before a noun let it be the subject: «вся жизнь», not «всю жизнь»."""
    for before in range(at - 1, -1, -1):
        forms = forms_as(tokens[before].text.lower(), ATTRIBUTE)
        if not forms or not tokens[before].is_word:
            break
        if not forms & forms_as(tokens[at].text.lower(), NOUN) & {("nomn", "sing", g, "") for g in GENDERS}:
            return False
    return True


def _disagreement(tokens: Sequence[Token], span: range, at: int, subject: int) -> Disagreement:
    gender = next(iter(forms_as(tokens[subject].text.lower(), NOUN)))[2]
    further = further_predicates(tokens, at) or []
    wrong = [n for n in dict.fromkeys((*span, *further)) if n == at or _disagrees(tokens[n], gender)]
    return Disagreement(subject, tuple(wrong), tuple(_right(tokens[n].text, gender) for n in wrong))


def _disagrees(token: Token, gender: str) -> bool:
    reading = predicate(token.text.lower())
    return reading is not None and reading.tag.number == "sing" and reading.tag.gender not in (None, gender)


def _right(word: str, gender: str) -> str:
    reading = predicate(word.lower())
    found = reading.inflect({"sing", gender}) if reading else None
    changed = str(found.word) if found else word
    changed = changed if "ё" in word or "е" not in word else changed.replace("ё", "е")
    return changed.capitalize() if word[0].isupper() else changed

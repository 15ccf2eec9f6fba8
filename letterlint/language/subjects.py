"""«Иванов обратился» → «Вы обратились», and whether a name is the subject at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from letterlint.language.coordination import further_predicates
from letterlint.language.folding import yo
from letterlint.language.grammar import NOUN, forms_as
from letterlint.language.morphology import has_tag, mostly, parse
from letterlint.language.names import Case
from letterlint.language.predicates import agrees, clause, may_be_subject, predicate
from letterlint.language.rewriting import Rewriting, cased, is_first
from letterlint.language.secondary import leaves_singular
from letterlint.model import Gender, Token

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

PREDICATES = ("VERB", "PRTS", "ADJS")
PARTICLES = ("не", "уже", "ещё", "также", "тоже")  # may stand between the subject and its predicate
JOINING = ("и", "или")
COMPOUND = ("быть", "должный", "обязанный")  # predicates that another one goes with: «был уведомлён»
ALONE = ("сам", "сама", "один", "одна")
TAG = {Gender.MALE: "masc", Gender.FEMALE: "femn"}


def subject(tokens: Sequence[Token], first: int, last: int, capital: bool) -> Rewriting | None:
    """«Иванов обратился» → «Вы обратились», «живёт автор обращения» → «Вы живёте».

    None where no predicate stands beside the subject, where another subject is joined to it, or «сам».
    """
    if any(yo(token.text) in ALONE for token in tokens[last:]):
        return None
    pronoun = cased("вы", capital or is_first(tokens, first))
    after = _past_adverbs(tokens, last + 1)
    if changed := _with_you(tokens, after, capital):
        words = [pronoun, *(token.text for token in tokens[last + 1 : after]), changed]
        end = after
        while _is_compound(tokens[end]) and (
            more := _with_you(tokens, _past_adverbs(tokens, end + 1), capital)
        ):
            after = _past_adverbs(tokens, end + 1)
            words += [*(token.text for token in tokens[end + 1 : after]), more]
            end = after
        also = _further(tokens, end, capital)
        return None if also is None else Rewriting(first, end, " ".join(words), also=also)
    changed = _with_you(tokens, first - 1, capital) if first else None
    also = _further(tokens, first - 1, capital) if changed else None
    if changed is None or also is None or _is_joined(tokens, last):
        return None
    text = f"{cased('вы', capital or first == 1)} {changed.lower()}"
    return Rewriting(first - 1, last, text, sure=False, also=also)


def _past_adverbs(tokens: Sequence[Token], at: int) -> int:
    """The first token from `at` on that is no adverb: «повторно», «лично», «не»."""
    while at < len(tokens) and (yo(tokens[at].text) in map(yo, PARTICLES) or _is_adverb(tokens[at].text)):
        at += 1
    return at


def _is_adverb(word: str) -> bool:
    return mostly(word, "ADVB") or (mostly(word, "ADJS", "neut") and has_tag(word, "ADVB"))


def _is_compound(token: Token) -> bool:
    return any(r.normal_form in COMPOUND for r in parse(token.text) if r.tag.POS in PREDICATES)


def _is_joined(tokens: Sequence[Token], last: int) -> bool:
    """«обратился Иванов и его супруга»."""
    return last + 1 < len(tokens) and yo(tokens[last + 1].text) in JOINING


def _with_you(tokens: Sequence[Token], at: int, capital: bool) -> str | None:
    """The predicate of a person at a token as «Вы» asks for it; of several people it is a plural already."""
    if at >= len(tokens):
        return None
    word = tokens[at].text
    if changed := predicate_with_you(word, neuter=False):
        return changed
    reading = None if capital else predicate(word.lower())
    if reading is None or reading.tag.number != "plur":
        return None
    if reading.tag.person != "3per":
        return word if reading.tag.person is None else None
    found = reading.inflect({"2per", "plur"})
    return str(found.word) if found else None


def _further(tokens: Sequence[Token], at: int, capital: bool) -> tuple[tuple[int, str], ...] | None:
    """What becomes of the further predicates; None where one may be somebody else's."""
    further = further_predicates(tokens, at)
    if further is None:
        return None
    if capital and leaves_singular(tokens, at, further):
        return None
    changes = [(n, _with_you(tokens, n, capital)) for n in further]
    return tuple((n, text) for n, text in changes if text and text != tokens[n].text)


def predicate_with_you(word: str, neuter: bool = True) -> str | None:
    """A predicate in the form that «Вы» asks for: «обратился» → «обратились»; None if it is no predicate.

    `neuter`: a form of the neuter is one too; a person has none.
    """
    readings = (r for r in parse(word) if r.tag.POS in PREDICATES and r.tag.number == "sing")
    reading = next((r for r in readings if "impr" not in r.tag and r.tag.person in (None, "3per")), None)
    if reading is None or (reading.tag.gender == "neut" and not neuter):
        return None
    found = reading.inflect({"plur", "2per"} if reading.tag.person else {"plur"})
    if found is None:
        return None
    changed = str(found.word) if "ё" in word or "е" not in word else str(found.word).replace("ё", "е")
    return changed.capitalize() if word[0].isupper() else changed


def without_nominative(
    tokens: Sequence[Token], first: int, last: int, cases: set[Case], gender: Gender
) -> set[Case]:
    """The cases of a name, the nominative only if it is the subject: «Комиссия отказала Бондаренко».

    Of a name that does not decline the predicate tells: it must agree, and have no other subject.
    """
    if Case.NOMINATIVE not in cases or len(cases) == 1:
        return cases
    span = clause(tokens, first)
    around = [n for n in span if not first <= n <= last]
    own = [r for n in around if (r := predicate(tokens[n].text.lower())) and _may_be_of(r, gender)]
    others = [n for n in around if may_be_subject(tokens, n)]
    taken = [n for n in others if any(agrees(reading, tokens[n].text) for reading in own)]
    if not own or any(_is_only_nominative(tokens[n].text) for n in taken):
        return cases - {Case.NOMINATIVE}
    passive = all(reading.tag.POS == "PRTS" for reading in own)
    return (cases - {Case.NOMINATIVE} if passive else set()) if taken else {Case.NOMINATIVE}


def _is_only_nominative(word: str) -> bool:
    return "accs" not in {case for case, *_ in forms_as(word.lower(), NOUN)}


def _may_be_of(reading: Parse, gender: Gender) -> bool:
    if reading.tag.number != "sing" or reading.tag.person not in (None, "3per"):
        return False
    own = reading.tag.gender
    return own is None or (own != "neut" and (gender is Gender.UNKNOWN or own == TAG[gender]))

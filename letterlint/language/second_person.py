"""From the third person to the second: «обращение Иванова И. И.» → «Ваше обращение».

`capital` is for one addressee («Вы», «Ваш»); to several one writes «вы», «ваш».
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from letterlint.language.folding import yo
from letterlint.language.morphology import mostly, parse
from letterlint.language.names import Case
from letterlint.language.prepositions import cases_after
from letterlint.model import Token

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

YOU = {
    Case.NOMINATIVE: "вы",
    Case.GENITIVE: "вас",
    Case.DATIVE: "вам",
    Case.ACCUSATIVE: "вас",
    Case.INSTRUMENTAL: "вами",
    Case.PREPOSITIONAL: "вас",
}
TAGS = {
    "nomn": Case.NOMINATIVE,
    "gent": Case.GENITIVE,
    "datv": Case.DATIVE,
    "accs": Case.ACCUSATIVE,
    "ablt": Case.INSTRUMENTAL,
    "loct": Case.PREPOSITIONAL,
}
PREDICATES = ("VERB", "PRTS", "ADJS")
BETWEEN = ("не", "уже", "ещё", "также", "тоже")  # may stand between the subject and its predicate


@dataclass(frozen=True, slots=True)
class Rewriting:
    """Tokens `first` to `last` become `text`; where not `sure`, a person must look at it."""

    first: int
    last: int
    text: str
    sure: bool = True


def rewritten(
    tokens: Sequence[Token], first: int, last: int, cases: set[Case], capital: bool
) -> Rewriting | None:
    """What to write in the place of a person named by the tokens `first` to `last`, in one of `cases`.

    None where a person has to rebuild the sentence.
    """
    before = tokens[first - 1] if first and tokens[first - 1].is_word else None
    if before and _is_preposition(before):
        return _after_preposition(tokens, first, last, cases & _governed(before), capital)
    if before and Case.GENITIVE in cases and mostly(before.text, "NOUN"):
        return _possessive(tokens, first, last, capital)
    if Case.NOMINATIVE in cases:
        return _subject(tokens, first, last, capital)
    return _object(tokens, first, last, cases, capital)


def cases_of_word(word: str) -> set[Case]:
    """The cases that a noun or a participle may stand in."""
    return {TAGS[str(r.tag.case)] for r in parse(word) if str(r.tag.case) in TAGS}


def _is_preposition(token: Token) -> bool:
    return bool(cases_after(token.text))


def _governed(token: Token) -> set[Case]:
    return set(cases_after(token.text))


def _after_preposition(
    tokens: Sequence[Token], first: int, last: int, cases: set[Case], capital: bool
) -> Rewriting | None:
    options = {YOU[case] for case in cases}
    return Rewriting(first, last, _cased(options.pop(), capital)) if len(options) == 1 else None


def _possessive(tokens: Sequence[Token], first: int, last: int, capital: bool) -> Rewriting | None:
    """«обращение Иванова» → «Ваше обращение», «в адрес Иванова» → «Вам»."""
    noun = tokens[first - 1]
    before = tokens[first - 2] if first > 1 else None
    if yo(noun.text) == "адрес" and before and yo(before.text) == "в":
        return Rewriting(first - 2, last, _cased("вам", capital or first == 2))
    forms = your(_readings(noun, before), capital)
    if len(forms) != 1:
        return None
    starts = first == 1 or not any(t.is_word for t in tokens[: first - 1])
    word = noun.text.lower() if starts and not noun.text.isupper() else noun.text
    form = forms.pop()
    return Rewriting(first - 1, last, f"{form.capitalize() if starts else form} {word}")


def _readings(noun: Token, before: Token | None) -> list[Parse]:
    """The readings of a noun that the word before lets stand."""
    readings = [r for r in parse(noun.text) if r.tag.POS == "NOUN"]
    if before and _is_preposition(before):
        return [r for r in readings if TAGS.get(str(r.tag.case)) in _governed(before)]
    if before and before.is_word and mostly(before.text, "NOUN"):
        return [r for r in readings if r.tag.case == "gent" and r.tag.number == "sing"] or readings
    return readings


def your(noun: Iterable[Parse], capital: bool) -> set[str]:
    """The forms of «Ваш» that agree with the readings of a noun: a single one where its form tells."""
    return {_cased(_your(reading), capital) for reading in noun}


def _your(noun: Parse) -> str:
    tag = noun.tag
    grammemes = {str(tag.case), str(tag.number)} | ({str(tag.gender)} if tag.number == "sing" else set())
    possessive = next(reading for reading in parse("ваш") if "ADJF" in reading.tag)
    found = possessive.inflect(grammemes | ({str(tag.animacy)} if _shows_animacy(noun) else set()))
    return str(found.word) if found else str(possessive.word)


def _shows_animacy(noun: Parse) -> bool:
    return bool(noun.tag.case == "accs" and (noun.tag.number == "plur" or noun.tag.gender == "masc"))


def _subject(tokens: Sequence[Token], first: int, last: int, capital: bool) -> Rewriting | None:
    """«Иванов обратился» → «Вы обратились», «живёт автор обращения» → «Вы живёте»."""
    starts = not any(t.is_word for t in tokens[:first])
    pronoun = _cased("вы", capital or starts)
    after = last + 1
    while after < len(tokens) and yo(tokens[after].text) in BETWEEN:
        after += 1
    if after < len(tokens) and (changed := predicate_with_you(tokens[after].text)):
        middle = "".join(f" {token.text}" for token in tokens[last + 1 : after])
        return Rewriting(first, after, f"{pronoun}{middle} {changed}")
    before = tokens[first - 1] if first else None
    if before and (changed := predicate_with_you(before.text)):
        return Rewriting(
            first - 1, last, f"{_cased('вы', capital or first == 1)} {changed.lower()}", sure=False
        )
    return None


def _object(
    tokens: Sequence[Token], first: int, last: int, cases: set[Case], capital: bool
) -> Rewriting | None:
    starts = not any(t.is_word for t in tokens[:first])
    options = {YOU[case] for case in cases}
    if (
        len(options) > 1 and Case.DATIVE in cases
    ):  # «Ивановой разъяснено»: of a woman's oblique cases the likeliest
        return Rewriting(first, last, _cased("вам", capital or starts), sure=False)
    return Rewriting(first, last, _cased(options.pop(), capital or starts)) if len(options) == 1 else None


def predicate_with_you(word: str) -> str | None:
    """A predicate in the form that «Вы» asks for: «обратился» → «обратились»; None if it is no predicate."""
    readings = (r for r in parse(word) if r.tag.POS in PREDICATES and r.tag.number == "sing")
    reading = next((r for r in readings if "impr" not in r.tag and r.tag.person in (None, "3per")), None)
    if reading is None:
        return None
    found = reading.inflect({"plur", "2per"} if reading.tag.person else {"plur"})
    if found is None:
        return None
    changed = str(found.word) if "ё" in word or "е" not in word else str(found.word).replace("ё", "е")
    return changed.capitalize() if word[0].isupper() else changed


def _cased(word: str, capital: bool) -> str:
    return word.capitalize() if capital else word

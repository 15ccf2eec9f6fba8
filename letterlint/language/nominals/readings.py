"""What a written word may be in a phrase: a noun, an attribute, an abbreviation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from letterlint.language.morphology import parse
from letterlint.language.nominals.word import Word

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

OBLIQUE = frozenset(("gent", "datv", "ablt", "loct", "gen2", "loc2"))
PEOPLE = frozenset(("Name", "Surn", "Patr"))
PREFIXES = "(?:рос|мин|соц|гос|обл|рай|гор|сель|мед|спец|жил)(?=[а-яё]{4})"


def nouns(text: str) -> list[Word]:
    """The word as a noun in the nominative, people before things; empty where it is not known."""
    readings = [r for r in _nominatives(text) if r.tag.POS == "NOUN" and not PEOPLE & r.tag.grammemes]
    found = [Word(text, (reading,)) for reading in readings if reading.is_known]
    if not found:
        found = _joined(text) if "-" in text else _prefixed(text, readings)
    return sorted(found, key=lambda word: not word.animate)


def _joined(text: str) -> list[Word]:
    """«дом-интернат»: both nouns decline."""
    pieces = [nouns(piece) for piece in text.split("-")]
    if not all(pieces):
        return []
    word = Word(text, tuple(each[0].ruling for each in pieces))
    return [word] if len({r.tag.number for r in word.readings}) == 1 else []


def _prefixed(text: str, guesses: list[Parse]) -> list[Word]:
    """«Росреестр», «Соцфонд»: a guess of the dictionary that declines as the known noun at its end."""
    found = re.match(PREFIXES, text.lower())
    base = nouns(text[found.end() :].lower()) if found else []
    same = [r for r in guesses if base and r.tag.gender == base[0].ruling.tag.gender]
    return [Word(text, (reading,)) for reading in same][:1]


def attributes(text: str) -> list[Word]:
    """The word as an adjective or a participle in the nominative, adjectives first.

    «Казачий» is one, «Петров» is a name; «директор-главный» is a noun that runs into the next word.
    """
    if "-" in text and nouns(text.split("-")[0]):
        return []
    found = [
        Word(text, (r,))
        for r in _nominatives(text)
        if r.tag.POS in ("ADJF", "PRTF") and ("Poss" not in r.tag or r.normal_form.endswith("ий"))
    ]
    return sorted(found, key=lambda word: word.ruling.tag.POS)


def adverbs(text: str) -> list[Word]:
    """The word as an adverb before an attribute: «временно исполняющий»; empty for any other word."""
    return [Word(text, (r,)) for r in parse(text.lower())[:1] if r.is_known and r.tag.POS == "ADVB"]


def governs(attribute: Word, noun: Word) -> bool:
    """«исполняющие обязанности»: the noun is what the participle governs, not what it belongs to."""
    active = {"PRTF", "actv", "tran"} <= attribute.ruling.tag.grammemes
    return active and any("accs" in reading.tag for reading in parse(noun.text.lower()))


def is_nominative_only(text: str) -> bool:
    """Whether a word can be a nominative (or accusative) and nothing oblique: «врач», not «школы»."""
    readings = [r for r in parse(text.lower()) if r.is_known]
    if not readings and "-" in text:
        return all(is_nominative_only(piece) for piece in text.split("-"))
    cases = {r.tag.case for r in readings}
    return "nomn" in cases and not cases & OBLIQUE and all(r.tag.POS != "CONJ" for r in readings)


def is_abbreviation(text: str) -> bool:
    """«МБУ», «КЦСОН»; a word in capitals, as «ГЛАВА», is none."""
    common = any(r.is_known and "Abbr" not in r.tag for r in _nominatives(text))
    return re.fullmatch("[А-ЯЁ]{2,10}", text) is not None and (len(text) < 5 or not common)


def _nominatives(text: str) -> list[Parse]:
    return [reading for reading in parse(text.lower()) if "nomn" in reading.tag]

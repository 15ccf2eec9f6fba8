"""Words made of the first letters of others: «МФЦ», «МСЭк», «КоАП», «з/п»."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from letterlint.language.morphology import parse
from letterlint.model import Sentence, Token

CAPITALS = re.compile(r"([А-ЯЁ]{2,9})(?:-?[а-яё]{1,3}|-[а-яё]{4,})?")  # «МСЭ», «МСЭк», «ВКС-связь»
MIXED = re.compile(
    r"([А-ЯЁ]+(?:[а-яё]{1,3}[А-ЯЁ]+)+)[а-яё]{0,3}|([А-ЯЁ]{2,}[а-яё])"
)  # «КоАП», «КДНиЗП», «ППк»
SHORT = range(2, 7)  # letters of an abbreviation that no list has
NUMERAL = re.compile(r"[ХМС]+")  # Roman, in letters that look like the Latin ones
CHUNK = re.compile(r"[^\s()«»„“”\",;:!?]+")
INITIALS_BEFORE, INITIALS_AFTER = re.compile(r"(?<![А-ЯЁа-яё])[А-ЯЁ]\.\s*$"), re.compile(r"\s+[А-ЯЁ]\.")
NAME_AFTER = re.compile(r"\s*[«\"„“№]")
CODE_BEFORE = re.compile(
    r"(?:№|\b(?:сери|код|литер|шифр|марк|модел|форм|талон)[а-я]{0,3})\s*$", re.IGNORECASE
)
PLATE_BEFORE, PLATE_AFTER = re.compile(r"\d\s$"), re.compile(r"\s\d")  # «А 123 ВС 54»
ACCOUNT = re.compile(r"\s*(?:№|\d)")  # «л/с 03234643»
LOUD_WORDS, LOUD = 3, 0.6  # a sentence of so many words shouts, by its share of capital letters


@dataclass(frozen=True, slots=True)
class Acronym:
    """A word of capital letters; `named` where it stands in a name: «УК «Берег»», «ЖЭУ № 2»."""

    token: Token
    letters: str  # without the ending, as the list has them
    named: bool


def acronyms(sentence: Sentence, listed: Collection[str]) -> Iterator[Acronym]:
    """The words of a sentence that may be abbreviations; `listed` are those known as such.

    Words written large («НЕ», «ВАЖНО»), numerals, surnames, letters of numbers and codes are none.
    """
    if _shouts(sentence):
        return
    text = sentence.paragraph.text
    for token in sentence.tokens:
        letters = _letters(token.text, listed)
        if letters and not _is_of_number(text, token) and not _is_of_person(text, token):
            named = NAME_AFTER.match(text, token.end) is not None
            if letters in listed or not (named or CODE_BEFORE.search(text[: token.start])):
                yield Acronym(token, letters, named)
    for first, stroke, last in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False):
        both = Token(first.start, last.end, f"{first.text}/{last.text}")
        if stroke.text == "/" and both.text in listed and not _is_of_number(text, both):
            yield Acronym(both, both.text, ACCOUNT.match(text, both.end) is not None)


def _letters(word: str, listed: Collection[str]) -> str:
    """The letters of what may be an abbreviation, else ""."""
    mixed = MIXED.fullmatch(word)
    if mixed and (found := mixed[1] or mixed[2]) in listed:
        return found
    capitals = CAPITALS.fullmatch(word)
    if capitals is None or NUMERAL.fullmatch(word):
        return ""
    letters = capitals[1]
    may_be = letters in listed or (len(letters) in SHORT and not _is_word(word))
    return letters if may_be else ""


def _is_word(text: str) -> bool:
    """Whether it is an ordinary word or a name, written large: «НЕ», «ВАЖНО», «ИВАНОВ»."""
    return text.isupper() and any(r.is_known and "Abbr" not in r.tag for r in parse(text.lower()))


def _shouts(sentence: Sentence) -> bool:
    words = [token.text for token in sentence.tokens if token.is_word]
    letters = [char for word in words for char in word if char.isalpha()]
    return len(words) >= LOUD_WORDS and sum(char.isupper() for char in letters) > LOUD * len(letters)


def _is_of_number(text: str, token: Token) -> bool:
    """Whether the letters are of a number or a code: «499-ОЗ», «12-к/ОД», «2-НДФЛ»."""
    chunks = (chunk for chunk in CHUNK.finditer(text) if chunk.start() <= token.start < chunk.end())
    return any(char.isdigit() or char in "№_@" for chunk in chunks for char in chunk[0])


def _is_of_person(text: str, token: Token) -> bool:
    """Whether it is a surname with initials, or the letters of a number plate."""
    before = text[: token.start]
    plate = PLATE_BEFORE.search(before) and PLATE_AFTER.match(text, token.end)
    return bool(plate or INITIALS_AFTER.match(text, token.end) or INITIALS_BEFORE.search(before))

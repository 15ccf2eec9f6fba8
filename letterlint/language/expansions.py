"""Whether a text says what an abbreviation stands for: «медико-социальная экспертиза (МСЭ)».

The letters must come from the first letters of consecutive words; a compound may give one or two more
(«водоснабжение» gives «ВС»), and prepositions and «и» may give none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterlint.language.folding import yo
from letterlint.language.morphology import parse

INTRODUCED = re.compile(
    r"(?:[(,–—-]\s*(?:именуем\w+\s+)?(?:далее|в\s+дальнейшем|сокращ[её]нно|кратко)\b[^.;()]{0,30}"
    r"|\b(?:далее|дальнейшем)\s*[–—-]\s*|\bсокращ[её]нно\s*[–—-]?\s*)$",
    re.IGNORECASE,
)
LINK_BEFORE = re.compile(r"(?:[(,\s–—«\"-]|\bили\b|\bто\s+есть\b|\bт\.\s?е\.|\bэто\b)*$", re.IGNORECASE)
LINKS = re.compile(r"\w|[(–—-]")  # one of these is due: the words before may give the letters by chance
BRACKET = re.compile(r"\s*[»\"]?\s*\(([^()]*)\)")
LINK_AFTER = re.compile(
    r"\s*[»\"]?\s*,?\s*(?:[–—-]\s+(?:это\s+)?|то\s+есть\s+|т\.\s?е\.\s+|или\s+)([^.;()]*)"
)
IS_CALLED = re.compile(r"\s*[»\"]?\s*,?\s*(?:[–—-]\s+это|то\s+есть|т\.\s?е\.)\s")
WORD = re.compile(r"[А-Яа-яЁё]+")
SMALL = frozenset(
    ("в", "во", "до", "для", "за", "и", "из", "или", "к", "на", "о", "об", "по", "при", "с", "у")
)
PART = re.compile(r"(?<=[оеи])[^аоуыэеиюяьъй](?=..)")  # where the second part of a compound may begin
TRAILING = 2  # words that may stand between the words and the bracket: «комиссия города (ПМПК)»


def spelt_out(text: str, start: int, end: int, letters: str) -> bool:
    """Whether the folded text says beside the characters `start` to `end` what the letters stand for.

    «… услуг (далее – ИППСУ)», «экспертиза (МСЭ)», «МСЭ (медико-социальная экспертиза)», «МСЭ – это …».
    """
    before, after = text[:start], text[end:]
    if INTRODUCED.search(before.rstrip('«" ')):
        return True
    if _stands_before(before, letters):
        return True
    bracket, linked = BRACKET.match(after), LINK_AFTER.match(after)
    if bracket:
        return _begins_with(bracket[1], letters) or _describes(bracket[1])
    return IS_CALLED.match(after) is not None or (linked is not None and _begins_with(linked[1], letters))


def _stands_before(text: str, letters: str) -> bool:
    link = LINK_BEFORE.search(text)
    if link is None or not LINKS.search(link[0]):
        return False
    return _ends_with(text[: link.start()], letters, TRAILING if "(" in link[0] else 0)


def _ends_with(text: str, letters: str, trailing: int) -> bool:
    words = WORD.findall(text)[-2 * len(letters) - TRAILING :]
    return any(_gives(words[first:], yo(letters), trailing) for first in range(len(words)))


def _begins_with(text: str, letters: str) -> bool:
    words = WORD.findall(text)
    return _gives(words, yo(letters), len(words))


def _gives(words: Sequence[str], letters: str, trailing: int) -> bool:
    """Whether the first words, all but `trailing` at most, give the letters."""
    if not letters:
        return len(words) <= trailing
    if not words:
        return False
    word = yo(words[0])
    if word in SMALL and _gives(words[1:], letters, trailing):
        return True
    return any(_gives(words[1:], letters[n:], trailing) for n in range(1, _most_given(word, letters) + 1))


def _most_given(word: str, letters: str) -> int:
    """How many of the letters a word can give, beginning with its own first letter."""
    if _sound(word[0]) != _sound(letters[0]):
        return 0
    parts = [part[0] for part in PART.finditer(word)]
    count = 1
    for letter in letters[1:]:
        if letter not in parts:
            break
        parts = parts[parts.index(letter) + 1 :]
        count += 1
    return count


def _sound(letter: str) -> str:
    return "е" if letter == "э" else letter


def _describes(text: str) -> bool:
    """Whether a bracket explains in words of its own: «(выплата инвалидам)», not «(кабинет № 3)»."""
    words = WORD.findall(text)
    return (
        len(words) > 1
        and not any(char.isdigit() for char in text)
        and words[0].islower()
        and parse(words[0])[0].tag.POS in ("NOUN", "ADJF", "PRTF")
        and any(parse(word)[0].tag.POS == "NOUN" for word in words)
    )

"""Finding phrases in any of their forms, by the lemmas of their words.

A phrase is written as it stands in a sentence: «соответствующие меры», «в ближайшее время». Every
word that inflects is met in any form of its own: «соответствующих мер», but not «соответствует»,
which is another part of speech. An adjective before a noun must agree with it. After a preposition
the case stays as written, so that «в ближайшее время» is not met in «о ближайшем времени».
    =слово   this form only            [слово]  may be missing
    а|б      either                    …        up to three other words of the same clause
    #        a number                  *        any noun; an adjective before it agrees
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

from letterlint.language.folding import yo
from letterlint.language.morphology import mostly, parse, word_class
from letterlint.language.tokens import tokens
from letterlint.model import Token

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

GAP = 3
GAP_SIGN = "…"
NUMBER = "#"
NOUN = "*"
STEM = 4  # letters by which a phrase is looked up
SHORTEST_CHANGE = 3  # letters at the end that inflection may change: «день» – «дня»
Entry = TypeVar("Entry")
Key = tuple[str, str, str]  # lemma, word class, voice or degree
Form = tuple[str, str, str]  # case, number, gender


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a phrase."""

    exact: frozenset[str]
    keys: frozenset[Key]
    cases: frozenset[str]  # those that the preposition lets stand; empty: any
    optional: bool = False
    after_gap: bool = False
    agrees: bool = False  # with the word before, as written in the phrase


@dataclass(frozen=True, slots=True)
class Match(Generic[Entry]):
    entry: Entry
    first: int  # of the tokens given
    last: int


class PhraseBook(Generic[Entry]):
    """Phrases, each with the entry it stands for, ready to be found in many sentences.

    A phrase is compiled, which asks the dictionary about each of its words, only when a sentence
    has words that begin as its words do.
    """

    def __init__(self, phrases: Iterable[tuple[str, Entry]]) -> None:
        self._by_start: dict[str, list[tuple[str, Entry]]] = defaultdict(list)
        for phrase, entry in phrases:
            if not phrase.strip() or phrase.split()[0][0] in "[…|":
                raise ValueError(f"«{phrase}»: фраза должна начинаться со слова.")
            for start in _beginnings(phrase.split()[0]):
                self._by_start[start].append((phrase, entry))

    def find(self, marked: Sequence[Token]) -> Iterator[Match[Entry]]:
        """The phrases among the tokens, from left to right; of two at one place, the longer."""
        seen = {word[:n] for token in marked if (word := yo(token.text)) for n in range(1, STEM + 1)}
        free_from = 0
        for first in range(len(marked)):
            found = max(self._at(marked, first, seen), key=lambda m: m.last, default=None)
            if found is not None and found.last >= free_from:
                free_from = found.last + 1
                yield found

    def _at(self, marked: Sequence[Token], first: int, seen: set[str]) -> Iterator[Match[Entry]]:
        word = yo(marked[first].text)
        for start in dict.fromkeys(word[:n] for n in range(1, STEM + 1)):
            for phrase, entry in self._by_start.get(start, ()):
                last = _follow(compiled(phrase), marked, first) if _may_be(phrase, seen) else None
                if last is not None:
                    yield Match(entry, first, last)


@lru_cache(maxsize=5_000)
def _needed(phrase: str) -> tuple[frozenset[str], ...]:
    """For each word that a phrase must have, how it may begin."""
    free = (GAP_SIGN, NUMBER, NOUN)
    return tuple(_beginnings(chunk) for chunk in phrase.split() if chunk not in free and chunk[0] != "[")


def _beginnings(chunk: str) -> frozenset[str]:
    """The letters that every form of a word begins with, as far as inflection may leave them."""
    return frozenset(_stem(option) for option in chunk.split("|"))


def _stem(option: str) -> str:
    word = yo(option.lstrip("="))
    exact = option.startswith("=") or not word[0].isalpha()
    return word[: STEM if exact else max(1, min(STEM, len(word) - SHORTEST_CHANGE))]


def _may_be(phrase: str, seen: set[str]) -> bool:
    return all(not options.isdisjoint(seen) for options in _needed(phrase))


@lru_cache(maxsize=5_000)
def compiled(phrase: str) -> tuple[Word, ...]:
    """The words of a phrase written in the notation above."""
    chunks = phrase.split()
    governed = parse(yo(chunks[0].lstrip("=[")))[0].tag.POS == "PREP"
    words: list[Word] = []
    gap = False
    for chunk in chunks:
        if chunk == GAP_SIGN:
            gap = True
            continue
        words += _words(chunk, governed, gap)
        gap = False
    return tuple(
        replace(word, agrees=_pair(before, word)) for before, word in zip([None, *words], words, strict=False)
    )


def _pair(before: Word | None, word: Word) -> bool:
    """Whether two words are an adjective and a noun that agree: «новый срок», not «установленный законом»."""
    if (
        before is None
        or {k[1] for k in before.keys} != {"adjective"}
        or {k[1] for k in word.keys} != {"noun"}
    ):
        return False
    return any(_agree(a, before, b, word) for a in before.exact for b in word.exact)


def _is_adjective(word: Word) -> bool:
    return {key[1] for key in word.keys} == {"adjective"}


def _words(chunk: str, governed: bool, gap: bool) -> Iterator[Word]:
    bare = chunk.strip("[]")
    options = [bare] if "|" in bare else [token.text for token in tokens(bare.lstrip("="))]
    for n, written in enumerate(options):
        forms = [yo(option.lstrip("=")) for option in written.split("|")]
        inflects = not bare.startswith("=") and all(len(form) > 1 and form[0].isalpha() for form in forms)
        yield Word(
            frozenset(forms),
            frozenset(key for form in forms for key in keys(form)) if inflects else frozenset(),
            frozenset(case for form in forms for case in _cases(form)) if governed else frozenset(),
            optional=chunk.startswith("["),
            after_gap=gap and n == 0,
        )


@lru_cache(maxsize=20_000)
def keys(word: str) -> frozenset[Key]:
    """What a word may be a form of."""
    return frozenset(_key(reading) for reading in parse(word))


def _key(reading: Parse) -> Key:
    tag, kind = reading.tag, word_class(reading)
    voice = str(tag.voice or "") if kind == "adjective" else ""
    return yo(reading.normal_form), kind, voice or "Supr" * ("Supr" in tag)


def _cases(word: str) -> frozenset[str]:
    return frozenset(str(reading.tag.case) for reading in parse(word) if reading.tag.case)


def _follow(words: tuple[Word, ...], marked: Sequence[Token], at: int) -> int | None:
    """The last token of the phrase that begins at token `at`, if it stands there."""
    last: int | None = None
    before: tuple[Word, Token] | None = None
    for word in words:
        found = next((i for i in _reach(word, marked, at) if _fits(word, marked[i], before)), None)
        if found is None:
            if word.optional:
                continue
            return None
        last, at, before = found, found + 1, (word, marked[found])
    return last


def _reach(word: Word, marked: Sequence[Token], at: int) -> Iterator[int]:
    for i in range(at, min(at + 1 + GAP * word.after_gap, len(marked))):
        yield i
        if not marked[i].is_word:
            return


def _fits(word: Word, token: Token, before: tuple[Word, Token] | None) -> bool:
    form = yo(token.text)
    if NOUN in word.exact:
        return mostly(token.text, "NOUN") and (before is None or _agrees_with(before, token))
    if not word.keys:
        return form in word.exact or (NUMBER in word.exact and form[0].isdigit())
    if not token.is_word or not word.keys & keys(form):
        return False
    if word.cases and not word.cases & {case for case, _, _ in forms(form, word.keys)}:
        return False
    if before is None or not word.agrees or not _is_adjective(before[0]):
        return True
    return _agree(yo(before[1].text), before[0], form, word)


def _agrees_with(before: tuple[Word, Token], noun: Token) -> bool:
    nouns = {key for key in keys(yo(noun.text)) if key[1] == "noun"}
    rights = forms(yo(noun.text), frozenset(nouns))
    return any(agree(a, b) for a in forms(yo(before[1].text), before[0].keys) for b in rights)


def _agree(adjective: str, left: Word, noun: str, right: Word) -> bool:
    return any(agree(a, b) for a in forms(adjective, left.keys) for b in forms(noun, right.keys))


def agree(adjective: Form, noun: Form) -> bool:
    """Whether case and number are the same, and in the singular the gender."""
    return adjective[:2] == noun[:2] and (adjective[1] == "plur" or adjective[2] == noun[2])


@lru_cache(maxsize=20_000)
def forms(word: str, wanted: frozenset[Key]) -> frozenset[Form]:
    """Case, number and gender of those readings of a word that have one of the wanted keys."""
    tags = [reading.tag for reading in parse(word) if _key(reading) in wanted]
    return frozenset((str(tag.case), str(tag.number), str(tag.gender)) for tag in tags if tag.case)

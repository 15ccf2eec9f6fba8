"""People named one after the other, with what they are before their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from letterlint.language.morphology import has_tag
from letterlint.language.names import Case, is_patronymic, parse
from letterlint.letter.appeal_person import JOINTS, TOKEN, Named, Tokens, named
from letterlint.letter.marks import is_postal

LONGEST, SHORTEST = 5, 2  # words and initials of a name
BETWEEN = 3  # words that may tell of a second person: «и пенсионерки Ивановой …»
BEFORE = 12  # words that may tell of the first: «инвалида II группы»


@dataclass(frozen=True, slots=True)
class Chain:
    """The people that a text begins with, and what follows them."""

    people: tuple[Named, ...]
    rest: str
    clear: bool = True  # nobody else is named or meant beside them


@dataclass(frozen=True, slots=True)
class Found:
    """The words that name who writes, and the names read in them; `weak`: another must bear them out."""

    text: str
    chain: Chain | None
    weak: bool = False


def chain(text: str, cases: Sequence[Case]) -> Chain | None:
    """«пенсионерки Ивановой Анны Петровны и Иванова И. И., проживающих …»; None where no name is near."""
    tokens = list(TOKEN.finditer(text))
    first = _next(text, tokens, 0, cases, BEFORE)
    if first is None:
        return None
    person, at = first
    people = [person]
    while at < len(tokens):
        joint = _joint(text, tokens, at)
        start = at + (1 if joint and joint != "\n" else 0)
        found = _next(text, tokens, start, cases, BETWEEN if joint == "и" else 0) if joint else None
        if found is None or (joint == "\n" and _may_be_dative(found[0])):
            return Chain(
                tuple(people),
                _rest(text, tokens, start),
                _ends(text, tokens, start, joint, cases) and not found,
            )
        people.append(found[0])
        at = found[1]
    return Chain(tuple(people), "")


def _rest(text: str, tokens: Tokens, at: int) -> str:
    return text[tokens[at].start() :] if at < len(tokens) else ""


def _joint(text: str, tokens: Tokens, at: int) -> str:
    """What joins a name with what follows: «,», «и», the end of its line; "" where nothing does."""
    if tokens[at][0] in JOINTS:
        return tokens[at][0]
    return "\n" if "\n" in text[tokens[at - 1].end() : tokens[at].start()] else ""


def _ends(text: str, tokens: Tokens, at: int, joint: str, cases: Sequence[Case]) -> bool:
    """Whether what follows the last name means nobody else: not «и соседей», «, Анны Петровны»."""
    if joint:
        return joint != "и" and not _is_nameless(tokens[at : at + 2], cases)
    return not tokens[at][0][0].isupper() or is_postal(_rest(text, tokens, at).split("\n")[0])


def _may_be_dative(person: Named) -> bool:
    return parse(person.written, Case.DATIVE) is not None


def _next(text: str, tokens: Tokens, at: int, cases: Sequence[Case], reach: int) -> tuple[Named, int] | None:
    """The first name from a word on, so many words before it at the most, and where it ends."""
    for start in range(at, min(at + reach + 1, len(tokens))):
        before = text[tokens[at].start() : tokens[start].start()].strip()
        if at and before and not _tells_of_a_person(before):
            return None
        for end in range(min(start + LONGEST, len(tokens)), start + SHORTEST - 1, -1):
            cut = end < len(tokens) and is_patronymic(tokens[end][0])
            person = None if cut else named(text, tokens[start:end], cases)
            if person:
                return replace(person, before=before), end
    return None


def _tells_of_a_person(before: str) -> bool:
    """Whether words can only tell who the next person is: «пенсионерки», not «действующего в интересах»."""
    words = before.split()
    return all(has_tag(word.strip(".,").lower(), "gent") and word[0].islower() for word in words)


def _is_nameless(tokens: Tokens, cases: Sequence[Case]) -> bool:
    """«Анны Петровны»: somebody who shares the surname before."""
    words = " ".join(token[0] for token in tokens)
    return len(tokens) == 2 and any((name := parse(words, case)) and not name.surname for case in cases)

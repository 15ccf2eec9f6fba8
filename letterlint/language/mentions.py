"""Where a text speaks of a person by name, in any case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from letterlint.language.folding import yo
from letterlint.language.names import (
    Case,
    decline,
    first_forms,
    forms,
    is_first_name,
    is_patronymic,
    patronymic_forms,
)
from letterlint.language.names.dictionaries import is_common
from letterlint.model import Gender, Name, Token


@dataclass(frozen=True, slots=True)
class Mention:
    """A name among tokens, from `first` to `last`; the surname, or else the first name, is at `head`."""

    first: int
    last: int
    head: int
    sure: bool  # initials or first name are there too, and are the person's


def mentions(tokens: Sequence[Token], name: Name) -> Iterator[Mention]:
    """The places where the tokens name this person, and nobody else that a reader could tell apart.

    «Иванов Пётр» and «Иванову А. А.» are not Иван Иванович; a bare «Иванов» may be.
    """
    surname, first, patronymic = forms(name), first_forms(name), patronymic_forms(name)
    at = 0
    while at < len(tokens):
        found = _by_surname(tokens, at, name, surname) or _by_first_name(tokens, at, first, patronymic)
        if found:
            yield found
        at = found.last + 1 if found else at + 1


def _by_surname(tokens: Sequence[Token], at: int, name: Name, surname: frozenset[str]) -> Mention | None:
    if not tokens[at].text[0].isupper() or yo(tokens[at].text) not in surname:
        return None
    after, before = _given_after(tokens, at), _given_before(tokens, at)
    start, end = (at, after[1]) if after else (before[1], at) if before else (at, at)
    given = after[0] if after else before[0] if before else []
    if not all(
        _is_part(word, part, n) for n, (word, part) in enumerate(zip(given, _parts(name), strict=False))
    ):
        return None
    # «Тихий час длится …» is not of Mr Тихий
    if not given and (at == 0 or not tokens[at - 1].is_word) and is_common(tokens[at].text):
        return None
    return Mention(start, end, at, bool(given))


def _parts(name: Name) -> list[tuple[str, frozenset[str]]]:
    return [(name.first, first_forms(name)), (name.patronymic, patronymic_forms(name))]


def _is_part(word: str, part: tuple[str, frozenset[str]], position: int) -> bool:
    known, listed = part
    if not known:
        return position > 0  # somebody with a first name where none is known is told apart
    if len(word) == 1 or known.endswith("."):
        return yo(word[0]) == yo(known[0])
    return yo(word) in listed


def _given_after(tokens: Sequence[Token], at: int) -> tuple[list[str], int] | None:
    """First name and patronymic, or initials, after the surname, and where they end."""
    initials = _initials(tokens, at + 1)
    if initials:
        return initials, at + 2 * len(initials)
    words: list[str] = []
    for token in tokens[at + 1 : at + 3]:
        if not token.text[0].isupper() or not (
            is_patronymic(token.text) if words else is_first_name(token.text)
        ):
            break
        words.append(token.text)
    return (words, at + len(words)) if words else None


def _initials(tokens: Sequence[Token], at: int) -> list[str]:
    found: list[str] = []
    while at + 1 < len(tokens) and len(found) < 2 and _is_initial(tokens, at):
        found.append(tokens[at].text)
        at += 2
    return found


def _is_initial(tokens: Sequence[Token], at: int) -> bool:
    return len(tokens[at].text) == 1 and tokens[at].text.isupper() and tokens[at + 1].text == "."


def _given_before(tokens: Sequence[Token], at: int) -> tuple[list[str], int] | None:
    for count in (2, 1):
        start = at - 2 * count
        if start >= 0 and len(initials := _initials(tokens, start)) == count:
            return initials, start
    words = [token.text for token in tokens[max(at - 2, 0) : at]]
    if len(words) == 2 and is_patronymic(words[1]) and is_first_name(words[0]):
        return words, at - 2
    if words and words[-1][0].isupper() and is_first_name(words[-1]) and at > 1:
        return words[-1:], at - 1
    return None


def _by_first_name(
    tokens: Sequence[Token], at: int, first: frozenset[str], patronymic: frozenset[str]
) -> Mention | None:
    """«Ивану Ивановичу» without the surname."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or yo(tokens[at].text) not in first or yo(following.text) not in patronymic:
        return None
    return Mention(at, at + 1, at, sure=True)


def cases_of(name: Name, tokens: Sequence[Token], mention: Mention) -> set[Case]:
    """The cases that a mention may stand in, by surname or first name; all where the form does not tell.

    Of somebody whose gender is not known they are those of men and of women: «Ким» may be any.
    """
    word = yo(tokens[mention.head].text)
    genders = (Gender.MALE, Gender.FEMALE) if name.gender is Gender.UNKNOWN else (name.gender,)
    declined = ((case, decline(replace(name, gender=each), case)) for each in genders for case in Case)
    found = {case for case, form in declined if form and word in (yo(form.surname), yo(form.first))}
    return found or set(Case)

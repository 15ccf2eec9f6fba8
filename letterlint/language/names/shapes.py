"""How the words and initials of a written name can be shared out: surname, first name, patronymic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from letterlint.language.folding import fold
from letterlint.language.names.declension import HYPHEN
from letterlint.language.names.patronymics import particle_gender
from letterlint.language.names.tables import rows
from letterlint.model import Gender

WORD = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё][а-яё]+)*|[А-ЯЁ]{2,}(?:-[А-ЯЁ]{2,})*"
INITIAL = r"[А-ЯЁ][а-яё]?\.(?:-[А-ЯЁ]\.)?"
SON_OR_DAUGHTER = "оглы|оглу|огли|угли|улы|уулу|кызы|кизи|гызы"
PARTICLE = "фон|де|да|ди|дер|ла|ле|ван|аль|эль|бен|ибн"
TOKEN = rf"\s*({INITIAL}|{WORD}|{SON_OR_DAUGHTER}|{PARTICLE})(?=[\s.]|[А-ЯЁ]\.|$|(?<=\.))"
TITLE = r"\s*([А-Яа-я]+(?:-[а-я]+)?)(?:\.\s*|\s+)(?=[А-ЯЁ])"
TAIL = " \t\n,;:"
LIMIT = 120  # characters: a longer line is no name


class Shape(NamedTuple):
    """The forms of a name's parts, "" where there is none."""

    surname: str = ""
    first: str = ""
    patronymic: str = ""


def title(text: str) -> tuple[Gender, str] | None:
    """The gender that «г-ну», «госпоже» tell, and the text after it; None without such a title."""
    found = re.match(TITLE, text)
    if found is None or found[1].lower() not in _titles():
        return None
    return _titles()[found[1].lower()], text[found.end() :]


@lru_cache(maxsize=1)
def _titles() -> dict[str, Gender]:
    return {row["title"]: Gender(row["gender"]) for row in rows("titles")}


@lru_cache(maxsize=1)
def _token() -> re.Pattern[str]:
    return re.compile(TOKEN)


def words(text: str) -> list[str]:
    """The words and initials of a text that has nothing else; empty for any other text."""
    plain = fold(text).text.strip(TAIL)
    if not plain or len(plain) > LIMIT:
        return []
    if plain.endswith(".") and not re.search(rf"(?:^|[\s.]){INITIAL}$", plain):
        plain = plain[:-1]
    found: list[str] = []
    at = 0
    while at < len(plain):
        token = _token().match(plain, at)
        if token is None:
            return []
        found.append(token[1])
        at = token.end()
    return _cased(found)


def _cased(found: list[str]) -> list[str]:
    """«ИВАНОВУ» → «Иванову», «ОГЛЫ» → «оглы»; particles joined with the word that they belong to."""
    cased = [_small(word) for word in found]
    joined: list[str] = []
    for at, word in enumerate(cased):
        if at and (particle_gender(word) is not Gender.UNKNOWN or _is_particle(cased[at - 1])):
            joined[-1] += f" {word}"
        else:
            joined.append(word)
    return joined


def _small(word: str) -> str:
    if particle_gender(word) is not Gender.UNKNOWN:
        return word.lower()
    if word.isupper() and not word.endswith("."):
        return "-".join(piece.capitalize() for piece in re.split(HYPHEN, word))
    return word


def _is_particle(word: str) -> bool:
    return word[0].islower() and particle_gender(word) is Gender.UNKNOWN


def shapes(found: list[str]) -> Iterator[Shape]:
    """The ways to read the words, surname first before surname last."""
    dotted = "".join("i" if word.endswith(".") else "w" for word in found)
    if dotted in ("wi", "wii"):
        yield Shape(*found)
    elif dotted in ("iw", "iiw"):
        yield Shape(found[-1], *found[:-1])
    elif dotted == "www":
        yield Shape(*found)
        yield Shape(found[2], found[0], found[1])
    elif dotted == "ww":
        yield Shape("", *found)
        yield Shape(*found)
        yield Shape(found[1], found[0])
    elif dotted == "w":
        yield Shape(*found)

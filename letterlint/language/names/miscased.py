"""Names of an address block that are not in the dative, and their dative."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from letterlint.language.folding import fold, yo
from letterlint.language.names.declension import recased
from letterlint.language.names.forms import decline
from letterlint.language.names.name import Case
from letterlint.language.names.parsing import parse, parse_any
from letterlint.model import Gender, Name

NAME_WORDS = 5
CHUNK = re.compile(r"\S+")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
Word = tuple[int, int, str]  # start, end, what to write


@dataclass(frozen=True, slots=True)
class Miscased:
    """A name at `start` to `end` of a line, and its words that must change."""

    start: int
    end: int
    gender: Gender
    words: tuple[Word, ...]
    genitive: bool  # it may be one: «представителю Иванова И. И.»


def miscased(line: str, known: Sequence[Name] = ()) -> Miscased | None:
    """The name that ends a line, if it is not in the dative and its dative is certain.

    `known` are the addressees: where the salutation tells that Мельник is a man, «Мельник А. А.» is wrong.
    """
    text = fold(line).text
    starts = [chunk.start() for chunk in CHUNK.finditer(text)]
    for start in starts[-NAME_WORDS:] if len(text) == len(line) else ():
        tail = text[start:]
        name = parse(tail, Case.DATIVE)
        found = (_with_gender(name, known), Case.NOMINATIVE) if name else parse_any(tail)
        if found is not None:
            return _miscased(tail, start, *found)
    return None


def _with_gender(name: Name, known: Sequence[Name]) -> Name:
    """The name with the gender of the addressee of that surname, where it does not tell one itself."""
    if name.gender is not Gender.UNKNOWN:
        return name
    return replace(name, gender=next((k.gender for k in known if k.surname == name.surname), name.gender))


def _miscased(tail: str, start: int, name: Name, case: Case) -> Miscased | None:
    written, right = decline(name, case), decline(name, Case.DATIVE)
    if case not in (Case.NOMINATIVE, Case.GENITIVE) or written is None or right is None:
        return None
    pairs = [(written.surname, right.surname), (written.first, right.first)]
    pairs.append((written.patronymic, right.patronymic))
    wrong = [(old, new) for old, new in pairs if yo(old) != yo(new)]
    words = [word for old, new in wrong for word in _replaced(tail, start, old, new)]
    if not name.first or not words or len(words) != len(wrong):
        return None
    end = start + len(tail.rstrip(" ,;"))
    return Miscased(start, end, name.gender, tuple(words), parse(tail, Case.GENITIVE) is not None)


def _replaced(tail: str, start: int, old: str, new: str) -> Iterator[Word]:
    """The word of the line that is the old form."""
    for word in WORD.finditer(tail):
        if yo(word[0]) == yo(old.split(" ")[-1]):
            yield start + word.start(), start + word.end(), recased(new.split(" ")[-1], word[0])
            return

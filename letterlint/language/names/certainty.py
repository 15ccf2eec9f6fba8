"""Whether a name in a case leaves no doubt of its nominative."""

from __future__ import annotations

import re
from collections.abc import Iterator

from letterlint.language.folding import yo
from letterlint.language.names.analysis import analyse
from letterlint.language.names.name import Case, is_initial
from letterlint.language.names.parsing import parse
from letterlint.language.names.patronymics import is_patronymic
from letterlint.language.names.shapes import title, words
from letterlint.language.names.tables import Part
from letterlint.language.names.weighing import KNOWN, UNSEEN, USUAL
from letterlint.model import Gender, Name

FAMILY = ("ых", "их")  # «Ивановых»: may be of several people too
WOMANS = re.compile("[оеё]в[ыу]$")  # «Ивановы Ивана»: a slip, for few men are called Иванова
LEAD = 2  # by so much must the better known outweigh the next


def certain(text: str, case: Case, *parts: Part) -> bool:
    """Whether what `parse` reads in a text can be of one nominative only: not «Луговой Анны».

    `parts` are those asked about, the surname and the first name unless said.
    """
    name = parse(text, case)
    return name is not None and all(
        _alone(word, case, name.gender, part)
        for word, part in _parts(text, case, name)
        if part in (parts or tuple(Part))
    )


def nominatives(text: str, case: Case) -> frozenset[str]:
    """All the surnames, in small letters, of which the one that `parse` reads in a text may be a form."""
    name = parse(text, case)
    words = [word for word, part in _parts(text, case, name) if part is Part.SURNAME] if name else []
    return frozenset(
        one.nominative for word in words for one in analyse(word, case, Gender.UNKNOWN, Part.SURNAME)
    )


def is_usual(text: str, case: Case) -> bool:
    """Whether the surname that `parse` reads in a text is well known."""
    name = parse(text, case)
    words = [word for word, part in _parts(text, case, name) if part is Part.SURNAME] if name else []
    return any(
        one.weight >= KNOWN for word in words for one in analyse(word, case, Gender.UNKNOWN, Part.SURNAME)
    )


def _parts(text: str, case: Case, name: Name) -> Iterator[tuple[str, Part]]:
    """The words of a name that are its surname and its first name."""
    titled = title(text)
    for written in words(titled[1] if titled else text):
        word = written.split(" ")[-1].lower()
        if is_initial(word) or is_patronymic(word):
            continue
        if _read(word, case, name.gender, Part.SURNAME, name.surname):
            yield word, Part.SURNAME
        elif _read(word, case, name.gender, Part.FIRST, name.first):
            yield word, Part.FIRST


def _read(word: str, case: Case, gender: Gender, part: Part, nominative: str) -> bool:
    found = analyse(word, case, gender, part) if nominative else ()
    return any(yo(one.nominative) == yo(nominative.split(" ")[-1]) for one in found)


def _alone(word: str, case: Case, gender: Gender, part: Part) -> bool:
    """Whether one nominative is much better known than all others."""
    if gender is Gender.MALE and part is Part.SURNAME and case is not Case.NOMINATIVE and WOMANS.search(word):
        return False
    weights: dict[str, int] = {}
    for one in analyse(word, case, gender, part):
        if one.unchanged and one.weight == UNSEEN and one.nominative.endswith(FAMILY):
            return False
        weights.setdefault(yo(one.nominative), one.weight)
    best, *others = sorted(weights.values(), reverse=True)
    return not others or best - others[0] >= LEAD or (best >= USUAL and others[0] == 0)

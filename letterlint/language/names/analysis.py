"""From any form of a name to its nominative: what may be declined into the form, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from letterlint.language.folding import yo
from letterlint.language.names.declension import HYPHEN, inflected, stays
from letterlint.language.names.listed import exceptions, listed
from letterlint.language.names.name import Case
from letterlint.language.names.patterns import patterns
from letterlint.language.names.tables import Part, Pattern, paradigms
from letterlint.language.names.weighing import VOWELS, is_headword, weigh
from letterlint.model import Gender

BOTH = (Gender.MALE, Gender.FEMALE)
# «Глинкя», «Щербанй», «Цоь»
MISSPELT = f"[гкхжшчщ][ыюя]$|[ц][юя]$|[^{VOWELS}]й$|[{VOWELS}йьъ]ь$"
FLEETING = f"(?<=[^{VOWELS}])(?=[^{VOWELS}ьй]$)|[ьй](?=[^{VOWELS}ьй]$)|ь$"
# what declines as a Russian surname is none that keeps its form
DECLINED = (
    f"[{VOWELS}].*(?:(?:[оеё]в|[иы]н)(?:а|у|ым|е|ой)?"
    f"|[^{VOWELS}](?:ого|ому|его|ему|ым)|[сц]к(?:ий|им|ая|ую|ой))$"
)


class Candidate(NamedTuple):
    """A nominative that has the form asked about; `weight` says how well it is known."""

    nominative: str  # lower case
    gender: Gender
    unchanged: bool  # it does not decline
    weight: int


@lru_cache(maxsize=10_000)
def analyse(form: str, case: Case, gender: Gender, part: Part) -> tuple[Candidate, ...]:
    """The nominatives whose given case is the form (lower case), the likeliest first."""
    pieces = [form] if part is Part.PATRONYMIC else re.split(HYPHEN, form)
    genders = BOTH if gender is Gender.UNKNOWN else (gender,)
    found = [c for each in genders for c in _double(pieces, case, each, part)]
    return tuple(sorted(found, key=lambda candidate: -candidate.weight))


def _double(pieces: list[str], case: Case, gender: Gender, part: Part) -> Iterator[Candidate]:
    """Every piece must be in the case; of all but the last, the likeliest nominative is taken."""
    heads = [_head(piece, case, gender, part) for piece in pieces[:-1]]
    if all(heads):
        for last in _ranked(pieces[-1], case, gender, part):
            joined = "-".join([*(head for head in heads if head), last.nominative])
            yield Candidate(joined, gender, last.unchanged and not pieces[:-1], last.weight)


def _head(piece: str, case: Case, gender: Gender, part: Part) -> str | None:
    if stays(piece, gender, part, is_first=True):
        return piece
    return next((candidate.nominative for candidate in _ranked(piece, case, gender, part)), None)


@lru_cache(maxsize=10_000)
def _ranked(form: str, case: Case, gender: Gender, part: Part) -> tuple[Candidate, ...]:
    """The candidates of one piece: known before unknown, the norm before what is only understood."""
    found = list(dict.fromkeys(_verified(form, case, gender, part)))
    weighed = [(weigh(word, gender, part, len(found) > 1), norm, word, same) for word, norm, same in found]
    weighed.sort(key=lambda item: (-item[0] - item[1], item[3], not is_headword(item[2])))
    unique = {word: Candidate(word, gender, same, weight) for weight, _, word, same in reversed(weighed)}
    return tuple(unique[word] for word in dict.fromkeys(word for _, _, word, _ in weighed))


def _verified(form: str, case: Case, gender: Gender, part: Part) -> Iterator[tuple[str, bool, bool]]:
    """Nominative, whether its norm has the form, whether it keeps its form."""
    for word in dict.fromkeys(_guesses(form, case, gender, part)):
        if re.search(MISSPELT, word):
            continue
        for pattern in patterns(word, gender, part):
            if yo(inflected(pattern, word, case)) == yo(form) and not _implausible(word, pattern, part):
                yield word, pattern.norm, pattern.paradigm.name == "none"


def _implausible(word: str, pattern: Pattern, part: Part) -> bool:
    if part is not Part.SURNAME or pattern.listed or pattern.paradigm.name != "none":
        return False
    foreign = (yo(word), Gender.MALE) in exceptions(part)  # a woman called Дарвин
    return not foreign and re.search(DECLINED, word) is not None


def _guesses(form: str, case: Case, gender: Gender, part: Part) -> Iterator[str]:
    if case is Case.NOMINATIVE:
        yield form
        return
    for word, listed_gender, pattern in listed(part):
        if listed_gender is gender and yo(inflected(pattern, word, case)) == yo(form):
            yield word
    for paradigm in paradigms().values():
        ending = paradigm.endings[case]
        if form.endswith(ending) and len(form) > len(ending):
            for stem in _stems(form[: len(form) - len(ending)], part):
                yield from (stem + nominative for nominative in paradigm.nominative)


def _stems(stem: str, part: Part) -> Iterator[str]:
    """The stem, and what it may be with its vowel: «орл» → «орел», «зайц» → «заец», «соловь» → «солове»."""
    yield stem
    if part is Part.SURNAME:
        yield from (re.sub(FLEETING, vowel, stem, count=1) for vowel in "еёоя" if re.search(FLEETING, stem))


def candidates(
    form: str, gender: Gender = Gender.UNKNOWN, case: Case = Case.DATIVE
) -> list[tuple[str, Gender]]:
    """The nominatives that a surname's form (dative unless said) may come from, the likeliest first."""
    found = analyse(form.lower(), case, gender, Part.SURNAME)
    return [(capitalised(candidate.nominative), candidate.gender) for candidate in found]


def capitalised(name: str) -> str:
    """«римский-корсаков» → «Римский-Корсаков»; «гейдар-заде» keeps its small letter."""
    return "-".join(piece[:1].upper() + piece[1:] for piece in re.split(HYPHEN, name))

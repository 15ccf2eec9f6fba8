"""From the nominative of a name to its other cases.

The rules are those of Граудина, Ицкович, Катлинская («Грамматическая правильность русской речи») and
the Academy's «Правила русской орфографии и пунктуации» (2006); tables and exceptions are data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from letterlint.language.folding import yo
from letterlint.language.names.listed import first_parts
from letterlint.language.names.name import Case
from letterlint.language.names.patterns import patterns
from letterlint.language.names.tables import Part, Pattern
from letterlint.model import Gender

HYPHEN = "(?i:-(?!(?:заде|оглы|кызы|бей|бек|хан)$))"


def inflected(pattern: Pattern, nominative: str, case: Case) -> str:
    """One form of a name, in lower case."""
    return nominative if case is Case.NOMINATIVE else pattern.stem + pattern.paradigm.endings[case]


def declined(nominative: str, gender: Gender, part: Part, case: Case) -> str | None:
    """The normative form of a name, capitals as given; None where it is not certain.

    Where the gender is unknown, the form counts if men and women have the same.
    """
    if gender is Gender.UNKNOWN:
        both = {declined(nominative, each, part, case) for each in (Gender.MALE, Gender.FEMALE)}
        return both.pop() if len(both) == 1 else None
    pieces = split(nominative, part)
    forms = [_norm(piece, gender, part, case, at < len(pieces) - 1) for at, piece in enumerate(pieces)]
    return "-".join(form for form in forms if form) if all(forms) else None


def split(name: str, part: Part) -> list[str]:
    """The parts of a double name; «Рашид-кызы» and «Гейдар-заде» are one."""
    return [name] if part is Part.PATRONYMIC else re.split(HYPHEN, name)


def stays(piece: str, gender: Gender, part: Part, is_first: bool) -> bool:
    """Whether a part of a double name never declines: «Бонч-Бруевич», «Жан-Жак»."""
    if part is Part.FIRST:
        return is_first and gender is Gender.MALE
    return is_first and yo(piece) in first_parts()


def _norm(piece: str, gender: Gender, part: Part, case: Case, is_first: bool) -> str | None:
    if case is Case.NOMINATIVE or stays(piece, gender, part, is_first):
        return piece
    found = patterns(piece.lower(), gender, part)
    if not found or not found[0].norm:
        return None
    return recased(inflected(found[0], piece.lower(), case), piece)


def recased(form: str, model: str) -> str:
    """The form with the capitals of the model: «Иванов», «ИВАНОВ», «фон Штейн»."""
    if model.isupper() and len(model) > 1:
        return form.upper()
    kept = "".join(m if f == m.lower() else f for f, m in zip(form, model, strict=False))
    if kept[:1].islower() and model[:1].isupper():
        kept = kept[:1].upper() + kept[1:]
    return kept + form[len(kept) :]


def all_forms(nominative: str, gender: Gender, part: Part) -> Iterator[str]:
    """Every form of a name in lower case, with «ё», those that are only understood included."""
    yield nominative.lower()
    pieces = split(nominative.lower(), part)
    for each in (Gender.MALE, Gender.FEMALE) if gender is Gender.UNKNOWN else (gender,):
        for case in Case:
            yield from _joined(pieces, each, part, case)


def _joined(pieces: list[str], gender: Gender, part: Part, case: Case) -> Iterator[str]:
    if not pieces:
        return
    made = [""]
    for at, piece in enumerate(pieces):
        made = [
            f"{left}-{form}"
            for left in made
            for form in understood(piece, gender, part, case, at < len(pieces) - 1)
        ]
    yield from (form[1:] for form in made)


def understood(piece: str, gender: Gender, part: Part, case: Case, is_first: bool = False) -> set[str]:
    """All forms of one piece in a case."""
    if stays(piece, gender, part, is_first):
        return {piece}
    return {inflected(pattern, piece, case) for pattern in patterns(piece, gender, part)}

"""One person as a text names him, and how certain the nominative is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from letterlint.language.names import Case, is_patronymic, parse, spelt_out
from letterlint.language.names.certainty import certain, is_usual, nominatives
from letterlint.language.names.tables import Part
from letterlint.model import Name

TOKEN = re.compile(r"[А-ЯЁ]\.(?:-[А-ЯЁ]\.)?|[^\W\d_]+(?:-[^\W\d_]+)*\.?|\d+|\S")
JOINTS = (",", ";", "и", "/")
Tokens = Sequence[re.Match[str]]


@dataclass(frozen=True, slots=True)
class Named:
    """A person as a text names it; `name` is the likeliest nominative."""

    written: str
    name: Name
    sure: bool = True  # the name can be no other
    surnames: frozenset[str] = frozenset()  # all that the surname's form may be of, in small letters
    sure_first: bool = True
    before: str = ""  # «пенсионерки»

    @property
    def whole(self) -> bool:
        """Whether the name is known in full."""
        return (
            self.sure
            and bool(self.name.surname)
            and spelt_out(self.name.first)
            and spelt_out(self.name.patronymic)
        )


def named(text: str, tokens: Tokens, cases: Sequence[Case]) -> Named | None:
    """The person whom these words name, and nothing else, in the first of the cases in which they can."""
    written = " ".join(text[tokens[0].start() : tokens[-1].end()].split())
    if any(not re.match(r"[^\W\d_]", token[0]) or token[0] in JOINTS for token in tokens):
        return None
    shaped = written.title() if written.islower() and is_patronymic(tokens[-1][0]) else written
    case = next((case for case in cases if _surnamed(parse(shaped, case))), None)
    name = parse(shaped, case) if case else None
    if case is None or name is None or (not name.patronymic and any(is_patronymic(t[0]) for t in tokens)):
        return None
    rivals = {case, *cases}
    if not spelt_out(name.patronymic) and is_usual(shaped, Case.NOMINATIVE):
        rivals.add(Case.NOMINATIVE)  # «от Петрова А. И.»: a woman's too, by mistake
    alike = len({found for one in rivals if (found := _plain(parse(shaped, one)))}) == 1
    surnames = frozenset(form for one in rivals for form in nominatives(shaped, one))
    return Named(written, name, certain(shaped, case) and alike, surnames, certain(shaped, case, Part.FIRST))


def _surnamed(name: Name | None) -> bool:
    """Whether a name has more than a surname with «гр.» before it, and no less."""
    return name is not None and bool(name.surname) and bool(name.first)


def _plain(name: Name | None) -> tuple[str, str, str] | None:
    return (name.surname, name.first, name.patronymic) if name else None

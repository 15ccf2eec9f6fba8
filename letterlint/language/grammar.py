"""Case, number and gender of single words, and whether two words agree."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from letterlint.language.morphology import parse

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

# case, number, in the singular gender, and animacy where the accusative shows it
Form = tuple[str, str, str, str]

CASES = {"gen1": "gent", "gen2": "gent", "acc2": "accs", "loc1": "loct", "loc2": "loct"}
GENITIVE = "gent"
NOUN = ("NOUN",)
ATTRIBUTE = ("ADJF", "PRTF")
PARTICIPLE = ("PRTF",)
PROPER = frozenset(("Surn", "Patr", "Name", "Init", "Abbr"))
RARE = 0.1  # share of a reading in what is meant by a form


@lru_cache(maxsize=20_000)
def forms_as(word: str, kinds: tuple[str, ...]) -> frozenset[Form]:
    """What case, number and gender a word may have as one of these parts of speech.

    Proper names are left out, and words that hardly anybody means: «плата» is no genitive of «плат».
    """
    readings = [reading for reading in parse(word) if reading.tag.POS in kinds and reading.tag.case]
    common = (reading for reading in readings if not PROPER & reading.tag.grammemes)
    return frozenset(_form(reading) for reading in common if _is_likely(reading, readings[0]))


def _is_likely(reading: Parse, best: Parse) -> bool:
    return bool(reading.score >= RARE or reading.normal_form == best.normal_form)


def _form(reading: Parse) -> Form:
    tag = reading.tag
    case, number = CASES.get(str(tag.case), str(tag.case)), str(tag.number)
    gender = str(tag.gender) if number == "sing" else ""
    return case, number, gender, str(tag.animacy) if case == "accs" and gender in ("masc", "") else ""


def in_case(forms: frozenset[Form], case: str) -> frozenset[Form]:
    """Those of the forms that are in a case."""
    return frozenset(form for form in forms if form[0] == case)

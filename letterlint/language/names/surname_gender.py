"""Man or woman, from the form of a surname; whatever could mislead is unknown."""

from __future__ import annotations

import re
from functools import lru_cache

from letterlint.language.folding import yo
from letterlint.language.morphology import parse
from letterlint.language.names import dictionaries
from letterlint.language.names.analysis import analyse
from letterlint.language.names.listed import exceptions
from letterlint.language.names.name import Case
from letterlint.language.names.tables import Part
from letterlint.language.names.weighing import SEEN, USUAL
from letterlint.model import Gender

V, C = "[аеёиоуыэюя]", "[^аеёиоуыэюя]"
POSSESSIVE = f"((?:{V}.*|^{C}{{2,}})[оеё]в|{V}.*[иы]н)(|а|у|ой|ым|е)$"
ADJECTIVE = f"{V}.*{C}(ый|ий|ого|его|ому|ему|ая|ой|ую)$"
SKI = "[сц]к(?:ий|ая|ой)$"
ENDINGS = {  # of possessives: a man's, a woman's; of adjectives: a man's, a woman's
    Case.NOMINATIVE: ("", "а", "ый ий ой", "ая"),
    Case.GENITIVE: ("а", "ой", "ого его", "ой"),
    Case.DATIVE: ("у", "ой", "ому ему", "ой"),
    Case.ACCUSATIVE: ("а", "у", "ого его", "ую"),
    Case.INSTRUMENTAL: ("ым", "ой", "", ""),
    Case.PREPOSITIONAL: ("е", "ой", "", "ой"),
}
MEN = "(?:[оеё]вич|чук)(?:[ау]|[оеё]м)$"
CASES = {
    Case.GENITIVE: "gent",
    Case.DATIVE: "datv",
    Case.ACCUSATIVE: "accs",
    Case.INSTRUMENTAL: "ablt",
    Case.PREPOSITIONAL: "loct",
}
SHARED = (Case.NOMINATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL)  # a man called Сова has a woman's ending here


@lru_cache(maxsize=5_000)
def surname_gender(form: str, case: Case) -> Gender:
    """The gender that a surname's form tells in a case; of a double one, what its parts tell together."""
    told = {_piece_gender(piece, case) for piece in form.lower().split("-") if piece} - {Gender.UNKNOWN}
    return told.pop() if len(told) == 1 else Gender.UNKNOWN


def _piece_gender(form: str, case: Case) -> Gender:
    if any((yo(form), gender) in exceptions(Part.SURNAME) for gender in (Gender.MALE, Gender.FEMALE)):
        return Gender.UNKNOWN
    possessive, adjective = re.search(POSSESSIVE, form), re.search(ADJECTIVE, form)
    if possessive:
        return _of_possessive(form[: possessive.start(2)], possessive[2], case)
    if adjective:
        return _of_adjective(form, adjective[1], case)
    return Gender.UNKNOWN if case is Case.NOMINATIVE else _of_noun(form, case)


def _of_possessive(base: str, ending: str, case: Case) -> Gender:
    man, woman, _, _ = ENDINGS[case]
    if ending == man:
        sure = _declines(base) if not man else case is not Case.PREPOSITIONAL or _no_noun(base)
        return Gender.MALE if sure else Gender.UNKNOWN
    if ending == woman and (case not in SHARED or _no_noun(base)):
        return Gender.FEMALE
    return Gender.UNKNOWN


def _declines(base: str) -> bool:
    """Whether it is no foreign surname, as Дарвин, which women have too."""
    if base.endswith(("в", "ын")):
        return True
    fixed = any("Fixd" in reading.tag for reading in dictionaries.nominatives(base))
    return not fixed and dictionaries.is_surname(base + "а", Gender.FEMALE)


def _no_noun(base: str) -> bool:
    """Whether no man is called by the base with «а», as Голова, Щербина, Казанова."""
    nominative = base + "а"
    if (yo(nominative), Gender.FEMALE) in exceptions(Part.SURNAME):
        return False
    if dictionaries.is_surname(nominative, Gender.FEMALE):
        return True
    return base.endswith("в") and not dictionaries.is_common_nominative(nominative, Gender.FEMALE)


def _of_adjective(form: str, ending: str, case: Case) -> Gender:
    _, _, man, woman = ENDINGS[case]
    if case is Case.NOMINATIVE and not _is_adjective(form):
        return Gender.UNKNOWN
    if ending in man.split():
        return Gender.MALE
    return Gender.FEMALE if ending in woman.split() else Gender.UNKNOWN


def _is_adjective(form: str) -> bool:
    """A woman may be called Палий, Прибой; a man, Цулая."""
    known = [r for r in dictionaries.nominatives(form) if r.tag.POS == "ADJF" or "Surn" in r.tag]
    return form.endswith("ый") or re.search(SKI, form) is not None or bool(known)


def _of_noun(form: str, case: Case) -> Gender:
    """Only men's surnames in a consonant decline: «Жуку»; but Мунтяну may be the nominative too."""
    if case is Case.PREPOSITIONAL or (case is Case.ACCUSATIVE and form[-1] in "ую"):
        return Gender.UNKNOWN  # Квиток and Квитка alike
    if re.search(MEN, form):
        return Gender.MALE
    if _is_womans_adjective(form, case):
        return Gender.FEMALE
    found = analyse(form, case, Gender.UNKNOWN, Part.SURNAME)
    if any(c.unchanged and c.weight >= SEEN for c in found):
        return Gender.UNKNOWN
    told = {c.gender for c in found if c.weight >= USUAL and not c.unchanged}
    return told.pop() if len(told) == 1 else Gender.UNKNOWN


def _is_womans_adjective(form: str, case: Case) -> bool:
    """«Синей», «Рыжей»: soft adjectives, which the endings above leave out."""
    wanted = {"ADJF", "femn", CASES[case]}
    return any(reading.is_known and wanted <= reading.tag.grammemes for reading in parse(form))

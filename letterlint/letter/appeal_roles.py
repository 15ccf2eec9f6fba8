"""What keeps the name in «от …» from being the writer's for certain."""

from __future__ import annotations

from enum import StrEnum

from letterlint.language.morphology import lemmas, parse
from letterlint.letter.appeal_lines import roles
from letterlint.letter.marks import names_organisation, names_post, words

PROPER = frozenset(("Surn", "Name", "Patr"))


class Doubt(StrEnum):
    """Why nobody can say for certain who sent an appeal."""

    OFFICIAL = "official"  # an organisation, or who holds a post in it
    GROUP = "group"  # «жильцов дома»
    REPRESENTED = "represented"  # «от имени …», «доверенного лица …»
    RELATIVE = "relative"  # «матери Ивановой Анны»: her name or her child's
    OTHERS = "others"  # somebody beside the people named
    SIGNATURE = "signature"  # another name below the text
    UNMARKED = "unmarked"  # a name without «от», that the signature does not bear out
    UNREAD = "unread"  # no name


def doubt(before: str) -> Doubt | None:
    """What the words before a name, or instead of one, say of who writes."""
    told = [word.lower() for word in words(before)]
    known = {lemma for word in told for lemma in lemmas(word)}
    if known & roles()["for"]:
        return Doubt.REPRESENTED
    nouns = [found for word in told if (found := _noun(word))]
    if nouns and all("plur" in tag and "anim" in tag for tag in nouns[0]):
        return Doubt.GROUP
    if names_organisation(before) or names_post(before):
        return Doubt.OFFICIAL
    if nouns and not any(_is_person(tag) for tag in nouns[0]):
        return Doubt.GROUP
    bearers = known & roles()["bearer"]
    own = bearers <= roles()["parent"] and known & roles()["own"]  # «многодетной матери»
    return Doubt.RELATIVE if bearers and not own else None


def tells_of_one(rest: str) -> bool:
    """Whether what follows a name tells who bears it, and it is no post: «, многодетная мать»."""
    told = rest.split("\n")[0].split(",")[0]
    nouns = [found for word in words(told) if (found := _noun(word.lower()))]
    return bool(nouns) and doubt(told) in (None, Doubt.RELATIVE) and any(map(_is_person, nouns[0]))


def _noun(word: str) -> list[frozenset[str]]:
    """The readings of a word as a common noun."""
    tags = [frozenset(reading.tag.grammemes) for reading in parse(word) if len(word) > len("гр")]
    return [tag for tag in tags if "NOUN" in tag and not tag & PROPER]


def _is_person(tag: frozenset[str]) -> bool:
    """Whether a reading is of one person: «пенсионерки», not «жильцов», «семьи»."""
    return {"anim", "sing"} <= tag and bool(tag & {"gent", "nomn"})

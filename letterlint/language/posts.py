"""The post of an addressee, in the dative: «Главный врач» → «Главному врачу»."""

from __future__ import annotations

import re

from letterlint.language.morphology import has_tag, parse

WORD = re.compile(r"\s*([^\W\d_]+(?:-[^\W\d_]+)*)")
ATTRIBUTES = ("ADJF", "PRTF")
SHORTENED = {"г-жа": "г-же", "г-н": "г-ну", "гр-ка": "гр-ке", "гр-н": "гр-ну"}  # and their datives
TITLES = ("госпожа", "господин", "гражданин", "гражданка", *SHORTENED)


def post_in_dative(text: str) -> tuple[int, int, str] | None:
    """The words that begin a line and name a post in the nominative, and their dative: (start, end, words).

    None where the line begins otherwise: with a dative, an abbreviation, an organisation.
    """
    changed: list[str] = []
    end, person = 0, False
    for word in WORD.finditer(text):
        form = _dative(word[1]) if word.start() == end else None
        if form is None:
            break
        changed.append(form)
        end, person = word.end(), _is_person(word[1])
        if not _is_attribute(word[1]):
            break
    start = len(text) - len(text.lstrip())
    return (start, end, " ".join(changed)) if person else None


def title_in_dative(text: str) -> tuple[int, int, str] | None:
    """The same of a title before a name: «г-н», «гражданка»."""
    return post_in_dative(text) if text.strip().lower() in TITLES else None


def _is_attribute(word: str) -> bool:
    return any(reading.tag.POS in ATTRIBUTES for reading in parse(word.lower()))


def _is_person(word: str) -> bool:
    return word in SHORTENED or has_tag(word.lower(), "NOUN", "anim") or has_tag(word.lower(), "Subx")


def _dative(word: str) -> str | None:
    """The dative of a word that is the nominative singular and nothing else."""
    if word in SHORTENED:
        return SHORTENED[word]
    readings = [r for r in parse(word.lower()) if r.tag.case]
    if not readings or any(r.tag.case == "datv" for r in readings):
        return None
    nominative = next((r for r in readings if {"nomn", "sing"} <= r.tag.grammemes), None)
    found = nominative.inflect({"datv"}) if nominative else None
    if found is None:
        return None
    return str(found.word).capitalize() if word[0].isupper() else str(found.word)

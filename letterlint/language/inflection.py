"""Putting a word into the form of another one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from letterlint.language.morphology import parse

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

COPIED = {
    "noun": ("case", "number"),
    "adjective": ("case", "number", "gender", "animacy"),
    "verb": ("person", "number", "tense", "mood", "gender", "involvement"),
}
CLASSES = {
    "NOUN": "noun",
    "ADJF": "adjective",
    "PRTF": "adjective",
    "NPRO": "noun",
    "VERB": "verb",
    "INFN": "verb",
}


def in_form_of(lemma: str, model: str) -> str | None:
    """The word `lemma` in the form in which `model` stands: («этот», «вышеуказанных») → «этих».

    None where the two are of different parts of speech, where the form of the model is ambiguous
    in what matters, or where the word has no such form. A capital letter at the beginning is kept.
    """
    forms = {_form(lemma, reading) for reading in parse(model) if reading.tag.POS in CLASSES}
    if len(forms) != 1 or None in forms:
        return None
    (form,) = forms
    return _capitalised(form, model) if form else None


def in_form_of_all(lemma: str, models: Sequence[str]) -> str | None:
    """The word `lemma` in the form that an adjective and its noun share: «денежных средств» → «денег».

    None for a noun in the singular, or where the words leave more than one form.
    """
    if len(models) == 1:
        return in_form_of(lemma, models[0])
    shared = set.intersection(*({r.tag.case for r in parse(m) if r.tag.number == "plur"} for m in models))
    own = parse(lemma)[0]
    forms = {found.word for case in shared if (found := own.inflect(frozenset((case, "plur"))))}
    return _capitalised(forms.pop(), models[0]) if len(forms) == 1 else None


def _form(lemma: str, model: Parse) -> str | None:
    tag = model.tag
    kind = CLASSES[str(tag.POS)]
    own = next((reading for reading in parse(lemma) if CLASSES.get(str(reading.tag.POS)) == kind), None)
    if own is None:
        return None
    if tag.POS == "INFN":
        return own.word if own.tag.POS == "INFN" else None
    wanted = {str(value) for name in COPIED[kind] if (value := getattr(tag, name))}
    found = own.inflect(frozenset(wanted))
    return found.word if found else None


def _capitalised(word: str, model: str) -> str:
    return word[0].upper() + word[1:] if model[0].isupper() else word

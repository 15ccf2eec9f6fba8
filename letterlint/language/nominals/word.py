"""One word of a phrase in the nominative, and its other forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from letterlint.language.names import Case
from letterlint.language.names.declension import recased

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

CASES = {
    Case.NOMINATIVE: "nomn",
    Case.GENITIVE: "gent",
    Case.DATIVE: "datv",
    Case.ACCUSATIVE: "accs",
    Case.INSTRUMENTAL: "ablt",
    Case.PREPOSITIONAL: "loct",
}
BOTH_GENDERS = frozenset(("ms-f", "Ms-f"))  # «глава», «староста»


class Word(NamedTuple):
    """A word as it is written, and the readings of its pieces: one, or several joined by hyphens."""

    text: str
    readings: tuple[Parse, ...]

    @property
    def ruling(self) -> Parse:
        """Of «музей-заповедник» the first noun decides the gender."""
        return self.readings[0]

    @property
    def plural(self) -> bool:
        return "plur" in self.ruling.tag

    @property
    def animate(self) -> bool:
        return "anim" in self.ruling.tag

    def inflected(self, case: Case, number: str, animate: bool) -> str | None:
        """The word in a case and a number ("sing", "plur"), capitals as written; None where it has none."""
        if self.ruling.tag.POS == "ADVB":
            return self.text
        pieces = self.text.split("-") if len(self.readings) > 1 else [self.text]
        forms = [
            _inflected(piece, reading, {CASES[case], number}, animate)
            for piece, reading in zip(pieces, self.readings, strict=True)
        ]
        return "-".join(form for form in forms if form) if all(forms) else None

    def agrees(self, other: Word) -> bool:
        """Whether the two can be an attribute and its noun, or two attributes of one."""
        if "ADVB" in (self.ruling.tag.POS, other.ruling.tag.POS):
            return True
        ours, theirs = self.ruling.tag, other.ruling.tag
        if self.plural or other.plural:
            return self.plural == other.plural
        if BOTH_GENDERS & theirs.grammemes:
            return "neut" not in ours
        return bool(ours.gender == theirs.gender)


def _nearest(text: str, reading: Parse, wanted: frozenset[str]) -> Parse | None:
    """The form that looks most like the word: of «высшее» it is «высшего», not «высочайшего»."""
    found = reading.inflect(wanted)
    if found is None or "Supr" not in reading.tag:
        return found
    stem = text.lower()[:-2]
    same = (form for form in reading.lexeme if form.tag == found.tag and form.word.startswith(stem))
    return next(same, found)


def _inflected(text: str, reading: Parse, wanted: set[str], animate: bool) -> str | None:
    if reading.tag.POS != "NOUN":
        wanted = wanted | ({str(reading.tag.gender)} if reading.tag.gender and "sing" in wanted else set())
    animacy = {"anim" if animate else "inan"}
    sets = [wanted | animacy, wanted] if reading.tag.POS != "NOUN" and "accs" in wanted else [wanted]
    found = next((form for each in sets if (form := _nearest(text, reading, frozenset(each)))), None)
    if found is None:
        return None
    unwritten = "ё" not in text.lower() and "ё" in reading.word  # «партнер» of who writes no «ё»
    return recased(found.word.replace("ё", "е") if unwritten else found.word, text)

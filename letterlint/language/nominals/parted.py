"""What only partly declines: «МБУ «Центр»», «гл. врач», and with a name at the end, «ИП Иванов И. И.»."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from letterlint.language.morphology import parse as readings
from letterlint.language.names import Case, parse
from letterlint.language.names.shapes import title
from letterlint.language.nominals.phrase import WORD, leading
from letterlint.language.nominals.readings import OBLIQUE, is_abbreviation
from letterlint.language.spans import quotations
from letterlint.language.wordlists import rows
from letterlint.model import Name

FIRST = re.compile(r"\s*(\S+)")
NAMED_AFTER = r"\b(?:им\.|имени|памяти)$"
NAME_WORDS = 5


class Parted(NamedTuple):
    """A text in three parts, of which the second declines, and the name at its end."""

    before: str = ""
    changing: str = ""
    after: str = ""
    name: Name | None = None


def with_name(text: str) -> Parted | None:
    """The text with the name in the nominative that ends it, or that it is; None where there is none.

    What declines is "?" where the name may be a genitive: «представитель Иванова И. И.».
    """
    starts = [found.start() for found in re.finditer(r"\S+", text)][-NAME_WORDS:]
    for start in starts if not quotations(text) else ():
        name = parse(text[start:], Case.NOMINATIVE)
        if name is not None and (name.first or not start):
            titled = title(text[start:])  # «гражданка» declines as any other word
            written = titled[1] if titled else text[start:]
            return _named(text[: len(text) - len(written)].rstrip(), written, name)
    return None


def _named(before: str, written: str, name: Name) -> Parted | None:
    if before and not _bears_name(before) and parse(written, Case.GENITIVE) is not None:
        if re.search(NAMED_AFTER, before) or is_abbreviation(before.split()[0]):
            return None
        phrase = leading(before)
        return Parted(changing="?") if phrase is None or phrase.animate else None
    return Parted("", before, " " if before else "", name)


def _bears_name(text: str) -> bool:
    """«нотариус Смирнова А. А.» is her own name: a notary is nobody's."""
    return text.split()[-1].lower() in {row["word"] for row in _listed("bearers")}


def shortened(text: str) -> Parted | None:
    """The text where it begins with an abbreviation; None for any other.

    What declines is "?" where it is not certain: of «МКОУ Ивановская СОШ» some decline «Ивановская».
    """
    for row in _listed("shortened"):
        if found := re.match(row["pattern"] + r"(?=\s|$)\s*", text, re.IGNORECASE):
            rest = text[found.end() :]
            return Parted(text) if row["kind"] == "head" or not rest else Parted(found[0], rest)
    first = FIRST.match(text)
    return _abbreviated(text) if first and is_abbreviation(first[1]) else None


def _abbreviated(text: str) -> Parted:
    rest = text
    while (found := FIRST.match(rest)) and is_abbreviation(found[1]):
        rest = rest[found.end() :]
    word = WORD.match(rest)
    sure = word is None or _is_preposition(word[1]) or (_is_oblique(word[1]) and not leading(rest))
    return Parted(text) if sure else Parted(changing="?")


def _is_preposition(word: str) -> bool:
    return any(reading.tag.POS == "PREP" for reading in readings(word))


def _is_oblique(word: str) -> bool:
    return any(reading.tag.case in OBLIQUE for reading in readings(word.lower()))


@lru_cache(maxsize=2)
def _listed(name: str) -> list[dict[str, str]]:
    return rows("letterlint.language.nominals", name)

"""Acts that are known, and whether a citation fits one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from letterlint.language.citations import Citation
from letterlint.language.dates import as_date
from letterlint.language.folding import yo

STEM = 6  # letters by which words are compared, whatever their endings
ALIKE = 0.8  # of two titles: one and the same
UNLIKE = 0.4  # two different ones; between the two nothing is said
SHORTEST_TITLE = 3  # words: «О ветеранах» may be of many acts
NAMES = {
    "federal": "Федеральный закон",
    "law": "Закон Российской Федерации",
    "government": "постановление Правительства Российской Федерации",
}


@dataclass(frozen=True, slots=True)
class Act:
    """An act of the Russian Federation; `repealed` is the first day on which it is no longer in force."""

    kind: str
    number: str
    dated: date
    title: str
    repealed: date | None = None
    instead: str = ""

    @property
    def requisites(self) -> str:
        return f"{NAMES[self.kind]} от {self.dated:%d.%m.%Y} № {self.number} «{self.title}»"


def act(row: Mapping[str, str]) -> Act:
    """An act from a row of a table. Raises ValueError, in Russian, where its date is none."""
    dated, number = as_date(row["date"]), row["number"].upper()
    if dated is None:
        raise ValueError(
            f"у акта «{row['number']}» нет даты; пишут так: «499-ОЗ | 18.12.2014 | О ветеранах»."
        )
    return Act(_kind(number), number, dated, row["title"], as_date(row["repealed"]), row["instead"])


def _kind(number: str) -> str:
    """«442-ФЗ» is a federal law, «354» a decision of the Government, «499-ОЗ», «2300-1» another law."""
    return "federal" if number.endswith("-ФЗ") else "government" if number.isdigit() else "law"


@dataclass(frozen=True)
class Acts:
    """The table of acts that are known."""

    acts: tuple[Act, ...]

    def cited(self, citation: Citation) -> Act | None:
        """The one act that a citation can mean, as far as it goes; None where there is none or several."""
        found = [a for a in self._of_kind(citation) if _fits(a, citation)]
        return found[0] if len(found) == 1 else None

    def contradicted(self, citation: Citation) -> Act | None:
        """The act that a citation gets wrong: its number and date with the title of another, or the like.

        Only what is certain counts: number and date that are an act's own, or a title of several words.
        """
        known = self._of_kind(citation)
        by_requisites = [a for a in known if a.number == citation.number and a.dated == citation.dated]
        if by_requisites and citation.title:
            named = by_requisites[0]
            return named if likeness(named.title, citation.title) < UNLIKE else None
        if len(citation.title.split()) < SHORTEST_TITLE:
            return None
        by_title = [a for a in known if likeness(a.title, citation.title) >= ALIKE]
        return by_title[0] if by_title and not any(_agrees(a, citation) for a in by_title) else None

    def _of_kind(self, citation: Citation) -> list[Act]:
        return [a for a in self.acts if a.kind == citation.kind]


def _fits(known: Act, citation: Citation) -> bool:
    """Whether number, date and title, those that are cited, are the act's, and are enough to tell it."""
    told = bool(citation.number) + (citation.dated is not None) + 2 * bool(citation.title)
    title = not citation.title or likeness(known.title, citation.title) >= ALIKE
    return told >= 1 and _agrees(known, citation) and title


def _agrees(known: Act, citation: Citation) -> bool:
    return citation.number in ("", known.number) and citation.dated in (None, known.dated)


def likeness(one: str, other: str) -> float:
    """How alike two titles are, 0 to 1; a title cut short is the same title."""
    left, right = (" ".join(re.findall(r"\w+", yo(title))) for title in (one, other))
    shorter, longer = sorted((left, right), key=len)
    if len(shorter.split()) >= SHORTEST_TITLE and longer.startswith(shorter):
        return 1.0
    one_words, other_words = ({word[:STEM] for word in title.split()} for title in (left, right))
    return len(one_words & other_words) / max(len(one_words | other_words), 1)


def table(rows: Iterable[Mapping[str, str]]) -> Acts:
    """The acts of a table's rows. Raises ValueError on a wrong one."""
    return Acts(tuple(act(row) for row in rows))

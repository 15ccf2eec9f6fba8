"""Who makes tracked changes and comments, and their numbers (ECMA-376 17.13.5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import Any

from letterlint.documents.editing.making import made
from letterlint.documents.markup import Element, child, w

_COPIED = tuple(map(w, ("ins", "moveTo", "rPrChange")))  # what stands in several elements once a run is cut


@dataclass(frozen=True, slots=True)
class Author:
    """Who changes and comments, and when; `ids` gives each change a number of its own."""

    name: str
    when: datetime
    ids: Iterator[int]

    def signed(self, like: Element, name: str, *children: Element, number: int | None = None) -> Element:
        """An element with the author's name and the time, by default with a new number."""
        key = next(self.ids) if number is None else number
        when = self.when.strftime("%Y-%m-%dT%H:%M:%SZ")  # as Word does: the local time, whatever the Z says
        return made(like, name, *children, id=str(key), author=self.name, date=when)


def free_ids(roots: Iterable[Element]) -> Iterator[int]:
    """Numbers that no annotation of the parts has."""
    used = {node.get(w("id")) for root in roots for node in root.iter("*")}
    return (number for number in count(1) if str(number) not in used)


def number_anew(root: Element, ids: Iterator[int]) -> None:
    """Gives tracked changes that stand twice, since something was put into them, a number each."""
    seen: set[str] = set()
    for node in root.iter(*_COPIED):
        number = node.get(w("id"), "")
        if number in seen:
            node.set(w("id"), str(next(ids)))
        seen.add(number)


def track_paragraph(paragraph: Element, author: Author) -> None:
    """Marks a whole paragraph, its mark too, as inserted (17.13.5.20)."""
    mark: Any = child(paragraph, "pPr", "rPr")
    mark.insert(0, author.signed(paragraph, "ins"))
    paragraph.append(author.signed(paragraph, "ins", *paragraph.iterchildren(w("r"))))

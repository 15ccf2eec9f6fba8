"""Who sent an appeal: its head, the opening of its text and its signature, held against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from letterlint.language.folding import yo
from letterlint.language.names import Case, gender, may_be_one
from letterlint.language.spans import DATE
from letterlint.letter.appeal_heads import introduced, marked
from letterlint.letter.appeal_lines import foot, head, lines_of
from letterlint.letter.appeal_names import Chain, Found, chain
from letterlint.letter.appeal_person import Named
from letterlint.letter.appeal_roles import Doubt, doubt
from letterlint.letter.appeal_unmarked import unmarked
from letterlint.letter.marks import VALEDICTION, is_postal
from letterlint.model import Document, Name

BESIDE = re.compile(
    rf"(?:дата\s*:?\s*)?{DATE.pattern}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\bг\.|\(?\s*подпись\s*\)?|_+|[/|:()]|^\s*,",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Senders:
    """Who writes; `doubt` says why it cannot be taken for certain, `rest` what follows the names."""

    people: tuple[Named, ...] = ()
    doubt: Doubt | None = None
    written: str = ""
    rest: str = ""

    @property
    def certain(self) -> bool:
        """Whether everybody is known by surname, first name and patronymic."""
        return bool(self.people) and self.doubt is None and all(person.whole for person in self.people)


def senders(appeal: Document) -> Senders:
    """The people who sent an appeal, with what makes it doubtful who they are."""
    lines = lines_of(appeal)
    above = head(lines)
    signed = signatures(lines)
    opened = introduced(lines[len(above) :])
    found = marked(above) or unmarked(above) or opened or _of_signature(signed)
    if found is None:
        return Senders()
    said = [person.name for person in (opened.chain.people if opened and opened.chain else ())]
    return _judged(found, [*said, *signed])


def _of_signature(signed: Sequence[Name]) -> Found | None:
    """Who signs, where nothing else tells who writes."""
    if not signed:
        return None
    people = tuple(Named(_written(name), name) for name in signed)
    return Found(" ".join(person.written for person in people), Chain(people, "", len(people) == 1))


def _written(name: Name) -> str:
    return " ".join(part for part in (name.surname, name.first, name.patronymic) if part)


def _judged(found: Found, witnesses: Sequence[Name]) -> Senders:
    if found.chain is None:
        first = found.text.split("\n")[0]
        return Senders(doubt=doubt(first) or Doubt.UNREAD, written=first)
    people = tuple(_completed(person, witnesses) for person in found.chain.people)
    why = _doubt(found, people, witnesses)
    return Senders(people, why, found.text.split("\n")[0], found.chain.rest)


def _doubt(found: Found, people: Sequence[Named], witnesses: Sequence[Name]) -> Doubt | None:
    attested = len(people) == 1 and any(_is_one(people[0], name) for name in witnesses)
    told = next((why for person in people if (why := doubt(person.before))), None)
    if told and not (told is Doubt.RELATIVE and attested):
        return told
    if found.chain and not found.chain.clear:
        return Doubt.OTHERS
    if witnesses and not any(_is_one(person, name) for person in people for name in witnesses):
        return Doubt.SIGNATURE
    return Doubt.UNMARKED if found.weak and not attested else None


def _completed(person: Named, witnesses: Sequence[Name]) -> Named:
    """The person, by what the witnesses have in the nominative: the full name, or which surname it is."""
    agreeing = {name for name in witnesses if _is_one(person, name)}
    full = {name for name in agreeing if Named("", name).whole}
    if len(full) == 1:
        return replace(person, name=full.pop(), sure=True)
    surnames = {name.surname for name in agreeing}
    if len(surnames) == 1 and person.sure_first and not person.sure:
        (surname,) = surnames
        told = gender(surname, person.name.first, person.name.patronymic)
        return replace(person, name=replace(person.name, surname=surname, gender=told), sure=True)
    return person


def _is_one(person: Named, name: Name) -> bool:
    """Whether a witness in the nominative has the surname that the person has, and may be the same."""
    surnames = {yo(person.name.surname), *map(yo, person.surnames)}
    return yo(name.surname) in surnames and may_be_one(person.name, name)


def signatures(lines: Sequence[str]) -> list[Name]:
    """The names in the nominative that stand in lines of their own below the text."""
    return list(_signatures(foot(lines), lines))


def _signatures(below: Sequence[str], lines: Sequence[str]) -> Iterator[Name]:
    for line in below:
        plain = " ".join(BESIDE.sub(" ", VALEDICTION.sub("", line)).split()).strip(" ,–-")
        named = chain(plain, (Case.NOMINATIVE,))
        alone = named and len(named.people) == 1 and not named.people[0].before
        if named and alone and (not named.rest or is_postal(named.rest)):
            yield named.people[0].name

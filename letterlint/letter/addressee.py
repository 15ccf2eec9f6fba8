"""Whom a letter is written to, read from its address block."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from letterlint.language.morphology import has_tag
from letterlint.language.names import Case, parse, parse_any
from letterlint.letter.family import family
from letterlint.letter.marks import (
    is_postal,
    names_collective,
    names_organisation,
    names_own_trade,
    names_post,
    words,
)
from letterlint.model import Addressee, Name

SEPARATOR = re.compile(r"(?:^|\s+)и\s+|\s*;\s*|,\s+(?=[А-ЯЁ])|,$|\s*\n\s*")
ORGANISATION = re.compile(r"\b[А-ЯЁ]{2,}\b|«|\"")
NAME_WORDS = 4


def addresses(text: str) -> bool:
    """Whether a line of an address block names a person in the dative, or a group of people."""
    found = any(_found(segment) for segment in SEPARATOR.split(text))
    return found or is_collective(text) or bool(family([text]))


def is_collective(text: str) -> bool:
    """«Жителям дома № 14»: a group in the dative."""
    first = words(text)[:2]
    return names_collective(" ".join(first)) and any(has_tag(word, "datv") for word in first)


def is_official(line: str) -> bool:
    """Whether a line of an address block names a post or an organisation: «Директору школы»."""
    return not is_postal(line) and (
        names_organisation(line) or (names_post(line) and not names_own_trade(line))
    )


def addressees(block: Sequence[str]) -> tuple[Addressee, ...]:
    """The people named in the lines of an address block, in order.

    A name may take two lines («Никитину» / «Олегу Романовичу»), follow a post in one line, and stand
    in the nominative by mistake.
    """
    relatives = family([line for line in block if not is_postal(line)])
    if relatives:
        return tuple(Addressee(name) for name in relatives)
    named = list(_people(list(block), Case.DATIVE)) or list(_people(list(block), None))
    return tuple(named)


def _people(block: list[str], case: Case | None) -> Iterator[Addressee]:
    before: list[str] = []
    segments = [s for line in block for s in SEPARATOR.split(line.strip()) if s]
    while segments:
        segment = segments[0]
        alone = _found(segment, case)
        joined = _found(" ".join(segments[:2]), case) if len(segments) > 1 else None
        taken = 2 if joined and _adds(joined[0], alone[0] if alone else None) else 1
        found = joined if taken == 2 else alone
        if found:
            name, prefix = found
            yield _addressee(name, " ".join([*before, prefix]).strip())
            before = []
        else:
            before.append(segment)
        segments = segments[taken:]


def _adds(joined: Name, alone: Name | None) -> bool:
    """Whether a name gains by the line below: «Никитину» / «Олегу Романовичу»."""
    if alone is None:
        return True
    return bool(joined.surname and not alone.surname) or bool(joined.first and not alone.first)


def _found(segment: str, case: Case | None = Case.DATIVE) -> tuple[Name, str] | None:
    """The name that ends a segment, and what stands before it."""
    chunks = segment.split()
    for start in range(max(len(chunks) - NAME_WORDS - 1, 0), len(chunks)):
        name = _name(" ".join(chunks[start:]), case)
        if name and (start == 0 or names_post(" ".join(chunks[:start]))):
            return name, " ".join(chunks[:start])
    return None


def _name(text: str, case: Case | None) -> Name | None:
    if case is not None:
        return parse(text, case)
    found = parse_any(text)
    return found[0] if found else None


def _addressee(name: Name, titles: str) -> Addressee:
    """«Директору МБОУ «СОШ № 2»» is a post and an organisation."""
    if not names_post(titles):
        return Addressee(name, organisation=titles if names_organisation(titles) else "")
    cut = ORGANISATION.search(titles, 1)  # what it begins with is the post: «ИП»
    return (
        Addressee(name, titles[: cut.start()].strip(), titles[cut.start() :])
        if cut
        else Addressee(name, titles)
    )

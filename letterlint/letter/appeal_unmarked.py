"""Who writes, where nothing but the place of the name in the head tells it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from letterlint.language.names import Case, is_initial, parse
from letterlint.letter.appeal_heads import is_official_line
from letterlint.letter.appeal_lines import names_appeal
from letterlint.letter.appeal_names import Chain, Found, chain
from letterlint.letter.appeal_roles import tells_of_one
from letterlint.letter.marks import is_postal


def unmarked(lines: Sequence[str]) -> Found | None:
    """A name in the genitive or the nominative below «Директору …», whose own is in the dative."""
    block = list(takewhile(lambda line: not names_appeal(line), lines))
    official = [at for at, line in enumerate(block) if is_official_line(line)]
    if not official:
        return None
    named = any(_ends_with_name(line) for line in block[: official[-1] + 1])
    for at in range(official[-1] + 1, len(block)):
        text = "\n".join(block[at:])
        if is_postal(block[at]):
            return None
        if not named and _is_dative(block[at]):
            named = True
            continue
        found = _line(text, block[at], named)
        if found:
            return found
    return None


def _line(text: str, line: str, named: bool) -> Found | None:
    """Who a line below the addressee names; initials tell nothing, the nominative may be the addressee's."""
    for case in (Case.GENITIVE, Case.NOMINATIVE):
        found = chain(text, (case,))
        if found and line.startswith(_beginning(found)) and found.people[0].written.split()[0] in line:
            initials = is_initial(found.people[0].name.first)
            if case is Case.GENITIVE and not initials and not _is_dative(line):
                return Found(text, found)
            return Found(text, found, weak=initials or not (named or tells_of_one(found.rest)))
    return None


def _beginning(found: Chain) -> str:
    first = found.people[0]
    return (first.before or first.written).split(" ")[0]


def _is_dative(line: str) -> bool:
    return parse(line.strip(" ,"), Case.DATIVE) is not None


def _ends_with_name(line: str) -> bool:
    chunks = line.split()
    return any(_is_dative(" ".join(chunks[-size:])) for size in (3, 2) if len(chunks) >= size)

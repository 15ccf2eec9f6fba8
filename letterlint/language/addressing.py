"""Address blocks whose names, and posts, are not in the dative."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from letterlint.language.folding import yo
from letterlint.language.morphology import lemmas
from letterlint.language.names.miscased import Miscased, miscased
from letterlint.language.posts import post_in_dative, title_in_dative
from letterlint.language.prepositions import cases_after
from letterlint.language.wordlists import rows
from letterlint.model import Gender, Name

SEPARATOR = re.compile(r"(?:^|\s+)и\s+|;\s*|,\s+(?=[А-ЯЁ])")
WORD = re.compile(r"[^\W\d_]+")
STAMP = re.compile(r"^\s*(?:утвержд|согласован|приложение)", re.IGNORECASE)
CONTINUED = 2  # words of a line that may go on with the name above it
POST_ABOVE = 3  # lines above a name in which the post may begin


@dataclass(frozen=True, slots=True)
class Change:
    """Write `text` for the characters `start` to `end` of a line."""

    line: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Misaddressed:
    """A name in a wrong case, at `start` to `end` of `line`, and what to change, its post included."""

    line: int
    start: int
    end: int
    gender: Gender
    changes: tuple[Change, ...]
    with_post: bool


def misaddressed(lines: Sequence[str], known: Sequence[Name]) -> Iterator[Misaddressed]:
    """The names in the lines of an address block that are not in the dative; `known` are the addressees.

    A name may go on in the line below. A label before it («Кому: Иванов И. И.») lets it stand.
    """
    if any(STAMP.match(line) for line in lines):
        return
    done = -1
    for n, line in enumerate(lines):
        above = lines[n - 1].rstrip() if n else ""
        for start, end in _segments(line) if n > done and not above.endswith(":") else ():
            text, length = _joined(lines, n, start, end)
            found = miscased(text, known)
            if found is None or found.words[-1][0] < length < len(text):
                text = line[start:end]
                found = miscased(text, known)
            if found is not None and not _may_stand(text[: found.start], above, found):
                done = n + (found.end > end - start)
                yield _misaddressed(lines, n, start, end - start, found)


def _segments(line: str) -> Iterator[tuple[int, int]]:
    """The parts of a line between «и», commas before a capital letter, and semicolons."""
    start = 0
    for separator in SEPARATOR.finditer(line):
        yield start, separator.start()
        start = separator.end()
    yield start, len(line)


def _joined(lines: Sequence[str], n: int, start: int, end: int) -> tuple[str, int]:
    """The last part of a line with the short line below it, and where that begins."""
    own = lines[n][start:end]
    below = lines[n + 1].strip() if n + 1 < len(lines) and end == len(lines[n]) else ""
    goes_on = 0 < len(below.split()) <= CONTINUED and below.replace(" ", "").isalpha()
    return (f"{own} {below}", len(own)) if goes_on else (own, len(own))


def _may_stand(prefix: str, above: str, found: Miscased) -> bool:
    """Whether the words before a name let it stand: a label, a preposition, «представителю»."""
    words = WORD.findall(prefix) or ([] if prefix.strip() else WORD.findall(above))
    if ":" in prefix or (prefix.strip() and words and cases_after(words[0])):
        return True
    bearers = any(lemmas(word) & _bearers() for word in words)
    return found.genitive and (bool(prefix.strip()) or bearers)


@lru_cache(maxsize=1)
def _bearers() -> frozenset[str]:
    return frozenset(yo(row["word"]) for row in rows("letterlint.language", "bearers"))


def _misaddressed(lines: Sequence[str], n: int, start: int, length: int, found: Miscased) -> Misaddressed:
    changes = [_change(lines, n, start, length, word) for word in found.words]
    place = start + found.start
    title = title_in_dative(lines[n][place : start + found.words[0][0]])
    post = _post(lines, n, start, found.start) if title is None else (_in_line(n, place, title),)
    end = start + min(found.end, length)
    return Misaddressed(n, start + found.start, end, found.gender, (*post, *changes), bool(post))


def _change(lines: Sequence[str], n: int, start: int, length: int, word: tuple[int, int, str]) -> Change:
    first, last, text = word
    if first < length:
        return Change(n, start + first, start + last, text)
    indent = len(lines[n + 1]) - len(lines[n + 1].lstrip())
    return Change(n + 1, first - length - 1 + indent, last - length - 1 + indent, text)


def _in_line(n: int, start: int, change: tuple[int, int, str]) -> Change:
    return Change(n, start + change[0], start + change[1], change[2])


def _post(lines: Sequence[str], n: int, start: int, name: int) -> tuple[Change, ...]:
    """What to change in a post that stands before the name, or in the lines above it."""
    own = post_in_dative(lines[n][start : start + name])
    if own is not None:
        return (_in_line(n, start, own),)
    if lines[n][: start + name].strip():
        return ()
    above = range(n - 1, max(n - 1 - POST_ABOVE, -1), -1)
    found = ((line, post_in_dative(lines[line])) for line in above)
    return next(((Change(line, *post),) for line, post in found if post is not None), ())

"""When and under which number an appeal was registered, or else the date that its sender put."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from letterlint.drafting.terms import FIRST_YEAR
from letterlint.language.dates import as_date
from letterlint.language.names import Case
from letterlint.language.spans import MONTH
from letterlint.letter.appeal_lines import HEAD_LINES, foot, is_text
from letterlint.letter.appeal_names import chain
from letterlint.letter.marks import names_organisation

DAY = rf"""(?:\d{{1,2}}[./-]\d{{1,2}}[./-](?:\d{{4}}|\d\d)(?!\d)
    |[«"„“]?\s?\d{{1,2}}\s?[»"“”]?\s+{MONTH}\s+\d{{4}})(?:\s*(?:года?|г)\b\.?)?"""
NUMBER = rf"(?P<number>(?!{DAY})[\w/.-]*\d[\w/.-]*)(?![^\s,;])"
RECEIVED = (
    r"(?P<before>.*?)\b(?:вх(?:одящ(?:ий|ая|ее))?|рег(?:истрационный|истр)?|зарегистрирован[оа]?)\b[.:]?\s*"
)
SENT = rf"""(?P<before>)(?:исх(?:одящ(?:ий|ая|ее))?\b[.:]?\s*
    |(?=(?:№|N)\s*\S+\s+от\b)|(?=(?:от\s+)?{DAY}\s*(?:№|N)))"""
BOTH = (
    rf"(?:(?:за|под)\s+)?(?:(?:номер(?:ом)?|№|N)[\s.:]*)*{NUMBER}(?:(?:,|от|дата)[\s:]*|\s+)*(?P<day>{DAY})?",
    rf"(?:(?:дата|от)[\s:]*)?(?P<day>{DAY})[\s,]*(?:за\s+|под\s+)?(?:номером|№|N)\s*{NUMBER}",
)
DAY_ONLY = rf"(?:(?:дата|от)[\s:]*)?(?P<day>{DAY})(?P<number>)"


def _patterns(beginning: str, *patterns: str) -> list[re.Pattern[str]]:
    return [re.compile(f"{beginning}{one}(?P<after>.*)", re.IGNORECASE | re.VERBOSE) for one in patterns]


STAMPS, OUTGOING = _patterns(RECEIVED, *BOTH, DAY_ONLY), _patterns(SENT, *BOTH)
YEAR = re.compile(r"\s*(?:года?|г)\.?$", re.IGNORECASE)
ALONE = re.compile(rf"(?:от\s+)?(?P<day>{DAY})", re.IGNORECASE | re.VERBOSE)
ANY = re.compile(DAY, re.IGNORECASE | re.VERBOSE)
BESIDE = re.compile(
    r"\(?\s*подпись\s*\)?|_+|[/|()]|^\s*дата(?:\s+(?:обращения|подачи|составления))?\s*[:–-]?", re.I
)
LONGEST_AFTER = 40  # characters behind a stamp: who received the appeal


def registered(lines: Sequence[str]) -> tuple[str, date | None]:
    """Number and day of the stamp «Вх. № 61 от 12.03.2025»; "" and None where there is none, or two are."""
    return _only(lines, STAMPS)


def outgoing(lines: Sequence[str]) -> tuple[str, date | None]:
    """Number and day that an organisation gave its letter: «Исх. № 15 от 12.03.2025», as `registered`."""
    return _only(lines[:HEAD_LINES], OUTGOING)


def _only(lines: Sequence[str], patterns: Sequence[re.Pattern[str]]) -> tuple[str, date | None]:
    found = {
        stamp for at, line in enumerate(lines) if (stamp := _stamp(line, lines[at + 1 : at + 2], patterns))
    }
    return found.pop() if len(found) == 1 else ("", None)


def _stamp(
    line: str, below: Sequence[str], patterns: Sequence[re.Pattern[str]]
) -> tuple[str, date | None] | None:
    for pattern in patterns:
        found = pattern.fullmatch(line)
        if found and _is_stamp(found):
            day = day_of(found["day"] or "") or next((alone(one) for one in below if alone(one)), None)
            return found["number"].strip(".-"), day
    return None


def _is_stamp(found: re.Match[str]) -> bool:
    """Not «В ответ на вх. № 5 от 12.03.2025 …»."""
    before = found["before"].strip()
    own = not before or names_organisation(before)
    return own and len(found["after"]) <= LONGEST_AFTER and not is_text(found["after"])


def dated(lines: Sequence[str]) -> date | None:
    """The day that stands by itself in the head or at the foot, or by the signature; None where two do."""
    above = [alone(line) for line in lines[:HEAD_LINES]]
    below = [day for line in foot(lines) for day in (alone(line), *_signed(line))]
    days = {day for day in (*above, *below) if day}
    return days.pop() if len(days) == 1 else None


def alone(line: str) -> date | None:
    """The day of a line that has nothing else."""
    found = ALONE.fullmatch(BESIDE.sub("", line).strip(" .,"))
    return day_of(found["day"]) if found else None


def _signed(line: str) -> Iterator[date]:
    """The day beside a name or the place of one: «11.03.2025 г. Лебедева»."""
    found = list(ANY.finditer(line))
    if len(found) != 1:
        return
    rest = BESIDE.sub(" ", line[: found[0].start()] + " " + line[found[0].end() :]).strip(" ,–-")
    named = chain(rest, (Case.NOMINATIVE,)) if rest else None
    day = day_of(found[0][0])
    if day and (not rest or (named and not named.rest) or re.fullmatch(r"[А-ЯЁ][а-яё-]+", rest)):
        yield day


def day_of(text: str) -> date | None:
    """The day that a text says, unless it is before the law that appeals are answered by."""
    plain = re.sub(
        r"[«»\"„“”]\s?|(?<=\d)\s(?=[»\"“”])", " ", re.sub(r"(?<=\d)[/-](?=\d)", ".", YEAR.sub("", text))
    )
    found = as_date(" ".join(plain.split()))
    return found if found and found.year >= FIRST_YEAR else None

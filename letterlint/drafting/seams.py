"""Where the words of a template and an answer meet: «Чтобы чтобы», «нет..»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from letterlint.drafting.gaps import Gap

_TWICE = re.compile(
    r"(?<![\w-])(?P<words>[а-яё]+(?:[ \u00a0][а-яё]+){0,3})[ \u00a0]+(?P<again>(?P=words))(?![\w-])",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?P<once>\b(?:телефон|тел\.):?[ \u00a0]+)(?:телефон:?|тел\.?:?|т\.)[ \u00a0]*(?=[\d+(])", re.IGNORECASE
)
_LEAD = re.compile(  # «Основание: основание: приказ»
    r"(?<![\w-])(?P<lead>[а-яё]+(?:[ \u00a0][а-яё]+){0,3}(?::|[ \u00a0]–))[ \u00a0]+(?P=lead)(?!\w)",
    re.IGNORECASE,
)
_MARKS = (  # «?..» and «…» are right
    (re.compile(r"(?<![.?!])\.\.(?!\.)|(?<![,;])[,;]+\.(?!\.)"), "."),
    (re.compile(r"([!?…])\.(?!\.)"), r"\1"),
    (re.compile(r",{2,}"), ","),
    (re.compile(r";{2,}|,;|;,"), ";"),
)
_SEEN = 40  # letters of an answer that show it


def mended(text: str, values: Mapping[str, Any]) -> str:
    """The text without words that an answer repeats where it begins or ends, and without doubled marks."""
    answers = list(_texts(values.values()))
    text = _LEAD.sub(r"\g<lead>", text)
    text = _PHONE.sub(r"\g<once>", _TWICE.sub(lambda found: _once(found, answers), text))
    for wrong, right in _MARKS:
        text = wrong.sub(right, text)
    return text


def doubled(text: str) -> list[str]:
    """What stands twice in a paragraph, wherever it is from: «за за», «..»."""
    words = [found[0] for found in _TWICE.finditer(text) if found["again"][0].islower()]
    marks = [found[0] for wrong, _ in _MARKS for found in wrong.finditer(text)]
    return words + marks


def _once(found: re.Match[str], answers: list[str]) -> str:
    whole, at = found.string, found.start("again")
    begins = whole[at : at + _SEEN].lower()
    ends = whole[max(0, at - _SEEN) : at].rstrip().lower()
    at_seam = any(begins.startswith(one[:_SEEN]) or ends.endswith(one[-_SEEN:]) for one in answers)
    return found["words"] if at_seam else found[0]


def _texts(values: Iterable[Any]) -> Iterator[str]:
    """The answers, and the lines of answers, that are words."""
    for value in values:
        if isinstance(value, str) and not isinstance(value, Gap):
            if plain := value.strip(" .,;!?").lower():
                yield plain
        elif isinstance(value, (list, tuple)):
            yield from _texts(one for one in value if isinstance(one, str))

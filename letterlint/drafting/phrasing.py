"""Answers as words inside the sentences of a template: how they begin and end."""

from __future__ import annotations

import re

from letterlint.drafting.capitals import FIRST, always_capital
from letterlint.language.names.dictionaries import is_common, tagged

_LETTERS = re.compile(r"[\W\d_]")  # what stands between them
_LABEL = re.compile(r"^\s*(?:\d{1,2}[.)]|[а-яё]\)|[–—•*-])\s+(?=\S)")  # of an item: «1) », «– »
_ENDS = (".", "!", "?", "…", ":")
_ABBREVIATED = 3  # letters at most, with a point at the end of an item: «на 2 л.», «в 1 экз.»


def capitalised(text: str) -> str:
    """The text with a capital letter at its beginning; the others stay as they are."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """The text with a small letter at its beginning, unless its first word always has a capital.

    So are abbreviations, names of people, places and laws, words that no dictionary has, and «Вы».
    """
    first = FIRST.match(text)
    return text if first is None or always_capital(text, first) else text[:1].lower() + text[1:]


def plain(text: str) -> str:
    """Words inside a sentence: with a small letter, without a mark at the end; the point of «г.» stays."""
    whole = small(unmarked(text))
    return whole.rstrip(" .,;") if whole.endswith("..") else whole


def stop(text: str) -> str:
    """The end of a sentence: one mark, a point where there is none."""
    whole = text.rstrip(" ,;")
    return whole if whole.endswith(_ENDS) else f"{whole}."


def sentence(text: str) -> str:
    """A whole sentence: a capital letter, and a mark at the end."""
    return capitalised(stop(text))


def item(text: str) -> str:
    """An item of a list, without a number or a dash of its own and without the mark at its end."""
    return small(unmarked(_LABEL.sub("", text)))


def unmarked(text: str) -> str:
    """The text without the mark at its end; the point of «на 2 л.» stays, and so do «?» and «!»."""
    whole = text.rstrip(" ;,")
    if whole.endswith(".") and not whole.endswith("..") and not _is_abbreviated(whole[:-1]):
        whole = whole[:-1]
    return whole


def _is_abbreviated(text: str) -> bool:
    last = _LETTERS.split(text)[-1]
    if not last or len(last) > _ABBREVIATED or last[1:].isupper():
        return False
    return not is_common(last) or tagged(last, "Abbr")

"""Whole numbers written as list numbers (ECMA-376 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable
from string import ascii_lowercase

# the Russian alphabet without the letters io, short i and the two signs
_RUSSIAN = "".join(map(chr, (*range(0x430, 0x439), *range(0x43A, 0x44A), 0x44B, *range(0x44D, 0x450))))
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 32767  # Word's own limit of a list number
_LONGEST = 30  # times a letter is repeated before Word begins anew


def formatted(number: int, kind: str) -> str:
    """`number` in a w:numFmt; one that is not known here is written in digits."""
    return _FORMATS.get(kind, str)(number)


def _letters(number: int, alphabet: str) -> str:
    if number < 1:
        return str(number)
    rounds, letter = divmod((number - 1) % (len(alphabet) * _LONGEST), len(alphabet))
    return alphabet[letter] * (rounds + 1)


def _roman(number: int) -> str:
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    written = ""
    for worth, sign in _ROMAN:
        times, number = divmod(number, worth)
        written += sign * times
    return written


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "lowerLetter": lambda number: _letters(number, ascii_lowercase),
    "upperLetter": lambda number: _letters(number, ascii_lowercase).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "russianLower": lambda number: _letters(number, _RUSSIAN),
    "russianUpper": lambda number: _letters(number, _RUSSIAN).upper(),
    "none": lambda _: "",
}

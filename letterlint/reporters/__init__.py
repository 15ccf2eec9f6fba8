"""One module for each way to show what was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from letterlint.model import LetterReport
from letterlint.reporters import console, json

Renderer = Callable[[Sequence[LetterReport], console.Look], str]

FORMATS: dict[str, Renderer] = {"text": console.render, "json": json.render}

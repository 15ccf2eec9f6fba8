"""How much a template may do while it is filled.

There is no second thread or process to stop. `letterlint.drafting.syntax` leaves a template nothing that
could run long by itself, so it is enough to look at the clock between the steps; that works alike on every
system, leaves nothing behind, and takes any function as a filter. What a step may take grows with the text
that it works with, and what is kept in memory too: so that text is counted, all of it together.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

SECONDS = 2.0  # of this thread's processor time, so that a busy machine stops no honest template
TOKENS = 30_000  # words and signs in tags, and texts between them: half a second to compile
STEPS = 50_000  # rounds of loops and uses of filters
VALUE = 100_000  # characters or items of one value that a template works with
PHRASE = 5_000  # the same of what is given to a filter of ours, which looks at the words of it
WORK = 20_000_000  # the same of all values together, each time that one is worked with
ITEM = 8  # characters that an item of a list is worth
TEXT_SOURCE, TEXT_OUTPUT = 500_000, 1_000_000  # characters
LETTER, PARAGRAPHS, WORD = 100_000, 2_000, 500  # characters, lines, and letters of a word in what is checked
MARKUP_SOURCE, MARKUP_OUTPUT = 2_000_000, 4_000_000  # the same of a Word file
BREAKS = 20_000  # of lines and pages, and tabs, in a Word file


class LimitError(Exception):
    """A template that does too much; str() says in Russian of what."""


TOO_LONG = "шаблон работает слишком долго. Уберите из него вложенные циклы"
TOO_MUCH = "получается слишком много текста. Уберите из шаблона лишние повторы"
TOO_WIDE = "получается слово длиннее {} знаков. Поставьте пробелы"
TOO_BIG = "шаблон слишком велик для письма. Уберите из него лишнее"
_LONG_WORD = re.compile(rf"(?<!\S)\S{{{WORD + 1}}}")


def check_size(text: str) -> None:
    """Raises LimitError where a filled template is more than a letter can be, and could not be checked."""
    lines = [line for line in text.splitlines() if line.strip()]
    if sum(map(len, lines)) > LETTER or len(lines) > PARAGRAPHS:
        raise LimitError(TOO_MUCH)
    if _LONG_WORD.search(text):
        raise LimitError(TOO_WIDE.format(WORD))


@dataclass(slots=True)
class Budget:
    """What is left for one filling."""

    characters: int
    steps: int = STEPS
    work: int = WORK
    until: float = field(default_factory=lambda: time.thread_time() + SECONDS)

    def step(self) -> None:
        """Counts a step. Raises LimitError where there were too many or the time is over."""
        self.steps -= 1
        if self.steps < 0 or time.thread_time() > self.until:
            raise LimitError(TOO_LONG)

    def write(self, text: str) -> None:
        """Counts a piece of the result. Raises LimitError where that is too long or the time is over."""
        self.characters -= len(text)
        if self.characters < 0:
            raise LimitError(TOO_MUCH)
        if time.thread_time() > self.until:
            raise LimitError(TOO_LONG)


_running: ContextVar[Budget] = ContextVar("budget")


@contextmanager
def limited(characters: int) -> Iterator[Budget]:
    """Gives what is done inside a budget, the one there is already or a new one."""
    running = _running.get(None)
    if running:
        yield running
        return
    token = _running.set(Budget(characters))
    try:
        yield _running.get()
    finally:
        _running.reset(token)


def step() -> None:
    """Counts a step of the filling that runs. Raises LimitError, and LookupError where none runs."""
    _running.get().step()


def measured(value: object, longest: int = VALUE) -> None:
    """Counts a text or list that is worked with. Raises LimitError where it, or all of them, are too long."""
    if not hasattr(value, "__len__"):
        return
    if len(value) > longest:
        raise LimitError(TOO_MUCH)
    running = _running.get()
    running.work -= len(value) * (1 if isinstance(value, str) else ITEM)
    if running.work < 0:
        raise LimitError(TOO_LONG)

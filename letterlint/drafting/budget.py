"""How much a template may do while it is filled.

There is no second thread or process to stop. `letterlint.drafting.syntax` leaves a template nothing that
could run long by itself, so it is enough to look at the clock between the steps; that works alike on every
system, leaves nothing behind, and takes any function as a filter.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

SECONDS = 2.0  # of this thread's processor time, so that a busy machine stops no honest template
TOKENS = 30_000  # words and signs in tags, and texts between them: half a second to compile
STEPS = 50_000  # rounds of loops and uses of filters
VALUE = 100_000  # characters or items of one value that a template works with
TEXT_SOURCE, TEXT_OUTPUT = 500_000, 1_000_000  # characters
MARKUP_SOURCE, MARKUP_OUTPUT = 2_000_000, 4_000_000  # the same of a Word file


class LimitError(Exception):
    """A template that does too much; str() says in Russian of what."""


TOO_LONG = "шаблон работает слишком долго. Уберите из него вложенные циклы"
TOO_MUCH = "получается слишком много текста. Уберите из шаблона лишние повторы"
TOO_BIG = "шаблон слишком велик для письма. Уберите из него лишнее"


@dataclass(slots=True)
class Budget:
    """What is left for one filling."""

    characters: int
    steps: int = STEPS
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


def measured(value: object) -> None:
    """Raises LimitError where a text or list is longer than any of a letter."""
    if hasattr(value, "__len__") and len(value) > VALUE:
        raise LimitError(TOO_MUCH)

"""The net under everything that reads a document."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from letterlint.documents import errors
from letterlint.documents.errors import UnreadableError
from letterlint.documents.markup import BrokenMarkup

Given = ParamSpec("Given")
Result = TypeVar("Result")


def guarded(function: Callable[Given, Result]) -> Callable[Given, Result]:
    """`function`, raising UnreadableError and nothing else, save for what stops the whole program."""

    @functools.wraps(function)
    def safe(*args: Given.args, **kwargs: Given.kwargs) -> Result:
        try:
            return function(*args, **kwargs)
        except UnreadableError:
            raise
        except Exception as error:
            # Seen on public files: PackageNotFoundError, ValueError, KeyError, BadZipFile, RuntimeError,
            # AttributeError, XMLSyntaxError; possible besides: RecursionError, MemoryError, OSError.
            raise UnreadableError(_sentence(error)) from error

    return safe


def _sentence(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return errors.TOO_DEEP
    if isinstance(error, MemoryError):
        return errors.TOO_BIG_INSIDE
    if isinstance(error, BrokenMarkup):  # libxml2 stops at 256 levels, without eating memory
        return errors.TOO_DEEP if "depth" in str(error) else errors.BROKEN_MARKUP
    return errors.UNEXPECTED

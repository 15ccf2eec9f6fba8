"""What templates do with values: each use counted, and no more than a letter needs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import wraps
from typing import Any

from jinja2 import Undefined, pass_context
from jinja2.filters import FILTERS
from jinja2.runtime import Context, markup_join, str_join
from markupsafe import Markup, escape

from letterlint.drafting.budget import PHRASE, VALUE, measured, step
from letterlint.drafting.printing import PrintError, printed
from letterlint.drafting.syntax import EACH, JOINED, KNOWN, METHOD, METHODS

LONGEST = 100  # characters of what a method is given
PLAIN = ("default", "d", "upper", "lower", "capitalize", "first", "last", "length", "count", "int")


def plain_filters() -> dict[str, Callable[..., Any]]:
    """The filters of Jinja that can do no harm, and the two that loops and «~» are replaced by."""
    own: dict[str, Callable[..., Any]] = {"join": _join, "trim": _trimmed, "e": _escaped, "escape": _escaped}
    return {name: counted(function) for name, function in ({k: FILTERS[k] for k in PLAIN} | own).items()}


def guards() -> dict[str, Callable[..., Any]]:
    """What `letterlint.drafting.syntax` puts into templates, under names that they cannot write."""
    return {EACH: each, JOINED: joined, METHOD: counted(method), KNOWN: known}


def of_words(function: Callable[..., Any]) -> Callable[..., Any]:
    """The filter of ours, `counted`, given plain text only, and no more of it than it can look at."""

    @wraps(function)
    def filtered(*args: Any, **kwargs: Any) -> Any:
        return function(*map(plain, args), **{key: plain(value) for key, value in kwargs.items()})

    return counted(filtered, PHRASE)


def plain(value: Any) -> Any:
    """Text that was escaped for a Word file, as it was; it will be escaped again where it is printed."""
    return value.unescape() if isinstance(value, Markup) else value


def counted(function: Callable[..., Any], longest: int = VALUE) -> Callable[..., Any]:
    """The filter, each use a step of the filling, what goes in and what comes out of a letter's size."""

    @wraps(function)
    def limited(*args: Any, **kwargs: Any) -> Any:
        step()
        for value in (*args, *kwargs.values()):
            if not isinstance(value, (Undefined, Context)):
                measured(value, longest)
        result = function(*args, **kwargs)
        if not isinstance(result, Undefined):
            measured(result)
        return result

    return limited


@pass_context
def method(_: Context, text: Any, name: str, *given: Any) -> Any:
    """What a harmless method of a text gives. Raises PrintError for what is no text, or asks too much."""
    if isinstance(text, Undefined):
        return text
    if not isinstance(text, str) or name not in METHODS or any(len(str(one)) > LONGEST for one in given):
        raise PrintError(f"{name}() есть только у текста")
    own = plain(text) if given else text  # the «;» of «&amp;» is no sign of the text
    return getattr(own, name)(*given)


def known(value: Any) -> Any:
    """A value that is compared or cut, a step of the filling, for that may take as long as the value is."""
    step()
    if not isinstance(value, Undefined):
        measured(value)
    return value


@pass_context
def each(_: Context, values: Any) -> Iterator[Any]:
    """The items that a loop goes through, each a step of the filling."""
    if not isinstance(values, (str, Collection)) and not isinstance(values, Undefined):
        raise PrintError("тегу for нужен список")
    for value in values:
        step()
        yield value


@pass_context
def joined(context: Context, parts: list[Any]) -> str:
    """What «~» makes of texts and numbers."""
    step()
    written = [printed(context, part) for part in parts]
    text = markup_join(written) if context.eval_ctx.autoescape else str_join(written)
    measured(text)
    return text


@pass_context
def _join(context: Context, values: Any, separator: str = "") -> str:
    """The items of a list with the separator between them."""
    written = [printed(context, value) for value in values]
    measured(range(sum(len(str(part)) + len(separator) for part in written)))
    parts = [part for value in written for part in (separator, value)][1:]
    return markup_join(parts) if context.eval_ctx.autoescape else str_join(parts)


@pass_context
def _trimmed(context: Context, text: Any, signs: str | None = None) -> Any:
    """A text without blanks, or the signs given, at both ends."""
    return method(context, text, "strip", *([] if signs is None else [signs]))


@pass_context
def _escaped(context: Context, value: Any) -> Any:
    """What docxtpl's manual asks for, and what is done here anyhow where it is needed."""
    return escape(value) if context.eval_ctx.autoescape else value

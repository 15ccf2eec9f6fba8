"""What is wrong with a template, in a sentence: which template, where, what."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import partial
from typing import Any

from jinja2.exceptions import SecurityError, TemplateNotFound, TemplateSyntaxError, UndefinedError

from letterlint.drafting.budget import TOO_MUCH, LimitError
from letterlint.drafting.errors import TemplateError
from letterlint.drafting.printing import PrintError
from letterlint.drafting.syntax import ForbiddenError, nearest

_SYNTAX = (
    (r"unknown tag '(\w+)'", "тег «{}» здесь не нужен или написан с ошибкой"),
    (r"needs to be closed is '(\w+)'", "не закрыт тег {0}: нет end{0}"),
    (r"following tags: '(\w+)'", "не закрыт тег: нет {}"),
    (r"Expected an expression", "в метке ничего нет или не хватает слова"),
    (
        r"end of print statement|end of statement block",
        "в метке что-то лишнее. Слова пишут через «_», текст – в кавычках",
    ),
    (r"unexpected char (\S+)", "лишний знак {}. Текст в метке пишут в прямых кавычках"),
    (r"block '(\w+)' defined twice", "блок «{}» встречается дважды"),
)
_SYNTAX_ELSE = "метка написана с ошибкой. Проверьте скобки, кавычки и слова if, for, endif, endfor"
_VALUE = "значение сюда не подходит. Проверьте поле и фильтр"
_LONGEST = 60  # characters of a name in a message
_DEEP = "слишком много меток друг в друге"
_HIDDEN = "поля, которые начинаются с «_», шаблонам закрыты"
_RUSSIAN = re.compile("[«а-яё]", re.IGNORECASE)  # of a filter that says itself what is wrong


class MissingError(UndefinedError):
    """A field that the letter does not have, `name`, and those that `obj` has, if it is of one."""

    def __init__(self, obj: Any, name: str | None, message: str | None = None) -> None:
        super().__init__(message)
        self.name = str(name)[:_LONGEST]
        names = [one.name for one in fields(obj)] if is_dataclass(obj) else []
        self.known = list(obj) if isinstance(obj, Mapping) else names


def missing_error(obj: Any, name: str | None) -> Callable[[str], MissingError]:
    """The error to raise about a field, as Jinja wants it: a function of the message."""
    return partial(MissingError, obj, name)


def explained(error: Exception, name: str, known: Iterable[str]) -> TemplateError:
    """The sentence about an error in the template `name`, or in one that it is made from."""
    line, own = place(error)
    where = f", строка {line}" if line else ""
    return TemplateError(f"в шаблоне «{own or name}»{where}: {what(error, known)}.")


def place(error: Exception) -> tuple[int | None, str]:
    """The line of a template where an error was met, from 1, and its name; None and "" where unknown."""
    if isinstance(error, TemplateSyntaxError):
        return error.lineno, error.name or ""
    found: tuple[int | None, str] = (None, "")
    trace = error.__traceback__
    while trace:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if template is not None:
            found = template.get_corresponding_lineno(trace.tb_lineno), template.name or ""
        trace = trace.tb_next
    return found


def what(error: Exception, known: Iterable[str]) -> str:
    """What is wrong, without a full stop; `known` are the fields that there are."""
    if isinstance(error, (LimitError, PrintError, ForbiddenError)):
        return error.message or "" if isinstance(error, ForbiddenError) else str(error)
    if isinstance(error, MissingError):
        return f"нет поля «{error.name}»{nearest(error.name, error.known or known)}"
    if isinstance(error, SecurityError):
        return _HIDDEN
    if isinstance(error, TemplateNotFound):
        return f"нет шаблона «{error.message}»"
    if isinstance(error, TemplateSyntaxError):
        return _of_syntax(error.message or "")
    if isinstance(error, (RecursionError, SyntaxError)):  # SyntaxError: of Python, at 21 loops
        return _DEEP
    if isinstance(error, MemoryError):
        return TOO_MUCH
    return str(error).rstrip(".") if _RUSSIAN.match(str(error)) else _VALUE


def _of_syntax(message: str) -> str:
    for pattern, sentence in _SYNTAX:
        if found := re.search(pattern, message):
            return sentence.format(*found.groups())
    return _SYNTAX_ELSE

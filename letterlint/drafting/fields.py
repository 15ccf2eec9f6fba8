"""What a template asks, and answers as the values that it works with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from letterlint.drafting import converting
from letterlint.drafting.addressees import addressees, one_person
from letterlint.drafting.errors import AnswerError
from letterlint.drafting.gaps import Gap
from letterlint.drafting.silence import is_bare, is_blank, is_nothing
from letterlint.model import Addressee

_FROM_LATIN = str.maketrans("Oo", "Оо")


class Kind(StrEnum):
    """The types of fields, as the head of a template names them."""

    TEXT = "text"
    LINES = "lines"
    DATE = "date"
    NUMBER = "number"
    MONEY = "money"
    PEOPLE = "people"
    PERSON = "person"
    CHOICE = "choice"
    YES_NO = "yes-no"


@dataclass(frozen=True, kw_only=True)
class Field:
    """A question to the clerk; `default` is an answer as the clerk would write it."""

    name: str
    label: str
    kind: Kind = Kind.TEXT
    help: str = ""
    example: str = ""
    default: str = ""
    setting: str = ""  # the setting of the organisation that is the default
    choices: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()  # the words one of which must be the first of a text
    optional: bool = False
    term: str = ""  # what the date is by the law on appeals, a Term
    appeal: str = ""  # what of the appeal the dialogue offers as the answer: "request", "number"
    ask: bool = True  # False: left out of the dialogue, for it is seldom wanted


def value(field: Field, answer: Any) -> Any:
    """An answer (text, or what TOML and JSON have for it) as the field's type.

    Without an answer an optional field is empty, another one a gap. So it is with the answer «-», which
    puts the default aside, and with «нет» where none need be. Raises AnswerError, which names the field
    and says how to write the answer, and UnsureError where a name does not tell enough.
    """
    if isinstance(answer, Gap) or _are_people(answer):
        return answer
    given = field.default if is_blank(answer) else answer
    if is_blank(given) or (field.kind is not Kind.YES_NO and is_nothing(given, _may_lack(field))):
        return _EMPTY[field.kind]() if field.optional or field.kind is Kind.YES_NO else missing(field.label)
    try:
        return _begun(field, _converted(field, given))
    except converting.ConversionError as error:
        raise AnswerError(f"«{field.label}»: «{_shown(given)}» – {error}") from error


def offering(fields: Iterable[Field], offered: Mapping[str, str]) -> list[Field]:
    """The fields with what an appeal offers as their defaults, by their names or by its own words for it."""
    return [
        replace(field, default=offered.get(field.name) or offered.get(field.appeal) or field.default)
        for field in fields
    ]


def missing(label: str) -> Gap:
    """The gap for a label: «[указать дату обращения]» for «Дата обращения»; «СНИЛС» keeps its capitals."""
    return Gap(label if label[1:2].isupper() else label[:1].lower() + label[1:])


def _are_people(answer: Any) -> bool:
    """Whether an answer has been converted before: the dialogue asks for what a name does not tell."""
    return isinstance(answer, list) and bool(answer) and all(isinstance(one, Addressee) for one in answer)


def _may_lack(field: Field) -> bool:
    return field.optional and field.kind in (Kind.TEXT, Kind.LINES)


def _converted(field: Field, given: Any) -> Any:
    if field.kind is Kind.CHOICE:
        return converting.choice(given, field.choices)
    if field.kind is Kind.TEXT and is_bare(given):
        raise converting.ConversionError(converting.NO_WORDS)
    return _CONVERTED[field.kind](given)


def _begun(field: Field, found: Any) -> Any:
    """What was converted, if it begins as the field wants it; a Latin «O» is taken for the Russian."""
    if not field.begins:
        return found
    first, blank, rest = str(found).partition(" ")
    first = first.translate(_FROM_LATIN)
    if first.lower() in map(str.lower, field.begins):
        return f"{first}{blank}{rest}"
    *others, last = (f"«{word}»" for word in field.begins)
    words = f"{', '.join(others)} или {last}" if others else last
    raise converting.ConversionError(f"начните с {words}: {field.example}".rstrip(": "))


def _shown(given: Any) -> str:
    text = ", ".join(given) if isinstance(given, Mapping) else str(given)
    text = text.lower() if isinstance(given, bool) else text  # as TOML and JSON have it
    return text if len(text) <= 60 else f"{text[:59]}…"


_CONVERTED: dict[Kind, Callable[[Any], Any]] = {
    Kind.TEXT: converting.text,
    Kind.LINES: converting.lines,
    Kind.DATE: converting.day,
    Kind.NUMBER: converting.number,
    Kind.MONEY: converting.money,
    Kind.PEOPLE: addressees,
    Kind.PERSON: one_person,
    Kind.YES_NO: converting.yes_no,
}
_EMPTY: dict[Kind, Callable[[], Any]] = {
    **dict.fromkeys(Kind, str),
    Kind.LINES: list,
    Kind.PEOPLE: list,
    Kind.PERSON: list,
    Kind.YES_NO: bool,
}

"""Dates held against each other, and against the terms that the law on appeals sets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from letterlint.drafting.errors import AnswerError
from letterlint.drafting.fields import Field
from letterlint.language.dates import in_figures

FIRST_YEAR = 2006  # of Law 59-ФЗ
LAST_YEAR = 2  # years from now
FORWARDING, NOTICE, ANSWER, LONGEST = (timedelta(days) for days in (7, 7, 30, 60))
LAW = "Федерального закона № 59-ФЗ"


class Term(StrEnum):
    """What a date is by the law, as the head of a template names it."""

    APPEAL = "appeal"  # the day of registration, from which terms run
    REPLY = "reply"  # the date of the letter
    NOTICE = "notice"  # the date of a letter that only tells of the registration
    DONE = "done"  # something already done
    FORWARDED = "forwarded"
    PROMISED = "promised"  # the day of the answer, within the first term
    EXTENDED = "extended"  # the day of the answer, beyond it


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the date of a field; `fatal`: it can be no right date."""

    field: str
    sentence: str
    fatal: bool


@dataclass(frozen=True, slots=True)
class Dated:
    """A field with its date."""

    name: str
    label: str
    term: Term
    day: date

    def fault(self, what: str, fatal: bool = True) -> Fault:
        """The sentence that names the field and its date."""
        return Fault(self.name, f"«{self.label}», {in_figures(self.day)}: {what}", fatal)


def faults(dated: Iterable[Dated], today: date) -> list[Fault]:
    """What is wrong with dates, each alone and all after the appeal's."""
    listed = list(dated)
    appeal = next((one.day for one in listed if one.term is Term.APPEAL), None)
    found = [fault for one in listed for fault in _alone(one, today)]
    if appeal and not found:
        found = [fault for one in listed if one.term is not Term.APPEAL for fault in _after(one, appeal)]
    return found


def _alone(one: Dated, today: date) -> Iterator[Fault]:
    if not FIRST_YEAR <= one.day.year <= today.year + LAST_YEAR:
        yield one.fault("такого года быть не может. Исправьте дату.")
    elif one.day > today and one.term in (Term.APPEAL, Term.DONE, Term.FORWARDED):
        yield one.fault("этот день ещё не наступил. Исправьте дату.")
    elif one.day > today and one.term in (Term.REPLY, Term.NOTICE):
        yield one.fault("этот день ещё не наступил. Проверьте дату.", fatal=False)


def _after(one: Dated, appeal: date) -> Iterator[Fault]:
    registered = f"обращение зарегистрировано {in_figures(appeal)}"
    if one.day < appeal:
        yield one.fault(f"это раньше, чем {registered}. Исправьте одну из дат.")
    elif one.term is Term.EXTENDED and one.day > appeal + LONGEST:
        last = in_figures(appeal + LONGEST)
        yield one.fault(f"срок можно продлить не больше чем до {last} (ч. 2 ст. 12 {LAW}). Исправьте дату.")
    else:
        yield from _late(one, appeal, registered)


def _late(one: Dated, appeal: date, registered: str) -> Iterator[Fault]:
    term, article = TERMS.get(one.term, (None, ""))
    if term and one.day > appeal + term:
        what = f"позже {term.days} дней, {registered} ({article} {LAW}). Проверьте даты."
        yield one.fault(what, fatal=False)
    if one.term is Term.EXTENDED and one.day <= appeal + ANSWER:
        yield one.fault(f"продлевать не нужно: срок и так до {in_figures(appeal + ANSWER)}.", fatal=False)


TERMS: Mapping[Term, tuple[timedelta, str]] = {
    Term.REPLY: (ANSWER, "ч. 1 ст. 12"),
    Term.PROMISED: (ANSWER, "ч. 1 ст. 12"),
    Term.NOTICE: (NOTICE, "ст. 11"),
    Term.FORWARDED: (FORWARDING, "ч. 3 ст. 8"),
}


def hold(fields: Iterable[Field], values: Mapping[str, Any], today: date, name: str = "") -> list[str]:
    """What is to be told of the dates, of the one field where it is named.

    Raises AnswerError where one of them cannot be right.
    """
    found = [fault for fault in faults(dated(fields, values), today) if name in ("", fault.field)]
    wrong = [fault.sentence for fault in found if fault.fatal]
    if wrong:
        raise AnswerError(" ".join(wrong))
    return [fault.sentence for fault in found]


def dated(fields: Iterable[Field], values: Mapping[str, Any]) -> list[Dated]:
    """The fields that a term is of, with the dates that are known."""
    return [
        Dated(field.name, field.label, Term(field.term), day)
        for field in fields
        if field.term and isinstance(day := values.get(field.name), date)
    ]

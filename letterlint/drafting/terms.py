"""Dates held against each other, and against the terms that the law on appeals sets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from letterlint.language.dates import in_figures

FIRST_YEAR = 2006  # of Law 59-ФЗ
LAST_YEAR = 2  # years from now
FORWARDING, NOTICE, ANSWER, LONGEST = (timedelta(days) for days in (7, 7, 30, 60))
LAW = "Федерального закона № 59-ФЗ"


class Term(StrEnum):
    """What a date is by the law, as the head of a template names it."""

    APPEAL = "appeal"  # the day of registration, from which terms run
    LETTER = "letter"  # the day that an organisation put on its letter: no term runs from it
    REPLY = "reply"  # the date of the letter
    NOTICE = "notice"  # the date of a letter that only tells of the registration
    DONE = "done"  # something already done
    FORWARDED = "forwarded"
    PROMISED = "promised"  # the day of the answer, within the first term
    EXTENDED = "extended"  # the day of the answer, beyond it


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the date of a field; `fatal`: it can be no right date; `late`: the letter is."""

    field: str
    sentence: str
    fatal: bool
    late: bool = False

    def __str__(self) -> str:
        return self.sentence


@dataclass(frozen=True, slots=True)
class Dated:
    """A field with its date."""

    name: str
    label: str
    term: Term
    day: date

    def __str__(self) -> str:
        return f"«{self.label}», {in_figures(self.day)}"

    def fault(self, what: str, fatal: bool = True, late: bool = False) -> Fault:
        """The sentence that names the field and its date."""
        return Fault(self.name, f"{self}: {what}", fatal, late)


def faults(dated: Iterable[Dated], today: date) -> list[Fault]:
    """What is wrong with dates, each alone and all after the appeal's."""
    listed = list(dated)
    appeal = next((one for one in listed if one.term in STARTS), None)
    found = [fault for one in listed for fault in _alone(one, today)]
    if appeal and not found:
        found = [fault for one in listed if one.term not in STARTS for fault in _after(one, appeal)]
    return found


def _alone(one: Dated, today: date) -> Iterator[Fault]:
    if not FIRST_YEAR <= one.day.year <= today.year + LAST_YEAR:
        yield one.fault("такого года быть не может. Исправьте дату.")
    elif one.day > today and one.term in (*STARTS, Term.DONE, Term.FORWARDED):
        yield one.fault("этот день ещё не наступил. Исправьте дату.")
    elif one.day > today and one.term in LETTERS:
        yield one.fault("этот день ещё не наступил. Проверьте дату.", fatal=False)


def _after(one: Dated, appeal: Dated) -> Iterator[Fault]:
    if one.day < appeal.day:
        yield one.fault(f"это раньше, чем {appeal}. Исправьте одну из дат.")
    elif appeal.term is Term.APPEAL:
        yield from _late(one, appeal)


def _late(one: Dated, appeal: Dated) -> Iterator[Fault]:
    term, article = TERMS.get(one.term, (None, ""))
    if term and one.day > appeal.day + term:
        what = f"больше {term.days} дней после {appeal} ({article} {LAW}). Проверьте даты."
        yield one.fault(what, fatal=False, late=one.term in LETTERS)
    if one.term is Term.EXTENDED:
        first, last = in_figures(appeal.day + ANSWER), in_figures(appeal.day + LONGEST)
        if one.day > appeal.day + LONGEST:
            yield one.fault(
                f"продлить срок можно не дальше чем до {last} (ч. 2 ст. 12 {LAW}). Исправьте дату."
            )
        elif one.day <= appeal.day + ANSWER:
            yield one.fault(f"продлевать не нужно, срок и так до {first}. Проверьте даты.", fatal=False)


STARTS = (Term.APPEAL, Term.LETTER)
LETTERS = (Term.REPLY, Term.NOTICE)
TERMS: Mapping[Term, tuple[timedelta, str]] = {
    Term.REPLY: (ANSWER, "ч. 1 ст. 12"),
    Term.PROMISED: (ANSWER, "ч. 1 ст. 12"),
    Term.NOTICE: (NOTICE, "ст. 11"),
    Term.FORWARDED: (FORWARDING, "ч. 3 ст. 8"),
}

"""The dates among the answers of a letter, held against each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from letterlint.drafting.errors import AnswerError
from letterlint.drafting.fields import Field
from letterlint.drafting.terms import Dated, Fault, Term, faults


def hold(fields: Iterable[Field], values: Mapping[str, Any], today: date, name: str = "") -> list[Fault]:
    """What is to be told of the dates, of the one field where it is named.

    Raises AnswerError where one of them cannot be right.
    """
    found = [fault for fault in faults(dated(fields, values), today) if name in ("", fault.field)]
    wrong = [str(fault) for fault in found if fault.fatal]
    if wrong:
        raise AnswerError(" ".join(wrong))
    return found


def dated(fields: Iterable[Field], values: Mapping[str, Any]) -> list[Dated]:
    """The fields that a term is of, with the dates that are known."""
    return [
        Dated(field.name, field.label, Term(field.term), day)
        for field in fields
        if field.term and isinstance(day := values.get(field.name), date)
    ]

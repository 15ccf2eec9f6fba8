"""What an appeal answers by itself: who writes, where from, when, under which number, and what is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from letterlint.drafting.appeal_address import address, labelled
from letterlint.drafting.appeal_dates import dated, outgoing, registered
from letterlint.drafting.appeal_requests import granted
from letterlint.drafting.cases import written
from letterlint.language.dates import in_figures
from letterlint.letter.appeal_lines import foot, head, lines_of
from letterlint.letter.appeal_senders import Senders, senders
from letterlint.letter.questions import questions
from letterlint.model import Document, Name

LONGEST = 20  # words of a question
INNER = str.maketrans({"«": "„", "»": "“", '"': ""})


@dataclass(frozen=True, slots=True)
class Appealed:
    """What is read in an appeal: answers by the names of the fields of every letter; what may be offered to
    the clerk, who decides; who sent it; whether the date is the day of registration."""

    answers: Mapping[str, Any]
    offered: Mapping[str, str]
    sent_by: Senders
    stamped: bool


def read(appeal: Document) -> Appealed:
    """Answers to the questions that every letter asks, as far as the appeal has them for certain."""
    lines = lines_of(appeal)
    sent_by = senders(appeal)
    asked = questions(appeal)
    number, day = registered(lines)
    found = {
        "addressees": [_person(person.name) for person in sent_by.people] if sent_by.certain else [],
        "address": _address(sent_by, lines),
        "appeal_number": number,
        "appeal_date": day or dated(lines) or _sent(appeal),
        "questions": [quoted(question.sentence.text) for question in asked],
    }
    offered = {
        "addressees": _offered(sent_by),
        "request": granted([one.sentence.text for one in asked]),
        **_outgoing(lines),
    }
    return Appealed(_known(found), _known(offered), sent_by, day is not None)


def quoted(question: str) -> str:
    """A question as it stands between «»: without a point, its own «» as „“, a long one cut short."""
    words = question.translate(INNER).split()
    text = " ".join(words[:LONGEST]).rstrip(" .;,:")
    mark = "?" if question.rstrip(" »").endswith("?") else ""
    return f"{text}…{mark}" if len(words) > LONGEST else text


def _known(found: Mapping[str, Any]) -> dict[str, Any]:
    return {name: answer for name, answer in found.items() if answer}


def _person(name: Name) -> dict[str, str]:
    return {"name": written(name), "gender": name.gender.value}


def _sent(appeal: Document) -> date | None:
    """The day of an e-mail."""
    return appeal.mail.sent.date() if appeal.mail and appeal.mail.sent else None


def _outgoing(lines: Sequence[str]) -> dict[str, str]:
    """What the sender's own office wrote on the letter: not the number that it was registered under here."""
    number, day = outgoing(lines)
    return {"number": number, "date": in_figures(day) if day else ""}


def _offered(sent_by: Senders) -> str:
    """The names with their initials, where nothing else is missing."""
    sure = sent_by.doubt is None and all(person.sure for person in sent_by.people)
    return "; ".join(written(person.name) for person in sent_by.people) if sure else ""


def _address(sent_by: Senders, lines: Sequence[str]) -> list[str]:
    """The address of the one who writes; of two nobody can say whose it is."""
    if sent_by.doubt or len(sent_by.people) != 1:
        return []
    return address(sent_by.rest) or labelled([*head(lines), *foot(lines)])

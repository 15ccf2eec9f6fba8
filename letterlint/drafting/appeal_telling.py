"""What the clerk is told of an appeal: what was taken of it, what was not, and why."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import Any

from letterlint.drafting.appeal import Appealed
from letterlint.language.dates import in_figures
from letterlint.language.names import spelt_out
from letterlint.letter.appeal_roles import Doubt
from letterlint.letter.appeal_senders import Senders

NAMES = {
    "addressees": "адресат",
    "address": "адрес",
    "appeal_date": "дата",
    "appeal_number": "номер",
    "questions": "вопросы",
}
WHY = {
    Doubt.OFFICIAL: "пишет организация или должностное лицо",
    Doubt.GROUP: "пишут несколько человек вместе",
    Doubt.REPRESENTED: "пишут от имени другого",
    Doubt.RELATIVE: "неясно, чьё это имя – того, кто пишет, или его близкого",
    Doubt.OTHERS: "рядом назван ещё кто-то",
    Doubt.SIGNATURE: "подписано другим именем",
    Doubt.UNMARKED: "неясно, кто пишет, а кому",
    Doubt.UNREAD: "имя не прочитано",
}
LONGEST = 60  # characters of what the appeal has


def told(found: Appealed, asked: Container[str]) -> list[str]:
    """The sentences; `asked` are the fields that the letter wants of the appeal."""
    wanted = [name for name in NAMES if name in asked]
    taken = [_taken(name, found.answers) for name in wanted if name in found.answers]
    missing = [NAMES[name] for name in wanted if name not in found.answers]
    return [
        *_summary(taken, missing),
        *(_sender(found.sent_by) if "addressees" in wanted else ()),
        *_day(found),
    ]


def _summary(taken: list[str], missing: list[str]) -> Iterator[str]:
    if taken:
        yield f"Из обращения взято: {', '.join(taken)}."
    if missing:
        yield f"В обращении не найдено: {', '.join(missing)}. Укажите это сами."


def _taken(name: str, answers: Mapping[str, Any]) -> str:
    answer = answers[name]
    if name == "addressees":
        return f"{NAMES[name]} ({', '.join(person['name'] for person in answer)})"
    if name == "questions":
        return f"{NAMES[name]} ({len(answer)})"
    shown = (
        in_figures(answer)
        if name == "appeal_date"
        else answer
        if isinstance(answer, str)
        else "; ".join(answer)
    )
    return f"{NAMES[name]} ({shown})"


def _sender(sent_by: Senders) -> Iterator[str]:
    """Why the addressee was not taken, and what the appeal has of him."""
    if not sent_by.certain and sent_by.written:
        shown = " ".join(sent_by.written.split()).rstrip(" ,;:")
        shown = shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 1]}…"
        yield f"Об адресате сказано: «{shown}». Имя не взято: {_why(sent_by)}."


def _why(sent_by: Senders) -> str:
    if sent_by.doubt:
        return WHY[sent_by.doubt]
    if any(not person.sure for person in sent_by.people):
        return "именительный падеж неясен"
    firsts = all(spelt_out(person.name.first) for person in sent_by.people)
    return "нет отчества" if firsts else "нет имени и отчества"


def _day(found: Appealed) -> Iterator[str]:
    if "appeal_date" in found.answers and not found.stamped:
        yield "Дата взята не со штампа. Проверьте, в этот ли день обращение зарегистрировано."

"""Электронное письмо в нерабочее время.

Письмо, которое пришло вечером или в выходной, тревожит, а ответить на него получатель всё равно
не может: позвонить некуда. Отправляйте письма в рабочее время. Готовое письмо почтовая программа
отправит сама, если указать время отправки.

Проверяется дата отправки в файле .eml по часам отправителя. Выходные и праздники взяты из
производственного календаря, с переносами. Часы работы задаёт настройка hours в разделе
[organisation]: hours = ["пн-чт 8:30-17:30", "пт 8:30-16:30"].

Источник: Кодекс, п. 5.5.1 – «переписка должна вестись только в рабочее время»; праздники – Трудовой
кодекс, ст. 112.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from letterlint.check import (
    Applicability,
    Check,
    Example,
    Finding,
    Fix,
    Hours,
    Letter,
    Mail,
    Organisation,
    Part,
    Severity,
)

if TYPE_CHECKING:
    from holidays import HolidayBase

ADVICE = "Отправьте его в рабочее время."
TEXT = "\nЗдравствуйте, Иван Иванович!\nПутёвку Вы получите 15 мая."
SATURDAY = 5
DAYS = ("понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье")


def _example(line: str, sent: str, hours: tuple[Hours, ...] = Organisation().hours) -> Example:
    mail = Mail("petrova@centr.example.ru", "", datetime.fromisoformat(sent))
    return Example(f"@ {line}{TEXT}", mail=mail, organisation=Organisation(hours=hours))


SHORT_FRIDAY = (
    Hours(frozenset(range(4)), time(8, 30), time(17, 30)),
    Hours(frozenset({4}), time(8, 30), time(16, 30)),
)


@dataclass(frozen=True, kw_only=True)
class WorkingHours(Check):
    """Compares the time of sending with the organisation's hours and the calendar."""

    name: ClassVar[str] = "working-hours"
    clause: ClassVar[str] = "5.5.1"
    default_severity: ClassVar[Severity] = Severity.WARNING
    examples: ClassVar[tuple[Example | str, ...]] = (
        _example("[[Дата: 14.03.2025 20:10]]", "2025-03-14T20:10+07:00"),
        _example("[[Дата: 14.03.2025 07:59]]", "2025-03-14T07:59+07:00"),
        _example("[[Дата: 15.03.2025 10:00]]", "2025-03-15T10:00+07:00"),
        _example("[[Дата: 12.06.2025 10:00]]", "2025-06-12T10:00+07:00"),
        _example("[[Дата: 02.05.2025 10:00]]", "2025-05-02T10:00+07:00"),  # a day off moved from January
        _example("[[Дата: 14.03.2025 17:00]]", "2025-03-14T17:00+07:00", SHORT_FRIDAY),
        _example("Дата: 14.03.2025 10:00", "2025-03-14T10:00+07:00"),
        _example("Дата: 14.03.2025 18:00", "2025-03-14T18:00+07:00"),
        _example("Дата: 14.03.2025 08:00", "2025-03-14T08:00+03:00"),
        _example("Дата: 01.11.2025 10:00", "2025-11-01T10:00+07:00"),  # a Saturday that is worked
        _example("Дата: 13.03.2025 17:00", "2025-03-13T17:00+07:00", SHORT_FRIDAY),
        _example(
            "Дата: 15.03.2025 10:00",
            "2025-03-15T10:00+07:00",
            (Hours(frozenset(range(6)), time(9), time(18)),),
        ),
        "Центр работает с 9:00 до 17:00, в субботу закрыт.",
    )

    def findings(self, letter: Letter) -> Iterator[Finding]:
        mail = letter.document.mail
        if mail is None or mail.sent is None:
            return
        why = _off(mail.sent, letter.organisation.hours)
        if why:
            lines = [p for p in letter.document.paragraphs if p.part is Part.HEADER]
            line = next((p for p in lines if f"{mail.sent:%H:%M}" in p.text), lines[0])
            message = f"письмо отправлено {why}. {ADVICE}"
            yield self.finding(line, line.place(), message, Fix(ADVICE, Applicability.MANUAL))


def _off(sent: datetime, hours: tuple[Hours, ...]) -> str:
    """Why a moment is out of hours; "" where it is not."""
    day, moment = sent.date(), sent.time().replace(second=0, microsecond=0)
    holiday = calendar().get(day)
    if holiday:
        return f"в нерабочий день ({holiday.lower()})"
    moved = day.weekday() >= SATURDAY and calendar().is_working_day(day)  # worked for another day
    own = [span for span in hours if day.weekday() in span.days] or (list(hours) if moved else [])
    if any(span.opens <= moment <= span.closes for span in own):
        return ""
    times = " и ".join(f"с {span.opens:%H:%M} до {span.closes:%H:%M}" for span in own)
    return f"в {sent:%H:%M}, а часы работы – {times}" if times else f"в {DAYS[day.weekday()]}"


@lru_cache(maxsize=1)
def calendar() -> HolidayBase:
    """The days off of Russia, those that the Government has moved among them."""
    from holidays import country_holidays

    return country_holidays("RU", language="ru")

"""What `letterlint init` asks of an organisation, and answers as its settings have them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import click

from letterlint.cli.asking import agreed, gender_asked
from letterlint.model import Gender, Hours
from letterlint.values import ConfigError, converted

MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
PHONE = re.compile(r"\D*(?:\d\D*){5,}")
WAYS = "Нужно для отказов: в письме называют, куда жаловаться."


@dataclass(frozen=True, slots=True)
class Question:
    """A setting to ask for; `settled` gives an answer as it is written, or raises ValueError."""

    key: str
    text: str
    settled: Callable[[str], str] = str
    separator: str = ""  # between the items, where the setting is a list
    note: str = ""

    def items(self, given: str) -> list[str]:
        """The items of a list."""
        return _parts(given, self.separator)


def name(given: str) -> str:
    """A person's name with its usual capitals, and the gender that it does not tell: «Белых А. А. (ж)».

    Asks whether what was changed is right. Raises ValueError where it is not, or is no name.
    """
    from letterlint.drafting.addressees import addressees  # here, since other commands need none of it
    from letterlint.drafting.cases import written

    people = addressees(given)
    if len(people) != 1:
        raise ValueError("Назовите одного человека.")
    found = people[0].name
    plain = written(found)
    typed = re.sub(r"\s*\([^)]*\)$", "", given)
    if plain != typed and not agreed(f"Записать «{plain}»?"):
        raise ValueError("Напишите имя ещё раз.")
    known = _known(plain) is not Gender.UNKNOWN
    return plain if known else f"{plain} ({'м' if gender_asked(found) is Gender.MALE else 'ж'})"


def _known(plain: str) -> Gender:
    from letterlint.drafting.typed import person

    return person(plain).gender


def organisation(given: str) -> str:
    """The name with «ёлочки», as letters have it."""
    from letterlint.drafting import tidying

    return tidying.organisation(given)


def post(given: str) -> str:
    """The post without a point at its end, as letters have it."""
    from letterlint.drafting import tidying

    return tidying.post(given)


def mail(given: str) -> str:
    """An e-mail address; ValueError for anything else."""
    if not MAIL.fullmatch(given):
        raise ValueError("Это не адрес почты. Напишите так: priem@centr.ru")
    return given


def phone(given: str) -> str:
    """A telephone with enough figures; ValueError for anything else."""
    if not PHONE.fullmatch(given):
        raise ValueError("В телефоне мало цифр. Напишите так: 8 (383-47) 2-15-30")
    return given


def hours(given: str) -> str:
    """Working hours as the configuration reads them; ValueError for anything else."""
    try:
        converted(_parts(given, ","), tuple[Hours, ...], "")
    except ConfigError as error:
        raise ValueError(str(error).removeprefix(": ")) from error
    return given


def _parts(given: str, separator: str) -> list[str]:
    return [part.strip() for part in given.split(separator) if part.strip()]


def asked(question: Question) -> str:
    """The answer, asked for until it is right; "" where the clerk leaves it out."""
    if question.note:
        click.echo(question.note)
    while True:
        given = click.prompt(question.text, default="", show_default=False, prompt_suffix=": ")
        try:
            text = " ".join(given.split())
            return question.settled(text) if text else ""
        except ValueError as error:
            click.echo(str(error))


QUESTIONS = (
    Question("name", "Полное название организации", organisation),
    Question("short-names", "Короткие названия через «;», например: МБУ «Центр»; Центр", separator=";"),
    Question("address", "Почтовый адрес"),
    Question("phone", "Телефон", phone),
    Question("mail", "Электронная почта", mail),
    Question("head-post", "Должность руководителя, например: Директор", post),
    Question("head-name", "Фамилия, имя и отчество руководителя", name),
    Question("executor", "Исполнитель писем: фамилия, имя и отчество", name),
    Question("executor-post", "Должность исполнителя, например: заведующая отделением", post),
    Question("executor-phone", "Телефон исполнителя", phone),
    Question("hours", "Рабочее время, например: пн-чт 8:30-17:30, пт 8:30-16:30", hours, ","),
    Question("founder", "Учредитель: название, адрес, телефон", note=WAYS),
    Question("prosecutor", "Прокуратура: название, адрес, телефон"),
    Question("court", "Суд: название, адрес"),
)

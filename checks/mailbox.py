"""Личный почтовый ящик.

С личной почты пишет частное лицо: получатель не знает, от Центра ли ответ, а переписка с его личными
данными остаётся на чужом сервере. Отправляйте письма с рабочего ящика.

Проверяется адрес отправителя в файле .eml. Личными считаются ящики на общедоступных серверах: gmail.com,
mail.ru, yandex.ru и других. Если рабочий ящик организации открыт на таком сервере, назовите его адрес
или домен в настройках: mail-domains в разделе [organisation].

Источник: Кодекс, п. 5.5.1 – «использовать рабочий почтовый ящик. Недопустимо использовать свою личную почту».
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from letterlint.check import (
    Applicability,
    Check,
    Example,
    Finding,
    Fix,
    Letter,
    Mail,
    Organisation,
    Part,
    Severity,
)
from letterlint.language.wordlists import rows

ADVICE = "Отправьте письмо с рабочего ящика."
TEXT = "\nЗдравствуйте, Иван Иванович!\nПутёвку Вы получите 15 мая 2025 года."


def _example(header: str, address: str, own: tuple[str, ...] = ()) -> Example:
    mail = Mail(address, "", None)
    return Example(f"@ От: {header}{TEXT}", mail=mail, organisation=Organisation(mail_domains=own))


@dataclass(frozen=True, kw_only=True)
class Mailbox(Check):
    """Compares the domain of the sender with the list of public ones, `words/mailbox.tsv`."""

    name: ClassVar[str] = "mailbox"
    clause: ClassVar[str] = "5.5.1"
    default_severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example | str, ...]] = (
        _example("[[Петрова Анна <petrova@mail.ru>]]", "petrova@mail.ru"),
        _example("[[a.petrova@gmail.com]]", "a.petrova@gmail.com"),
        _example("[[Петрова <petrova@ya.ru>]]", "petrova@ya.ru"),
        _example("[[«Центр» <centr@yandex.ru>]]", "centr@yandex.ru"),
        _example("[[petrova@list.ru]]", "petrova@list.ru", ("centr.example.ru",)),
        _example("[[petrova@mail.ru]]", "petrova@mail.ru", ("kcson@mail.ru",)),
        _example("petrova@centr.example.ru", "petrova@centr.example.ru"),
        _example("kcson@mail.ru", "kcson@mail.ru", ("kcson@mail.ru",)),
        _example("petrova@mail.ru", "petrova@mail.ru", ("mail.ru",)),
        _example("petrova@gmail.com.example.ru", "petrova@gmail.com.example.ru"),
        _example("petrova@hotmail.gov.example", "petrova@hotmail.gov.example"),
        "Пишите нам на petrova@mail.ru.",
    )

    def findings(self, letter: Letter) -> Iterator[Finding]:
        mail = letter.document.mail
        if mail is None:
            return
        domain = mail.sender.rpartition("@")[2]
        own = {entry.lower() for entry in letter.organisation.mail_domains}
        if domain in public_domains() and own.isdisjoint((mail.sender, domain)):
            line = next(p for p in letter.document.paragraphs if p.part is Part.HEADER)
            message = f"письмо отправлено с личной почты ({mail.sender}). {ADVICE}"
            yield self.finding(line, line.place(), message, Fix(ADVICE, Applicability.MANUAL))


@lru_cache(maxsize=1)
def public_domains() -> frozenset[str]:
    """Domains where anybody may have a mailbox."""
    return frozenset(row["domain"] for row in rows("letterlint.checks", "mailbox"))

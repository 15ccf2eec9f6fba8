"""Подпись и исполнитель.

Получатель письма должен знать, кто ему отвечает и кому позвонить. Под письмом стоят должность и имя
того, кто подписал, а в последней строке – фамилия исполнителя и его телефон.

В электронном письме подпись содержит имя, отчество и фамилию полностью, должность и телефон. Кто
ответил сам и назвал свой телефон, тот и есть исполнитель.

Источник: Кодекс, п. 5.5.1 – «обязательно наличие подписи в конце письма, содержащей Ф.И.О, должность
работника Центра, исполнителя и контактный телефон для обратной связи»; для бумажных писем так же
составляют подпись и отметку об исполнителе по ГОСТ Р 7.0.97.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from letterlint.check import (
    Applicability,
    Check,
    Example,
    Finding,
    Fix,
    Letter,
    Mail,
    Paragraph,
    Role,
    Severity,
)

HEAD = "> Иванову И. И.\n^ Уважаемый Иван Иванович!\nПутёвку Вы получите 15 мая 2025 года.\n"
MAIL = Mail("priem@centr.example.ru", "Иванов Иван Иванович", None)
NO_NAME = "в подписи нет имени. Напишите инициалы и фамилию того, кто подписал письмо."
NO_POST = "в подписи нет должности. Напишите её перед именем: «Директор Т. В. Гусева»."
NOT_SIGNED = "письмо не подписано. Добавьте должность, инициалы и фамилию."
NO_EXECUTOR = "не указан исполнитель. Добавьте строку «Исп. Петрова А. С., 8 (383-47) 2-15-30»."
NO_EXECUTOR_NAME = "нет фамилии исполнителя. Напишите её перед телефоном."
NO_EXECUTOR_PHONE = "нет телефона исполнителя. Напишите его после фамилии."
GAP = re.compile(r"\[[^\]]*[^\W\d_]{3}[^\]]*\]")  # «[указать имя]»


@dataclass(frozen=True, kw_only=True)
class Signature(Check):
    """Looks at the lines that end the letter."""

    name: ClassVar[str] = "signature"
    clause: ClassVar[str] = "5.5.1"
    default_severity: ClassVar[Severity] = Severity.WARNING
    examples: ClassVar[tuple[Example | str, ...]] = (
        HEAD + "С уважением,\nДиректор Т. В. Гусева\n[[Исп. Петрова А. С.]]",
        HEAD + "С уважением,\n[[Т. В. Гусева]]\nИсп. Петрова А. С., 8 (383-47) 2-15-30",
        HEAD + "С уважением,\n[[Директор Центра]]\nИсп. Петрова А. С., 8 (383-47) 2-15-30",
        HEAD + "С уважением,\n[[Директор]] Т. В. Гусева",
        HEAD + "[[С уважением,]]\nИсп. Петрова А. С., 8 (383-47) 2-15-30",
        HEAD + "С уважением,\nДиректор Т. В. Гусева\n[[Исполнитель: 8 (383-47) 2-15-30]]",
        HEAD + "С уважением,\n[[МБУ «Центр «Забота»]] Т. В. Гусева\nИсп. Петрова А. С., 8 (383-47) 2-15-30",
        Example(HEAD + "С уважением,\nспециалист Центра [[Петрова А. С.]]\n8 (383-47) 2-15-30", mail=MAIL),
        Example(HEAD + "С уважением,\n[[Петрова Анна Сергеевна]],\nспециалист Центра", mail=MAIL),
        HEAD + "С уважением,\nДиректор Т. В. Гусева\nИсп. Петрова А. С., 8 (383-47) 2-15-30",
        HEAD
        + "С уважением,\n[указать должность] [указать имя]\nИсп. [указать исполнителя], 8 (383-47) 2-15-30",
        HEAD + "С уважением,\nДиректор Т. В. Гусева\nИсп. [указать исполнителя], [указать телефон]",
        HEAD
        + "С уважением,\nи. о. директора Центра\nсоциальной помощи Т.В.Гусева\nПетрова Анна Сергеевна\n8 (383-47) 2-15-30",
        HEAD
        + "| Заместитель главы – начальник отдела |  | Т. В. Гусева\nИсполнитель Петрова А. С., тел. 2-15-30",
        HEAD
        + "Врио министра С. Х. Ким-Чен\nПриложение: справка на 1 л.\nПетрова Анна Сергеевна, (383) 2-15-30",
        HEAD + "Директор\t\tГусева Т. В.\nИсп. Петрова А. С., 8 (383-47) 2-15-30",
        HEAD + "Директор Центра\nГусева Т. В.\nПетрова Анна Сергеевна, 2-15-30",
        HEAD
        + "Директор Т. В. Гусева\nДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ\nВладелец: Гусева Татьяна Викторовна\n"
        "Исп. Петрова А. С., 2-15-30",
        HEAD + "С уважением, директор Центра Гусева Татьяна Викторовна, тел. 8 (383-47) 2-15-30",
        Example(
            HEAD + "С уважением,\nПетрова Анна Сергеевна,\nспециалист Центра,\nтел. 8 (383-47) 2-15-30",
            mail=MAIL,
        ),
    )

    def findings(self, letter: Letter) -> Iterator[Finding]:
        if not letter.lines or not letter.roles.keys() - {Role.BODY}:  # a piece of text, not a letter
            return
        for message, paragraphs in _of_mail(letter) if letter.document.mail else _of_paper(letter):
            if any(GAP.search(line.text) for line in paragraphs):
                continue  # `placeholder` speaks of it
            paragraph = next(iter(paragraphs), None) or _last(letter)
            advice = message.partition(". ")[2]
            yield self.finding(paragraph, paragraph.place(), message, Fix(advice, Applicability.MANUAL))


Lacking = tuple[str, tuple[Paragraph, ...]]  # the message, and the lines that lack something


def _of_paper(letter: Letter) -> Iterator[Lacking]:
    signed, prepared = letter.signature, letter.executor
    own, executor = letter.paragraphs(Role.SIGNATURE), letter.paragraphs(Role.EXECUTOR)
    if not signed.name and not signed.post:
        yield NOT_SIGNED, ()
    elif not signed.name or not signed.post:
        yield NO_POST if signed.name else NO_NAME, own
    if not prepared.name and not prepared.phone:
        if signed.name and not signed.phone:  # who signs with a telephone answers it too
            yield NO_EXECUTOR, executor or own
    elif not prepared.name or not prepared.phone:
        yield NO_EXECUTOR_PHONE if prepared.name else NO_EXECUTOR_NAME, executor


def _of_mail(letter: Letter) -> Iterator[Lacking]:
    signers = (letter.signature, letter.executor)
    has_full_name = any(signer.name and "." not in signer.name for signer in signers)  # no initials
    lacking = [
        *([] if has_full_name else [("полного имени", "фамилию, имя и отчество")]),
        *([] if any(signer.post for signer in signers) else [("должности", "должность")]),
        *([] if any(signer.phone for signer in signers) else [("телефона", "телефон")]),
    ]
    if lacking:
        missing, wanted = (", ".join(words) for words in zip(*lacking, strict=True))
        lines = letter.paragraphs(Role.SIGNATURE) + letter.paragraphs(Role.EXECUTOR)
        yield f"в подписи нет {missing}. Допишите: {wanted}.", lines


def _last(letter: Letter) -> Paragraph:
    """The line under which the signature is due."""
    return next(iter(letter.paragraphs(Role.VALEDICTION)), letter.lines[-1])

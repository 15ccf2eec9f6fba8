"""Нет обращения к адресату, или оно неверно.

Письмо начинают с имени и отчества: «Уважаемый Иван Иванович!», «Уважаемая Мария Петровна!». Если
имя и отчество неизвестны, пишут «Уважаемый господин Иванов!», «Уважаемая госпожа Иванова!».
Нескольким адресатам – «Уважаемые Иван Иванович и Мария Петровна!», «Уважаемые жители дома № 5!».
В конце ставят восклицательный знак.

Замечание появляется, если обращения нет; если вместо него стоит «Здравствуйте» или «Добрый день»;
если «Уважаемый» сокращено; если имя не того рода, не в именительном падеже или не то, что в адресе;
если названа фамилия или стоят инициалы; если человек назван гражданином или заявителем.

Иностранцев без отчества называют так, как они назвались: «Уважаемый Ким Чен!».

Источник: Кодекс, пп. 5.4.1 (пример корректного обращения) и 5.4.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from letterlint.check import (
    Applicability,
    Check,
    Edit,
    Example,
    Finding,
    Fix,
    Gender,
    Letter,
    Name,
    Paragraph,
    Place,
    Role,
    Severity,
)
from letterlint.language.greeting import RESPECTED, greeting_to, parse_greeting, tells
from letterlint.language.greeting_faults import Called, fault, is_doubtful, only_the_end_is_wrong
from letterlint.language.names import is_first_name, spelt_out

BEGINNING = re.compile(r"\s+([а-яё])")  # of a sentence behind the greeting, in the same line
WORD = re.compile(r"\s+([А-ЯЁ][а-яё]+)")
TITLES = {Gender.MALE: "господин", Gender.FEMALE: "госпожа"}
BODY = "Ваше обращение рассмотрено 10 марта 2025 года."


@dataclass(frozen=True, kw_only=True)
class Salutation(Check):
    """Takes the greeting apart and holds it against the address block."""

    name: ClassVar[str] = "salutation"
    clause: ClassVar[str] = "5.4.1, 5.4.2"
    default_severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example | str, ...]] = (
        f"> Иванову Ивану Ивановичу\n[[|Уважаемый Иван Иванович!¶]]{BODY}",
        f"> Иванову И. И.\n[[{BODY}]]",
        f"> Ивановой М. П.\n^ [[Уважаемый Мария Петровна!|Уважаемая Мария Петровна!]]\n{BODY}",
        f"> Иванову И. И.\n^ [[Ув. Иван Иванович!|Уважаемый Иван Иванович!]]\n{BODY}",
        f"> Иванову И. И.\n^ [[Здравствуйте, Иван Иванович!|Уважаемый Иван Иванович!]]\n{BODY}",
        f"> Иванову Ивану Ивановичу\n^ [[Уважаемый Иванов И.И.!|Уважаемый Иван Иванович!]]\n{BODY}",
        f"> Иванову Ивану Ивановичу\n^ [[Уважаемый господин Иванов!|Уважаемый Иван Иванович!]]\n{BODY}",
        f"> Иванову И. И.\n^ [[Уважаемый Пётр Сергеевич!]]\n{BODY}",
        f"> Иванову И. И.\n^ [[Уважаемый заявитель!]]\n{BODY}",
        f"> Ивановой Анне Ильиничне\n^ [[Уважаемая Иванова!|Уважаемая Анна Ильинична!]]\n{BODY}",
        f"> г-же Ивановой\n^ [[Уважаемая Иванова!|Уважаемая госпожа Иванова!]]\n{BODY}",
        f"> Жителям дома № 14\n^ [[Уважаемые заявители!]]\n{BODY}",
        f"> Ивановой М. П.\n^ [[Уважаемая Мария Петровна,|Уважаемая Мария Петровна!]]\n{BODY}",
        f"> Иванову И. И.\n> и Петровой М. П.\n^ [[Уважаемая Мария Петровна и Иван Иванович!]]\n{BODY}",
        f"> Коваленко А. П.\n[[{BODY}]]",
        f"> Иванову Ивану Ивановичу\n[[Уважаемый Иван Иванович,|Уважаемый Иван Иванович!]] {BODY}",
        "> Иванову Ивану Ивановичу\n[[Иван Иванович, сообщаем, что путёвка готова.]]",
        f"> Иванову И. И.\n^ Уважаемый Иван Иванович!\n{BODY}",
        f"> Иванову И. И.\n^ Уважаемый господин Иванов!\n{BODY}",
        f"> г-же Петренко\n^ Уважаемая госпожа Петренко!\n{BODY}",
        f"> Сидорову Н. Ф.\n^ Уважаемый Никита Фомич!\n{BODY}",
        f"> Мамедову Эльчину Рашид оглы\n^ Уважаемый Эльчин Рашид оглы!\n{BODY}",
        f"> Джону Смиту\n^ Уважаемый господин Смит!\n{BODY}",
        f"> Ким Чену\n^ Уважаемый Ким Чен!\n{BODY}",
        f"> Жителям дома № 14\n^ Уважаемые жители дома № 14!\n{BODY}",
        f"> Жителям дома № 6 по ул. Мира\n^ Уважаемые жители дома № 6 по ул. Мира!\n{BODY}",
        f"> Иванову И. И.\n> и Петровой М. П.\n^ Уважаемые Иван Иванович и Мария Петровна!\n{BODY}",
    )

    def findings(self, letter: Letter) -> Iterator[Finding]:
        if letter.salutation is None:
            yield from self._missing(letter)
            return
        paragraph = letter.paragraph(letter.salutation)
        text = paragraph.text[letter.salutation.start : letter.salutation.end]
        called = Called(parse_greeting(text), tuple(a.name for a in letter.addressees))
        if reason := fault(called):
            unclear = is_doubtful(called) or tells(text)  # what follows the name would be lost
            yield self._wrong(letter, paragraph, reason, None if unclear else _right(called))

    def _missing(self, letter: Letter) -> Iterator[Finding]:
        body = letter.paragraphs(Role.BODY)
        if not body:
            return
        first = next((s for s in letter.sentences if s.paragraph == body[0]), None)
        right = greeting_to([a.name for a in letter.addressees])
        place = first.place() if first else body[0].place()
        edit = Edit(body[0].place(0, 0), f"{right}\n")
        advice = f"Добавьте перед текстом «{right}»." if right else f"Добавьте перед текстом {_ask(letter)}"
        sure = right and _can_precede(body[0], letter)
        fix = Fix(advice, Applicability.SAFE, (edit,)) if sure else Fix(advice, Applicability.MANUAL)
        yield self.finding(body[0], place, f"нет обращения к адресату. {advice}", fix)

    def _wrong(self, letter: Letter, paragraph: Paragraph, reason: str, right: str | None) -> Finding:
        place = letter.salutation or paragraph.place()
        advice = f"Напишите «{right}»." if right else f"Напишите {_ask(letter)}"
        fix = _put(advice, paragraph, place, right) if right else Fix(advice, Applicability.MANUAL)
        return self.finding(paragraph, place, f"{reason}. {advice}", fix)


def _can_precede(first: Paragraph, letter: Letter) -> bool:
    """Whether a greeting may stand before what is taken for the body: a sentence that calls nobody itself.

    A small letter goes on with a line above; a cell of a table is no place for a greeting.
    """
    names = [f"{a.name.first} {a.name.patronymic}" for a in letter.addressees]
    calls = any(first.text.strip().startswith(name) for name in names)
    return first.cell is None and not first.text.strip()[:1].islower() and not calls


def _put(advice: str, paragraph: Paragraph, place: Place, right: str) -> Fix:
    """The right greeting in the place of the wrong one; what goes on behind it begins a sentence."""
    after = WORD.match(paragraph.text, place.end)
    if after and is_first_name(after[1]):  # «Добрый день, | Мария Петровна»
        return Fix(advice, Applicability.MANUAL)
    goes_on = BEGINNING.match(paragraph.text, place.end)
    if goes_on is None:
        return Fix(advice, Applicability.SAFE, (Edit(place, right),))
    whole = paragraph.place(place.start, goes_on.end())
    return Fix(advice, Applicability.UNSAFE, (Edit(whole, f"{right} {goes_on[1].upper()}"),))


def _right(called: Called) -> str | None:
    """The right greeting, where everything for it is known."""
    addressees = called.addressees or tuple(called.names)
    return greeting_to(addressees) or _titled(called) or _with_mark(called)


def _titled(called: Called) -> str | None:
    """«Уважаемый господин Иванов!», 5.4.2; None where surname or gender is not known."""
    name, greeting = called.addressee or called.single, called.greeting
    if name is None or not (greeting.title or (name.surname and not name.first)):
        return None
    told = called.single.gender if called.single else greeting.gender
    gender = told if name.gender is Gender.UNKNOWN else name.gender
    known = name.surname and gender in RESPECTED and not greeting.plural and len(greeting.people) == 1
    return f"{RESPECTED[gender]} {TITLES[gender]} {name.surname}!" if known else None


def _with_mark(called: Called) -> str | None:
    """Only the punctuation at the end is wrong: «Уважаемые жители,»."""
    greeting = called.greeting
    people = " и ".join(part for part in (", ".join(greeting.people[:-1]), *greeting.people[-1:]) if part)
    title = f"{greeting.title} " if greeting.title else ""
    return f"{greeting.opener} {title}{people}!" if people and only_the_end_is_wrong(called) else None


def _ask(letter: Letter) -> str:
    """What to do where the name or the gender is not known: the clerk knows them."""
    if letter.collective or len(letter.addressees) > 1:
        return "«Уважаемые …!» с именами и отчествами или со словом «жители», «родители»."
    name = letter.addressees[0].name if letter.addressees else Name()
    initials = f" ({name.first} {name.patronymic})" if name.first and name.patronymic else ""
    if name.gender in RESPECTED:
        titled = f"«{RESPECTED[name.gender]} {TITLES[name.gender]} {name.surname}!»"
        unknown = f"; если они неизвестны – {titled}" if name.surname and not spelt_out(name.first) else ""
        return f"«{RESPECTED[name.gender]} …!» с именем и отчеством{initials}{unknown}."
    return f"{_either(name, initials)}."


def _either(name: Name, initials: str) -> str:
    """Both forms for somebody of whom the name does not show whether it is a man or a woman."""
    man, woman = (RESPECTED[gender] for gender in TITLES)
    unknown = "не видно, мужчине или женщине Вы пишете"
    if spelt_out(name.first) and spelt_out(name.patronymic):
        called = f"{name.first} {name.patronymic}"
        return f"«{man} {called}!» или «{woman} {called}!»: по имени и отчеству {unknown}"
    if not name.surname:
        return f"«{man} …!» или «{woman} …!» с именем и отчеством"
    mister, lady = (f"«{RESPECTED[gender]} {title} {name.surname}!»" for gender, title in TITLES.items())
    return f"{mister} или {lady}: по фамилии {unknown}. Если имя и отчество{initials} известны, назовите их"

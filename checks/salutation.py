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

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from letterlint.check import (
    Addressee,
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
    Role,
    Severity,
)
from letterlint.language.folding import yo
from letterlint.language.greeting import RESPECTED, Greeting, greeting_to, parse_greeting
from letterlint.language.morphology import lemmas
from letterlint.language.names import (
    forms,
    is_first_name,
    is_patronymic,
    may_be_one,
    patronymic_gender,
    spelt_out,
)
from letterlint.language.names import gender as gender_of
from letterlint.language.wordlists import rows

TITLES = {Gender.MALE: "господин", Gender.FEMALE: "госпожа"}
GENDER_OF_TITLE = {
    "господин": Gender.MALE,
    "г-н": Gender.MALE,
    "госпожа": Gender.FEMALE,
    "г-жа": Gender.FEMALE,
}
BODY = "Ваше обращение рассмотрено 10 марта 2025 года."


@dataclass(frozen=True, slots=True)
class Called:
    """A greeting, and whom it should call."""

    greeting: Greeting
    addressees: tuple[Addressee, ...]

    @property
    def names(self) -> list[Name]:
        return self.greeting.names()

    @property
    def single(self) -> Name | None:
        """The one person called, in a letter to one person at most."""
        return self.names[0] if len(self.names) == 1 == len(self.greeting.people) else None

    @property
    def addressee(self) -> Name | None:
        return self.addressees[0].name if len(self.addressees) == 1 else None


def _shortened(called: Called) -> str:
    return (
        "слово «Уважаемый» сокращено"
        if yo(called.greeting.opener).startswith("ув") and not called.greeting.ending
        else ""
    )


def _other_words(called: Called) -> str:
    greeting = called.greeting
    if greeting.ending or _shortened(called):
        return ""
    return (
        f"«{greeting.opener.strip(' ,.!')}» вместо «Уважаемый»"
        if greeting.opener
        else "нет слова «Уважаемый»"
    )


def _left_by_template(called: Called) -> str:
    return f"остался след шаблона «{called.greeting.template.strip()}»" if called.greeting.template else ""


def _impersonal(called: Called) -> str:
    words = called.greeting.people[0].split() if called.greeting.people else []
    title = called.greeting.title.rstrip(".").lower()
    word = title or (words[0] if words else "")
    first = lemmas(word) | {yo(word)}
    why = next((row["why"] for row in rows("letterlint.checks", "salutation") if row["word"] in first), "")
    return why or ("слово «гражданин» сокращено" if title in ("гр", "гр-н", "гр-ка") else "")


def _not_nominative(called: Called) -> str:
    return (
        ""
        if called.greeting.nominative or not called.greeting.ending
        else "имя стоит не в именительном падеже"
    )


def _small_letter(called: Called) -> str:
    return "обращение начинается со строчной буквы" if called.greeting.opener[:1].islower() else ""


def _comma_inside(called: Called) -> str:
    return "после «Уважаемый» стоит запятая" if called.greeting.comma else ""


def _initials(called: Called) -> str:
    return (
        "вместо имени и отчества стоят инициалы"
        if any("." in person for person in called.greeting.people)
        else ""
    )


def _surname(called: Called) -> str:
    """A surname beside the name; who has no patronymic may be called so: «Уважаемый Ким Чен!»."""
    name, addressee = called.single, called.addressee
    if name is None or not name.surname or not name.first or called.greeting.title:
        return ""
    has_patronymic = name.patronymic or (addressee and addressee.patronymic)
    return "вместе с именем названа фамилия" if has_patronymic else ""


def _surname_alone(called: Called) -> str:
    name = called.single
    bare = name is not None and name.surname and not name.first and not called.greeting.title
    return "названа одна фамилия" if bare else ""


def _title_with_name(called: Called) -> str:
    """«Господин» is for the surname alone, where first name and patronymic are unknown (5.4.2)."""
    name, addressee, title = called.single, called.addressee, called.greeting.title
    if not title or name is None:
        return ""
    if name.first and name.patronymic:
        return f"«{title}» ставят только перед фамилией"
    known = addressee and spelt_out(addressee.first) and spelt_out(addressee.patronymic)
    return f"«{title}» пишут, когда имя и отчество неизвестны, а они есть в адресе" if known else ""


def _another_surname(called: Called) -> str:
    name, addressee = called.single, called.addressee
    if name is None or addressee is None or not name.surname or not addressee.surname or name.first:
        return ""
    return "" if forms(name) & forms(addressee) else "фамилия не та, что в адресе"


def _no_patronymic(called: Called) -> str:
    """«Уважаемая Мария!» to somebody whose patronymic, or its initial, is in the address block."""
    people, addressee = called.greeting.people, called.addressee
    alone = len(people) == 1 and " " not in people[0] and is_first_name(people[0])
    return "нет отчества" if alone and addressee and addressee.patronymic else ""


def _odd_pair(called: Called) -> str:
    """«Иван Ивановна»."""
    for person in called.greeting.people:
        first, _, patronymic = person.partition(" ")
        genders = gender_of(first=first), patronymic_gender(patronymic) if is_patronymic(patronymic) else None
        if set(genders) == {Gender.MALE, Gender.FEMALE}:
            return "имя и отчество разного рода"
    return ""


def _wrong_gender(called: Called) -> str:
    greeting = called.greeting
    gender = GENDER_OF_TITLE.get(yo(greeting.title), greeting.gender)
    if gender is Gender.UNKNOWN or called.single is None:
        return ""
    genders = {
        called.single.gender,
        called.addressee.gender if called.addressee else Gender.UNKNOWN,
        greeting.gender,
    }
    return "" if genders <= {gender, Gender.UNKNOWN} else "род не согласован с именем"


def _wrong_number(called: Called) -> str:
    greeting = called.greeting
    if called.single and greeting.plural:
        return "«Уважаемые» – к одному человеку"
    several = len(greeting.people) > 1 and len(called.names) == len(greeting.people)
    return (
        f"«{greeting.opener}» – к нескольким людям"
        if several and greeting.gender is not Gender.UNKNOWN
        else ""
    )


def _another_person(called: Called) -> str:
    strangers = [
        n for n in called.names if n.first and not any(may_be_one(n, a.name) for a in called.addressees)
    ]
    return "имя или отчество не те, что в адресе" if called.addressees and strangers else ""


def _wrong_end(called: Called) -> str:
    if called.greeting.mark == "!":
        return ""
    return f"в конце стоит «{called.greeting.mark}», а не «!»" if called.greeting.mark else "в конце нет «!»"


PROBLEMS: tuple[Callable[[Called], str], ...] = (
    _shortened,
    _other_words,
    _left_by_template,
    _impersonal,
    _not_nominative,
    _title_with_name,
    _initials,
    _surname,
    _surname_alone,
    _another_surname,
    _another_person,
    _no_patronymic,
    _odd_pair,
    _wrong_gender,
    _wrong_number,
    _small_letter,
    _comma_inside,
    _wrong_end,
)
DOUBTFUL = (_another_surname, _another_person, _odd_pair)  # it may be the address that is wrong


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
        f"> Ивановой М. П.\n^ [[Уважаемая Мария Петровна,|Уважаемая Мария Петровна!]]\n{BODY}",
        f"> Иванову И. И.\n> и Петровой М. П.\n^ [[Уважаемая Мария Петровна и Иван Иванович!]]\n{BODY}",
        f"> Иванову И. И.\n^ Уважаемый Иван Иванович!\n{BODY}",
        f"> Иванову И. И.\n^ Уважаемый господин Иванов!\n{BODY}",
        f"> г-же Петренко\n^ Уважаемая госпожа Петренко!\n{BODY}",
        f"> Сидорову Н. Ф.\n^ Уважаемый Никита Фомич!\n{BODY}",
        f"> Мамедову Эльчину Рашид оглы\n^ Уважаемый Эльчин Рашид оглы!\n{BODY}",
        f"> Ким Чену\n^ Уважаемый Ким Чен!\n{BODY}",
        f"> Жителям дома № 14\n^ Уважаемые жители дома № 14!\n{BODY}",
        f"> Иванову И. И.\n> и Петровой М. П.\n^ Уважаемые Иван Иванович и Мария Петровна!\n{BODY}",
    )

    def findings(self, letter: Letter) -> Iterator[Finding]:
        if letter.salutation is None:
            yield from self._missing(letter)
            return
        paragraph = letter.paragraph(letter.salutation)
        text = paragraph.text[letter.salutation.start : letter.salutation.end]
        called = Called(parse_greeting(text), letter.addressees)
        for problem in PROBLEMS:
            if reason := problem(called):
                right = None if problem in DOUBTFUL else _right(called)
                yield self._wrong(letter, paragraph, reason, right)
                return

    def _missing(self, letter: Letter) -> Iterator[Finding]:
        body = letter.paragraphs(Role.BODY)
        if not body:
            return
        first = next((s for s in letter.sentences if s.paragraph == body[0]), None)
        right = greeting_to([a.name for a in letter.addressees])
        place = first.place() if first else body[0].place()
        edit = Edit(body[0].place(0, 0), f"{right}\n")
        advice = f"Добавьте перед текстом «{right}»." if right else f"Добавьте перед текстом {_ask(letter)}"
        fix = Fix(advice, Applicability.SAFE, (edit,)) if right else Fix(advice, Applicability.MANUAL)
        yield self.finding(body[0], place, f"нет обращения к адресату. {advice}", fix)

    def _wrong(self, letter: Letter, paragraph: Paragraph, reason: str, right: str | None) -> Finding:
        place = letter.salutation or paragraph.place()
        advice = f"Напишите «{right}»." if right else f"Напишите {_ask(letter)}"
        edit = Edit(place, right or "")
        fix = Fix(advice, Applicability.SAFE, (edit,)) if right else Fix(advice, Applicability.MANUAL)
        return self.finding(paragraph, place, f"{reason}. {advice}", fix)


def _right(called: Called) -> str | None:
    """The right greeting, where everything for it is known."""
    name = called.single
    if name and called.greeting.title and name.surname and not _known(called.addressees):
        gender = called.addressee.gender if called.addressee else Gender.UNKNOWN
        gender = name.gender if gender is Gender.UNKNOWN else gender
        surname = called.addressee.surname if called.addressee else name.surname
        return f"{RESPECTED[gender]} {TITLES[gender]} {surname}!" if gender in RESPECTED and surname else None
    people = called.addressees or tuple(Addressee(name) for name in called.names)
    return greeting_to([person.name for person in people]) or _with_mark(called)


def _with_mark(called: Called) -> str | None:
    """Only the punctuation at the end is wrong: «Уважаемые жители,»."""
    only = [problem for problem in PROBLEMS if problem(called)] == [_wrong_end]
    words = (
        ", ".join(called.greeting.people[:-1]),
        called.greeting.people[-1] if called.greeting.people else "",
    )
    people = " и ".join(word for word in words if word)
    title = f"{called.greeting.title} " if called.greeting.title else ""
    return f"{called.greeting.opener} {title}{people}!" if only and people else None


def _known(addressees: tuple[Addressee, ...]) -> bool:
    return bool(addressees) and greeting_to([a.name for a in addressees]) is not None


def _ask(letter: Letter) -> str:
    """What to do where the name or the gender is not known: the clerk knows them."""
    if letter.collective or len(letter.addressees) > 1:
        return "«Уважаемые …!» с именами и отчествами или со словом «жители», «родители»."
    name = letter.addressees[0].name if letter.addressees else Name()
    opener = RESPECTED.get(name.gender, "Уважаемый (Уважаемая)")
    initials = f" ({name.first} {name.patronymic})" if name.first and name.patronymic else ""
    return f"«{opener} …!» с именем и отчеством{initials}."

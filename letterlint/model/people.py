"""Who writes and who is written to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum


class Gender(StrEnum):
    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in the nominative; "" where a part is not known, "И." where only the initial is."""

    surname: str = ""
    first: str = ""
    patronymic: str = ""
    gender: Gender = Gender.UNKNOWN


@dataclass(frozen=True, slots=True)
class Addressee:
    """A person the letter is written to, with post and organisation as the address block has them."""

    name: Name
    post: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """The lines of who signs a letter or prepared it, as they are written; "" where something is missing."""

    name: str = ""
    post: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Hours:
    """From when to when an organisation works on some days of the week, local time."""

    days: frozenset[int]  # Monday is 0
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Organisation:
    """Whose letters are checked, as the configuration tells it; "" and () where it does not."""

    name: str = ""  # in full
    short_names: tuple[str, ...] = ()
    mail_domains: tuple[str, ...] = ()
    hours: tuple[Hours, ...] = (Hours(frozenset(range(5)), time(8), time(18)),)
    address: str = ""  # postal
    phone: str = ""
    mail: str = ""
    head_post: str = ""  # of the one who signs letters: «Директор»
    head_name: str = ""  # «Гусева Татьяна Викторовна»
    executor: str = ""  # who prepares letters: «Рыбакова Ирина Олеговна»
    executor_post: str = ""
    executor_phone: str = ""
    founder: str = ""  # to whom a refusal may be appealed, with address and telephone
    prosecutor: str = ""
    court: str = ""

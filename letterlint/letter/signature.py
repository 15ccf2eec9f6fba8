"""Who signs a letter, and who prepared it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from letterlint.letter.marks import (
    CONTACT,
    EXECUTOR,
    PHONE,
    VALEDICTION,
    names_organisation,
    names_post,
    words,
)
from letterlint.model import Paragraph, Role, Signature

SURNAME = r"[А-ЯЁ](?:[а-яё]+|[А-ЯЁ]+)(?:-[А-ЯЁ](?:[а-яё]+|[А-ЯЁ]+))?"
INITIALS = r"[А-ЯЁ]\.[ \t\u00a0]*(?:-?[А-ЯЁ]\.)?"
NAME = re.compile(
    rf"\b{SURNAME}\s+[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+(?:ич|на|оглы|кызы)\b"
    rf"|\b[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+(?:ич|на)\s+{SURNAME}\b"
    rf"|\b{INITIALS}[ \t\u00a0]*{SURNAME}\b|\b{SURNAME}[ \u00a0]{INITIALS}(?!\s*(?:[А-ЯЁ]\.\s*)*[А-ЯЁ][а-яё])"
)
EXTENSION = re.compile(r"\bдоб(?:авочный|\.)?\s*\d{2,}", re.IGNORECASE)  # of the telephone in the letterhead
NOT_A_POST = re.compile(
    r"\b(?:подпись|М\.\s?П\.|тел(?:ефон)?|исп(?:олнитель)?|эл(?:ектронная)?|e-?mail)\b\.?", re.I
)


def signature(roles: Mapping[Role, Sequence[Paragraph]]) -> Signature:
    """The signature: the name and the post that the lines after the valediction give, "" where none."""
    lines = [
        VALEDICTION.sub("", p.text)
        for p in (*roles.get(Role.VALEDICTION, ()), *roles.get(Role.SIGNATURE, ()))
    ]
    return _read("\n".join(lines))


def executor(roles: Mapping[Role, Sequence[Paragraph]]) -> Signature:
    """The person who prepared the letter, from the last lines of it or from the foot of the page."""
    feet = [p for p in roles.get(Role.MARGIN, ()) if EXECUTOR.match(p.text.strip())]
    lines = "\n".join(EXECUTOR.sub("", p.text.strip()) for p in (*roles.get(Role.EXECUTOR, ()), *feet))
    found = _read(lines)
    return found if found.name else replace(found, name=_surname(lines))


def _surname(text: str) -> str:
    """A surname that stands alone: «Исп. Петрова, 2-15-30»."""
    alone = (
        word for word in re.findall(SURNAME, text) if not names_post(word) and not names_organisation(word)
    )
    return next(alone, "")


def _read(text: str) -> Signature:
    name = NAME.search(text)
    phone = PHONE.search(text) or EXTENSION.search(text)
    return Signature(name[0] if name else "", _post(text), phone[0].strip() if phone else "")


def _post(text: str) -> str:
    """What is left of a signature without name, telephone and addresses, if it is no bare organisation."""
    for sign in (NAME, PHONE, CONTACT, NOT_A_POST):
        text = sign.sub(" ", text)
    rest = " ".join(text.replace("\t", " ").split()).strip(" ,.;:/_|–-")
    if not any(len(word) > 2 for word in words(rest)):
        return ""
    return rest if names_post(rest) or not names_organisation(rest) else ""

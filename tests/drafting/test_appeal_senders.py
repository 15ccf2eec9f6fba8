"""Who sent an appeal: the table `senders.txt`."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterlint.documents import read_appeal
from letterlint.drafting.errors import UnsureError
from letterlint.drafting.typed import person
from letterlint.language.names import Case, decline
from letterlint.letter.appeal import sender
from letterlint.letter.appeal_senders import Senders, senders
from letterlint.model import Document

from .data import rows

DIRECTOR = "Директору МБУ «КЦСОН» // Гусевой Т. В."
TEXT = "Мне трудно ходить в магазин, а помочь мне некому."


def appeal(folder: Path, head: str, foot: str) -> Document:
    above = [DIRECTOR if line == "D" else line for line in head.split(" // ")]
    text = " // ".join([*above, TEXT, foot]).replace(" // ", "\n")
    (folder / "appeal.txt").write_text(text, encoding="utf-8")
    return read_appeal(folder / "appeal.txt")


def told(found: Senders) -> str:
    if found.certain:
        names = (person.name for person in found.people)
        return "; ".join(f"{name.surname} {name.first} {name.patronymic}" for name in names)
    if found.doubt:
        return f"? {found.doubt}"
    if not found.people:
        return "? nobody"
    return "? part" if all(person.sure_first for person in found.people) and not _unclear(found) else "? form"


def _unclear(found: Senders) -> bool:
    return any(not person.sure and not person.name.first.endswith(".") for person in found.people)


@pytest.mark.parametrize("row", rows("senders"), ids=lambda row: f"{row[0]} | {row[1]}")
def test_who_sent_an_appeal(row: list[str], tmp_path: Path) -> None:
    head, foot, expected = row
    found = senders(appeal(tmp_path, head, foot))
    assert told(found) == expected


def test_only_certain_names_complete_those_of_a_letter(tmp_path: Path) -> None:
    assert sender(None) == []
    assert sender(appeal(tmp_path, "D // от Петровой А. И.", "")) == []
    (name,) = sender(appeal(tmp_path, "D // от Петровой Анны Ивановны", ""))
    assert (name.surname, name.gender) == ("Петрова", "female")


@pytest.mark.parametrize("typed", [row[0] for row in rows("people") if len(row[0].split()) == 3])
def test_a_name_in_the_genitive_is_read_as_it_was_or_asked(typed: str, tmp_path: Path) -> None:
    try:
        name = person(typed)
    except UnsureError:
        return
    form = decline(name, Case.GENITIVE)
    if form and form.surname and form.patronymic:
        found = senders(appeal(tmp_path, f"D // от {form.surname} {form.first} {form.patronymic}", ""))
        assert told(found) in (
            f"{name.surname} {name.first} {name.patronymic}",
            "? form",
            "? part",
            "? unread",
        )

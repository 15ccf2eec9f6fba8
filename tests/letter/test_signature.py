"""Who signs a letter and who prepared it."""

from __future__ import annotations

import pytest

from letterlint.letter.signature import executor, signature
from letterlint.model import Paragraph, Part, Role, Signature

SIGNED = {
    "Директор                    Т. В. Гусева": Signature("Т. В. Гусева", "Директор"),
    "Директор Т.В.Гусева": Signature("Т.В.Гусева", "Директор"),
    "Директор\nТ. В. Гусева": Signature("Т. В. Гусева", "Директор"),
    "Гусева Т. В., директор": Signature("Гусева Т. В.", "директор"),
    "и. о. директора Центра\tА. С. Ким-Чен": Signature("А. С. Ким-Чен", "и. о. директора Центра"),
    "Заведующая отделением Гусева Татьяна Викторовна, тел. 2-15-30": Signature(
        "Гусева Татьяна Викторовна", "Заведующая отделением", "тел. 2-15-30"
    ),
    "МБУ «Центр «Забота»  Т. В. Гусева": Signature("Т. В. Гусева"),
    "Т. В. Гусева": Signature("Т. В. Гусева"),
    "Директор ______________": Signature(post="Директор"),
    "": Signature(),
}
PREPARED = {
    "Исп. Петрова А. С., 8 (383-47) 2-15-30": Signature("Петрова А. С.", "", "8 (383-47) 2-15-30"),
    "Исполнитель: Петрова, доб. 214": Signature("Петрова", "", "доб. 214"),
    "Исп. Петрова А. С.": Signature("Петрова А. С."),
    "Исп. отдел кадров, 2-15-30": Signature("", "", "2-15-30"),
}


def roles(role: Role, text: str) -> dict[Role, list[Paragraph]]:
    return {role: [Paragraph(Part.BODY, n, line) for n, line in enumerate(text.split("\n"))]}


@pytest.mark.parametrize("text", SIGNED)
def test_signature(text: str) -> None:
    assert signature(roles(Role.SIGNATURE, text)) == SIGNED[text]


def test_a_valediction_and_the_signature_in_one_line() -> None:
    line = "С уважением, директор Центра Т. В. Гусева"
    assert signature(roles(Role.VALEDICTION, line)) == Signature("Т. В. Гусева", "директор Центра")


@pytest.mark.parametrize("text", PREPARED)
def test_executor(text: str) -> None:
    found = executor(roles(Role.EXECUTOR, text))
    assert (found.name, found.phone) == (PREPARED[text].name, PREPARED[text].phone)

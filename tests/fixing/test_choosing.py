"""Only fixes that can be trusted are chosen, and of several the best."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterlint.fixing import fitting, in_sight
from letterlint.letter import understand
from letterlint.model import (
    Applicability,
    Document,
    Edit,
    Finding,
    Fix,
    Fixed,
    LetterReport,
    Paragraph,
    Part,
    Place,
    Severity,
)

TEXT = "Долг 10 000 рублей 15 копеек, ставка 5,3, до 05.03.2025, минус -5 и +7 (383) 2-15."
SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE


def edit(start: int, end: int, text: str, paragraph: int = 0) -> Edit:
    return Edit(Place(Part.BODY, paragraph, start, end), text)


def found(*fixes: Fix) -> Finding:
    place = Place(Part.BODY, 0, 0, 4)
    return Finding("rule", "1.1", Severity.ERROR, "Так нельзя.", place, TEXT[:4], fixes)


def report(*findings: Finding) -> LetterReport:
    path = Path("a.docx")
    document = Document(path, (Paragraph(Part.BODY, 0, TEXT), Paragraph(Part.BODY, 1, "Ещё один.")))
    return LetterReport(path, None, understand(document), findings)


def chosen(*edits: Edit) -> bool:
    return bool(in_sight(report(found(Fix("", SAFE, edits))), {SAFE}))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("10 000", "10000"),
        ("5,3", "53"),
        ("15 копеек, ставка 5,3", "5,3 копеек, ставка 15"),
        ("-5", "5"),
        ("05.03.2025", "5 марта 2025 года"),
        ("05.03.2025", "03.05.2025"),
        ("2-15", "2–15"),
        ("Долг ", "Долг 1 "),
        ("+7 (383) 2-15", ""),
    ],
)
def test_numbers_never_change(old: str, new: str) -> None:
    start = TEXT.index(old)
    assert not chosen(edit(start, start + len(old), new))


def test_words_around_numbers_may_change() -> None:
    start = TEXT.index("рублей")
    assert chosen(edit(start, start + 6, "руб."))
    assert chosen(edit(0, 0, "Уважаемый Иван Иванович!\n"))
    assert not chosen(edit(0, 0, "Уважаемые жители дома 5!\n"))


@pytest.mark.parametrize(
    "edits",
    [
        (edit(0, 4, "а"), edit(3, 6, "б")),
        (edit(80, 800, ""),),
        (edit(4, 0, ""),),
        (edit(-3, 2, ""),),
        (edit(0, 1, "", paragraph=7),),
    ],
)
def test_edits_that_are_wrong_are_not_chosen(edits: tuple[Edit, ...]) -> None:
    assert not chosen(*edits)


def test_the_best_fix_of_several() -> None:
    unsafe, barred, safe = (
        Fix(str(n), kind, (edit(0, 4, str(kind)),)) for n, kind in enumerate((UNSAFE, SAFE, SAFE))
    )
    both = report(found(unsafe, replaced(barred, "нельзя"), safe))

    def editable(one: Edit) -> bool:
        return one.text != "нельзя"

    assert [one.fix for one in in_sight(both, {SAFE, UNSAFE}, editable)] == [safe]
    assert [one.fix for one in in_sight(both, {UNSAFE}, editable)] == [unsafe]
    assert not in_sight(both, {Applicability.MANUAL})


def replaced(fix: Fix, text: str) -> Fix:
    return Fix(fix.title, fix.applicability, (edit(0, 4, text),))


def test_what_touches_is_left_for_another_round() -> None:
    fixes = [
        Fix("", SAFE, (edit(0, 4, "а"), edit(20, 22, "б"))),
        Fix("", SAFE, (edit(4, 6, "в"),)),  # beside the first
        Fix("", SAFE, (edit(10, 12, "г"), edit(21, 21, "д"))),  # within the first
        Fix("", SAFE, (edit(10, 12, "е"), edit(0, 4, "ж", paragraph=1))),
    ]
    together = fitting([Fixed(found(), fix) for fix in fixes])
    assert [one.fix for one in together] == [fixes[0], fixes[3]]

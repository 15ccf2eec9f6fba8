"""The rules of letterlint find nothing in what filters make, and every gap."""

from __future__ import annotations

import pytest

from letterlint.check import Example, Finding
from letterlint.drafting import FILTERS, Gap, UnsureError, addressee, people, person
from letterlint.model import Name
from letterlint.registry import checks
from letterlint.testing import letter_of
from tests.drafting.data import made, rows

BODY = "Ваше обращение рассмотрено 10 марта 2025 года."
RULES = ("salutation", "agreement", "placeholder", "third-person", "style-unity", "personal-data")


def findings(text: str, *rules: str) -> list[Finding]:
    letter = letter_of(Example(text))
    return [finding for rule in rules or RULES for finding in checks()[rule]().findings(letter)]


def letter(block: str, salutation: str, body: str = BODY) -> str:
    lines = "\n".join(f"> {line}" for line in block.split("\n"))
    return f"{lines}\n^ {salutation}\n{body}"


@pytest.mark.parametrize("full", [True, False])
@pytest.mark.parametrize("row", rows("people"), ids=lambda row: f"{row[0]} {row[1]}")
def test_everybody_is_addressed_rightly(row: list[str], full: bool) -> None:
    name = person(row[0], row[1])
    try:
        text = letter(FILTERS["address_block"](name, full=full), FILTERS["salutation"](name))
    except UnsureError:
        return
    assert [finding.rule for finding in findings(text)] == ["placeholder"] * text.count("[указать")


@pytest.mark.parametrize(
    "typed",
    [
        "Иванов Иван Иванович; Петрова Мария Львовна",
        "Иванов Иван Иванович; Жук Вера Павловна; Цой Олег Ильич",
        "Иванов И. И.; Петрова М. Л.",
        "Иванов Иван Иванович; Петрова М. Л.",
    ],
)
def test_several_are_addressed_rightly(typed: str) -> None:
    several = people(typed)
    body = f"{FILTERS['capitalised'](FILTERS['your'](several, 'обращение'))} рассмотрено 10 марта 2025 года."
    assert findings(letter(FILTERS["address_block"](several), FILTERS["salutation"](several), body)) == []


@pytest.mark.parametrize("row", rows("phrases")[:50], ids=lambda row: row[0])
def test_posts_are_addressed_rightly(row: list[str]) -> None:
    official = addressee("Иванова Мария Петровна", row[0], "МБУ «Центр»")
    block = made("address_block", official)
    assert (
        block == "?"
        or findings(letter(block, FILTERS["salutation"](official)), "salutation", "agreement") == []
    )


def test_a_whole_letter() -> None:
    name = person("Иванова Мария Петровна")
    body = (
        f"{FILTERS['your'](name, 'обращение')} рассмотрено {FILTERS['date_words']('10.03.2025')}. "
        f"{FILTERS['you'](name, 'dative')} назначена выплата: {FILTERS['money']('12500,50')} в месяц. "
        f"Деньги поступят на счёт в течение {FILTERS['counted'](5, 'рабочий день', 'genitive')}. "
        f"Вы сдали {FILTERS['counted'](2, 'копия паспорта')}."
    )
    every = [rule for rule in checks() if rule not in ("signature", "working-hours", "mailbox", "length")]
    assert findings(letter(FILTERS["address_block"](name), FILTERS["salutation"](name), body), *every) == []


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("дата решения", "[указать дату решения]"),
        ("причина отказа", "[указать причину отказа]"),
        ("номер договора", "[указать номер договора]"),
        ("Ф. И. О. [директора]", "[указать: Ф. И. О. директора]"),
        ("", "[указать: сведения]"),
        ("слово " * 60, ""),
    ],
)
def test_every_gap_is_found(label: str, text: str) -> None:
    gap = Gap(label)
    assert text in ("", gap)
    (finding,) = findings(f"Решение принято: {gap}.", "placeholder")
    assert finding.quote == gap


def test_gaps_of_errors_are_found() -> None:
    for name in (Name("Жук", "А.", "Л."), Name("Смородина", gender=person("Иванова").gender)):
        with pytest.raises(UnsureError) as asked:
            FILTERS["dative"](name)
        assert findings(f"Решение направлено {asked.value.gap}.", "placeholder")

"""A fix never changes a number, a date, an amount, a citation, or the name of anybody but the addressee."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

import pytest

from letterlint.check import Addressee, Check, Example, Finding, Fix, Letter
from letterlint.fixing import edited
from letterlint.language.folding import fold, yo
from letterlint.language.morphology import parse
from letterlint.language.names import first_forms, forms, patronymic_forms
from letterlint.language.spans import act_requisites
from letterlint.registry import checks
from letterlint.testing import letter_of

NUMBER = re.compile(r"\d+")
MONTHS = "январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр"
DATE = re.compile(rf"\d{{1,2}}(?:\.\d\d\.\d{{2,4}}|\s+(?:{MONTHS})[а-я]*(?:\s+\d{{4}})?)")
AMOUNT = re.compile(r"\d[\d\s]*(?:руб|коп|%|тыс|млн)\w*")
DESIGNATION = re.compile(r"№\s*[\w/-]*\d[\w/-]*")
NAMED = re.compile(r"\b[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\b")
INITIALS = re.compile(r"\s*[А-ЯЁ]\.\s?[А-ЯЁ]\.")
FAMILY = {"Surn", "Name", "Patr"}
EXAMPLES = [(check, example) for check in checks().values() for example in check.examples]


@lru_cache(maxsize=1)
def letters() -> tuple[Letter, ...]:
    return tuple(letter_of(example) for _, example in EXAMPLES)


def tried(check: type[Check], letter: Letter) -> Iterator[tuple[Finding, Fix, str, str]]:
    """Each fix with edits, with each paragraph that it changes before and after."""
    for finding in check().findings(letter):
        for fix in finding.fixes:
            for key in sorted({(e.place.part, e.place.paragraph) for e in fix.edits}):
                edits = [e for e in fix.edits if (e.place.part, e.place.paragraph) == key]
                text = letter.paragraph(edits[0].place).text
                yield finding, fix, text, edited(text, edits)


def kept(text: str) -> list[list[str]]:
    """What no fix may touch, in order."""
    plain = fold(text).text
    cited = [plain[start:end] for start, end in act_requisites(plain)]
    return [*(pattern.findall(plain) for pattern in (NUMBER, DATE, AMOUNT, DESIGNATION)), cited]


def strangers(text: str, addressees: tuple[Addressee, ...]) -> Counter[str]:
    """The names in a text that are of no addressee, as they are written."""
    own = {yo(form) for a in addressees for form in (*forms(a.name), *first_forms(a.name))}
    own |= {yo(form) for a in addressees for form in patronymic_forms(a.name)}
    found = (match for match in NAMED.finditer(text) if yo(match[0]) not in own)
    return Counter(match[0] for match in found if is_name(match[0], text[match.end() :]))


def is_name(word: str, after: str) -> bool:
    likeliest = parse(word)[0].tag.grammemes
    return INITIALS.match(after) is not None or bool(FAMILY & likeliest)


@pytest.mark.parametrize("other", checks().values(), ids=lambda check: check.name)
def test_no_fix_changes_facts(other: type[Check]) -> None:
    """Every rule on the examples of every rule."""
    for letter in letters():
        for finding, fix, before, after in tried(other, letter):
            assert kept(before) == kept(after), (finding.rule, fix.title)
            lost = strangers(before, letter.addressees) - strangers(after, letter.addressees)
            assert not lost, (finding.rule, fix.title)


def test_no_fix_leaves_blanks_or_signs_behind() -> None:
    odd = re.compile(r" {2}| [,.;:!?](?!\.)|,,|\.\.(?!\.)|\( | \)")
    for check, example in EXAMPLES:
        for finding, fix, before, after in tried(check, letter_of(example)):
            assert len(odd.findall(after)) <= len(odd.findall(before)), (finding.rule, fix.title, after)


def test_only_fixes_without_edits_are_manual() -> None:
    for check, example in EXAMPLES:
        for finding in check().findings(letter_of(example)):
            for fix in finding.fixes:
                assert bool(fix.edits) == (fix.applicability != "manual"), (finding.rule, fix.title)


def test_the_guard_sees_what_it_guards() -> None:
    text = "По договору № 12-А от 05.03.2025 Петрову А. С. выплачено 5 000 руб."
    for changed in (("№ 12-А", "№ 12"), ("05.03.2025", "5 марта"), ("5 000", "6 000"), ("12-А", "12–А")):
        assert kept(text) != kept(text.replace(*changed))
    letter = letter_of(Example("Договор заключён."))
    assert strangers(text, letter.addressees) == Counter({"Петрову": 1})
    assert not strangers("Иванову И. И. отказано.", letter.addressees)

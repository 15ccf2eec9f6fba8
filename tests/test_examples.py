"""Every rule does on its own examples what they say."""

from __future__ import annotations

import re

import pytest

from letterlint.check import Check, Example
from letterlint.registry import checks
from letterlint.testing import failures

CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)


@pytest.mark.parametrize("check", checks().values(), ids=lambda check: check.name)
def test_examples_are_found_and_nothing_else(check: type[Check]) -> None:
    assert failures(check) == []


@pytest.mark.parametrize("check", checks().values(), ids=lambda check: check.name)
def test_rule_has_wrong_and_right_examples(check: type[Check]) -> None:
    whole = [e if isinstance(e, Example) else Example(e) for e in check.examples]
    texts = [example.appeal + example.text for example in whole]
    wrong = [text for text in texts if "[[" in text]
    assert len(wrong) >= 2
    assert len(texts) - len(wrong) >= 2


@pytest.mark.parametrize("check", checks().values(), ids=lambda check: check.name)
def test_manual_is_russian_and_cites_the_code(check: type[Check]) -> None:
    manual = check.manual()
    assert CYRILLIC.match(manual)
    assert "Источник: Кодекс" in manual
    assert re.fullmatch(r"\d\.[\d.]+( [а-я])?(, \d\.[\d.]+)*", check.clause)

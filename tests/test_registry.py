from __future__ import annotations

import sys
from importlib.metadata import EntryPoint
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner

from letterlint import registry
from letterlint.cli import commands
from letterlint.registry import GROUP, RegistryError, checks

OWN = '''"""Правило чужого пакета.

Источник: Кодекс, п. 4.6.
"""
from dataclasses import dataclass
from typing import ClassVar
from letterlint.check import Check, Severity

@dataclass(frozen=True, kw_only=True)
class Own(Check):
    name: ClassVar[str] = "{name}"
    clause: ClassVar[str] = "4.6"
    default_severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[str, ...]] = ()
    def findings(self, letter):
        yield from ()
'''


@pytest.fixture(autouse=True)
def forget_the_checks() -> object:
    checks.cache_clear()
    yield
    checks.cache_clear()
    return None


def another_package(name: str, rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that a package with one rule is installed beside letterlint."""
    module = ModuleType(name)
    monkeypatch.setitem(sys.modules, name, module)
    exec(OWN.format(name=rule), module.__dict__)
    points = [EntryPoint("letterlint", "letterlint.checks", GROUP), EntryPoint("own", name, GROUP)]
    monkeypatch.setattr(registry, "entry_points", lambda group: points)


def test_letterlints_own_rules_are_found_by_their_entry_point() -> None:
    assert {
        "length",
        "page-format",
        "salutation",
        "sentence-length",
        "third-person",
        "vague-term",
    } <= checks().keys()
    assert list(checks()) == sorted(checks())


def test_rules_of_other_packages_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    another_package("own_rules", "own-rule", monkeypatch)
    assert "own-rule" in checks() and "salutation" in checks()


def test_a_name_taken_twice_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    another_package("own_rules", "salutation", monkeypatch)
    with pytest.raises(RegistryError, match="Два правила с именем «salutation»"):
        checks()


def test_rules_that_do_not_load_are_said_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(
        registry, "entry_points", lambda group: [EntryPoint("gone", "no_such_package", GROUP)]
    )
    done = CliRunner().invoke(commands, ["rules"], prog_name="letterlint")
    assert done.exit_code == 2
    assert "Правила «no_such_package» не загружаются" in done.output


def test_a_fault_of_ours_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(group: str) -> list[EntryPoint]:
        raise ZeroDivisionError

    monkeypatch.setattr(registry, "entry_points", broken)
    done = CliRunner().invoke(commands, ["rules"], prog_name="letterlint")
    assert done.exit_code == 2
    assert "внутренняя ошибка программы (ZeroDivisionError())" in done.output

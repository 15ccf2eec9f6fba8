"""Word lists are sorted, without repetitions, and say why each entry is there."""

from __future__ import annotations

from pathlib import Path

import pytest

import letterlint
from letterlint.language.context import KINDS
from letterlint.language.phrases import compiled
from letterlint.language.wordlists import rows
from letterlint.model import Severity

ROOTS = [Path(letterlint.__file__).parent, Path(__file__).parent.parent / "checks"]
LISTS = sorted(path for root in ROOTS for path in root.rglob("*.tsv"))
PHRASES = [path for path in LISTS if "phrase\t" in path.read_text(encoding="utf-8").split("\n")[0]]
ADVISING = [path for path in PHRASES if "advice" in path.read_text(encoding="utf-8").split("\n")[0]]
IN_ORDER = {"endings"}  # the first rule that fits is taken


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_list_is_a_table(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    columns = {line.count("\t") for line in lines}
    assert len(columns) == 1
    assert len(set(lines)) == len(lines)
    assert all(line.split("\t")[0].strip() for line in lines)


@pytest.mark.parametrize("path", [p for p in LISTS if p.stem not in IN_ORDER], ids=lambda path: path.name)
def test_list_is_sorted(path: Path) -> None:
    entries = path.read_text(encoding="utf-8").rstrip("\n").split("\n")[1:]
    assert entries == sorted(entries)


@pytest.mark.parametrize("path", ADVISING, ids=lambda path: path.name)
def test_phrase_entries_are_complete(path: Path) -> None:
    for row in rows("letterlint.checks", path.stem):
        assert row["reason"] and row["advice"].endswith((".", "…"))
        assert row["severity"] in ("", *Severity)
        assert set(row["unless"].split()) <= KINDS.keys()


@pytest.mark.parametrize("path", PHRASES, ids=lambda path: path.name)
def test_phrases_are_written_once(path: Path) -> None:
    listed = rows("letterlint.checks", path.stem)
    variants = [variant for row in listed for variant in row["phrase"].split(";")]
    assert len(variants) == len(set(variants))
    assert all(compiled(variant) for variant in variants)

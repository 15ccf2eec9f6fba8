"""The pages that scripts write are current."""

from __future__ import annotations

from pathlib import Path

from letterlint.manual import document
from letterlint.registry import checks

DOCS = Path(__file__).parent.parent / "docs"


def test_the_page_of_rules_is_current() -> None:
    assert (DOCS / "rules.md").read_text(encoding="utf-8") == document(checks().values()), (
        "run `python docs/make.py`"
    )

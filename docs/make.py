"""Writes the pages that are made from the code: `python docs/make.py`."""

from __future__ import annotations

from pathlib import Path

from letterlint.manual import document
from letterlint.registry import checks

RULES = Path(__file__).with_name("rules.md")


def main() -> None:
    """Write `rules.md` beside this script."""
    RULES.write_text(document(checks().values()), encoding="utf-8")


if __name__ == "__main__":
    main()

"""The tables beside this file: cells parted by « | », "?" where the clerk must be asked."""

from __future__ import annotations

from pathlib import Path

from letterlint.drafting import FILTERS, UnsureError

FOLDER = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if not line.startswith("#")]


def made(name: str, *values: object, **options: object) -> str:
    """What a filter makes, with common blanks; "?" where it asks."""
    try:
        return FILTERS[name](*values, **options).replace("\u00a0", " ")
    except UnsureError:
        return "?"

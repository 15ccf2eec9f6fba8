"""Word lists shipped beside the code: tab-separated, UTF-8, a header line."""

from __future__ import annotations

import csv
from functools import lru_cache
from pkgutil import get_data

from letterlint.language.folding import yo


def rows(package: str, name: str) -> list[dict[str, str]]:
    """The rows of `words/<name>.tsv` in a package, as dictionaries keyed by the header.

    Raises FileNotFoundError where the package has no such list.
    """
    data = get_data(package, f"words/{name}.tsv") or b""  # importlib.resources takes 20 ms to import
    return list(csv.DictReader(data.decode().splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


@lru_cache(maxsize=32)
def by_kind(package: str, name: str, kind: str = "kind", word: str = "word") -> dict[str, frozenset[str]]:
    """The words of a list by their kind, written as `yo` writes them; `kind` and `word` name the columns."""
    listed = rows(package, name)
    kinds = {row[kind] for row in listed}
    return {one: frozenset(yo(row[word]) for row in listed if row[kind] == one) for one in kinds}

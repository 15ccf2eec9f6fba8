"""Word lists shipped beside the code: tab-separated, UTF-8, a header line."""

from __future__ import annotations

import csv
from pkgutil import get_data


def rows(package: str, name: str) -> list[dict[str, str]]:
    """The rows of `words/<name>.tsv` in a package, as dictionaries keyed by the header.

    Raises FileNotFoundError where the package has no such list.
    """
    data = get_data(package, f"words/{name}.tsv") or b""  # importlib.resources takes 20 ms to import
    return list(csv.DictReader(data.decode().splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))

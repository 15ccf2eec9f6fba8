"""Word lists shipped beside the code: tab-separated, UTF-8, a header line."""

from __future__ import annotations

import csv
from importlib.resources import files


def rows(package: str, name: str) -> list[dict[str, str]]:
    """The rows of `words/<name>.tsv` in a package, as dictionaries keyed by the header.

    Raises FileNotFoundError where the package has no such list.
    """
    text = files(package).joinpath("words", f"{name}.tsv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))

"""How drafts are called: names that every system takes, and never one that is taken."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from letterlint.drafting.errors import UnsureError
from letterlint.drafting.filters import FILTERS
from letterlint.drafting.gaps import Gap
from letterlint.drafting.templates import Template
from letterlint.model import Addressee

SUFFIX = ".docx"
LONGEST = 80  # letters; in UTF-8 twice as many bytes, of 255
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$|\s)", re.IGNORECASE)


def file_name(template: Template, values: Mapping[str, Any]) -> str:
    """«Ответ на обращение – Иванов И. И.docx», by the template's title and the first addressee."""
    people = values.get("addressees")
    whom = "" if not people or isinstance(people, Gap) else _named(people)
    return safe(f"{template.title} – {whom}" if whom else template.title) + SUFFIX


def _named(people: Sequence[Addressee]) -> str:
    """«Иванов И. И. и другие»; an organisation where nobody is named."""
    first = people[0]
    try:
        whom = FILTERS["surname_initials"](first)
    except UnsureError:
        whom = first.organisation or first.post
    return f"{whom} и другие" if len(people) > 1 else whom


def safe(name: str) -> str:
    """A name without what Windows forbids: «/», «:», a point or space at the end, names of its devices."""
    found = " ".join(_FORBIDDEN.sub(" ", name).split())[:LONGEST].strip(" .")
    return f"_{found}" if _RESERVED.match(found) else found or "письмо"


def free(path: Path, taken: Container[Path] = ()) -> Path:
    """The path, or with « (2)», « (3)» where that is taken."""
    names = (path.with_name(f"{path.stem} ({n}){path.suffix}") if n > 1 else path for n in count(1))
    return next(one for one in names if one not in taken and not one.exists())

"""Who sent an appeal."""

from __future__ import annotations

import re

from letterlint.language.names import Case, parse, spelt_out
from letterlint.model import Document, Name

FROM = re.compile(r"^\s*от\s+(?:гр\.?\s+|гражданина\s+|гражданки\s+)?(?P<name>[^,\n]+)", re.IGNORECASE)
HEAD_LINES = 12


def sender(appeal: Document | None) -> list[Name]:
    """The sender's full name, from «от Лебедевой Тамары Ильиничны» at the head; empty where there is none."""
    heads = [FROM.match(p.text) for p in appeal.paragraphs[:HEAD_LINES]] if appeal else []
    names = [parse(head["name"].strip(), Case.GENITIVE) for head in heads if head]
    return [name for name in names if name and spelt_out(name.first) and spelt_out(name.patronymic)]

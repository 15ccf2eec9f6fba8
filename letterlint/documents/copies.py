"""How the reviewed copy of a letter is called."""

from __future__ import annotations

import re
from itertools import count
from pathlib import Path

from letterlint.documents.locks import is_there

_MARK = "проверка"
_COPY = re.compile(rf"(?P<letter>.+)\.{_MARK}(-\d+)?")


def free_name(letter: Path) -> Path:
    """«ответ.проверка.docx»; where there is one already «ответ.проверка-2.docx», and so on."""
    names = (
        f"{letter.stem}.{_MARK}{f'-{number}' if number > 1 else ''}{letter.suffix}" for number in count(1)
    )
    return next(found for name in names if not is_there(found := letter.with_name(name)))


def is_copy(path: Path) -> bool:
    """Whether a file is the reviewed copy of a letter beside it."""
    named = _COPY.fullmatch(path.stem)
    return named is not None and is_there(path.with_name(f"{named['letter']}{path.suffix}"))

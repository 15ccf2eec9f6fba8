"""What looks like a name and is none: posts, organisations, places, common nouns."""

from __future__ import annotations

from functools import lru_cache

from letterlint.language.folding import yo
from letterlint.language.morphology import lemmas
from letterlint.language.names import dictionaries
from letterlint.language.names.name import is_initial
from letterlint.language.names.shapes import Shape
from letterlint.language.names.tables import rows


def fits(shape: Shape) -> bool:
    """Not «Победа Мира»: two common nouns in a row are no name of a person."""
    if is_initial(shape.first) or shape.patronymic or not shape.first:
        return True
    if dictionaries.tagged(shape.surname, "Surn"):
        return True
    return not (dictionaries.is_common(shape.surname) and dictionaries.is_common(shape.first))


def is_only_surname(form: str) -> bool:
    """A word that stands alone is a name only where the dictionary knows it as nothing but a surname."""
    return dictionaries.tagged(form, "Surn") and not dictionaries.is_common(form) and not _is_place(form)


def _is_place(form: str) -> bool:
    return dictionaries.tagged(form, "Geox")


def is_no_name(form: str) -> bool:
    """A post, an organisation, an abbreviation, a word that is no noun or adjective."""
    return bool(_no_names() & (lemmas(form.lower()) | {yo(form)}))


@lru_cache(maxsize=1)
def _no_names() -> frozenset[str]:
    return frozenset(yo(row["word"]) for row in rows("not_surnames"))

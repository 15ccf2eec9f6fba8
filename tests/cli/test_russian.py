"""The catalogue of click's messages is compiled and whole."""

from __future__ import annotations

import io
from collections.abc import Iterable
from importlib.resources import files

from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

CATALOGUE = files("letterlint.cli").joinpath("locale/ru/LC_MESSAGES")


def messages(catalog: Catalog) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Message id → translation, both as tuples, for some have plural forms."""
    return {_as_tuple(m.id): _as_tuple(m.string or "") for m in catalog if m.id}


def _as_tuple(text: str | Iterable[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def test_compiled_catalogue_is_current() -> None:
    source = read_po(io.BytesIO(CATALOGUE.joinpath("letterlint.po").read_bytes()))
    compiled = read_mo(io.BytesIO(CATALOGUE.joinpath("letterlint.mo").read_bytes()))
    assert messages(source) == messages(compiled)


def test_every_message_is_translated() -> None:
    source = messages(read_po(io.BytesIO(CATALOGUE.joinpath("letterlint.po").read_bytes())))
    assert source
    assert all(all(strings) for strings in source.values())

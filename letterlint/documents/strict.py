"""Strict Office Open XML, and other unusual forms of a part, as ordinary UTF-8 with ordinary names."""

from __future__ import annotations

import codecs
import re

from letterlint.documents import errors
from letterlint.documents.errors import UnreadableError

_STRICT = re.compile(rb"""(["'])http://purl\.oclc\.org/ooxml/(\w+)/(\w+)""")
_RENAMED = {b"extendedProperties": b"extended-properties", b"customProperties": b"custom-properties"}
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_ENCODING = re.compile(rb"""\A\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']""")
_UTF8 = re.compile(r"utf-?8", re.IGNORECASE)
# only plain tables of letters: some codecs that Python knows unpack or take very long
_OTHER = re.compile(
    r"utf-?16(-?[lb]e)?|windows-125\d|cp125\d|iso-8859-\d+|koi8-[ru]|(us-)?ascii", re.IGNORECASE
)


def normal(data: bytes) -> bytes:
    """A part in UTF-8, its namespaces the transitional ones where they are those of Strict.

    Raises UnreadableError where its letters are broken or it has a DOCTYPE.
    """
    data = _utf8(data)
    if b"<!DOCTYPE" in data:
        raise UnreadableError(errors.DOCTYPE)
    return _STRICT.sub(_transitional, data) if b"purl.oclc.org" in data else data


def strict_names(data: bytes) -> dict[bytes, bytes]:
    """The namespaces of Strict that a part has, each under the one that `normal` gives in its place."""
    return {_transitional(match)[1:]: match[0][1:] for match in _STRICT.finditer(_utf8(data))}


def _transitional(match: re.Match[bytes]) -> bytes:
    quote, group, name = match.groups()
    return quote + b"http://schemas.openxmlformats.org/" + group + b"/2006/" + _RENAMED.get(name, name)


def _utf8(data: bytes) -> bytes:
    encoding = _encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(errors.BROKEN_LETTERS) from error
    return data if encoding == "utf-8" else _DECLARATION.sub("", text).encode()


def _encoding(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    declared = _ENCODING.match(data)
    name = declared[1].decode() if declared else "utf-8"
    if _UTF8.fullmatch(name):
        return "utf-8"
    if _OTHER.fullmatch(name):
        return name
    raise UnreadableError(errors.BROKEN_LETTERS)

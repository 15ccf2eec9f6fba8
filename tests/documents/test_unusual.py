"""Files that are only unusual are read."""

from __future__ import annotations

import socket
import struct
from pathlib import Path

import pytest

from letterlint.documents import read
from letterlint.model import Alignment

from .build import NAMESPACES, OFFICE, WORD_TYPE, content_types, document, p, packed, parts, relationships

TEXT = "Уважаемый Иван Иванович!"
BODY = p(TEXT, properties='<w:pStyle w:val="A"/>')
STYLE = '<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:jc w:val="center"/></w:pPr></w:style>'
GOOD: dict[str, str | bytes] = {**parts(BODY, styles=STYLE)}
MAIN, LINKS = "word/document.xml", "word/_rels/document.xml.rels"


def strict() -> dict[str, str | bytes]:
    def exchanged(data: str | bytes) -> str:
        assert isinstance(data, str)
        for group, names in {
            "wordprocessingml": ("main",),
            "officeDocument": ("relationships", "math", "extended-properties"),
            "drawingml": ("main", "wordprocessingDrawing"),
        }.items():
            for name in names:
                short = name.replace("extended-properties", "extendedProperties")
                old = f"http://schemas.openxmlformats.org/{group}/2006/{name}"
                data = data.replace(old, f"http://purl.oclc.org/ooxml/{group}/{short}")
        return data

    made = {name: exchanged(data) for name, data in GOOD.items()}
    assert "purl.oclc.org" in made[MAIN] and "schemas.openxmlformats.org/officeDocument" not in made[LINKS]
    return {**made}


def with_links(*links: tuple[str, str, str]) -> dict[str, str | bytes]:
    return {**GOOD, LINKS: relationships(("s", "styles", "styles.xml"), *links)}


def typed(kind: str) -> dict[str, str | bytes]:
    return {**GOOD, "[Content_Types].xml": content_types(kind)}


EXTERNAL = relationships(("s", "styles", "styles.xml")).replace(
    "</Relationships>",
    f'<Relationship Id="p" Type="{OFFICE}/relationships/image" Target="http://192.0.2.1/x.png" '
    f'TargetMode="External"/><Relationship Id="t" Type="{OFFICE}/relationships/header" '
    'Target="http://192.0.2.1/h.xml" TargetMode="External"/></Relationships>',
)
DECLARED = '<?xml version="1.0" encoding="{}"?>'

KINDS: dict[str, dict[str, str | bytes]] = {
    "ordinary": GOOD,
    "Strict": strict(),
    "docm": typed("application/vnd.ms-word.document.macroEnabled.main+xml"),
    "dotx": typed(f"{WORD_TYPE}.template.main+xml"),
    "dotm": typed("application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
    "unknown content type": typed("application/octet-stream"),
    "no content types": {name: data for name, data in GOOD.items() if name != "[Content_Types].xml"},
    "odd case of content types": {
        name.replace("Content_T", "content_t"): data for name, data in GOOD.items()
    },
    "link to nothing": with_links(
        ("h", "header", "missing.xml"), ("n", "numbering", "NULL"), ("i", "image", "")
    ),
    "external links": {**GOOD, LINKS: EXTERNAL},
    "backslashes in names": {name.replace("/", "\\"): data for name, data in GOOD.items()},
    "backslashes in targets": {
        **GOOD,
        "_rels/.rels": relationships(("a", "officeDocument", r"word\document.xml")),
    },
    "absolute targets": {
        **GOOD,
        "_rels/.rels": relationships(("a", "officeDocument", "/word/document.xml")),
        LINKS: relationships(("s", "styles", "/word/styles.xml")),
    },
    "roundabout targets": with_links(("h", "settings", "../word/./settings.xml")),
    "another case": {**GOOD, "_rels/.rels": relationships(("a", "officeDocument", "Word/Document.XML"))},
    "another place": {
        **{name.replace("document.xml", "тело письма.xml"): data for name, data in GOOD.items()},
        "_rels/.rels": relationships(("a", "officeDocument", "word/%D1%82%D0%B5%D0%BB%D0%BE%20письма.xml")),
    },
    "UTF-8 with a mark": {**GOOD, MAIN: document(BODY).encode("utf-8-sig")},
    "UTF-16": {**GOOD, MAIN: (DECLARED.format("UTF-16") + document(BODY)).encode("utf-16")},
    "cp1251": {**GOOD, MAIN: (DECLARED.format("windows-1251") + document(BODY)).encode("cp1251")},
    "declared UTF-8": {**GOOD, MAIN: DECLARED.format("utf-8") + document(BODY)},
    "a broken part that is not read": {**GOOD, "word/theme/theme1.xml": "<broken", "docProps/core.xml": ""},
    "two links to one part": with_links(("s2", "styles", "styles.xml")),
}


@pytest.mark.parametrize("entries", KINDS.values(), ids=KINDS)
def test_read(tmp_path: Path, entries: dict[str, str | bytes]) -> None:
    path = tmp_path / "letter.DOCX"
    path.write_bytes(packed(entries))
    (paragraph,) = read(path).paragraphs
    assert (paragraph.text, paragraph.alignment) == (TEXT, Alignment.CENTER)


@pytest.mark.parametrize(
    "entries",
    [{**parts(BODY)}, {name: data for name, data in GOOD.items() if name != LINKS}],
    ids=["no styles part", "no relationships"],
)
def test_without_styles(tmp_path: Path, entries: dict[str, str | bytes]) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(packed(entries))
    (paragraph,) = read(path).paragraphs
    assert (paragraph.text, paragraph.style, paragraph.font_size) == (TEXT, "", None)


def test_strict_values(tmp_path: Path) -> None:
    made = strict()
    body = p(TEXT, properties='<w:jc w:val="end"/><w:ind w:start="2cm"/>')
    size = '<w:sectPr><w:pgSz w:w="210mm" w:h="297mm"/><w:pgMar w:left="30mm" w:top="56.7pt"/></w:sectPr>'
    names = NAMESPACES.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    made[MAIN] = f"<w:document {names}><w:body>{body}{size}</w:body></w:document>"
    path = tmp_path / "letter.docx"
    path.write_bytes(packed(made))
    found = read(path)
    assert (found.paragraphs[0].alignment, found.paragraphs[0].indent) == (Alignment.RIGHT, 20.0)
    (section,) = found.sections
    assert (section.width, section.height, section.margin_left, section.margin_top) == (210, 297, 30, 20.0)


def test_nothing_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    path = tmp_path / "letter.docx"
    path.write_bytes(packed(KINDS["external links"]))
    assert read(path).paragraphs[0].text == TEXT


def test_directory_of_a_large_archive(tmp_path: Path) -> None:
    data = packed(GOOD)
    end = data.rfind(b"PK\x05\x06")
    entries, size, offset = struct.unpack_from("<H2L", data, end + 10)
    long = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, entries, entries, size, offset)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    short = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    path = tmp_path / "letter.docx"
    path.write_bytes(data[:end] + long + locator + short)
    assert read(path).paragraphs[0].text == TEXT


def test_data_after_the_archive(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(packed(GOOD) + b"tail of a mail")
    assert read(path).paragraphs[0].text == TEXT

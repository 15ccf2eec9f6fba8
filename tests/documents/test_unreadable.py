"""Each file that cannot be read gets its own sentence, and nothing but UnreadableError is raised."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest

from letterlint.documents import UnreadableError, errors, read

from .build import content_types, document, p, packed, parts, relationships

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
GOOD = parts(p("Уважаемый Иван Иванович!"), styles="")
ROOT = {"[Content_Types].xml": content_types(), "_rels/.rels": GOOD["_rels/.rels"]}


def changed(**new: str | bytes) -> bytes:
    """A good package with other contents of document.xml, styles.xml or the relationships of the former."""
    names = {
        "body": "word/document.xml",
        "styles": "word/styles.xml",
        "links": "word/_rels/document.xml.rels",
    }
    return packed({**GOOD, **{names[key]: data for key, data in new.items()}})


def bad_checksum() -> bytes:
    data = bytearray(packed({**GOOD, "word/media/image1.png": bytes(100)}))
    (place,) = (
        i for i in range(len(data)) if data[i : i + 21] == b"word/media/image1.png" and data[i - 46] == 80
    )
    struct.pack_into("<L", data, place - 46 + 16, 12345)
    return bytes(data)


def encrypted_entry() -> bytes:
    data = bytearray(packed(GOOD))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(mark, place + 1)
    return bytes(data)


WIDE_WORD = OLE + "WordDocument".encode("utf-16-le")
LOCKED = OLE + "EncryptedPackage".encode("utf-16-le")
SHEET = {"_rels/.rels": relationships(("a", "officeDocument", "xl/workbook.xml")), "xl/workbook.xml": "<x/>"}
SLIDES = {"_rels/.rels": relationships(("a", "officeDocument", "ppt/p.xml")), "ppt/p.xml": "<x/>"}
ODT = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}
ODS = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}
DOCTYPE = '<!DOCTYPE x [<!ENTITY y "z">]>'
BODY = document(p("а"))

KINDS: dict[str, tuple[bytes, str]] = {
    "empty": (b"", errors.EMPTY),
    "text": ("Уважаемый Иван Иванович!".encode(), errors.TEXT),
    "text in cp1251": ("Уважаемый Иван Иванович!".encode("cp1251"), errors.TEXT),
    "text in UTF-16": ("Уважаемый".encode("utf-16"), errors.TEXT),
    "RTF": (b"{\\rtf1\\ansi text}", errors.RTF),
    "HTML": (b"\xef\xbb\xbf\n<!DOCTYPE html><html><body>x</body></html>", errors.HTML),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3", errors.PDF),
    "flat XML": (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', errors.FLAT),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(50), errors.PICTURE),
    "binary": (bytes(range(256)), errors.UNKNOWN),
    "old .doc": (WIDE_WORD, errors.OLD_WORD),
    "password": (LOCKED, errors.PASSWORD),
    "other OLE": (OLE, errors.OLD_OFFICE),
    "encrypted entries": (encrypted_entry(), errors.LOCKED_ARCHIVE),
    "truncated": (packed(GOOD)[:-200], errors.TRUNCATED),
    "cut to its start": (packed(GOOD)[:30], errors.TRUNCATED),
    "bad checksum": (bad_checksum(), errors.DAMAGED),
    "broken directory": (packed(GOOD).replace(b"PK\x01\x02", b"PK\x09\x09"), errors.DAMAGED),
    "empty archive": (packed({}), errors.ARCHIVE),
    "archive": (packed({"photo.jpg": "x"}), errors.ARCHIVE),
    "archive of letters": (packed({"1/Ответ.DOCX": "x"}), errors.ARCHIVE_OF_LETTERS),
    "Excel": (packed(SHEET), errors.SPREADSHEET),
    "PowerPoint": (packed(SLIDES), errors.PRESENTATION),
    "LibreOffice text": (packed(ODT), errors.OPEN_DOCUMENT),
    "LibreOffice table": (packed(ODS), errors.OTHER_OPEN_DOCUMENT),
    "no document part": (packed({**ROOT, "word/styles.xml": "<x/>"}), errors.NO_DOCUMENT),
    "another root": (changed(body="<html/>"), errors.NO_DOCUMENT),
    "no body": (changed(body=BODY.replace("w:body", "w:other")), errors.NO_BODY),
    "broken XML": (changed(body=BODY[:-20]), errors.BROKEN_MARKUP),
    "no XML": (changed(body=""), errors.BROKEN_MARKUP),
    "unknown entity": (changed(body=BODY.replace(">а<", ">&unknown;<")), errors.BROKEN_MARKUP),
    "broken styles": (changed(styles="<w:styles"), errors.BROKEN_MARKUP),
    "broken relationships": (changed(links="<x"), errors.BROKEN_MARKUP),
    "broken UTF-8": (changed(body=BODY.encode().replace("а".encode(), b"\xd0")), errors.BROKEN_LETTERS),
    "unknown encoding": (changed(body='<?xml version="1.0" encoding="zlib"?>' + BODY), errors.BROKEN_LETTERS),
    "DOCTYPE": (changed(body=DOCTYPE + BODY), errors.DOCTYPE),
    "DOCTYPE in UTF-16": (changed(body=(DOCTYPE + BODY).encode("utf-16")), errors.DOCTYPE),
    "DOCTYPE in styles": (changed(styles=DOCTYPE + "<x/>"), errors.DOCTYPE),
    "DOCTYPE in relationships": (changed(links=DOCTYPE + "<x/>"), errors.DOCTYPE),
}


@pytest.mark.parametrize(("data", "sentence"), KINDS.values(), ids=KINDS)
def test_kind(tmp_path: Path, data: bytes, sentence: str) -> None:
    path = tmp_path / "Ответ № 1.docx"
    path.write_bytes(data)
    with pytest.raises(UnreadableError) as caught:
        read(path)
    assert str(caught.value) == sentence


def sentences() -> dict[str, str]:
    return {name: text for name, text in vars(errors).items() if name.isupper()}


def test_sentences_differ_and_are_for_clerks() -> None:
    found = sentences()
    assert len(set(found.values())) == len(found) > 30
    for text in found.values():
        assert text[0].isupper() and text.endswith(".") and (": " in text or ". " in text)
        assert '"' not in text and "zip" not in text.lower()


def test_places_that_are_no_files(tmp_path: Path) -> None:
    lock = tmp_path / "~$твет.docx"
    lock.write_bytes(b"\x05user")
    cases = {tmp_path: errors.FOLDER, tmp_path / "нет.docx": errors.MISSING, lock: errors.LOCK}
    for path, sentence in cases.items():
        with pytest.raises(UnreadableError) as caught:
            read(path)
        assert str(caught.value) == sentence


def test_text_is_no_letter(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Уважаемый Иван Иванович!", encoding="utf-8")
    with pytest.raises(UnreadableError, match="сохраните как «Документ Word"):
        read(path)


def test_packed_is_a_good_package(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(packed(GOOD))
    assert zipfile.is_zipfile(path)
    assert [one.text for one in read(path).paragraphs] == ["Уважаемый Иван Иванович!"]

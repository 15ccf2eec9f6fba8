from __future__ import annotations

import zlib

import pytest

from letterlint.paging.pdf import pages_of

TREE = b"%PDF-1.6\n1 0 obj\n<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>\nendobj\n"
OPEN = b"2 0 obj\n<</Type/Page/Parent 1 0 R>>\nendobj\n3 0 obj\n<< /Type /Page\n/Parent 1 0 R >>\nendobj\n"


def stream(properties: bytes, content: bytes) -> bytes:
    return b"9 0 obj\n<<%s/Length %d>>\nstream\r\n%s\nendstream\nendobj\n" % (
        properties,
        len(content),
        content,
    )


@pytest.mark.parametrize(
    ("pdf", "pages"),
    [
        (TREE + OPEN, 2),
        (TREE + stream(b"/Type/ObjStm/Filter/FlateDecode", zlib.compress(b"2 0 3 30 " + OPEN)), 2),
        (TREE + stream(b"/Type/ObjStm", OPEN), 2),
        (TREE + OPEN + stream(b"", b"/Type/Page in a picture"), 2),
        (TREE + OPEN + rb"4 0 obj <</URI(http://a/?\)=/Type/Page)>> endobj", 2),
        (TREE + OPEN + b"4 0 obj <</Type/PageLabel>> endobj", 2),
        (b"", 0),
        (b"<html>/Type/Page", 0),
    ],
)
def test_page_objects_are_counted(pdf: bytes, pages: int) -> None:
    assert pages_of(pdf) == pages

"""What would eat the machine is refused within two seconds and 200 MB."""

from __future__ import annotations

import struct
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from letterlint.documents import errors, read

from .build import NAMESPACES, parts

SECONDS, MEGABYTES = 2.0, 200
HEAD, TAIL = f"<w:document {NAMESPACES}><w:body>".encode(), b"</w:body></w:document>"
SCRIPT = """
import re, resource, sys, time
from pathlib import Path
from letterlint.documents import UnreadableError, read

def peak():  # in MB; on Linux getrusage counts the process that started this one too
    if sys.platform == "linux":
        return int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]) / 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20

began = time.process_time()
try:
    read(Path(sys.argv[1]))
except UnreadableError as error:
    print(time.process_time() - began, peak(), error)
"""


def write(path: Path, body: Iterable[bytes], pictures: dict[str, Iterable[bytes]] | None = None) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in parts("").items():
            if name != "word/document.xml" and name not in (pictures or {}):
                archive.writestr(name, data)
        for name, chunks in {"word/document.xml": (HEAD, *body, TAIL), **(pictures or {})}.items():
            with archive.open(name, "w") as entry:
                for chunk in chunks:
                    entry.write(chunk)


def paragraphs(path: Path) -> None:
    write(path, [b"<w:p/>" * 100_000] * 100)


def fewer_paragraphs(path: Path) -> None:
    write(path, [b"<w:p/>" * 100_000] * 24)


def just_enough_markup(path: Path) -> None:
    write(path, [b"<w:p/>" * 100_000] * 9)


def relationships(path: Path) -> None:
    links = b"<a/>" * 1_000_000
    write(path, [], {"word/_rels/document.xml.rels": [b"<x>", links, links, b"</x>"]})


def long_text(path: Path) -> None:
    write(path, [b"word " * 1_000_000] * 60)


def attributes(path: Path) -> None:
    write(path, [b"<w:p " + b" ".join(b'a%d="1"' % i for i in range(200_000)) + b"/>"] * 11)


def picture(path: Path) -> None:
    write(path, [], {"word/media/image1.png": [bytes(4_000_000)] * 250})


def picture_that_understates_its_size(path: Path) -> None:
    write(path, [], {"word/media/image1.png": [bytes(4_000_000)] * 75})
    data = bytearray(path.read_bytes())
    struct.pack_into("<L", data, data.rfind(b"word/media/image1.png") - 46 + 24, 1000)
    path.write_bytes(data)


def document_that_understates_its_size(path: Path) -> None:
    write(path, [b" " * 4_000_000] * 75)
    data = bytearray(path.read_bytes())
    struct.pack_into("<L", data, data.rfind(b"word/document.xml") - 46 + 24, 1000)
    path.write_bytes(data)


def entries(path: Path) -> None:
    write(path, [], {f"word/media/{i}.png": [] for i in range(65_000)})


def depth(path: Path) -> None:
    write(path, [b"<w:sdt>" * 5000, b"</w:sdt>" * 5000])


def nested_tables(path: Path) -> None:
    write(path, [b"<w:tbl><w:tr><w:tc>" * 1700, b"<w:p/>", b"</w:tc></w:tr></w:tbl>" * 1700])


BOMBS = {
    paragraphs: errors.TOO_BIG_INSIDE,
    fewer_paragraphs: errors.TOO_MANY_TAGS,
    just_enough_markup: errors.TOO_MANY_TAGS,
    relationships: errors.TOO_MANY_TAGS,
    long_text: errors.TOO_BIG_INSIDE,
    attributes: errors.TOO_MANY_TAGS,
    picture: errors.TOO_BIG_INSIDE,
    picture_that_understates_its_size: errors.DAMAGED,
    document_that_understates_its_size: errors.DAMAGED,
    entries: errors.TOO_MANY_PARTS,
    depth: errors.TOO_DEEP,
    nested_tables: errors.TOO_DEEP,
}


@pytest.mark.skipif(sys.platform == "win32", reason="the module resource is not there")
@pytest.mark.parametrize("make", BOMBS, ids=lambda make: make.__name__)
def test_refused(tmp_path: Path, make: object) -> None:
    assert callable(make)
    path = tmp_path / "bomb.docx"
    make(path)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(path)],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    seconds, megabytes, sentence = done.stdout.strip().split(" ", 2)
    assert sentence == BOMBS[make]
    assert float(seconds) < SECONDS
    assert float(megabytes) < MEGABYTES


def test_deepest_nesting_that_is_read(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    write(path, [b"<w:tbl><w:tr><w:tc>" * 80, b"<w:p/>", b"</w:tc></w:tr></w:tbl>" * 80])
    assert read(path).paragraphs[0].cell is not None


def test_many_pictures_are_no_bomb(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    write(path, [b"<w:p/>"], {f"word/media/{i}.png": [bytes(100)] for i in range(800)})
    assert len(read(path).paragraphs) == 1

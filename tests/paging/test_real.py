"""LibreOffice itself, where it is installed."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from letterlint.config import Config
from letterlint.linter import check_file
from letterlint.model import Engine
from letterlint.paging.office import office
from letterlint.paging.running import printed

from ..documents.build import OFFICE, document, p, packed, parts, relationships
from .fake import real

pytestmark = real
LOGO = Path(__file__).parents[1] / "drafting" / "logo.png"
PAPER = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
BREAK = '<w:r><w:br w:type="page"/></w:r>'
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
LINKED = f"""<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="a"/>
<a:graphic><a:graphicData uri="{PICTURE}"><pic:pic xmlns:pic="{PICTURE}"><pic:nvPicPr>
<pic:cNvPr id="1" name="a"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="linked"/></pic:blipFill>
<pic:spPr><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
</w:r>"""


def pages(path: Path) -> int:
    report = check_file(path, Config(pages=Engine.LIBREOFFICE))
    assert report.letter and report.notes == ()
    assert report.letter.pages.method == "libreoffice"
    return report.letter.pages.count


@pytest.mark.parametrize(
    ("body", "count"),
    [
        (p("Письмо"), 1),
        (p("Письмо", BREAK, "дальше"), 2),
        (p("Письмо", BREAK) + p("") * 3, 1),  # the second page is blank
        (p("Письмо") + p(BREAK) + p("Приложение 1") + p(BREAK) + p("Приложение 2"), 1),
        (p("Письмо", BREAK, "дальше", properties=PAPER) + p("Приложение"), 2),
        (p("строка") * 120 + p("Приложение", properties="<w:pageBreakBefore/>") + p("x") * 200, 3),
    ],
)
def test_the_pages_of_the_letter_alone(tmp_path: Path, body: str, count: int) -> None:
    path = tmp_path / "ответ на обращение № 1.docx"
    path.write_bytes(packed(parts(body + PAPER)))
    assert pages(path) == count
    assert list(tmp_path.iterdir()) == [path]


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """The address of a server, and what it has been asked for."""
    wanted: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            wanted.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/picture.png", wanted
        server.shutdown()


def linking(address: str) -> bytes:
    """A letter with a picture that is not in its file."""
    made = parts(p("Письмо") + p(LINKED) + PAPER)
    link = f'<Relationship Id="linked" Type="{OFFICE}/relationships/image" Target="{address}" TargetMode="External"/>'
    made["word/_rels/document.xml.rels"] = relationships().replace("</R", f"{link}</R")
    return packed(made)


def test_no_other_file_is_printed(tmp_path: Path) -> None:
    """Neither of this machine nor, on Windows, of another."""
    program, picture = office(), tmp_path / "picture.png"
    assert program
    shutil.copy(LOGO, picture)
    assert b"/Image" not in printed(program, linking(picture.as_uri()))


def test_nothing_is_asked_for_elsewhere(tmp_path: Path, asked: tuple[str, list[str]]) -> None:
    """With a profile as it comes, LibreOffice loads the linked picture."""
    address, wanted = asked
    path = tmp_path / "ответ.docx"
    path.write_bytes(linking(address))
    assert pages(path) == 1
    assert wanted == []


def test_a_file_of_strict_office_open_xml(tmp_path: Path) -> None:
    strict = "http://purl.oclc.org/ooxml"
    made = parts(p("Письмо", BREAK, "дальше") + p(BREAK) + p("Приложение") + PAPER)
    renamed = {
        name: text.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006", f"{strict}/wordprocessingml"
        ).replace(f"{OFFICE}/relationships", f"{strict}/officeDocument/relationships")
        for name, text in made.items()
    }
    assert renamed["word/document.xml"] != document("")
    path = tmp_path / "ответ.docx"
    path.write_bytes(packed(renamed))
    assert pages(path) == 2

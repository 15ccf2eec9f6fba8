from __future__ import annotations

import tempfile
import time
from pathlib import Path

import pytest

from letterlint.paging import errors
from letterlint.paging.errors import PagingError
from letterlint.paging.office import Office
from letterlint.paging.pdf import pages_of
from letterlint.paging.running import printed

from .fake import CHILD, HANGS, NOTHING, PAGES, posix, put_on_path, runs

pytestmark = posix


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that temporary ones are made in."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_the_letter_is_printed_and_nothing_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, temporary: Path
) -> None:
    program = put_on_path(tmp_path, monkeypatch, PAGES.replace("@", "3"))
    assert pages_of(printed(Office(program), b"letter")) == 3
    assert list(temporary.iterdir()) == []


def test_how_it_is_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "log"
    code = f"open({str(log)!r}, 'w').write('\\n'.join([*sys.argv[1:], open(sys.argv[-1]).read()]))"
    program = put_on_path(tmp_path, monkeypatch, code + PAGES.replace("@", "1"))
    printed(Office(program, tmp_path / "allowed"), b"the letter")
    *options, source, content = log.read_text().split("\n")
    assert {"--headless", "--norestore"} <= set(options)
    assert options[0].startswith(f"-env:UserInstallation={(tmp_path / 'allowed').as_uri()}/letterlint-")
    assert Path(source).parts[-1] == "letter.docx"
    assert Path(source).is_relative_to(tmp_path / "allowed")
    assert content == "the letter"


def test_no_pdf_is_a_failure_whatever_the_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, temporary: Path
) -> None:
    program = put_on_path(tmp_path, monkeypatch, NOTHING)
    with pytest.raises(PagingError, match="не получилось открыть письмо"):
        printed(Office(program), b"letter")
    assert list(temporary.iterdir()) == []


def test_a_program_that_does_not_start(tmp_path: Path) -> None:
    with pytest.raises(PagingError) as error:
        printed(Office(tmp_path / "soffice"), b"letter")
    assert str(error.value) == errors.NOT_STARTED


@pytest.mark.parametrize(
    ("end", "limit", "said"), [(HANGS, 3.0, errors.TOO_LONG), (NOTHING, 30.0, errors.NOT_PRINTED)]
)
def test_whatever_it_has_started_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, temporary: Path, end: str, limit: float, said: str
) -> None:
    """Both where it hangs itself, and where only a child of it does."""
    started = tmp_path / "child"
    program = put_on_path(tmp_path, monkeypatch, CHILD.replace("@", repr(str(started))) + end, limit)
    with pytest.raises(PagingError) as error:
        printed(Office(program), b"letter")
    assert str(error.value) == said
    child = int(started.read_text())
    deadline = time.monotonic() + 5
    while runs(child) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not runs(child)
    assert list(temporary.iterdir()) == []

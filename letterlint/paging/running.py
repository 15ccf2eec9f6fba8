"""A letter printed by LibreOffice."""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from letterlint.paging import errors
from letterlint.paging.errors import PagingError
from letterlint.paging.office import Office
from letterlint.paging.processes import run
from letterlint.paging.profile import write_profile

LIMIT = 60.0  # seconds for one letter; it takes one or two


def printed(office: Office, letter: bytes) -> bytes:
    """The letter, a Word file, as PDF; all that is written is in a folder of its own, which is gone then.

    Raises PagingError.
    """
    try:
        if office.folder:
            office.folder.mkdir(parents=True, exist_ok=True)
        # the program may still hold a file on Windows
        with TemporaryDirectory(prefix="letterlint-", dir=office.folder, ignore_cleanup_errors=True) as name:
            return _printed(office, letter, Path(name))
    except subprocess.TimeoutExpired as error:
        raise PagingError(errors.TOO_LONG) from error
    except OSError as error:
        raise PagingError(errors.NOT_STARTED) from error


def _printed(office: Office, letter: bytes, folder: Path) -> bytes:
    source, target, profile = folder / "letter.docx", folder / "printed", folder / "profile"
    source.write_bytes(letter)
    write_profile(profile)
    run([str(office.program), *_options(profile, target), str(source)], LIMIT)
    pdf = target / "letter.pdf"
    if not pdf.is_file():  # the exit code does not tell
        raise PagingError(errors.NOT_PRINTED)
    return pdf.read_bytes()


def _options(profile: Path, target: Path) -> list[str]:
    return [
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--nodefault",
        "--convert-to",
        "pdf",
        "--outdir",
        str(target),
    ]

from __future__ import annotations

import os
from pathlib import Path

import pytest

from letterlint.paging import office

from .fake import NOTHING, posix, put_on_path, uninstall


@posix
def test_the_one_on_the_path_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = put_on_path(tmp_path, monkeypatch, NOTHING)
    assert office.office() == office.Office(program)


def test_there_may_be_none(monkeypatch: pytest.MonkeyPatch) -> None:
    uninstall(monkeypatch)
    assert office.office() is None


@posix
def test_a_program_beside_the_letters_is_not_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = put_on_path(tmp_path, monkeypatch, NOTHING)
    uninstall(monkeypatch)
    monkeypatch.chdir(program.parent)
    monkeypatch.setenv("PATH", os.pathsep.join([".", ""]))
    assert office.office() is None


@posix
def test_the_newest_that_can_be_run_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    uninstall(monkeypatch)
    monkeypatch.setattr(office, "usual_places", lambda: iter([(tmp_path, "libreoffice*/program/soffice")]))
    for version, mode in (("7.6", 0o755), ("24.8", 0o755), ("25.2", 0o644)):
        program = tmp_path / f"libreoffice{version}" / "program" / "soffice"
        program.parent.mkdir(parents=True)
        program.touch(mode)
    found = office.office()
    assert found and "24.8" in str(found.program)


@pytest.mark.parametrize("name", ["linux", "darwin", "win32"])
def test_the_usual_places_of_each_system(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", name)
    monkeypatch.setenv("ProgramFiles", "/c/Program Files")
    places = [f"{folder.as_posix()}/{pattern}" for folder, pattern in office.usual_places()]
    expected = {
        "linux": "/opt/libreoffice*/program/soffice",
        "darwin": "/Applications/LibreOffice*.app/Contents/MacOS/soffice",
        "win32": "/c/Program Files/LibreOffice*/program/soffice.com",
    }
    assert expected[name] in places


def test_a_sandboxed_one_is_given_a_folder_that_it_may_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert office._allowed(Path("/usr/bin/soffice")) is None
    assert office._allowed(Path("/snap/bin/libreoffice")) == Path.home() / "snap/libreoffice/common"
    flatpak = office._allowed(Path("/var/lib/flatpak/exports/bin/org.libreoffice.LibreOffice"))
    assert flatpak == Path.home() / ".var/app/org.libreoffice.LibreOffice/cache"

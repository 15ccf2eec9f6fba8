"""Where LibreOffice is installed."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_NAMES = ("soffice.com", "soffice.exe") if sys.platform == "win32" else ("soffice", "libreoffice")
_WINDOWS = ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)")  # variables that name a folder
_SNAP, _FLATPAK = Path("/snap"), "org.libreoffice.LibreOffice"


@dataclass(frozen=True, slots=True)
class Office:
    """LibreOffice; `folder` is where it may read and write, None where that is any folder."""

    program: Path
    folder: Path | None = None


def office() -> Office | None:
    """LibreOffice: the one on the path, else the newest one where it is usually installed."""
    on_path = (folder / name for folder in _folders() for name in _NAMES)
    found = next((path for path in (*on_path, *_installed()) if _runs(path)), None)
    return Office(found, _allowed(found)) if found else None


def _folders() -> Iterator[Path]:
    """The folders of the path; those relative to where the letters may be are not to be trusted."""
    for entry in os.environ.get("PATH", "").split(os.pathsep):
        folder = Path(entry.strip('"'))
        if folder.is_absolute():
            yield folder


def _installed() -> Iterator[Path]:
    for folder, pattern in usual_places():
        yield from sorted(folder.glob(pattern), key=_version, reverse=True)


def usual_places() -> Iterator[tuple[Path, str]]:
    """Folders, and what is to be looked for in them."""
    if sys.platform == "win32":
        named = [Path(os.environ[name]) for name in _WINDOWS if os.environ.get(name)]
        own = os.environ.get("LOCALAPPDATA")
        for folder in (*named, *([Path(own, "Programs")] if own else [])):
            yield folder, "LibreOffice*/program/soffice.com"
    elif sys.platform == "darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            yield folder, "LibreOffice*.app/Contents/MacOS/soffice"
    else:
        yield Path("/usr"), "lib*/libreoffice/program/soffice"
        yield Path("/opt"), "libreoffice*/program/soffice"
        yield _SNAP, "bin/libreoffice"
        for folder in (Path("/var/lib"), Path.home() / ".local/share"):
            yield folder, f"flatpak/exports/bin/{_FLATPAK}"


def _version(path: Path) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", str(path))]


def _runs(path: Path) -> bool:
    return path.is_file() and os.access(path, os.X_OK)


def _allowed(program: Path) -> Path | None:
    """The folder that the sandbox which LibreOffice came in lets it use."""
    if program.is_relative_to(_SNAP):
        return Path.home() / "snap/libreoffice/common"
    return Path.home() / ".var/app" / _FLATPAK / "cache" if program.name == _FLATPAK else None

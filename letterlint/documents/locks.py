"""The files that Word and LibreOffice keep beside a letter that is open."""

from __future__ import annotations

from pathlib import Path

WORD_LOCK = "~$"
_OFFICE_LOCK = ".~lock.{}#"


def lock_of(letter: Path) -> Path | None:
    """The lock of a letter, if it is open somewhere; the letter may be a link, and open by either name."""
    named = [path.with_name(name) for path in (letter, letter.resolve()) for name in _names(path.name)]
    return next((path for path in named if is_there(path)), None)


def is_there(path: Path) -> bool:
    """Whether there is such a file; a name that is too long for the system has none."""
    try:
        return path.exists()
    except OSError:
        return False


def _names(name: str) -> tuple[str, str]:
    """Word cuts up to two letters off a long name."""
    cut = min(max(len(Path(name).stem) - 6, 0), 2)
    return WORD_LOCK + name[cut:], _OFFICE_LOCK.format(name)

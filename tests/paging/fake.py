"""A LibreOffice that is none: a program of the test's own on the path."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from letterlint.paging import office, running

posix = pytest.mark.skipif(os.name != "posix", reason="the program is a script")
real = pytest.mark.skipif(office.office() is None, reason="LibreOffice is not installed")

PAGES = """
target = sys.argv[sys.argv.index("--outdir") + 1]
os.makedirs(target)
pages = "".join(f"{n} 0 obj <</Type/Page/Parent 1 0 R>> endobj " for n in range(2, 2 + @))
with open(os.path.join(target, "letter.pdf"), "w") as file:
    file.write("%PDF-1.6 1 0 obj <</Type/Pages/Count @>> endobj " + pages)
"""
NOTHING = "sys.exit(0)"
HANGS = "time.sleep(600)"
CHILD = """
child = subprocess.Popen(["sleep", "600"])
with open(@, "w") as file:
    file.write(str(child.pid))
"""


def put_on_path(folder: Path, monkeypatch: pytest.MonkeyPatch, code: str, limit: float = 30.0) -> Path:
    """A LibreOffice that does what `code` says, and is the only one."""
    program = folder / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text(f"#!{sys.executable}\nimport os, subprocess, sys, time\n{code}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(running, "LIMIT", limit)
    return program


def uninstall(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(office, "usual_places", lambda: iter(()))


def runs(pid: int) -> bool:
    """Whether a process still runs; one that has ended, but that nobody has asked about, does not."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"

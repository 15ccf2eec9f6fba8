"""A program run with all that it starts, and ended with all of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path


def run(command: Sequence[str], limit: float) -> None:
    """Runs a program for `limit` seconds at most; nothing that it has started goes on after that.

    Raises OSError where it does not start, and subprocess.TimeoutExpired.
    """
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # a group of its own, on Windows without effect
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        process.wait(limit)
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends a program, if it still runs, and its children."""
    if sys.platform == "win32":
        if process.poll() is None:
            _end_tree(process)
    else:
        with suppress(ProcessLookupError, PermissionError):  # nobody is left
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _end_tree(process: subprocess.Popen[bytes]) -> None:
    """Windows knows the children of a program as long as it runs."""
    taskkill = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "taskkill.exe")
    with suppress(OSError):
        subprocess.run(
            [str(taskkill), "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False
        )
    process.kill()

"""One letter, cold: CPU seconds and memory of letterlint beside those of a plain natasha script.

    python benchmarks/cold.py [LETTER] [--runs N]

The two run by turns, so that a busy machine is equally busy for both. The target is a ratio of at
most 0.45 and at most 150 MB.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
from pathlib import Path

HERE = Path(__file__).parent
LETTER = HERE.parent / "examples" / "many-faults.docx"
COMMANDS = {
    "letterlint": ["-m", "letterlint"],
    "plain natasha": [str(HERE / "plain_natasha.py")],
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("letter", nargs="?", default=str(LETTER))
    parser.add_argument("--runs", type=int, default=7)
    arguments = parser.parse_args()
    figures: dict[str, list[tuple[float, float]]] = {name: [] for name in COMMANDS}
    for _ in range(arguments.runs):
        for name, command in COMMANDS.items():
            figures[name].append(measure([*command, arguments.letter]))
    seconds = {name: statistics.median(cpu for cpu, _ in runs) for name, runs in figures.items()}
    for name, runs in figures.items():
        print(f"{name:16}{seconds[name]:6.2f} s CPU{max(memory for _, memory in runs):7.0f} MB")
    print(f"{'ratio':16}{seconds['letterlint'] / seconds['plain natasha']:6.2f}")


def measure(arguments: list[str]) -> tuple[float, float]:
    """User and system seconds, and the greatest memory in MB, of one run of Python."""
    pid = os.posix_spawn(sys.executable, [sys.executable, *arguments], os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
    ])  # fmt: skip
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{arguments} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()

"""One letter, cold: CPU seconds and memory of letterlint beside those of a plain natasha script.

    python benchmarks/cold.py [LETTER] [--runs N]

The two run by turns, so that a busy machine is equally busy for both. The target is a ratio of at
most 0.45 and at most 150 MB.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
LETTER = HERE.parent / "examples" / "many-faults.docx"
COMMANDS = {
    "letterlint": [str(Path(sys.executable).with_name("letterlint"))],
    "plain natasha": [sys.executable, str(HERE / "plain_natasha.py")],
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


def measure(command: list[str]) -> tuple[float, float]:
    """User and system seconds, and the greatest memory in MB, of one run of a command."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = (stream.read() for stream in (process.stdout, process.stderr) if stream)
    _, _, usage = os.wait4(process.pid, 0)
    if not out or err:
        sys.exit(f"{command} failed: {err.decode()}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()

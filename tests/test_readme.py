"""The README shows what the program really prints."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

from letterlint.registry import checks

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_shown_output_is_the_real_one() -> None:
    command = re.search(r"^    pip install \. && (letterlint .*)$", README, re.MULTILINE)
    shown = re.search(r"<!-- output -->\n```text\n(.*?)\n?```", README, re.DOTALL)
    assert command and shown
    words = shlex.split(command[1])
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert shown[1] == done.stdout.rstrip()
    assert done.returncode == 1


def test_every_rule_is_listed() -> None:
    listed = re.findall(r"^\| `([a-z-]+)` \|", README, re.MULTILINE)
    assert sorted(listed) == list(checks())

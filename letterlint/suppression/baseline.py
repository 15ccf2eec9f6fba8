"""Findings known before: a file of fingerprints, which survive edits elsewhere in the letter.

The file holds no text of the letters: of each finding only a hash of its rule and its words.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from os.path import relpath
from pathlib import Path

from letterlint.language.folding import yo
from letterlint.model import Finding, LetterReport
from letterlint.suppression.outcome import Suppressed
from letterlint.values import ConfigError

VERSION = 1
WRONG = "{}: список известных замечаний не читается ({}). Создайте его заново: letterlint baseline."


def write_baseline(path: Path, reports: Iterable[LetterReport]) -> int:
    """Write down all the findings as known; their count. Raises OSError."""
    letters = {
        _key(path, report.path): dict(sorted(Counter(map(_fingerprint, report.findings)).items()))
        for report in reports
        if report.findings
    }
    whole = {"version": VERSION, "letters": letters}
    path.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return sum(count for known in letters.values() for count in known.values())


def by_baseline(path: Path, letter: Path, findings: Sequence[Finding], ran: Collection[str]) -> Suppressed:
    """Leave out the findings that the file knows, each as many times as it was there.

    `ran` are the names of the rules that looked for findings: of others nothing can be said.
    Raises ConfigError where the file cannot be read.
    """
    known = Counter(_known(path).get(_key(path, letter), {}))
    kept = []
    for finding in findings:
        print_ = _fingerprint(finding)
        if known[print_] > 0:
            known[print_] -= 1
        else:
            kept.append(finding)
    gone = sum(count for print_, count in known.items() if print_.partition(":")[0] in ran)
    notes = (f"в {path.name} есть замечания, которых больше нет: {gone}. Обновите список.",) if gone else ()
    return Suppressed(tuple(kept), notes)


def _fingerprint(finding: Finding) -> str:
    # without figures, so that nobody can try out whose number it was
    words = re.sub(r"\d", "0", " ".join(yo(finding.quote).split()))
    return f"{finding.rule}:{hashlib.sha256(words.encode()).hexdigest()[:16]}"


def _key(path: Path, letter: Path) -> str:
    """The letter as seen from the folder of the baseline, whatever the system."""
    try:
        return Path(relpath(letter.resolve(), path.resolve().parent)).as_posix()
    except ValueError:  # on another drive
        return letter.resolve().as_posix()


def _known(path: Path) -> dict[str, dict[str, int]]:
    try:
        return _read(path, path.stat().st_mtime_ns)
    except OSError as error:
        raise ConfigError(WRONG.format(path, error.strerror)) from error


@lru_cache(maxsize=16)
def _read(path: Path, changed: int) -> dict[str, dict[str, int]]:
    try:
        whole = json.loads(path.read_text(encoding="utf-8"))
        letters = whole["letters"]
        if whole["version"] != VERSION or not isinstance(letters, dict):
            raise ValueError(f"version {whole['version']}")
        return {str(name): {str(key): int(n) for key, n in known.items()} for name, known in letters.items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ConfigError(WRONG.format(path, error)) from error

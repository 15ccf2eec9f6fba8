"""Many Word files, each laid out and held against the pages that LibreOffice prints.

    python -m benchmarks.pages FOLDER [--at-most 6] [--counts FILE] [--only FILE]

LibreOffice and the fonts that it prints with must be there (Debian: apt-get install libreoffice-writer
fonts-liberation fonts-crosextra-carlito fonts-crosextra-caladea fonts-paratype fonts-dejavu-core). Its
counts are kept in the file of --counts, so that it prints each document once; --only names a file with
the paths of the documents to take.

Shown: how many counts are the same; how many decisions "at most two pages" are; of how many documents the
count is sure, and how many of these are right; the same of documents in fonts that are measured, since
LibreOffice prints others in what it finds instead; the time of reading the formatting and laying out.
"""

from __future__ import annotations

import argparse
import csv
import re
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from letterlint.documents import UnreadableError
from letterlint.documents.formatting.flow import flow
from letterlint.documents.package import open_package
from letterlint.documents.parts import body_of, related
from letterlint.documents.reading import gather
from letterlint.layout import lay_out
from letterlint.layout.document import Layout

BATCH = 40  # documents for one run of LibreOffice
SECONDS = 300  # for a batch
LIMIT = 2  # pages, the Code's decision
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


class Case(NamedTuple):
    """What came of one document."""

    path: Path
    printed: int
    counted: int
    sure: bool
    known: bool  # all its fonts are measured; programs print others in what they find instead
    seconds: float

    @property
    def off(self) -> int:
        return abs(self.printed - self.counted)

    @property
    def decided(self) -> bool:
        return (self.printed <= LIMIT) == (self.counted <= LIMIT)


def main() -> None:
    arguments = _arguments()
    paths = sorted(arguments.folder.rglob("*.docx"))
    if arguments.only:
        wanted = set(arguments.only.read_text(encoding="utf-8").split("\n"))
        paths = [path for path in paths if str(path.relative_to(arguments.folder)) in wanted]
    counts = _counts(paths, arguments.folder, arguments.counts)
    cases, failed = [], 0
    for path, printed in counts.items():
        if 1 <= printed <= arguments.at_most:
            try:
                cases.append(tried(path, printed))
            except UnreadableError:
                failed += 1
    for case in sorted(cases, key=lambda case: -case.off):
        if case.off:
            print(f"{case.printed} {case.counted} {'sure' if case.sure else ''} {case.path}")
    print(_version(), f"{failed} unreadable", report(cases), sep="\n")


def tried(path: Path, printed: int) -> Case:
    """A document laid out, with the time of it. Raises UnreadableError."""
    word = open_package(path.read_bytes())
    parts, body = related(word), body_of(word)
    gathered = gather(parts, body)
    began = time.perf_counter()
    laid = flow(gathered, parts, body)
    found = lay_out(laid)
    seconds = time.perf_counter() - began
    early = max((line.earliest for line in found.lines), default=1)
    late = max((line.latest for line in found.lines), default=1)
    layout = Layout(laid)
    layout.paginated()
    sure = early == late and not found.doubts
    return Case(path, printed, found.pages, sure, not layout.unknown, seconds)


def report(cases: Sequence[Case]) -> str:
    """The figures, a line each."""
    sure, known = [case for case in cases if case.sure], [case for case in cases if case.known]
    times = sorted(case.seconds * 1000 for case in cases)
    lines = {
        "documents": str(len(cases)),
        "exact": _share(cases, [case for case in cases if not case.off]),
        "decision": _share(cases, [case for case in cases if case.decided]),
        "sure": _share(cases, sure),
        "sure and exact": _share(sure, [case for case in sure if not case.off]),
        "sure and decided": _share(sure, [case for case in sure if case.decided]),
        "of known fonts": _share(cases, known),
        "known and exact": _share(known, [case for case in known if not case.off]),
        "known and decided": _share(known, [case for case in known if case.decided]),
        "off by more than 2": str(sum(case.off > 2 for case in cases)),
        "median": f"{statistics.median(times):.1f} ms",
        "99th percentile": f"{times[int(len(times) * 0.99)]:.1f} ms",
    }
    return "\n".join(f"{name:20} {figure}" for name, figure in lines.items())


def _share(whole: Sequence[Case], part: Sequence[Case]) -> str:
    return f"{len(part)} of {len(whole)}, {100 * len(part) / max(len(whole), 1):.2f} %"


def _counts(paths: Sequence[Path], folder: Path, kept: Path | None) -> dict[Path, int]:
    """The pages of each document by LibreOffice, those that are `kept` read from there; 0 where it fails."""
    known: dict[str, int] = {}
    if kept and kept.exists():
        with kept.open(encoding="utf-8", newline="") as file:
            known = {row[0]: int(row[1] or 0) for row in csv.reader(file, delimiter="\t")}
    missing = [path for path in paths if str(path.relative_to(folder)) not in known]
    for at in range(0, len(missing), BATCH):
        batch = missing[at : at + BATCH]
        known |= {str(path.relative_to(folder)): pages for path, pages in _printed(batch)}
    if kept:
        with kept.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter="\t").writerows(sorted(known.items()))
    return {path: known[str(path.relative_to(folder))] for path in paths}


def _printed(paths: Sequence[Path]) -> Iterator[tuple[Path, int]]:
    """The pages of documents as LibreOffice prints them, in one run of it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copies = [folder / f"{number}.docx" for number in range(len(paths))]
        for path, copy in zip(paths, copies, strict=True):
            copy.write_bytes(path.read_bytes())
        command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
        command += ["--convert-to", "pdf", "--outdir", name, *map(str, copies)]
        subprocess.run(command, check=False, capture_output=True, timeout=SECONDS)
        for path, copy in zip(paths, copies, strict=True):
            pdf = copy.with_suffix(".pdf")
            yield path, len(_PAGE.findall(pdf.read_bytes())) if pdf.exists() else 0


def _version() -> str:
    done = subprocess.run(["soffice", "--version"], check=False, capture_output=True, text=True)
    return done.stdout.strip()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--at-most", type=int, default=6, help="pages of the documents that are taken")
    parser.add_argument("--counts", type=Path)
    parser.add_argument("--only", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    main()

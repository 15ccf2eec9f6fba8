"""Many Word files, each with random edits and comments: fixed and reviewed, and held against what must hold.

    python -m benchmarks.edits FOLDER [--seed N]

For every .docx of the folder: edits at random places are put in as `--fix` does and as `review` does. The
result is read again: its text is what the edits ask for, accepted it is what the fixed file is, rejected
it is what the file was, and every other part is the same byte for byte.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from letterlint.documents import Docx, UnreadableError, errors, open_docx
from letterlint.documents.editing import Remark, is_editable, refusal
from letterlint.model import Edit, Paragraph, Part, Place
from tests.documents.oracle import faults

PER_PARAGRAPH = 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    outcomes: Counter[str] = Counter()
    began = time.process_time()
    for path in sorted(arguments.folder.rglob("*.docx")):
        outcome = tried(path, random.Random(f"{arguments.seed} {path.name}"))
        outcomes[outcome.split(":")[0]] += 1
        if outcome.startswith("wrong"):
            print(path.name, outcome)
    print(dict(outcomes), f"{time.process_time() - began:.0f} s CPU")
    sys.exit(1 if outcomes["wrong"] else 0)


def tried(path: Path, chance: random.Random) -> str:
    """What came of one file: "unreadable", "refused", "right", or "wrong: …"."""
    try:
        docx = open_docx(path)
    except UnreadableError:
        return "unreadable"
    if refusal(docx):
        return "refused"
    edits = [edit for paragraph in docx.document.paragraphs for edit in _edits(docx, paragraph, chance)]
    places = [_place(p, chance) for p in docx.document.paragraphs if p.part is Part.BODY]
    # a comment in a formula is about all of it
    remarks = [Remark(place, ("замечание",)) for place in places if is_editable(docx, Edit(place, ""))]
    if not edits:
        return "nothing to edit"
    try:
        wrong = list(faults(docx, edits, remarks))
    except UnreadableError as error:  # the marks make it too big to be read
        wrong = [] if str(error) == errors.TOO_MANY_TAGS else [str(error)]
    return f"wrong: {', '.join(wrong)}" if wrong else "right"


def _edits(docx: Docx, paragraph: Paragraph, chance: random.Random) -> Iterator[Edit]:
    """A few edits of a paragraph that don't touch each other."""
    at = 0
    if paragraph.text and chance.random() < 0.1:
        edit = Edit(paragraph.place(0, 0), "Уважаемый новый абзац!\n")
        at = 1
        yield from [edit] if is_editable(docx, edit) else []
    for _ in range(chance.randint(0, PER_PARAGRAPH)):
        start = at + chance.randint(0, 12)
        place = paragraph.place(start, start + chance.choice((0, 1, 3, 8, 20)))
        if place.end > len(paragraph.text):
            return
        edit = Edit(place, chance.choice(("", "Вы", " Вам ", "Ваше обращение", "«", "x & <y>")))
        if (edit.text or place.start < place.end) and is_editable(docx, edit):
            yield edit
        at = place.end + 1


def _place(paragraph: Paragraph, chance: random.Random) -> Place:
    start = chance.randint(0, len(paragraph.text))
    return paragraph.place(start, chance.randint(start, len(paragraph.text)))


if __name__ == "__main__":
    main()

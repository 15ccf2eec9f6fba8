"""Trying a rule on its examples: they are its tests. Of use to whoever writes a rule of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from letterlint.check import MAIL_HEADER, MARK, MIDDLE, RIGHT, ROW, SIGNS, Check, Example
from letterlint.fixing import edited
from letterlint.letter import understand
from letterlint.model import (
    Alignment,
    Cell,
    Document,
    Edit,
    Finding,
    Letter,
    PageCount,
    Paragraph,
    Part,
    Place,
    PrintedLine,
    Section,
)

NEW_PARAGRAPH = "¶"
STANDS = {RIGHT: Alignment.RIGHT, MIDDLE: Alignment.CENTER}
FRAME = """> Иванову И. И.
^ Уважаемый Иван Иванович!
{}
С уважением,
Директор                         Т. В. Гусева
Исп. Петрова А. С., 8 (383-47) 2-15-30"""


@dataclass(frozen=True, slots=True)
class Expected:
    """A mark of an example: a finding must overlap the place; `right` is what its fix must make of it."""

    place: Place
    right: str | None


def failures(check: type[Check]) -> list[str]:
    """What is wrong with a rule's examples, a sentence each; empty where all is well."""
    return [failure for example in check.examples for failure in _failures(check(), _as_example(example))]


def letter_of(example: Example | str) -> Letter:
    """The letter that an example stands for, without its marks."""
    return _letter(_as_example(example))[0]


def _as_example(example: Example | str) -> Example:
    return Example(example) if isinstance(example, str) else example


def _failures(check: Check, example: Example) -> Iterator[str]:
    letter, expected = _letter(example)
    findings = list(check.findings(letter))
    for mark in expected:
        hits = [finding for finding in findings if _meets(finding.place, mark.place)]
        if not hits:
            yield f"{check.name}: not found: {example.text!r}"
        elif mark.right is not None and not any(
            _puts_right(letter, finding, mark, expected) for finding in hits
        ):
            yield f"{check.name}: fixed otherwise: {example.text!r}: {[f.fixes for f in hits]}"
    for finding in findings:
        if not any(_meets(finding.place, mark.place) for mark in expected):
            yield f"{check.name}: a false alarm on {finding.quote!r}: {example.text!r}"


def _meets(found: Place, marked: Place) -> bool:
    same = (found.part, found.paragraph) == (marked.part, marked.paragraph)
    return found.overlaps(marked) or (same and marked.start == marked.end == found.start)


def _puts_right(letter: Letter, finding: Finding, mark: Expected, expected: Sequence[Expected]) -> bool:
    """Whether a fix of the finding does what its mark says, alone or with the others of the paragraph."""
    paragraph = letter.paragraph(mark.place)
    others = [m for m in expected if m.right is not None and _are_in_one(m.place, mark.place)]
    own = [[e for e in fix.edits if _are_in_one(e.place, mark.place)] for fix in finding.fixes]
    wanted = [_marked_right(paragraph.text, marks) for marks in ([mark], others)]
    return any(edits and edited(paragraph.text, edits) in wanted for edits in own)


def _are_in_one(place: Place, other: Place) -> bool:
    return (place.part, place.paragraph) == (other.part, other.paragraph)


def _marked_right(text: str, marks: Sequence[Expected]) -> str:
    return edited(text, [Edit(mark.place, mark.right or "") for mark in marks])


def _letter(example: Example) -> tuple[Letter, list[Expected]]:
    text = example.text if example.whole or _is_whole(example.text) else FRAME.format(example.text)
    paragraphs, expected = _marked(text)
    section = Section(0, *example.paper, 20, 20, 30, 15)
    document = Document(Path("example.docx"), tuple(paragraphs), (section,), mail=example.mail)
    asked, unanswered = _marked(example.appeal, Part.APPEAL)
    appeal = Document(Path("appeal.txt"), tuple(asked)) if example.appeal else None
    letter = understand(document, appeal, example.organisation)
    if example.pages is not None:
        letter = replace(letter, pages=_pages(example.pages, paragraphs))
    return letter, expected + unanswered


def _marked(text: str, part: Part = Part.BODY) -> tuple[list[Paragraph], list[Expected]]:
    found = list(_paragraphs(text, part))
    return [paragraph for paragraph, _ in found], [mark for _, marks in found for mark in marks]


def _pages(count: int, paragraphs: list[Paragraph]) -> PageCount:
    """So many pages, each paragraph beginning one as far as they go: the third is the first of the body."""
    at = [(p.index, min(p.index + 1, count)) for p in paragraphs]
    lines = tuple(PrintedLine(index, 0, page, 1, False, 0.5, page, page) for index, page in at)
    return PageCount(count, "word", count, count, lines)


def _is_whole(text: str) -> bool:
    return any(line.startswith(SIGNS) for line in text.split("\n"))


def _paragraphs(text: str, part: Part) -> Iterator[tuple[Paragraph, list[Expected]]]:
    count: Counter[Part] = Counter()
    row = 0
    for line in text.split("\n"):
        own = Part.HEADER if line.startswith(MAIL_HEADER) else part
        stand = STANDS.get(line[:2], Alignment.LEFT)
        is_row = line.startswith(ROW)
        for column, cell in enumerate(_without_sign(line).split(" | ") if is_row else [_without_sign(line)]):
            plain, marks = _unmarked(cell, own, count[own])
            place = Cell(0, row, column) if is_row else None
            yield Paragraph(own, count[own], plain, alignment=stand, cell=place), marks
            count[own] += 1
        row += is_row


def _without_sign(line: str) -> str:
    return line[2:] if line.startswith(SIGNS) else line


def _unmarked(line: str, part: Part, index: int) -> tuple[str, list[Expected]]:
    plain, last, marks = "", 0, []
    for mark in MARK.finditer(line):
        plain += line[last : mark.start()]
        right = mark[2] and mark[2].replace(NEW_PARAGRAPH, "\n")
        marks.append(Expected(Place(part, index, len(plain), len(plain) + len(mark[1])), right))
        plain += mark[1]
        last = mark.end()
    return plain + line[last:], marks

"""For people: what fixes have made of a letter, or would make of it, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from letterlint.fixing import edited
from letterlint.language.sentences import sentences
from letterlint.model import Change, Correction, Edit, LetterReport, Paragraph
from letterlint.reporters.wording import INDENT, PARTS

DONE, PLANNED = "исправлено", "можно исправить"
BEFORE, AFTER = "- ", "+ "
SHORT = 120  # characters: a shorter paragraph is shown as a whole


def corrections(report: LetterReport) -> Iterator[str]:
    """Each sentence that is changed before and after, and what became of the file."""
    correction = report.correction or Correction()
    for change in correction.changes:
        yield ""
        state = DONE if correction.written else PLANNED
        yield f"  {PARTS[change.place.part]} {change.place.paragraph + 1}: {state}"
        yield from (INDENT + line for line in _lines(change))
    if correction.backup:
        near = correction.backup.parent == report.path.parent
        yield ""
        yield f"  Письмо до исправления – в файле {correction.backup.name if near else correction.backup}."
    if correction.problem:
        yield ""
        yield f"  Исправления не внесены. {correction.problem}"


def _lines(change: Change) -> Iterator[str]:
    if change.before is None:
        yield AFTER + change.after
        return
    for start, end, edits in _passages(change.before, change.edits, change):
        moved = [
            Edit(replace(e.place, start=e.place.start - start, end=e.place.end - start), e.text)
            for e in edits
        ]
        yield BEFORE + _line(change.before[start:end])
        yield AFTER + _line(edited(change.before[start:end], moved))


def _passages(text: str, edits: Sequence[Edit], change: Change) -> Iterator[tuple[int, int, list[Edit]]]:
    """The sentences that the edits stand in, one or several together, with their edits."""
    paragraph = Paragraph(change.place.part, change.place.paragraph, text)
    spans = [(s.start, s.end) for s in sentences(paragraph)] if len(text) > SHORT else []
    start, end, own = 0, 0, list[Edit]()
    for edit in edits:
        first = max((s for s, _ in spans if s <= edit.place.start), default=0)
        last = min((e for _, e in spans if e >= edit.place.end), default=len(text))
        if own and first >= end:
            yield start, end, own
            own = []
        start, end = (start if own else first), last
        own.append(edit)
    if own:
        yield start, end, own


def _moved(edit: Edit, by: int) -> Edit:
    return Edit(replace(edit.place, start=edit.place.start + by, end=edit.place.end + by), edit.text)


def _line(text: str) -> str:
    return " ".join(text.split())

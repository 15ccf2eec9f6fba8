"""For people: what fixes have made of a letter, or would make of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from letterlint.fixing import edited
from letterlint.model import Change, Correction, Edit, Place
from letterlint.reporters.wording import ELLIPSIS, INDENT, PARTS

DONE, PLANNED = "исправлено", "можно исправить"
BEFORE, AFTER = "- ", "+ "


def corrections(correction: Correction, width: int) -> Iterator[str]:
    """Before and after for each place that is changed, and what became of the file."""
    for change in correction.changes:
        yield ""
        state = DONE if correction.written else PLANNED
        yield f"  {PARTS[change.place.part]} {change.place.paragraph + 1}: {state}"
        yield from (INDENT + line for line in _lines(change, width - len(INDENT) - len(BEFORE)))
    if correction.backup:
        yield ""
        yield f"  Письмо до исправления – в файле {correction.backup.name}."
    if correction.problem:
        yield ""
        yield f"  Исправления не внесены. {correction.problem}"


def _lines(change: Change, width: int) -> Iterator[str]:
    """A pair of lines for each group of edits that one line can show; a new paragraph is a line."""
    if change.before is None:
        yield AFTER + change.after
        return
    for group in _groups(change.edits, width):
        first, last = _window(group, change.before, width)
        yield BEFORE + _shown(change.before, first, last, ())
        yield AFTER + _shown(change.before, first, last, group)


def _groups(edits: Sequence[Edit], width: int) -> list[list[Edit]]:
    groups: list[list[Edit]] = []
    for edit in edits:
        if groups and edit.place.end - groups[-1][0].place.start < width // 2:
            groups[-1].append(edit)
        else:
            groups.append([edit])
    return groups


def _window(edits: Sequence[Edit], text: str, width: int) -> tuple[int, int]:
    """The characters of a text that a line of a width shows around edits."""
    start, end = edits[0].place.start, edits[-1].place.end
    around = max((width - (end - start)) // 2, 0)
    last = min(max(start - around, 0) + max(width, end - start), len(text))
    return max(min(start - around, last - width), 0), last


def _shown(text: str, first: int, last: int, edits: Sequence[Edit]) -> str:
    moved = [Edit(_moved(edit.place, -first), edit.text) for edit in edits]
    line = " ".join(edited(text[first:last], moved).splitlines())
    return f"{ELLIPSIS if first else ''}{line}{ELLIPSIS if last < len(text) else ''}"


def _moved(place: Place, by: int) -> Place:
    return Place(place.part, place.paragraph, place.start + by, place.end + by)

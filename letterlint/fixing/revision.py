"""Edits of an edited letter told as edits of the letter that there was first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from letterlint.fixing.edits import edited
from letterlint.model import Edit, Key, Part, Place

Span = tuple[int, int, str]  # characters of the first text, and what stands in their place
END = 1 << 31  # beyond any paragraph


@dataclass(frozen=True, slots=True)
class Revision:
    """What all edits so far come to, in places of the first letter."""

    _spans: dict[Key, tuple[Span, ...]] = field(default_factory=dict)
    _added: dict[Key, tuple[str, ...]] = field(default_factory=dict)  # before a paragraph of the first letter

    @property
    def edits(self) -> tuple[Edit, ...]:
        """In the order of reading."""
        added = (Edit(Place(*key, 0, 0), f"{text}\n") for key, texts in self._added.items() for text in texts)
        changed = (
            Edit(Place(*key, start, end), text)
            for key, spans in self._spans.items()
            for start, end, text in spans
        )
        return tuple(sorted((*added, *changed), key=lambda edit: edit.place))

    def then(self, edits: Iterable[Edit]) -> Revision:
        """This revision and, after it, edits in places of the letter as it has become; none may overlap."""
        spans, added = dict(self._spans), dict(self._added)
        for edit in sorted(edits, key=lambda e: e.place, reverse=True):
            key, new = self.origin(edit.place.part, edit.place.paragraph)
            texts = list(added.get(key, ()))
            if edit.new_paragraph is not None:
                texts.insert(len(texts) if new is None else new, edit.new_paragraph)
                added[key] = tuple(texts)
            elif new is not None:
                texts[new] = edited(texts[new], [edit])
                added[key] = tuple(texts)
            else:
                spans[key] = composed(spans.get(key, ()), edit.place.start, edit.place.end, edit.text)
        return Revision(spans, added)

    def origin(self, part: Part, paragraph: int) -> tuple[Key, int | None]:
        """The paragraph of the first letter that a paragraph now is, or stands before as its nth new one."""
        shift = 0
        for (own, before), texts in sorted(self._added.items()):
            if own is not part or before + shift > paragraph:
                continue
            if paragraph < before + shift + len(texts):
                return (part, before), paragraph - before - shift
            shift += len(texts)
        return (part, paragraph - shift), None


def composed(spans: Sequence[Span], start: int, end: int, text: str) -> tuple[Span, ...]:
    """`spans` of a text, and then `text` put for the characters `start` to `end` of what they made of it."""
    pieces = [*_cut(_pieces(spans), 0, start), text, *_cut(_pieces(spans), end, END * 2)]
    return tuple(_spans(pieces))


Piece = str | tuple[int, int]  # a text that was put in, or characters of the first text that are kept


def _pieces(spans: Sequence[Span]) -> Iterator[Piece]:
    last = 0
    for start, end, text in spans:
        yield (last, start)
        yield text
        last = end
    yield (last, END)


def _cut(pieces: Iterable[Piece], start: int, end: int) -> Iterator[Piece]:
    """The pieces of the characters `start` to `end` of the text that they make up."""
    at = 0
    for piece in pieces:
        length = len(piece) if isinstance(piece, str) else piece[1] - piece[0]
        first, last = max(start - at, 0), min(end - at, length)
        if first < last:
            yield piece[first:last] if isinstance(piece, str) else (piece[0] + first, piece[0] + last)
        at += length


def _spans(pieces: Iterable[Piece]) -> Iterator[Span]:
    last, put = 0, ""
    for piece in pieces:
        if isinstance(piece, str):
            put += piece
            continue
        if piece[0] > last or put:
            yield last, piece[0], put
        last, put = piece[1], ""

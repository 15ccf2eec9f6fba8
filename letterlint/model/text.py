"""The sentences and words of a paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from letterlint.model.document import Paragraph, Place


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign; `text` is without soft hyphens, `start` and `end` are of the paragraph."""

    start: int
    end: int
    text: str

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph, or an item of a list."""

    paragraph: Paragraph
    start: int
    end: int
    tokens: tuple[Token, ...]

    @property
    def text(self) -> str:
        return self.paragraph.text[self.start : self.end]

    def place(self, first: Token | None = None, last: Token | None = None) -> Place:
        """The place of the tokens from `first` to `last`; without them, of the whole sentence."""
        start = first.start if first else self.start
        end = (last or first).end if last or first else self.end  # type: ignore[union-attr]
        return self.paragraph.place(start, end)

"""Text to be laid out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from letterlint.layout import Block, CharacterFormat, Flow, Paragraph, ParagraphFormat, Section, lay_out
from letterlint.model import Printed

PLAIN = CharacterFormat(size=12.0)  # 13.8 points a line in Times New Roman
PLAIN_LINE = 13.8
ROOM = 10 * PLAIN_LINE  # ten such lines
PAGE = Section([], size=Section([]).size._replace(height=ROOM + 144))


def paragraph(text: str, index: int = 0, look: CharacterFormat = PLAIN, **own: Any) -> Paragraph:
    """A paragraph in one format; keywords are fields of its ParagraphFormat, or of itself."""
    of_format = {key: own.pop(key) for key in list(own) if key in ParagraphFormat.__slots__}
    format_ = ParagraphFormat(**of_format)
    return Paragraph(text, [(len(text), look)], format_, look, index=index, **own)


def lines(*counts: int, **own: Any) -> list[Paragraph]:
    """Paragraphs of so many lines each."""
    return [paragraph("\n".join(["строка"] * count), index, **own) for index, count in enumerate(counts)]


def printed(*blocks: Block, **own: Any) -> Printed:
    """The blocks on pages of ten lines; keywords are fields of the section, or of the flow."""
    of_flow = {key: own.pop(key) for key in list(own) if key in Flow.__slots__}
    return lay_out(Flow([replace(PAGE, blocks=blocks, **own)], **of_flow))


def pages(found: Printed) -> Sequence[Mapping[int, int]]:
    """Of each page, how many lines of which paragraph are on it."""
    on: list[dict[int, int]] = [{} for _ in range(found.pages)]
    for line in found.lines:
        on[line.page - 1][line.paragraph] = on[line.page - 1].get(line.paragraph, 0) + 1
    return on

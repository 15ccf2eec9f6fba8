"""From the blocks of a document to what is laid out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from letterlint.documents.blocks import Block, ParagraphBlock, TableBlock
from letterlint.documents.formatting.cascade import Cascade
from letterlint.documents.formatting.doubts import doubts
from letterlint.documents.formatting.paragraphs import Paragraphs
from letterlint.documents.formatting.sections import Sections
from letterlint.documents.formatting.settings import read_settings
from letterlint.documents.formatting.spacing import without_space_above
from letterlint.documents.formatting.tables import table
from letterlint.documents.markup import Element, child, w
from letterlint.documents.parts import Parts, only
from letterlint.documents.walk import Gathered
from letterlint.layout import Block as LayoutBlock
from letterlint.layout import Flow
from letterlint.model import Part


def flow(gathered: Gathered, parts: Parts, body: Element) -> Flow:
    """All that is printed of a document."""
    return _Flowing(gathered, parts).flow(body)


class _Flowing:
    def __init__(self, gathered: Gathered, parts: Parts) -> None:
        self._all, self._parts = gathered, parts
        self._settings = read_settings(only(parts, "settings"))
        self._doubts: set[str] = set()
        cascade = Cascade(gathered.styles, gathered.numbering, self._settings)
        self._paragraphs = Paragraphs(cascade, gathered, self._notes(), self._doubts)

    def flow(self, body: Element) -> Flow:
        make = Sections(self._stories(), self._settings.even_pages)
        sections = [
            make.section(properties, self.blocks(blocks)) for properties, blocks in self._sections(body)
        ]
        sections[0] = replace(sections[0], blocks=without_space_above(sections[0].blocks))
        if endnotes := self._endnotes():  # LibreOffice gives them pages of their own
            sections.append(replace(sections[-1], blocks=endnotes, start="nextPage"))
        self._doubts |= set(doubts(body, sections, self._all.styles))
        return Flow(
            sections=sections,
            default_tab=self._settings.default_tab,
            adding_space=self._settings.adding_space,
            tabs_over_margin=self._settings.tabs_over_margin,
            hyphenated=self._settings.hyphenated,
            doubts=frozenset(self._doubts),
        )

    def blocks(self, blocks: Sequence[Block], table_style: str = "") -> list[LayoutBlock]:
        return [laid for block in blocks for laid in self._laid(block, table_style)]

    def _laid(self, block: Block, table_style: str) -> Iterator[LayoutBlock]:
        if isinstance(block, TableBlock):
            yield table(block, self._all.styles, self.blocks)
        else:
            printed = self._paragraphs.paragraph(block, table_style)
            if printed is not None:
                yield printed

    def _sections(self, body: Element) -> Iterator[tuple[Element | None, Sequence[Block]]]:
        """The w:sectPr of each section, and its blocks."""
        blocks = self._all.stories.get(body, ())
        at = {block.index: number for number, block in enumerate(blocks) if isinstance(block, ParagraphBlock)}
        marks = [(node, at[last] + 1) for node, last in self._all.sections if last in at]
        last = body.find(w("sectPr"))
        if not marks or last is None or marks[-1][0] is not last:
            marks.append((last, len(blocks)))
        marks[-1] = (marks[-1][0], len(blocks))
        for (_, start), (node, end) in pairwise([(None, 0), *marks]):
            yield node, _without_mere_break(blocks[start:end])

    def _stories(self) -> Mapping[str, Sequence[LayoutBlock]]:
        """The blocks of headers and footers by the id of their relationship."""
        return {
            key: self.blocks([b for b in self._all.stories[part.root] if not _is_apart(b, part.kind)])
            for key, part in self._parts.items()
            if part.kind in (Part.HEADER.value, Part.FOOTER.value) and part.root in self._all.stories
        }

    def _endnotes(self) -> list[LayoutBlock]:
        """The endnotes that are referred to."""
        root = only(self._parts, "endnotes")
        wanted = {key for kind, key, _ in self._all.notes if kind == "endnotes"}
        notes = [] if root is None else [node for node in root if node.get(w("id")) in wanted]
        return [laid for node in notes for laid in self.blocks(self._all.stories.get(node, ()))]

    def _notes(self) -> Mapping[str, Element]:
        root = only(self._parts, "footnotes")
        return {} if root is None else {node.get(w("id"), ""): node for node in root}


def _is_apart(block: Block, kind: str) -> bool:
    """Whether a block of a header or footer is a floating table that takes no room in it (17.4.57)."""
    if not isinstance(block, TableBlock) or (place := child(block.node, "tblPr", "tblpPr")) is None:
        return False
    return kind == Part.FOOTER.value or place.get(w("vertAnchor")) != "text"


def _without_mere_break(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks of a section without an empty last paragraph that only says that the section ends there."""
    last = blocks[-1] if len(blocks) > 1 else None
    if not isinstance(last, ParagraphBlock) or child(last.properties, "sectPr") is None:
        return blocks
    return blocks if child(last.line.node, "r") is not None or last.line.length else blocks[:-1]

"""How the formatting of a paragraph adds up: defaults, table style, styles, list, its own (17.7.2)."""

from __future__ import annotations

from typing import NamedTuple

from letterlint.documents.formatting.formats import character_format, paragraph_format, size_of
from letterlint.documents.formatting.properties import (
    ParagraphProperties,
    RunProperties,
    paragraph_properties,
    run_properties,
)
from letterlint.documents.formatting.settings import Settings
from letterlint.documents.lists import Level, Numbering
from letterlint.documents.look import look
from letterlint.documents.markup import Element, child, tostring, value
from letterlint.documents.shape import list_level
from letterlint.documents.styles import Styles
from letterlint.layout import CharacterFormat, ParagraphFormat

_USUAL_SIZES = (11.0, 12.0)


class Formatted(NamedTuple):
    """The properties of paragraphs and of characters, taken together."""

    paragraph: ParagraphProperties
    character: RunProperties

    def under(self, paragraph: ParagraphProperties, character: RunProperties) -> Formatted:
        """These, with what is said nearer to the text in the place of what is said here."""
        merged: ParagraphProperties = {**self.paragraph, **paragraph}
        if "tabs" in self.paragraph and "tabs" in paragraph:
            merged["tabs"] = {**self.paragraph["tabs"], **paragraph["tabs"]}
        return Formatted(merged, {**self.character, **character})


class Resolved(NamedTuple):
    """A paragraph's style, the style of the table it is in, its list level and its format."""

    style_id: str
    table_style: str
    level: Level | None
    format: ParagraphFormat


class Cascade:
    """The formatting of a document's paragraphs and characters."""

    def __init__(self, styles: Styles, numbering: Numbering, settings: Settings) -> None:
        self._styles, self._numbering = styles, numbering
        self._settings = settings
        self._own: dict[str, Formatted] = {}
        self._of_styles: dict[tuple[str, str], Formatted] = {}
        self._paragraphs: dict[tuple[bytes, str], Resolved] = {}
        self._formats: dict[tuple[object, ...], CharacterFormat] = {}

    def style(self, style_id: str, table_style: str) -> Formatted:
        """What a paragraph style comes to in a table of that style ("" outside tables)."""
        key = (style_id, table_style)
        if key not in self._of_styles:
            of_paragraph, of_run = self._styles.default_properties
            defaults = Formatted(paragraph_properties(of_paragraph), self.read(of_run))
            in_table = defaults.under(*self._of_style(table_style))
            found = in_table.under(*self._of_style(style_id))
            if self._is_size_of_table(style_id, table_style):
                found.character["size"] = size_of(in_table.character)
            self._of_styles[key] = found
        return self._of_styles[key]

    def _is_size_of_table(self, style_id: str, table_style: str) -> bool:
        """Whether the table's size of text goes before the default style's: if that is a usual one."""
        if table_style in ("", self._styles.default_table) or self._settings.keeping_size:
            return False
        default = style_id == self._styles.style_id(None)
        return default and self._of_style(style_id).character.get("size") in _USUAL_SIZES

    def _of_style(self, style_id: str) -> Formatted:
        """What a style and those that it is based on say themselves."""
        if style_id not in self._own:
            found = Formatted({}, {})
            for node in self._styles.chain(style_id):
                found = found.under(paragraph_properties(child(node, "pPr")), self.read(child(node, "rPr")))
            self._own[style_id] = found
        return self._own[style_id]

    def read(self, node: Element | None) -> RunProperties:
        """What a w:rPr says."""
        return run_properties(node, self._styles.font)

    def paragraph(self, properties: Element | None, table_style: str) -> Resolved:
        """The style, the list level and the format of the paragraph with this w:pPr."""
        key = (b"" if properties is None else tostring(properties), table_style)
        found = self._paragraphs.get(key)
        if found is None:
            found = self._paragraphs[key] = self._paragraph(properties, table_style)
        return found

    def _paragraph(self, properties: Element | None, table_style: str) -> Resolved:
        style_id = self._styles.style_id(properties)
        level = self._level(properties, style_id)
        found = self.style(style_id, table_style)
        if level is not None:
            of_level = paragraph_properties(child(level.node, "pPr"))
            if child(properties, "numPr") is None:  # a style's own indents go before those of its list
                of_level = {**of_level, **_indents(self._of_style(style_id).paragraph)}
            found = found.under(of_level, {})
        merged = found.under(paragraph_properties(properties), {}).paragraph
        return Resolved(style_id, table_style, level, paragraph_format(merged, style_id, self._settings))

    def _level(self, properties: Element | None, style_id: str) -> Level | None:
        """The level of the list that a paragraph is in; None where it is in none."""
        listed = list_level(look(properties, None), self._styles.look(style_id), style_id, self._numbering)
        return listed and listed[0].levels.get(listed[1])

    def characters(
        self, resolved: Resolved, run_properties: Element | None, over: RunProperties | None = None
    ) -> CharacterFormat:
        """The format of characters with this w:rPr in a paragraph; `over` is what goes before all else."""
        above = tuple(over.items()) if over else ()
        key = (resolved.style_id, resolved.table_style, _key(run_properties), above)
        found = self._formats.get(key)
        if found is None:
            merged: RunProperties = {**self.style(resolved.style_id, resolved.table_style).character}
            merged |= self._of_style(value(run_properties, "rStyle") or "").character
            merged |= self.read(run_properties)
            merged |= over or {}
            found = self._formats[key] = character_format(merged)
        return found

    def bare(self, resolved: Resolved) -> CharacterFormat:
        """The format of a line of a paragraph in which no character is seen.

        Its size is not that of a table's style, in LibreOffice.
        """
        size = size_of(self.style(resolved.style_id, "").character)
        return self.characters(resolved, None, {"size": size})


def _key(node: Element | None) -> tuple[object, ...]:
    return () if node is None else tuple([(one.tag, *one.items()) for one in node])


def _indents(found: ParagraphProperties) -> ParagraphProperties:
    return {key: found[key] for key in ("left", "right", "first") if key in found}  # type: ignore

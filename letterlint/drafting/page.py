"""A letter as a Word file, laid out by ГОСТ Р 7.0.97 as far as that is an organisation's choice."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from letterlint.documents.markup import child, w
from letterlint.drafting.errors import TemplateError
from letterlint.drafting.look import PageLook
from letterlint.drafting.paragraphs import Line, Table, blocks_of
from letterlint.drafting.style_xml import TABLE, add_styles, frame_xml, parsed
from letterlint.drafting.styles import PREFIX, Style, styles
from letterlint.drafting.word_files import opened, saved
from letterlint.model import Role

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

__all__ = ["PageLook", "page"]

PLACE = re.compile(r"\{\{\s*(?:letter|письмо)\s*\}\}", re.IGNORECASE)
MISPLACED = "в файле бланка метка «{{ письмо }}» должна стоять отдельным абзацем, не в таблице и не в рамке."
TITLE = "Письмо"
LONGEST_TITLE = 255  # characters that python-docx takes
_EMU = 36_000  # in a millimetre


def page(blocks: Mapping[Role, str], look: PageLook, letterhead: bytes | None = None) -> bytes:
    """The .docx file of a letter.

    `blocks` has for each part of the letter its text, a paragraph a line; empty lines are passed over. In the
    body «| … | …» is the row of a table, the first row its head, and «1) …» or «– …» an item. In the
    signature «Директор | Т. В. Гусева» has the post at the left and the name at the right margin.

    `letterhead` is the organisation's own .docx or .dotx file: the letter comes where a paragraph is
    «{{ письмо }}» or «{{ letter }}», else after what is there. Its paper, headers, footers, styles and text
    stay; the block LETTERHEAD is left out. Raises UnreadableError where it cannot be opened, TemplateError
    where the mark stands in a table or among other words.

    Spaces in «№ 6», «Т. В. Гусева» and «8 (383-47) 2-15-34» become no-break ones.
    """
    from letterlint.drafting.blank import blank

    word = blank(look) if letterhead is None else opened(letterhead)
    place, section = _place(word)
    width = look.text_width if letterhead is None else _text_width(section, look)
    add_styles(word, look, styles(look, width).values())
    left_out = () if letterhead is None else (Role.LETTERHEAD,)
    _write(word, place, {role: text for role, text in blocks.items() if role not in left_out}, look, width)
    return saved(word, _title(blocks))


def _write(word: WordDocument, place: Any, blocks: Mapping[Role, str], look: PageLook, width: float) -> None:
    """Puts the letter before the node `place`."""
    named = styles(look, width)
    for block in blocks_of(blocks, look, width):
        place.addprevious(_added(word, block, named, width)._element)
    if place.tag == w("p"):
        _remove(place)


def _added(word: WordDocument, block: Line | Table, named: Mapping[str, Style], width: float) -> Any:
    if isinstance(block, Line):
        return _line(word, block, named[block.style])
    from letterlint.drafting.tables import table

    head, cell = (PREFIX + named[key].name for key in ("HeadCell", "Cell"))
    return table(word, block, word.styles[TABLE], (head, cell), width)


def _line(word: WordDocument, line: Line, style: Style) -> Any:
    added: Any = word.add_paragraph(line.text, style=PREFIX + style.name)
    if style.foot_width:  # LibreOffice does not heed it in a style
        added._element.pPr.append(parsed(frame_xml(style.foot_width)))
    return added


def _place(word: WordDocument) -> tuple[Any, Any]:
    """What the letter comes before, the mark's paragraph or the end, and the w:sectPr of that place."""
    body = word.element.body
    end = body.get_or_add_sectPr()
    for paragraph in body.iterchildren(w("p")):
        if PLACE.fullmatch(_text(paragraph).strip()):
            sections = (child(node, "pPr", "sectPr") for node in (paragraph, *paragraph.itersiblings(w("p"))))
            return paragraph, next((found for found in sections if found is not None), end)
    if any(PLACE.search(_text(paragraph)) for paragraph in body.iter(w("p"))):
        raise TemplateError(MISPLACED)
    return end, end


def _text(paragraph: Any) -> str:
    return "".join(node.text or "" for node in paragraph.iter(w("t")))


def _remove(paragraph: Any) -> None:
    """Takes the mark away, with its paragraph unless a section ends there."""
    if child(paragraph, "pPr", "sectPr") is None:
        paragraph.getparent().remove(paragraph)
    else:
        for node in list(paragraph.iterchildren(w("r"))):
            paragraph.remove(node)


def _text_width(section: Any, look: PageLook) -> float:
    """The width between the margins of a section, mm; by `look` where the section does not say."""
    measures = (section.page_width, section.left_margin, section.right_margin)
    if None in measures:
        return look.text_width
    width = float(measures[0] - measures[1] - measures[2]) / _EMU
    return width if width > look.text_width / 2 else look.text_width


def _title(blocks: Mapping[Role, str]) -> str:
    return " ".join(blocks.get(Role.HEADING, "").split())[:LONGEST_TITLE] or TITLE

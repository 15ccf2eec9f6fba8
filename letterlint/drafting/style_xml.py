"""Paragraph styles as XML (ECMA-376 17.7), added to a Word document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from letterlint.documents.markup import MAIN
from letterlint.drafting.look import PageLook
from letterlint.drafting.styles import PREFIX, Align, Style

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

NAMESPACE = f'xmlns:w="{MAIN}"'
TABLE = f"{PREFIX}таблица"
_BASE_ID, _TABLE_ID = "LetterBase", "LetterTable"
_TWIPS = 1440 / 25.4  # in a millimetre
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in _SIDES)
_PADDING = {"top": 28, "left": 85, "bottom": 28, "right": 85}  # twips
_MARGINS = "".join(f'<w:{side} w:w="{wide}" w:type="dxa"/>' for side, wide in _PADDING.items())


def add_styles(word: WordDocument, look: PageLook, styles: Iterable[Style]) -> None:
    """Adds those styles that the document does not have yet: the organisation may have changed its own."""
    sheet = word.styles.element
    known = {style.name: str(style.style_id) for style in word.styles}
    base = known.get(f"{PREFIX}основа", _free(_BASE_ID, known.values()))
    made = {f"{PREFIX}основа": base_xml(base, look), TABLE: _table_xml(_free(_TABLE_ID, known.values()))}
    for style in styles:
        made[PREFIX + style.name] = style_xml(
            style, _free(f"Letter{style.key}", known.values()), base, look.hyphenation
        )
    for name, xml in made.items():
        if name not in known:
            sheet.append(parsed(xml))


def _free(key: str, taken: Iterable[str]) -> str:
    listed = {one.casefold() for one in taken}
    while key.casefold() in listed:
        key += "1"
    return key


def parsed(xml: str) -> object:
    """The element of an XML text of ours, as python-docx has it."""
    from docx.oxml import parse_xml

    return parse_xml(xml)


def base_xml(key: str, look: PageLook) -> str:
    """The style that all others are based on: it takes nothing from the document that it is added to."""
    line = (
        f'<w:spacing w:before="0" w:after="0" w:line="{round(look.line_spacing * 240)}" w:lineRule="auto"/>'
    )
    indents = '<w:ind w:left="0" w:right="0" w:firstLine="0"/>'
    layout = f'<w:widowControl/><w:suppressAutoHyphens/>{line}{indents}<w:jc w:val="left"/>'
    return _style(key, f"{PREFIX}основа", "", layout, text_xml(look))


def text_xml(look: PageLook) -> str:
    """Font, size and language, as what stands in w:rPr."""
    fonts = " ".join(f"w:{script}={quoteattr(look.font)}" for script in ("ascii", "hAnsi", "cs", "eastAsia"))
    language = '<w:lang w:val="ru-RU" w:eastAsia="ru-RU" w:bidi="ar-SA"/>'
    return f"<w:rFonts {fonts}/>{_size(look.size)}{language}"


def style_xml(style: Style, key: str, base: str, hyphenated: bool) -> str:
    """A w:style, in which the lines of justified text may be `hyphenated`; headings stay whole."""
    bold = "<w:b/>" if style.bold else ""
    size = _size(style.size) if style.size else ""
    layout = _layout(style, hyphenated and style.align is Align.JUSTIFY)
    return _style(key, PREFIX + style.name, f'<w:basedOn w:val="{base}"/>', layout, bold + size)


def _layout(style: Style, hyphenated: bool) -> str:
    line = f' w:line="{round(style.spacing * 240)}" w:lineRule="auto"' if style.spacing else ""
    first = "firstLine" if style.first >= 0 else "hanging"
    tab = (
        f'<w:tabs><w:tab w:val="right" w:pos="{twips(style.right_tab)}"/></w:tabs>' if style.right_tab else ""
    )
    return "".join(
        (
            "<w:keepNext/>" if style.with_next else "",
            "<w:keepLines/>" if style.whole else "",
            frame_xml(style.foot_width) if style.foot_width else "",
            tab,
            '<w:suppressAutoHyphens w:val="0"/>' if hyphenated else "",
            f'<w:spacing w:before="{round(style.above * 20)}" w:after="0"{line}/>',
            f'<w:ind w:left="{twips(style.left)}" w:right="{twips(style.right)}" '
            f'w:{first}="{twips(abs(style.first))}"/>',
            "<w:contextualSpacing/>" if style.above and not style.each_apart else "",
            f'<w:jc w:val="{style.align}"/>',
        )
    )


def frame_xml(width: float) -> str:
    """At the foot of the page on which the paragraph comes to stand (ECMA-376 17.3.1.11), `width` in mm."""
    return (
        f'<w:framePr {NAMESPACE} w:w="{twips(width)}" w:wrap="notBeside" w:vAnchor="margin" '
        'w:hAnchor="margin" w:xAlign="left" w:yAlign="bottom"/>'
    )


def _table_xml(key: str) -> str:
    """Thin lines around every cell."""
    properties = f"<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblCellMar>{_MARGINS}</w:tblCellMar>"
    head = (
        f'<w:style {NAMESPACE} w:type="table" w:customStyle="1" w:styleId="{key}"><w:name w:val="{TABLE}"/>'
    )
    return f"{head}<w:tblPr>{properties}</w:tblPr></w:style>"


def _style(key: str, name: str, base: str, layout: str, text: str) -> str:
    kind = f'{NAMESPACE} w:type="paragraph" w:customStyle="1" w:styleId="{key}"'
    head = f'<w:style {kind}><w:name w:val="{name}"/>'
    return f"{head}{base}<w:qFormat/><w:pPr>{layout}</w:pPr><w:rPr>{text}</w:rPr></w:style>"


def _size(points: float) -> str:
    half = round(points * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def twips(mm: float) -> int:
    return round(mm * _TWIPS)

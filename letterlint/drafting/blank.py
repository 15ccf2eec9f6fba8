"""The empty sheet that a letter without a letterhead file is written on."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from letterlint.documents.markup import MAIN, RELATIONSHIPS
from letterlint.documents.packing import Link, packed
from letterlint.drafting.look import A4, PageLook
from letterlint.drafting.style_xml import NAMESPACE, text_xml, twips

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_ROOT = f'xmlns:w="{MAIN}" xmlns:r="{RELATIONSHIPS}"'
_HEADER_MM = 10  # from the upper edge to the page number; ГОСТ Р 7.0.97, section 3, has no less
_DEFAULTS = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)
_TABS = '<w:defaultTabStop w:val="709"/>'
_HYPHENS = '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:doNotHyphenateCaps/>'
_SETTINGS = (
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="ru-RU"/>'
)
_PAGE = "".join(
    f"<w:r>{content}</w:r>"
    for content in (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>2</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
)
_HEADER = f'<w:hdr {_ROOT}><w:p><w:pPr><w:pStyle w:val="LetterPageNumber"/></w:pPr>{_PAGE}</w:p></w:hdr>'
_FILES = {"styles": "styles.xml", "settings": "settings.xml", "header": "header1.xml"}


def blank(look: PageLook) -> WordDocument:
    """A document without a paragraph on A4 by `look`; pages are numbered from the second on."""
    from docx import Document

    settings = _TABS + _HYPHENS * look.hyphenation + _SETTINGS
    kinds = {"styles": _styles(look), "settings": f"<w:settings {_ROOT}>{settings}</w:settings>"}
    if look.page_numbers:
        kinds["header"] = _HEADER
    links = [Link(f"rId{n}", kind, f"word/{_FILES[kind]}") for n, kind in enumerate(kinds, 1)]
    section = _section(look, next((link.id for link in links if link.kind == "header"), ""))
    main = f"<w:document {_ROOT}><w:body>{section}</w:body></w:document>"
    parts = {"word/document.xml": main} | {link.target: kinds[link.kind] for link in links}
    return Document(_package(links, parts))


def _package(links: list[Link], parts: dict[str, str]) -> io.BytesIO:
    outer = [Link("rId1", "officeDocument", "word/document.xml")]
    declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return packed(
        outer[0].target, outer, links, {key: (declared + xml).encode() for key, xml in parts.items()}
    )


def _styles(look: PageLook) -> str:
    defaults = f"<w:docDefaults><w:rPrDefault><w:rPr>{text_xml(look)}</w:rPr></w:rPrDefault></w:docDefaults>"
    return f"<w:styles {NAMESPACE}>{defaults}{_DEFAULTS}</w:styles>"


def _section(look: PageLook, header: str) -> str:
    size = 'w:w="{}" w:h="{}"'.format(*map(twips, A4))
    margins = " ".join(
        f'w:{side}="{twips(mm)}"'
        for side, mm in {
            "top": look.margin_top,
            "right": look.margin_right,
            "bottom": look.margin_bottom,
            "left": look.margin_left,
            "header": _HEADER_MM,
            "footer": _HEADER_MM,
            "gutter": 0,
        }.items()
    )
    numbered = f'<w:headerReference w:type="default" r:id="{header}"/>' if header else ""
    return f"<w:sectPr>{numbered}<w:pgSz {size}/><w:pgMar {margins}/><w:titlePg/></w:sectPr>"

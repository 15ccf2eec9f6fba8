"""How paragraphs look, and what is hidden, through styles."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterlint.model import Alignment, Paragraph

from .build import of_part, opened, p, r, texts


def style(key: str, content: str, kind: str = "paragraph", base: str = "", default: bool = False) -> str:
    mark = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{key}"{mark}><w:name w:val="name of {key}"/>'
        f'<w:basedOn w:val="{base}"/>{content}</w:style>'
    )


def run_style(key: str, properties: str, base: str = "") -> str:
    return style(key, f"<w:rPr>{properties}</w:rPr>", "character", base)


HIDING = run_style("Base", "<w:vanish/>") + run_style("Derived", "", "Base")
HIDING += run_style("Back", '<w:vanish w:val="off"/>', "Base") + style("Para", "<w:rPr><w:vanish/></w:rPr>")


@pytest.mark.parametrize(
    ("run", "paragraph", "text"),
    [
        ('<w:rStyle w:val="Base"/>', "", "до"),
        ('<w:rStyle w:val="Derived"/>', "", "до"),
        ('<w:rStyle w:val="Back"/>', "", "дослово"),
        ('<w:rStyle w:val="Base"/><w:vanish w:val="false"/>', "", "дослово"),
        ("", '<w:pStyle w:val="Para"/>', ""),
        ('<w:vanish w:val="0"/>', '<w:pStyle w:val="Para"/>', "слово"),
        ('<w:rStyle w:val="Base"/>', '<w:pStyle w:val="Para"/>', "слово"),  # two toggles: 17.7.3
        ('<w:rStyle w:val="Unknown"/>', '<w:pStyle w:val="Unknown"/>', "дослово"),
    ],
)
def test_hidden_by_style(tmp_path: Path, run: str, paragraph: str, text: str) -> None:
    body = p("до", r("слово", run), properties=paragraph)
    assert texts(opened(tmp_path, body, styles=HIDING)) == [text]


def look(tmp_path: Path, body: str, styles: str = "", numbering: str = "") -> Paragraph:
    return of_part(opened(tmp_path, body, styles=styles, numbering=numbering))[0]


ALIGNMENTS = {
    "left": Alignment.LEFT,
    "start": Alignment.LEFT,
    "center": Alignment.CENTER,
    "end": Alignment.RIGHT,
    "right": Alignment.RIGHT,
    "both": Alignment.JUSTIFY,
    "distribute": Alignment.JUSTIFY,
    "nonsense": Alignment.LEFT,
}


@pytest.mark.parametrize(("name", "alignment"), ALIGNMENTS.items(), ids=ALIGNMENTS)
def test_alignment(tmp_path: Path, name: str, alignment: Alignment) -> None:
    assert look(tmp_path, p("а", properties=f'<w:jc w:val="{name}"/>')).alignment is alignment


DEFAULTS = (
    '<w:docDefaults><w:pPrDefault><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrDefault>'
    '<w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
)
CHAIN = style(
    "A", '<w:pPr><w:jc w:val="right"/><w:ind w:left="1440"/></w:pPr><w:rPr><w:sz w:val="28"/></w:rPr>'
)
CHAIN += style("B", "<w:pPr><w:pageBreakBefore/></w:pPr><w:rPr><w:b/></w:rPr>", base="A")


def test_style_and_its_base(tmp_path: Path) -> None:
    found = look(tmp_path, p("а", properties='<w:pStyle w:val="B"/>'), DEFAULTS + CHAIN)
    assert (found.style, found.alignment, found.indent) == ("name of B", Alignment.RIGHT, 25.4)
    assert (found.font_size, found.bold, found.page_break_before) == (14, True, True)


def test_direct_before_style(tmp_path: Path) -> None:
    direct = '<w:pStyle w:val="B"/><w:jc w:val="center"/><w:ind w:start="567"/><w:pageBreakBefore w:val="0"/>'
    run = r("а", '<w:sz w:val="24"/><w:b w:val="0"/>')
    found = look(tmp_path, p(run, properties=direct), CHAIN)
    assert (found.alignment, found.indent, found.font_size) == (Alignment.CENTER, 10.0, 12)
    assert (found.bold, found.page_break_before) == (False, False)


def test_document_defaults_and_default_style(tmp_path: Path) -> None:
    found = look(tmp_path, p("а"), DEFAULTS + style("N", "<w:rPr><w:b/></w:rPr>", default=True))
    assert (found.style, found.alignment, found.font_size) == ("name of N", Alignment.JUSTIFY, 11)
    assert found.bold


def test_styles_based_on_each_other(tmp_path: Path) -> None:
    circle = style("A", "<w:rPr><w:b/></w:rPr>", base="B") + style("B", "", base="A")
    assert look(tmp_path, p("а", properties='<w:pStyle w:val="B"/>'), circle).bold


def test_size_of_most_characters(tmp_path: Path) -> None:
    small, large = r("много букв", '<w:sz w:val="24"/>'), r("мало", '<w:sz w:val="56"/>')
    assert look(tmp_path, p(large, small)).font_size == 12
    assert look(tmp_path, p(properties='<w:rPr><w:sz w:val="20"/></w:rPr>')).font_size == 10
    assert look(tmp_path, p("а")).font_size is None


def test_bold_only_if_all_of_it_is(tmp_path: Path) -> None:
    bold = r("Жирно", "<w:b/>")
    assert look(tmp_path, p(bold, r(" "), bold)).bold
    assert not look(tmp_path, p(bold, r("нет"))).bold
    assert not look(tmp_path, p(r(" ", "<w:b/>"))).bold


@pytest.mark.parametrize(
    ("left", "mm"),
    [("1134.0", 20.0), ("2.5cm", 25.0), ("x", 0.0), ("", 0.0), ("-567", -10.0), ("1e999", 0.0)],
)
def test_odd_measures(tmp_path: Path, left: str, mm: float) -> None:
    assert look(tmp_path, p("а", properties=f'<w:ind w:left="{left}"/>')).indent == mm


FONTS = style("Theme", '<w:rPr><w:rFonts w:hAnsiTheme="minorHAnsi" w:hAnsi="Arial"/></w:rPr>')


@pytest.mark.parametrize(
    ("body", "font"),
    [
        (p(r("слово", '<w:rFonts w:ascii="Arial" w:hAnsi="PT Serif"/>')), "PT Serif"),
        (p(r("слово", '<w:rFonts w:ascii="Arial"/>')), "Arial"),
        (p(r("два слова", '<w:rFonts w:hAnsi="Arial"/>'), r("и", '<w:rFonts w:hAnsi="PT Serif"/>')), "Arial"),
        (p("слово", properties='<w:pStyle w:val="Theme"/>'), "minorHAnsi"),
        (p("слово"), None),
    ],
)
def test_font(tmp_path: Path, body: str, font: str | None) -> None:
    assert look(tmp_path, body, FONTS).font == font

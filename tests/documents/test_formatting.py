from __future__ import annotations

from pathlib import Path

import pytest

from letterlint.documents.formatting.flow import flow
from letterlint.documents.package import open_package
from letterlint.documents.parts import body_of, related
from letterlint.documents.reading import gather
from letterlint.layout import CharacterFormat, Flow, LineRule, Paragraph, ParagraphFormat, Tab, Table
from letterlint.model import Printed

from .build import cell, opened, p, packed, parts, r, row, table

SECTION = (
    '<w:sectPr>{}<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="709" w:footer="709"/></w:sectPr>'
)
DRAWN = '<w:r><w:drawing><wp:inline><wp:extent cx="127000" cy="254000"/>{}</wp:inline></w:drawing></w:r>'
DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
    '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
)


def style(name: str, properties: str, kind: str = "paragraph", based: str = "", default: bool = False) -> str:
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    marked = 'w:default="1" ' if default else ""
    return f'<w:style w:type="{kind}" {marked}w:styleId="{name}">{base}{properties}</w:style>'


def read(body: str, **related_parts: str) -> Flow:
    word = open_package(packed(parts(body, **related_parts)))
    found, root = related(word), body_of(word)
    return flow(gather(found, root), found, root)


def first(body: str, **related_parts: str) -> Paragraph:
    block = read(body, **related_parts).sections[0].blocks[0]
    assert isinstance(block, Paragraph)
    return block


def format_of(properties: str, styles: str = "") -> ParagraphFormat:
    return first(p("а", properties=properties), styles=styles).format


def last_format(properties: str, settings: str = "") -> ParagraphFormat:
    body = p("первый", properties=properties) + p("а", properties=properties)
    block = read(body, settings=settings).sections[0].blocks[-1]
    assert isinstance(block, Paragraph)
    return block.format


def test_formats_add_up_from_the_defaults_to_the_run() -> None:
    styles = DEFAULTS + style("a", '<w:rPr><w:sz w:val="28"/><w:b/></w:rPr>')
    styles += style("b", "<w:rPr><w:i/></w:rPr>", based="a")
    found = first(p(r("а", '<w:b w:val="0"/>'), properties='<w:pStyle w:val="b"/>'), styles=styles)
    assert found.runs == [(1, CharacterFormat("Calibri", 14.0, italic=True))]
    assert found.mark == CharacterFormat("Calibri", 14.0, bold=True, italic=True)
    assert (found.format.after, found.format.line) == pytest.approx((8.0, 259 / 240))


@pytest.mark.parametrize(
    ("settings", "space", "first_space"),
    [
        ("", 14.0, 0.0),
        ('<w:view w:val="web"/>', 2.45, 0.0),
        ("<w:compat><w:doNotUseHTMLParagraphAutoSpacing/></w:compat>", 5.0, 5.0),
    ],
)
def test_automatic_space(settings: str, space: float, first_space: float) -> None:
    automatic = '<w:spacing w:before="100" w:beforeAutospacing="1"/>'
    assert last_format(automatic, settings).before == space
    assert first(p("а", properties=automatic), settings=settings).format.before == first_space


@pytest.mark.parametrize(
    ("text", "frame", "in_body", "in_footer"),
    [
        ("1", 'w:wrap="none"', True, True),
        ("1", 'w:wrap="around"', True, True),
        ("1", 'w:wrap="notBeside"', False, True),
        ("1", 'w:wrap="around" w:w="8000"', False, False),
        ("Длинный текст в рамке без ширины", 'w:wrap="around"', False, True),
    ],
)
def test_frames_that_text_stands_beside(text: str, frame: str, in_body: bool, in_footer: bool) -> None:
    framed = p(text, properties=f"<w:framePr {frame}/>")
    section = '<w:sectPr><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>'
    [laid] = read(framed + p("а") + section, footer1=framed + p("а")).sections
    assert (len(laid.blocks) == 1, len(laid.footers["default"]) == 1) == (in_body, in_footer)


@pytest.mark.parametrize(
    ("place", "in_header", "in_footer"),
    [("", 1, 1), ('<w:tblpPr w:vertAnchor="text"/>', 1, 0), ('<w:tblpPr w:vertAnchor="page"/>', 0, 0)],
)
def test_floating_tables_of_headers_and_footers(place: str, in_header: int, in_footer: int) -> None:
    story = table(f"<w:tblPr>{place}</w:tblPr>", row(cell(p("а")))) + p("б")
    links = (f'<w:{kind}Reference w:type="default" r:id="{kind}1"/>' for kind in ("header", "footer"))
    [laid] = read(p("а") + SECTION.format("".join(links)), header1=story, footer1=story).sections
    stories = (laid.headers["default"], laid.footers["default"])
    assert [len(blocks) - 1 for blocks in stories] == [in_header, in_footer]


@pytest.mark.parametrize(("text", "size"), [("", 28.0), ("<w:r><w:br/></w:r>", 10.0), ("а", 10.0)])
def test_the_mark_gives_an_empty_paragraph_its_height_only(text: str, size: float) -> None:
    marked = '<w:rPr><w:sz w:val="56"/></w:rPr>'
    assert first(p(text, properties=marked) + p("последний")).mark.size == size


# a border of 1.5 points and the room that it takes in LibreOffice 7.4
@pytest.mark.parametrize(
    ("border", "room"),
    [
        ("single", 1.5),
        ("thick", 3.0),
        ("double", 4.5),
        ("dashSmallGap", 1.5),
        ("thinThickSmallGap", 3.0),
        ("thinThickThinMediumGap", 3.0),
        ("thickThinLargeGap", 3.75),
        ("threeDEmboss", 3.0),
        ("nil", 0.0),
    ],
)
def test_how_thick_borders_are(border: str, room: float) -> None:
    drawn = f'<w:pBdr><w:bottom w:val="{border}" w:sz="12" w:space="0"/></w:pBdr>'
    assert format_of(drawn).border_below == room


@pytest.mark.parametrize(("line", "doubts"), [("276", {"line spacing without a rule"}), ("240", set())])
def test_a_rule_without_the_line_spacing_that_it_is_for(line: str, doubts: set[str]) -> None:
    styles = style("a", f'<w:pPr><w:spacing w:line="{line}" w:lineRule="auto"/></w:pPr>', default=True)
    body = p("а", properties='<w:spacing w:lineRule="auto"/>') + SECTION.format("")
    assert read(body, styles=styles).doubts == doubts


def test_text_that_the_default_style_lowers_is_laid_out_by_guess() -> None:
    lowered = '<w:rPr><w:position w:val="{}"/></w:rPr>'
    for points, doubts in (("-1", {"raised text"}), ("0", set())):
        styles = style("a", lowered.format(points), default=True)
        assert read(p("а") + SECTION.format(""), styles=styles).doubts == doubts


# the size of the default style, of the style of the table; of text in the table in LibreOffice 7.4
@pytest.mark.parametrize(
    ("normal", "of_table", "keeping", "expected"),
    [
        (24, 0, False, 10.0),
        (22, 18, False, 9.0),
        (28, 18, False, 14.0),
        (20, 18, False, 10.0),
        (24, 18, True, 12.0),
    ],
)
def test_size_of_text_in_a_table(normal: int, of_table: int, keeping: bool, expected: float) -> None:
    size = '<w:rPr><w:sz w:val="{}"/></w:rPr>'
    styles = style("a", size.format(normal), default=True) + style("b", "", based="a")
    styles += style("t", size.format(of_table) if of_table else "", kind="table")
    said = '<w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:val="1"/>'
    settings = f"<w:compat>{said if keeping else ''}</w:compat>"

    def sizes(properties: str) -> list[float]:
        inner = p("а") + p("б", properties='<w:pStyle w:val="b"/>')
        found = read(
            table(f"<w:tblPr>{properties}</w:tblPr>", row(cell(inner))), styles=styles, settings=settings
        )
        [laid] = found.sections[0].blocks
        assert isinstance(laid, Table)
        return [one.runs[0][1].size for one in laid.rows[0].cells[0].blocks if isinstance(one, Paragraph)]

    assert sizes('<w:tblStyle w:val="t"/>') == [expected, normal / 2]
    assert sizes("") == [normal / 2, normal / 2]


def test_margins_of_cells_are_not_less_than_half_their_borders() -> None:
    borders = (
        '<w:tblBorders><w:left w:val="single" w:sz="16"/><w:insideV w:val="single" w:sz="24"/></w:tblBorders>'
    )
    margins = '<w:tblCellMar><w:left w:w="20"/><w:right w:w="0"/></w:tblCellMar>'
    own = cell(p("б"), properties='<w:tcBorders><w:left w:val="nil"/></w:tcBorders>')
    body = table(f"<w:tblPr>{borders}{margins}</w:tblPr>", row(cell(p("а")), own))
    [laid] = read(body).sections[0].blocks
    assert isinstance(laid, Table)
    assert [one.margins[1::2] for one in laid.rows[0].cells] == [(1.5, 1.0), (0.0, 1.0)]
    thick = (
        '<w:tblBorders><w:left w:val="double" w:sz="48"/></w:tblBorders>'  # also above the usual 5.4 points
    )
    [laid] = read(table(f"<w:tblPr>{thick}</w:tblPr>", row(cell(p("а"))))).sections[0].blocks
    assert isinstance(laid, Table)
    assert [one.margins[1::2] for one in laid.rows[0].cells] == [(5.4, 9.0)]


def test_a_line_without_characters_has_its_size_from_outside_the_table() -> None:
    styles = style("a", '<w:rPr><w:sz w:val="28"/></w:rPr>', default=True)
    styles += style("t", '<w:rPr><w:rFonts w:ascii="Calibri"/><w:sz w:val="18"/></w:rPr>', kind="table")
    blank, empty = p(r(" ", '<w:sz w:val="10"/>')), p()
    of_table = '<w:tblPr><w:tblStyle w:val="t"/></w:tblPr>'
    inside = read(table(of_table, row(cell(blank + p("а")))) + p("б"), styles=styles).sections[0].blocks[0]
    assert isinstance(inside, Table)
    [laid, _] = inside.rows[0].cells[0].blocks
    assert isinstance(laid, Paragraph)
    assert laid.mark == CharacterFormat("Calibri", 14.0)
    assert first(blank + empty, styles=styles).mark == CharacterFormat(size=14.0)


@pytest.mark.parametrize(("version", "over"), [("14", True), ("15", False), ("", True)])
def test_old_documents_have_tabs_over_the_margin(version: str, over: bool) -> None:
    said = f'<w:compatSetting w:name="compatibilityMode" w:val="{version}"/>'
    assert read(p("а"), settings=f"<w:compat>{said}</w:compat>").tabs_over_margin is over


@pytest.mark.parametrize(
    ("said", "rule", "line"),
    [
        ('w:line="360"', LineRule.AUTO, 1.5),
        ('w:line="360" w:lineRule="auto"', LineRule.AUTO, 1.5),
        ('w:line="360" w:lineRule="exact"', LineRule.EXACT, 18.0),
        ('w:line="360" w:lineRule="atLeast"', LineRule.AT_LEAST, 18.0),
        ("", LineRule.AUTO, 1.0),
    ],
)
def test_line_spacing(said: str, rule: LineRule, line: float) -> None:
    found = format_of(f"<w:spacing {said}/>")
    assert (found.rule, found.line) == (rule, line)


def test_a_rule_of_its_own_does_not_change_what_a_style_counts() -> None:
    exact = DEFAULTS.replace('w:line="259" w:lineRule="auto"', 'w:line="240" w:lineRule="exact"')
    assert format_of('<w:spacing w:lineRule="auto"/>', exact).line == 1.0


def test_properties_of_paragraphs() -> None:
    found = last_format(
        '<w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:jc w:val="both"/>'
        '<w:widowControl w:val="0"/><w:contextualSpacing/><w:snapToGrid w:val="0"/>'
        '<w:spacing w:before="120" w:beforeAutospacing="1"/>'
        '<w:ind w:left="720" w:right="360" w:hanging="360"/>'
        '<w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs>'
        '<w:pBdr><w:top w:val="single" w:sz="8" w:space="1"/><w:bottom w:val="nil"/></w:pBdr>'
    )
    assert (found.keep_next, found.keep_lines, found.break_before, found.widow_control) == (
        True,
        True,
        True,
        False,
    )
    assert (found.contextual, found.snapped, found.automatic, found.before) == (
        True,
        False,
        (True, False),
        14.0,
    )
    assert (found.alignment, format_of('<w:jc w:val="start"/>').alignment) == ("both", "left")
    assert (found.left, found.right, found.first, found.tabs) == (36, 18, -18, (Tab(450, "right"),))
    assert (found.border_above, found.border_below) == (2.0, 0.0)


def test_tabs_that_are_cleared() -> None:
    styles = style("a", '<w:pPr><w:tabs><w:tab w:val="left" w:pos="100"/></w:tabs></w:pPr>')
    own = '<w:pStyle w:val="a"/><w:tabs><w:tab w:val="clear" w:pos="100"/><w:tab w:val="left" w:pos="200"/></w:tabs>'
    assert format_of(own, styles).tabs == (Tab(10.0, "left"),)


def test_a_list_gives_its_number_and_indents() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/>'
        '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr><w:rPr><w:sz w:val="40"/></w:rPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    found = first(p("а", properties=listed), numbering=numbering)
    assert found.label is not None
    assert (found.label.text, found.label.format.size, found.label.follow) == ("1)", 20.0, "tab")
    assert (found.format.left, found.format.first) == (36.0, -18.0)
    own = first(p("а", properties=f'{listed}<w:ind w:left="0" w:firstLine="0"/>'), numbering=numbering)
    assert (own.format.left, own.format.first) == (0.0, 0.0)


def test_text_with_breaks_pictures_and_notes() -> None:
    picture = '<w:r><w:drawing><wp:inline><wp:extent cx="127000" cy="254000"/></wp:inline></w:drawing></w:r>'
    page = '<w:r><w:br w:type="page"/></w:r>'
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="2">{p("сноска")}</w:footnote>'
    found = first(p("а", picture, "б", page, note, "в"), footnotes=notes)
    assert found.text == "а\ufffcб\f1в"
    assert found.pictures == {1: (10.0, 20.0)}
    assert found.inserted == (1, 4)
    ((offset, blocks),) = found.notes.items()
    assert offset == 4
    assert [block.text for block in blocks if isinstance(block, Paragraph)] == ["сноска"]


def test_a_note_is_printed_where_it_is_first_referred_to() -> None:
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    found = first(p(note, note), footnotes=f'<w:footnote w:id="2">{p("сноска")}</w:footnote>')
    assert [len(blocks) for blocks in found.notes.values()] == [1, 0]


def test_what_is_not_printed() -> None:
    hidden = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>"
    framed = p("1", properties='<w:framePr w:wrap="around" w:w="500"/>')
    blocks = read(hidden + framed + p("а")).sections[0].blocks
    assert [block.text for block in blocks if isinstance(block, Paragraph)] == ["а"]
    ended = p("а") + f"<w:p><w:pPr>{SECTION.format('')}</w:pPr></w:p>" + p("б") + SECTION.format("")
    assert [len(section.blocks) for section in read(ended).sections] == [1, 1]


def test_sections_with_their_headers() -> None:
    reference = '<w:headerReference w:type="default" r:id="header1"/><w:titlePg/>'
    body = p("а") + f"<w:p><w:pPr>{SECTION.format(reference)}</w:pPr></w:p>" + p("б") + SECTION.format("")
    one, two = read(body, header1=p("верх")).sections
    assert (one.title_page, two.title_page) == (True, False)
    assert list(one.headers) == list(two.headers) == ["default"]
    assert (one.size.width, one.margins.left, one.margins.header) == pytest.approx((595.3, 85.05, 35.45))


@pytest.mark.parametrize(
    ("paper", "start"),
    [
        ('<w:pgSz w:w="11907" w:h="16838"/>', "continuous"),
        ('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>', "nextPage"),
    ],
)
def test_paper_that_lies_the_other_way_begins_a_page(paper: str, start: str) -> None:
    upright = '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>'
    parts = [f'<w:sectPr><w:type w:val="continuous"/>{size}</w:sectPr>' for size in (upright, paper, paper)]
    sections = read(p("а", properties=parts[0]) + p("б", properties=parts[1]) + p("в") + parts[2]).sections
    assert [one.start for one in sections] == ["continuous", start, "continuous"]


def test_tables() -> None:
    styles = style(
        "t",
        '<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="8"/></w:tblBorders>'
        '<w:tblCellMar><w:top w:w="40" w:type="dxa"/></w:tblCellMar></w:tblPr>',
        kind="table",
        default=True,
    )
    grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="3000"/></w:tblGrid>'
    height = '<w:trHeight w:val="600" w:hRule="exact"/><w:cantSplit/><w:tblHeader/>'
    rows = (
        row(cell(p("а"), properties='<w:gridSpan w:val="2"/>'), properties=height),
        row(cell(p("б"), properties='<w:vMerge w:val="restart"/>'), cell(p("в"))),
        row(cell(p(), properties="<w:vMerge/>"), cell(p("г"), properties='<w:textDirection w:val="btLr"/>')),
    )
    width = '<w:tblPr><w:tblW w:w="4893" w:type="pct"/></w:tblPr>'
    (found,) = read(table(width, grid, *rows), styles=styles).sections[0].blocks
    assert isinstance(found, Table)
    assert (list(found.grid), found.share, found.border) == ([100.0, 150.0], 0.97, 0.0)
    head, upper, lower = found.rows
    assert (head.height, head.rule, head.cant_split, head.header) == (30.0, LineRule.EXACT, True, True)
    assert [line.border for line in found.rows] == [0.5, 1.0, 1.0]
    assert (head.cells[0].span, head.cells[0].margins[0], upper.cells[0].rows) == (2, 2.0, 2)
    assert [(one.column, one.turned) for one in lower.cells] == [(1, True)]


def test_only_rows_in_which_a_cell_goes_on_are_spanned() -> None:
    spanning = '<w:vMerge w:val="restart"/>'
    rows = row(cell(p("а")), cell(p("б"), properties=spanning)), row(cell(p("в"))), row(cell(p("г")))
    (found,) = read(table(*rows)).sections[0].blocks
    assert isinstance(found, Table)
    assert found.rows[0].cells[1].rows == 1


def test_the_empty_line_below_a_table_in_a_cell_is_not_printed() -> None:
    inner = table(row(cell(p("а"))))
    (found,) = read(table(row(cell(inner, p())))).sections[0].blocks
    assert isinstance(found, Table)
    assert [type(block) for block in found.rows[0].cells[0].blocks] == [Table]


@pytest.mark.parametrize(
    ("body", "doubt"),
    [
        (p("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"), "formula"),
        (p('<w:r><w:endnoteReference w:id="1"/></w:r>'), "endnotes"),
        (p("<w:del><w:r><w:delText>а</w:delText></w:r></w:del>"), "deleted text"),
        (p("а") + '<w:sectPr><w:cols w:num="2"/></w:sectPr>', "columns"),
        (p("а", properties='<w:framePr w:wrap="around"/>'), "frame"),
        (p(DRAWN.format("<a:graphic><a:graphicData/></a:graphic>")), "empty drawing"),
        (p("а", properties='<w:spacing w:line="240"/>'), "line spacing without a rule"),
        (p("а") + "<w:sectPr/>", "no margins"),
    ],
)
def test_doubts(body: str, doubt: str) -> None:
    assert doubt in read(body).doubts


def test_a_drawing_that_text_goes_around() -> None:
    def anchored(wrap: str, vertical: str = "paragraph") -> Paragraph:
        position = (
            f'<wp:positionV relativeFrom="{vertical}"><wp:posOffset>127000</wp:posOffset></wp:positionV>'
        )
        extent = '<wp:extent cx="254000" cy="381000"/>'
        return first(
            p(f"<w:r><w:drawing><wp:anchor>{position}{extent}<wp:{wrap}/></wp:anchor></w:drawing></w:r>")
        )

    (drawing,) = anchored("wrapTopAndBottom").drawings
    assert drawing == (20.0, 30.0, 10.0, True)
    (drawing,) = anchored("wrapSquare", "page").drawings
    assert drawing == (20.0, 30.0, None, False)
    assert not anchored("wrapNone").drawings


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ("width:10pt;height:1in", (10, 72)),
        ("width:40;height:20px", (30, 15)),
        ("width:abcpx;height:²", (0, 0)),
        ("width:-9pt;height:.px", (0, 0)),
    ],
)
def test_sizes_of_old_pictures(size: str, expected: tuple[float, float]) -> None:
    found = first(p(f'<w:r><w:pict><v:shape style="{size}"/></w:pict></w:r>'))
    assert found.pictures[0] == pytest.approx(expected)


def test_nonsense_measures_of_a_picture() -> None:
    extent = f'<wp:extent cx="{"9" * 400}" cy="1.5"/>'
    assert first(p(f"<w:r><w:drawing><wp:inline>{extent}</wp:inline></w:drawing></w:r>")).pictures[0] == (
        0,
        0,
    )


def test_a_picture_on_its_side() -> None:
    def size(degrees: int) -> object:
        frame = f'<a:graphic><a:xfrm rot="{degrees * 60_000}"/></a:graphic>'
        inline = f'<wp:inline><wp:extent cx="127000" cy="254000"/>{frame}</wp:inline>'
        return first(p(f"<w:r><w:drawing>{inline}</w:drawing></w:r>")).pictures[0]

    assert (size(0), size(180), size(90), size(270)) == ((10, 20), (10, 20), (20, 10), (20, 10))


def test_places_of_lines_on_pages(tmp_path: Path) -> None:
    page = '<w:r><w:br w:type="page"/></w:r>'
    document = opened(tmp_path, p("а") + p() + p("б", page, "вг")).document
    found: Printed | None = document.printed
    assert found is not None and found.pages == 2
    second = document.paragraphs[2]
    at = [document.printed_line(second.place(start)) for start in (0, 2, 3)]
    assert [(line.page, line.number) for line in at if line] == [(1, 2), (2, 1), (2, 1)]


def test_a_note_is_on_the_page_that_it_is_referred_to_from(tmp_path: Path) -> None:
    page = '<w:r><w:br w:type="page"/></w:r>'
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="2">{p("сноска")}</w:footnote>'
    document = opened(tmp_path, p("а", page) + p("б", note), footnotes=notes).document
    line = document.printed_line(document.paragraphs[-1].place())
    assert line is not None and line.page == 2

"""Text is found wherever a reader sees it, once, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterlint.model import Part

from .build import of_part, opened, p, r, texts

TERM = "в установленном порядке"
RESULT = r(TERM)


def field(result: str, code: str = "HYPERLINK") -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    instruction = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return f"{mark('begin')}{instruction}{mark('separate')}{result}{mark('end')}"


SEEN = {
    "paragraph": RESULT,
    "insertion": f"<w:ins>{RESULT}</w:ins>",
    "move to": f"<w:moveTo>{RESULT}</w:moveTo>",
    "inline control": f"<w:sdt><w:sdtPr/><w:sdtContent>{RESULT}</w:sdtContent></w:sdt>",
    "simple field": f'<w:fldSimple w:instr="REF x">{RESULT}</w:fldSimple>',
    "complex field": field(RESULT),
    "nested field": field(field(RESULT) + r("")),
    "hyperlink": f'<w:hyperlink r:id="none">{RESULT}</w:hyperlink>',
    "smart tag": f"<w:smartTag>{RESULT}</w:smartTag>",
    "custom XML": f"<w:customXml>{RESULT}</w:customXml>",
    "direction": f"<w:bdo>{RESULT}</w:bdo>",
    "formula": f"<m:oMath><m:f><m:num><m:r><m:t>{TERM}</m:t></m:r></m:num></m:f></m:oMath>",
    "ruby": f"<w:r><w:ruby><w:rt>{r('x')}</w:rt><w:rubyBase>{RESULT}</w:rubyBase></w:ruby></w:r>",
    "choice": f"<mc:AlternateContent><mc:Choice>{RESULT}</mc:Choice><mc:Fallback>{RESULT}</mc:Fallback>"
    "</mc:AlternateContent>",
    "fallback alone": f"<mc:AlternateContent><mc:Fallback>{RESULT}</mc:Fallback></mc:AlternateContent>",
    "unhidden": r(TERM, '<w:vanish w:val="0"/>'),
}

UNSEEN = {
    "deletion": "<w:del><w:r><w:delText>x</w:delText><w:t>x</w:t></w:r></w:del>",
    "move from": f"<w:moveFrom>{RESULT}</w:moveFrom>",
    "inserted, then deleted": f"<w:ins><w:del>{RESULT}</w:del></w:ins>",
    "hidden": r(TERM, "<w:vanish/>"),
    "field code": field("", TERM),
    "text as a field code": '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    f'{RESULT}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
}


@pytest.mark.parametrize("run", SEEN.values(), ids=SEEN)
def test_seen(tmp_path: Path, run: str) -> None:
    docx = opened(tmp_path, p("До ", run, " после"))
    assert texts(docx) == [f"До {TERM} после"]
    (paragraph,) = docx.document.paragraphs
    assert "".join(piece.text for piece in docx.pieces(paragraph.place(3, 3 + len(TERM)))) == TERM


@pytest.mark.parametrize("run", UNSEEN.values(), ids=UNSEEN)
def test_unseen(tmp_path: Path, run: str) -> None:
    assert texts(opened(tmp_path, p("До", run, " после"))) == ["До после"]


def test_field_across_paragraphs(tmp_path: Path) -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText></w:r>'
    separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("separate", "end"))
    body = p("а", begin) + p(r("код"), separate, r("итог")) + p("итог 2", end, r("б"))
    assert texts(opened(tmp_path, body)) == ["а", "итог", "итог 2б"]


def test_field_within_the_code_of_another(tmp_path: Path) -> None:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    begin, separate, end = marks
    inner = begin + separate + r("не видно") + end
    assert texts(opened(tmp_path, p(begin, inner, r("код"), separate, r("видно"), end, r("!")))) == ["видно!"]
    stray = p("а", separate, r("б"), end, r("в"))
    assert texts(opened(tmp_path, stray)) == ["абв"]


def test_field_without_an_end_swallows_nothing(tmp_path: Path) -> None:
    body = p("а", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', r("б")) + p("в")
    assert texts(opened(tmp_path, body)) == ["аб", "в"]


SIGNS = {
    "<w:tab/>": "\t",
    "<w:ptab/>": "\t",
    "<w:br/>": "\n",
    '<w:br w:type="column"/>': "\n",
    "<w:cr/>": "\n",
    "<w:noBreakHyphen/>": "\u2011",
    "<w:softHyphen/>": "\u00ad",
    '<w:sym w:font="Symbol" w:char="F0B0"/>': "°",
    '<w:sym w:font="Symbol" w:char="F0B7"/>': "•",
    '<w:sym w:font="Wingdings" w:char="F0FE"/>': "☑",
    '<w:sym w:font="Wingdings" w:char="F001"/>': "\ufffc",
    '<w:sym w:font="Arial" w:char="2116"/>': "№",
    '<w:sym w:font="Arial" w:char="D800"/>': "\ufffc",
    '<w:sym w:font="Arial" w:char="xyz"/>': "\ufffc",
    "<w:sym/>": "\ufffc",
}


@pytest.mark.parametrize(("sign", "text"), SIGNS.items(), ids=SIGNS)
def test_sign(tmp_path: Path, sign: str, text: str) -> None:
    docx = opened(tmp_path, p("а", f"<w:r>{sign}</w:r>", r("б")))
    assert texts(docx) == [f"а{text}б"]
    (piece,) = docx.pieces(of_part(docx)[0].place(1, 2))
    assert (piece.literal, piece.start, piece.end, piece.text) == (True, 0, 1, text)


def test_page_breaks(tmp_path: Path) -> None:
    breaks = '<w:r><w:br w:type="page"/></w:r>', "<w:r><w:br/></w:r>", "<w:r><w:lastRenderedPageBreak/></w:r>"
    (paragraph,) = of_part(opened(tmp_path, p("аб", breaks[0], r("в"), breaks[1], r("г"), breaks[2], r("д"))))
    assert (paragraph.text, paragraph.page_breaks) == ("аб\nв\nгд", (2,))


def test_comments_in_the_markup_do_not_cut_the_text(tmp_path: Path) -> None:
    docx = opened(tmp_path, p("в уста<!-- x -->новленном<?y?> порядке"))
    assert texts(docx) == [TERM]


def test_indented_markup(tmp_path: Path) -> None:
    assert texts(opened(tmp_path, "<w:p>\n <w:r>\n  <w:t>\n  слово и\n  </w:t>\n</w:r>\n</w:p>")) == [
        "слово и"
    ]
    assert texts(opened(tmp_path, "<w:p><w:r><w:t>слово </w:t><w:t>и</w:t></w:r></w:p>")) == ["слово и"]


def test_parts_do_not_mix(tmp_path: Path) -> None:
    docx = opened(tmp_path, p("тело"))
    assert {one.part for one in docx.document.paragraphs} == {Part.BODY}

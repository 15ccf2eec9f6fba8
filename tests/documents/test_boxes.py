"""Text boxes: each once, at the paragraph that it hangs on."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterlint.model import Part

from .build import of_part, opened, p, texts


def drawing(content: str, extra: str = "") -> str:
    shape = f"<wps:wsp><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp>"
    graphic = f"<a:graphic><a:graphicData>{shape}</a:graphicData></a:graphic>"
    return f"<w:drawing><wp:anchor>{extra}{graphic}</wp:anchor></w:drawing>"


def vml(content: str) -> str:
    box = f"<v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox>"
    return f"<w:pict><v:group><v:shape>{box}</v:shape></v:group></w:pict>"


BOXES = {
    "DrawingML": drawing(p("в рамке")),
    "VML": vml(p("в рамке")),
    "both": f"<mc:AlternateContent><mc:Choice>{drawing(p('в рамке'))}</mc:Choice>"
    f"<mc:Fallback>{vml(p('в рамке'))}</mc:Fallback></mc:AlternateContent>",
    "fallback": f"<mc:AlternateContent><mc:Fallback>{vml(p('в рамке'))}</mc:Fallback></mc:AlternateContent>",
}


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES)
def test_text_box(tmp_path: Path, box: str) -> None:
    docx = opened(tmp_path, p("до") + p("при", f"<w:r>{box}</w:r>", "вет"))
    assert texts(docx) == ["до", "привет"]
    (paragraph,) = of_part(docx, Part.TEXTBOX)
    assert (paragraph.text, paragraph.anchor, paragraph.index) == ("в рамке", 1, 0)
    assert [piece.text for piece in docx.pieces(paragraph.place())] == ["в рамке"]


def test_text_boxes_that_are_not_seen(tmp_path: Path) -> None:
    run = f"<w:r>{BOXES['both']}</w:r>"
    shape = drawing(p("нет"), '<wp:docPr id="1" hidden="1"/>')
    body = p(f"<w:del>{run}</w:del>", f"<w:r><w:rPr><w:vanish/></w:rPr>{shape}</w:r>", f"<w:r>{shape}</w:r>")
    assert texts(opened(tmp_path, body), Part.TEXTBOX) == []


def test_alternatives_without_any(tmp_path: Path) -> None:
    none = "<mc:AlternateContent/>"
    inside = drawing(p("в рамке")).replace("<wps:wsp>", f"<wps:wsp>{none}")
    docx = opened(tmp_path, none + p("а", none, f"<w:r>{none}{inside}</w:r>"))
    assert (texts(docx), texts(docx, Part.TEXTBOX)) == (["а"], ["в рамке"])


def test_box_in_a_box_and_in_a_header(tmp_path: Path) -> None:
    nested = p("снаружи", f"<w:r>{vml(p('внутри'))}</w:r>")
    body = p("тело", f"<w:r>{drawing(nested)}</w:r>")
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    docx = opened(tmp_path, body + section, header1=p("верх", f"<w:r>{vml(p('рамка'))}</w:r>"))
    assert texts(docx) == ["тело"]
    found = [(one.text, one.anchor) for one in of_part(docx, Part.TEXTBOX)]
    assert found == [("снаружи", 0), ("внутри", 0), ("рамка", None)]

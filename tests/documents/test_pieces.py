"""Every character leads back to its node."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from letterlint.documents import Docx, open_docx
from letterlint.model import Part, Place

from .build import of_part, opened, p, packed, parts, r

words = st.text("абвгд еж№-«»\u00a0", max_size=6).map(r)
signs = st.sampled_from(
    (
        "tab",
        "br",
        "cr",
        "noBreakHyphen",
        "softHyphen",
        'sym w:font="Symbol" w:char="F061"',
        "br w:type='page'",
    )
).map(lambda name: f"<w:r><w:{name}/></w:r>")
gone = words.map(lambda run: f"<w:del>{run}</w:del>")
hidden = st.just(r("нет", "<w:vanish/>"))
leaves = st.one_of(words, signs, gone, hidden, st.just("<w:r/>"), st.just("<w:r><w:t/></w:r>"))


def wrapped(content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    inside = st.lists(content, max_size=3).map("".join)
    tags = st.sampled_from(("ins", "hyperlink", "smartTag", "fldSimple"))
    return st.builds(lambda tag, runs: f"<w:{tag}>{runs}</w:{tag}>", tags, inside)


runs = st.recursive(leaves, wrapped, max_leaves=8)
bodies = st.lists(st.lists(runs, max_size=5).map(lambda found: p(*found)), min_size=1, max_size=4).map(
    "".join
)


def piece_texts(docx: Docx, place: Place) -> str:
    for piece in docx.pieces(place):
        assert piece.start < piece.end
        assert piece.literal or piece.node.text[piece.start : piece.end] == piece.text
    return "".join(piece.text for piece in docx.pieces(place))


@settings(max_examples=60, deadline=None)
@given(bodies, st.data())
def test_pieces_give_the_text_back(body: str, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "letter.docx")
        path.write_bytes(packed(parts(body)))
        docx = open_docx(path)
    for paragraph in docx.document.paragraphs:
        start = data.draw(st.integers(0, len(paragraph.text)))
        end = data.draw(st.integers(start, len(paragraph.text)))
        assert piece_texts(docx, paragraph.place()) == paragraph.text
        assert piece_texts(docx, paragraph.place(start, end)) == paragraph.text[start:end]


def test_cut_within_and_across_runs(tmp_path: Path) -> None:
    docx = opened(tmp_path, p("Уважаемый", r(" Иван", "<w:b/>"), "<w:r><w:tab/></w:r>", "!"))
    pieces = docx.pieces(Place(Part.BODY, 0, 6, 16))
    assert [(one.node.text, one.start, one.end, one.literal) for one in pieces] == [
        ("Уважаемый", 6, 9, False),
        (" Иван", 0, 5, False),
        (None, 0, 1, True),
        ("!", 0, 1, False),
    ]


def test_nothing_for_an_empty_place(tmp_path: Path) -> None:
    docx = opened(tmp_path, p("слово") + "<w:p/>")
    assert docx.pieces(Place(Part.BODY, 0, 2, 2)) == []
    assert docx.pieces(of_part(docx)[1].place()) == []

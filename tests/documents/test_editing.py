"""Only the characters of an edit change, whatever stands around them."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterlint.documents import Docx, open_docx, unwritable
from letterlint.documents.editing import Remark, fixed, is_editable, refusal, reviewed
from letterlint.documents.markup import parse, w
from letterlint.documents.reading import docx_of
from letterlint.model import Alignment, Edit, Paragraph, Part, Place

from .build import (
    NAMESPACES,
    OFFICE,
    WORD_TYPE,
    cell,
    document,
    of_part,
    opened,
    p,
    packed,
    parts,
    r,
    relationships,
    row,
    table,
    texts,
)
from .oracle import AUTHOR, WHEN, faults
from .oracle import parts as entries
from .test_pieces import runs

OTHER = 'w:author="Петрова" w:date="2025-01-01T00:00:00Z"'
others = st.sampled_from(
    (
        f'<w:ins w:id="3" {OTHER}>{r("вставка")}{r("ещё", "<w:b/>")}</w:ins>',
        f'<w:del w:id="4" {OTHER}><w:r><w:delText>нет</w:delText></w:r></w:del>',
        '<w:bookmarkStart w:id="7" w:name="a"/>',
        '<w:bookmarkEnd w:id="7"/>',
        '<w:proofErr w:type="spellStart"/>',
        f'<w:r><w:rPr><w:b/><w:rPrChange w:id="9" {OTHER}><w:rPr/></w:rPrChange></w:rPr><w:t>жирно</w:t></w:r>',
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        '<w:r><w:t>до</w:t><w:tab/><w:t xml:space="preserve"> и после</w:t></w:r>',
        "<w:r><w:t>с <!-- примечание -->комментарием</w:t></w:r>",
        "<w:r><w:t>\n   с отступом в разметке\n</w:t></w:r>",
    )
)
paragraphs = st.lists(st.one_of(runs, others), max_size=5).map(lambda found: p(*found))
bodies = st.lists(paragraphs, min_size=1, max_size=3).map("".join)


@st.composite
def edits_of(draw: st.DrawFn, docx: Docx) -> list[Edit]:
    found = []
    for paragraph in docx.document.paragraphs:
        at, end = 0, len(paragraph.text)
        while at <= end and draw(st.booleans()):
            start = draw(st.integers(at, end))
            place = paragraph.place(start, draw(st.integers(start, end)))
            edit = Edit(place, draw(st.sampled_from(("Вы", "", " & "))))
            if is_editable(docx, edit) and (edit.text or place.start < place.end):
                found.append(edit)
            at = place.end + 1
    return found


def remarks_of(draw: st.DrawFn, docx: Docx) -> list[Remark]:
    places = []
    for paragraph in docx.document.paragraphs:
        start = draw(st.integers(0, len(paragraph.text)))
        places.append(paragraph.place(start, draw(st.integers(start, len(paragraph.text)))))
    return [Remark(place, ("первая строка", "вторая")) for place in places]


@settings(max_examples=150, deadline=None)
@given(bodies, st.data())
def test_nothing_else_changes(body: str, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        docx = opened(Path(folder), body)
    edits = data.draw(edits_of(docx))
    remarks = data.draw(st.composite(remarks_of)(docx))
    assert list(faults(docx, edits, remarks)) == []


def whole(docx: Docx, index: int = 0, part: Part = Part.BODY) -> Paragraph:
    return of_part(docx, part)[index]


def put(docx: Docx, start: int, end: int, text: str, index: int = 0, part: Part = Part.BODY) -> str:
    """The XML of the main part after one edit."""
    data = fixed(docx, [Edit(Place(part, index, start, end), text)])
    return entries(data)["word/document.xml"].decode()


def test_a_replacement_looks_like_what_it_replaces(tmp_path: Path) -> None:
    docx = opened(tmp_path, p("Получено ", r("обращение Иванова", "<w:b/>"), " и ответ"))
    xml = put(docx, 9, 26, "Ваше обращение")
    assert '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Ваше обращение</w:t>' in xml
    assert "Получено </w:t></w:r><w:r><w:rPr><w:b/>" in xml


def test_an_edit_across_runs(tmp_path: Path) -> None:
    docx = opened(tmp_path, p("обра", r("щение Ива", "<w:b/>"), r("нова", "<w:i/>"), " и"))
    data = fixed(docx, [Edit(whole(docx).place(0, 17), "Ваше обращение")])
    assert texts(docx_of(tmp_path, data)) == ["Ваше обращение и"]
    assert not list(faults(docx, [Edit(whole(docx).place(0, 17), "Ваше обращение")], []))


def test_a_new_paragraph_is_centred_in_the_letters_of_the_body(tmp_path: Path) -> None:
    shape = '<w:keepNext/><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:line="360" w:before="40"/><w:ind w:firstLine="709"/>'
    look = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:b/><w:sz w:val="26"/>'
    docx = opened(tmp_path, p("Адрес") + p(r("Центр", look), properties=shape))
    data = fixed(docx, [Edit(whole(docx, 1).place(0, 0), "Уважаемый Иван Иванович!\n")])
    new = whole(docx_of(tmp_path, data), 1)
    assert (new.text, new.alignment, new.indent) == ("Уважаемый Иван Иванович!", Alignment.CENTER, 0)
    assert (new.font, new.font_size, new.bold, new.number) == ("Arial", 13, False, "")
    assert 'w:line="360"' in entries(data)["word/document.xml"].decode().split("Уважаемый")[0]
    assert texts(docx_of(tmp_path, data)) == ["Адрес", "Уважаемый Иван Иванович!", "Центр"]


FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
CLOSED = {
    "field": FIELD.format("begin") + FIELD.format("separate") + r("Иванов") + FIELD.format("end"),
    "simple field": f'<w:fldSimple w:instr="DATE">{r("Иванов")}</w:fldSimple>',
    "formula": "<m:oMath><m:r><m:t>Иванов</m:t></m:r></m:oMath>",
    "locked control": f'<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/></w:sdtPr><w:sdtContent>{r("Иванов")}</w:sdtContent></w:sdt>',
    "bound control": f'<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>{r("Иванов")}</w:sdtContent></w:sdt>',
    "list": f"<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>{r('Иванов')}</w:sdtContent></w:sdt>",
    "alternatives": f'<mc:AlternateContent><mc:Choice Requires="wps">{r("Иванов")}</mc:Choice></mc:AlternateContent>',
}


@pytest.mark.parametrize("run", CLOSED.values(), ids=CLOSED)
def test_what_is_computed_or_locked_is_not_editable(tmp_path: Path, run: str) -> None:
    docx = opened(tmp_path, p("Обращение ", run, " рассмотрено"))
    spans = {(5, 12): False, (10, 16): False, (0, 9): True, (16, 16): True}  # the last one is beside it
    assert {span: is_editable(docx, Edit(whole(docx).place(*span), "Вы")) for span in spans} == spans


def test_another_authors_insertion_is_divided(tmp_path: Path) -> None:
    docx = opened(tmp_path, p(f'<w:ins w:id="1" {OTHER}>{r("обращение Иванова принято")}</w:ins>'))
    data = reviewed(docx, [Edit(whole(docx).place(0, 17), "Ваше обращение")], [], AUTHOR, WHEN)
    paragraph = next(parse(entries(data)["word/document.xml"]).iter(w("p")))
    inserted = [(node.get(w("author")), node.find(w("del")) is not None) for node in paragraph.iter(w("ins"))]
    assert inserted == [("Петрова", True), ("letterlint", False), ("Петрова", False)]
    assert not list(faults(docx, [Edit(whole(docx).place(0, 17), "Ваше обращение")], []))


PLACES = {
    "cell": (Part.BODY, table(row(cell(p("Ответ Иванову"))))),
    "nested cell": (Part.BODY, table(row(cell(table(row(cell(p("Ответ Иванову")))), p(""))))),
    "link": (Part.BODY, p(f"<w:hyperlink>{r('Ответ Иванову')}</w:hyperlink>")),
    "control": (Part.BODY, f"<w:sdt><w:sdtContent>{p('Ответ Иванову')}</w:sdtContent></w:sdt>"),
    "box": (
        Part.TEXTBOX,
        p(
            f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p('Ответ Иванову')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        ),
    ),
}


@pytest.mark.parametrize(("part", "body"), PLACES.values(), ids=PLACES)
def test_places(tmp_path: Path, part: Part, body: str) -> None:
    docx = opened(tmp_path, body)
    edits = [Edit(whole(docx, 0, part).place(6, 13), "Вам")]
    assert not list(faults(docx, edits, []))
    assert texts(docx_of(tmp_path, fixed(docx, edits)), part)[0] == "Ответ Вам"


def test_headers_and_notes(tmp_path: Path) -> None:
    reference = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    body = p("Текст", '<w:r><w:footnoteReference w:id="2"/></w:r>') + reference
    note = f'<w:footnote w:id="2">{p("Ответ Иванову")}</w:footnote>'
    docx = opened(tmp_path, body, header1=p("Ответ Иванову"), footnotes=note)
    edits = [Edit(Place(part, 0, 6, 13), "Вам") for part in (Part.HEADER, Part.FOOTNOTE)]
    assert all(is_editable(docx, edit) for edit in edits)
    assert not list(faults(docx, edits, [Remark(whole(docx).place(), ("раз",))]))


def test_strict_and_other_encodings_stay_what_they_are(tmp_path: Path) -> None:
    made: dict[str, str | bytes] = dict(parts(p("Ответ Иванову")))
    main = str(made["word/document.xml"])
    made["word/document.xml"] = main.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ).encode("utf-16")
    kinds = ("rId1", "theme", "theme/theme1.xml"), ("rId2", "styles", "styles.xml")
    strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    made["word/_rels/document.xml.rels"] = relationships(*kinds).replace(f"{OFFICE}/relationships", strict)
    path = tmp_path / "strict.docx"
    path.write_bytes(packed(made))
    docx = open_docx(path)
    edits = [Edit(whole(docx).place(6, 13), "Вам")]
    data = reviewed(docx, edits, [Remark(whole(docx).place(0, 5), ("раз",))], AUTHOR, WHEN)
    for name in ("word/document.xml", "word/comments.xml"):
        assert b"http://purl.oclc.org/ooxml/wordprocessingml/main" in entries(data)[name]
        assert b"wordprocessingml/2006/main" not in entries(data)[name]
    assert entries(data)["word/_rels/document.xml.rels"].count(strict.encode()) == 3
    assert not list(faults(docx, edits, []))


@pytest.mark.parametrize("body", [p("Текст"), p(), "<w:p/>"])
def test_comments_of_others_stay(tmp_path: Path, body: str) -> None:
    note = f'<w:comment w:id="0" {OTHER}>{p("Мнение")}</w:comment>'
    mark = p(
        '<w:commentRangeStart w:id="0"/>',
        "Текст",
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
    )
    docx = opened(tmp_path, mark + body, comments=note)
    remarks = [
        Remark(whole(docx, 1).place(), ("Первое", "Второе")),
        Remark(whole(docx).place(1, 3), ("Третье",)),
    ]
    found = docx_of(tmp_path, reviewed(docx, [], remarks, AUTHOR, WHEN)).document.comments
    assert {(c.text, c.places) for c in found} == {
        ("Мнение", (whole(docx).place(),)),
        ("Первое\nВторое", (whole(docx, 1).place(),)),
        ("Третье", (whole(docx).place(1, 3),)),
    }


SPANS = {
    "exact": (10, 27),
    "before": (0, 8),
    "around": (0, 35),
    "end": (20, 27),
    "start": (10, 19),
    "after": (28, 35),
}


@pytest.mark.parametrize("edit", [(10, 27, "Ваше обращение"), (10, 10, "Ваше "), (27, 27, "!"), (10, 27, "")])
def test_comments_stand_on_their_characters_beside_changes(
    tmp_path: Path, edit: tuple[int, int, str]
) -> None:
    docx = opened(tmp_path, p("Сообщаем: обращение Иванова принято"))
    edits = [Edit(whole(docx).place(*edit[:2]), edit[2])]
    remarks = [Remark(whole(docx).place(*span), (name,)) for name, span in SPANS.items()]
    assert not list(faults(docx, edits, remarks))  # which looks at their places once all is rejected


def test_a_comment_on_what_is_replaced_is_on_what_replaces_it(tmp_path: Path) -> None:
    docx = opened(tmp_path, p("Сообщаем: обращение Иванова принято"))
    edits = [Edit(whole(docx).place(10, 27), "Ваше обращение")]
    remarks = [Remark(whole(docx).place(*SPANS[name]), (name,)) for name in ("exact", "before", "end")]
    after = docx_of(tmp_path, reviewed(docx, edits, remarks, AUTHOR, WHEN)).document
    told = {c.text: [after.paragraphs[0].text[q.start : q.end] for q in c.places] for c in after.comments}
    assert told == {"exact": ["Ваше обращение"], "before": ["Сообщаем"], "end": ["Ваше обращение"]}


def test_a_remark_of_no_characters_is_about_its_paragraph(tmp_path: Path) -> None:
    docx = opened(tmp_path, p("Сообщаем", r(" ответ")))
    assert not list(faults(docx, [], [Remark(whole(docx).place(at, at), (f"{at}",)) for at in (0, 3, 14)]))


def test_a_remark_on_a_paragraph_whose_mark_is_deleted(tmp_path: Path) -> None:
    joined = p("Первая", properties=f'<w:rPr><w:del w:id="1" {OTHER}/></w:rPr>') + p(" и вторая")
    docx = opened(tmp_path, joined)
    assert not list(faults(docx, [], [Remark(whole(docx).place(0, 0), ("раз",))]))


def test_a_mark_without_its_comment_gets_none(tmp_path: Path) -> None:
    marks = '<w:commentRangeStart w:id="1"/>', r("раз"), '<w:commentRangeEnd w:id="1"/>', r(" два")
    docx = opened(tmp_path, p(*marks))
    data = reviewed(docx, [], [Remark(whole(docx).place(4, 7), ("два",))], AUTHOR, WHEN)
    assert [comment.places for comment in docx_of(tmp_path, data).document.comments] == [
        (whole(docx).place(4, 7),)
    ]


def test_no_mark_stands_in_a_run(tmp_path: Path) -> None:
    inside = "<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{}</mc:Choice></mc:AlternateContent></w:r>"
    docx = opened(
        tmp_path, p("До ", inside.format("<w:t>внутри</w:t>"), inside.format(r("глубже")), " после")
    )
    remarks = [Remark(whole(docx).place(*span), ("раз",)) for span in ((3, 9), (9, 15), (0, 20), (5, 12))]
    root = parse(entries(reviewed(docx, [], remarks, AUTHOR, WHEN))["word/document.xml"])
    for name in ("commentRangeStart", "commentRangeEnd"):
        found = list(root.iter(w(name)))
        assert len(found) == len(remarks)
        assert not any(True for mark in found for _ in mark.iterancestors(w("r")))


def test_characters_that_xml_has_no_place_for_are_left_out(tmp_path: Path) -> None:
    docx = opened(tmp_path, p("Текст"))
    data = reviewed(docx, [], [Remark(whole(docx).place(), ("a\x1bb\ufffe",))], AUTHOR, WHEN)
    assert [comment.text for comment in docx_of(tmp_path, data).document.comments] == ["ab"]


def test_numbers_of_changes_are_given_once(tmp_path: Path) -> None:
    docx = opened(tmp_path, p(f'<w:ins w:id="1" {OTHER}>{r("обращение Иванова принято")}</w:ins>'))
    edits = [Edit(whole(docx).place(10, 17), "Ваше"), Edit(whole(docx).place(3, 3), "!")]
    root = parse(entries(reviewed(docx, edits, [], AUTHOR, WHEN))["word/document.xml"])
    numbers = [node.get(w("id")) for node in root.iter(w("ins"), w("del"))]
    assert len(numbers) == len(set(numbers)) == 6


def test_a_part_that_was_taken_away_comes_back_once(tmp_path: Path) -> None:
    made = parts(p("Текст"))
    override = f'<Override PartName="/word/comments.xml" ContentType="{WORD_TYPE}.comments+xml"/></Types>'
    made["[Content_Types].xml"] = made["[Content_Types].xml"].replace("</Types>", override)
    made["word/_rels/document.xml.rels"] = relationships(("rId1", "comments", "comments.xml"))
    path = tmp_path / "a.docx"
    path.write_bytes(packed(made))
    docx = open_docx(path)
    data = reviewed(docx, [], [Remark(whole(docx).place(), ("раз",))], AUTHOR, WHEN)
    assert entries(data)["[Content_Types].xml"].count(b"/word/comments.xml") == 1
    assert entries(data)["word/_rels/document.xml.rels"].count(b"/comments") == 1
    assert len(docx_of(tmp_path, data).document.comments) == 1


def test_a_package_with_doubles_is_not_changed(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(packed({**parts(p("Текст")), "word/DOCUMENT.xml": document(p("Другой"))}))
    assert refusal(open_docx(path)) == unwritable.DOUBLED


@pytest.mark.parametrize("text", ["Ваше\tобращение", "Ваше\nобращение"])
def test_signs_of_their_own_are_not_put_into_text(tmp_path: Path, text: str) -> None:
    docx = opened(tmp_path, p("обращение Иванова"))
    assert not is_editable(docx, Edit(whole(docx).place(0, 17), text))
    assert not is_editable(docx, Edit(whole(docx).place(0, 0), f"{text}\n"))


def test_a_signed_or_protected_letter_is_not_changed(tmp_path: Path) -> None:
    settings = '<w:documentProtection w:edit="readOnly" w:enforcement="{}"/>'
    assert refusal(opened(tmp_path, p("Текст"), settings=settings.format(1))) == unwritable.PROTECTED
    assert refusal(opened(tmp_path, p("Текст"), settings=settings.format(0))) is None
    signed = tmp_path / "signed.docx"
    signed.write_bytes(packed({**parts(p("Текст")), "_xmlsignatures/sig1.xml": f"<a {NAMESPACES}/>"}))
    assert refusal(open_docx(signed)) == unwritable.SIGNED

"""A letter is put into the organisation's own letterhead file, which stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm, Pt

from letterlint.documents import UnreadableError
from letterlint.drafting.errors import TemplateError
from letterlint.drafting.page import page
from letterlint.model import Part, Role

from .letters import BLOCKS, LOOK, file_of, letter, word


def letterhead(*lines: str) -> bytes:
    document = Document()
    section, normal = document.sections[0], document.styles["Normal"]
    section.page_width, section.page_height, section.left_margin = Mm(210), Mm(297), Mm(25)
    section.header.paragraphs[0].text, section.footer.paragraphs[0].text = "Верх бланка", "Низ бланка"
    normal.font.name, normal.font.size, normal.font.italic = "Arial", Pt(11), True
    document.styles.add_style("Письмо: адресат", 1).paragraph_format.left_indent = Mm(90)
    for line in lines:
        document.add_paragraph(line)
    return file_of(document)


def test_letterhead_stays_as_it_is() -> None:
    given = letterhead("Центр")
    document, data = word(given), page(BLOCKS, LOOK, given)
    filled = word(data)
    assert [one.text for one in filled.paragraphs[:2]] == ["Центр", "от 24.03.2025 №\N{NO-BREAK SPACE}205"]
    assert filled.sections[0].header.paragraphs[0].text == "Верх бланка"
    assert filled.sections[0]._sectPr.xml == document.sections[0]._sectPr.xml
    theirs = {style.style_id: style.element.xml for style in filled.styles}
    assert all(theirs[style.style_id] == style.element.xml for style in document.styles)
    found = letter(letterhead=given)
    assert (found.lines[0].font, found.lines[1].font, found.lines[1].font_size) == (
        "Arial",
        "Times New Roman",
        14,
    )
    assert found.paragraphs(Role.ADDRESS)[0].indent == pytest.approx(90, abs=0.05)  # of their own style
    assert not any("КЦСОН" in one.text for one in found.lines)


@pytest.mark.parametrize("mark", ["{{ письмо }}", "{{letter}}"])
def test_letter_in_the_place_of_its_mark(mark: str) -> None:
    found = letter(letterhead=letterhead("Центр", mark, "Конец бланка"), executor="")
    lines = [one.text for one in found.document.paragraphs if one.part is Part.BODY]
    assert (lines[0], lines[-1]) == ("Центр", "Конец бланка")
    assert lines[-2] == "Директор\tТ.\N{NO-BREAK SPACE}В.\N{NO-BREAK SPACE}Гусева"


def test_mark_in_a_table_or_a_sentence() -> None:
    document = word(letterhead("Центр"))
    document.add_table(1, 1).cell(0, 0).text = "{{ письмо }}"
    for given in (file_of(document), letterhead("Вот {{ письмо }}")):
        with pytest.raises(TemplateError, match="отдельным абзацем"):
            page(BLOCKS, LOOK, given)


def test_mark_that_ends_a_section() -> None:
    document = word(letterhead("Центр", "{{ письмо }}"))
    document.add_section()
    document.add_paragraph("Приложение")
    filled = word(page(BLOCKS, LOOK, file_of(document)))
    assert len(filled.sections) == 2
    assert not any("{{" in one.text for one in filled.paragraphs)


def test_letterhead_with_a_picture() -> None:
    document = word(letterhead())
    picture = Path(__file__).with_name("logo.png")
    document.sections[0].header.paragraphs[0].add_run().add_picture(str(picture))
    filled = word(page(BLOCKS, LOOK, file_of(document)))
    images = [part.blob for part in filled.part.package.iter_parts() if str(part.content_type) == "image/png"]
    assert images == [picture.read_bytes()]


def test_letterhead_that_is_none() -> None:
    with pytest.raises(UnreadableError, match="обычный текст"):
        page(BLOCKS, LOOK, "Центр".encode())

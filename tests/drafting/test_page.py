"""A page has every part of the letter in its place, and letterlint finds nothing in it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx.shared import Mm

from letterlint.config import Config
from letterlint.documents import docx_of
from letterlint.drafting.page import page
from letterlint.letter import understand
from letterlint.linter import check_document
from letterlint.model import Alignment, Role

from .letters import BLOCKS, BODY, LOOK, letter, texts, word

STYLES = {
    Role.LETTERHEAD: "бланк",
    Role.REFERENCE: "дата и номер",
    Role.ADDRESS: "адресат",
    Role.HEADING: "заголовок",
    Role.SALUTATION: "обращение",
    Role.ENCLOSURES: "приложение",
    Role.VALEDICTION: "прощание",
    Role.SIGNATURE: "подпись",
    Role.EXECUTOR: "исполнитель",
}


@pytest.mark.parametrize("role", STYLES)
def test_roles_and_styles(role: Role) -> None:
    found = letter()
    expected = BLOCKS[role].replace(" | ", "\t").split("\n")
    assert texts(found, role) == expected
    assert {one.style for one in found.paragraphs(role)} == {f"Письмо: {STYLES[role]}"}


def test_body() -> None:
    found = letter().paragraphs(Role.BODY)
    assert [(one.text, one.style.removeprefix("Письмо: ")) for one in found] == [
        (BODY.split("\n")[0], "начало текста, не отрывать"),
        ("1)\tСоциальное такси Вам положено: им пользуются все люди старше 75 лет.", "пункт"),
        ("2)\tПоездка в больницу и обратно стоит 320 рублей.", "пункт"),
        ("Поездки Вы оплачиваете так:", "текст, не отрывать"),
        ("Куда", "ячейка заголовка"),
        ("Сколько стоит, руб.", "ячейка заголовка"),
        ("Больница", "ячейка"),
        ("320", "ячейка"),
        ("Аптека", "ячейка"),
        ("Машину ведёт водитель Центра.", "текст после таблицы, не отрывать"),
    ]


def test_people() -> None:
    found = letter()
    assert found.addressees[0].name.surname == "Беляева"
    assert (found.signature.post, found.executor.phone[-7:]) == ("Директор", "2-15-34")


@pytest.mark.parametrize("body", [BODY, "Путёвку Вы получите 15 мая 2025 года.", BODY + "\n" + BODY])
def test_letterlint_finds_nothing(body: str) -> None:
    data = page(BLOCKS | {Role.BODY: body}, LOOK)
    report = check_document(docx_of(Path("letter.docx"), data).document, Config())
    assert (report.error, report.findings) == (None, ())


def test_layout() -> None:
    found = letter()
    section = found.document.sections[0]
    measures = (section.width, section.height, section.margin_top, section.margin_left, section.margin_right)
    assert measures == pytest.approx((210, 297, 20, 30, 15), abs=0.05)
    assert {one.font for one in found.lines} == {"Times New Roman"}
    assert found.paragraphs(Role.ADDRESS)[0].indent == pytest.approx(82.5, abs=0.05)
    assert found.paragraphs(Role.SALUTATION)[0].alignment is Alignment.CENTER
    assert found.paragraphs(Role.BODY)[0].alignment is Alignment.JUSTIFY
    assert found.paragraphs(Role.EXECUTOR)[0].font_size == 10


def test_styles_alone_say_how_it_looks() -> None:
    document = word(page(BLOCKS, LOOK))
    frames = 0
    for node in document.element.body.iter(
        *(f"{{{document.element.nsmap['w']}}}{name}" for name in ("pPr", "rPr"))
    ):
        names = [child.tag.rpartition("}")[2] for child in node]
        frames += names == ["pStyle", "framePr"]  # of the executor: LibreOffice wants it here too
        assert names in (["pStyle"], ["pStyle", "framePr"])
    assert frames == 1
    styles: Any = {style.name: style for style in document.styles}
    assert styles["Письмо: обращение"].paragraph_format.keep_with_next
    assert styles["Письмо: прощание"].paragraph_format.keep_with_next
    assert styles["Письмо: основа"].paragraph_format.widow_control
    assert styles["Письмо: текст"].paragraph_format.first_line_indent == pytest.approx(Mm(12.5), abs=500)


def test_language_and_properties() -> None:
    document = word(page(BLOCKS, LOOK))
    assert 'w:lang w:val="ru-RU"' in document.styles.element.xml
    properties = document.core_properties
    assert (properties.title, properties.author, properties.last_modified_by) == (
        "О социальном такси",
        "",
        "",
    )
    assert properties.comments == ""


def test_pages_are_numbered_from_the_second_on() -> None:
    section = word(page(BLOCKS, LOOK)).sections[0]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header.paragraphs[0]._element.xml
    assert not word(page(BLOCKS, replace(LOOK, page_numbers=False))).sections[0].header.paragraphs[0].text


def test_special_characters_come_through() -> None:
    found = letter(body="ООО «Рога & Копыта <1>» прислало\x00 ответ.", heading="О «Рогах & Копытах»")
    assert texts(found, Role.BODY) == ["ООО «Рога & Копыта <1>» прислало ответ."]


def test_long_posts_and_two_who_sign() -> None:
    post = "Заместитель директора по социальному обслуживанию населения на дому"
    found = letter(signature=f"{post} | Т. В. Гусева\nГлавный бухгалтер | О. П. Синицына")
    first, second = texts(found, Role.SIGNATURE)
    assert re.sub(r"\s+", " ", first) == f"{post} Т. В. Гусева"
    assert first.count("\n") in (1, 2) and first.endswith("\tТ. В. Гусева")
    assert second == "Главный бухгалтер\tО. П. Синицына"


def test_only_what_is_given() -> None:
    found = understand(
        docx_of(Path("a.docx"), page({Role.BODY: "Путёвку Вы получите 15 мая."}, LOOK)).document
    )
    assert [one.text for one in found.lines] == ["Путёвку Вы получите 15 мая."]


@pytest.mark.parametrize("wanted", [True, False])
def test_only_the_text_is_hyphenated_and_only_if_wanted(wanted: bool) -> None:
    """Official letters are not, unless they are asked to; names, headings and posts stay whole anyhow."""
    made = word(page(BLOCKS, replace(LOOK, hyphenation=True) if wanted else LOOK))
    assert bool(made.settings.element.xpath("w:autoHyphenation")) is wanted
    kept = {
        str(style.name): style.element.xpath("w:pPr/w:suppressAutoHyphens/@w:val")
        for style in made.styles
        if style.element.xpath("w:pPr/w:jc[@w:val='both']") or style.name == "Письмо: основа"
    }
    assert kept.pop("Письмо: основа") == []
    assert set(map(str, kept.values())) == {"['0']" if wanted else "[]"}
    assert made.styles["Письмо: основа"].element.xpath("w:pPr/w:suppressAutoHyphens")

"""Writes letters of varied layout, to be counted by `benchmarks.pages`.

    python -m benchmarks.letters FOLDER [--count 60] [--seed 1]

Fonts, sizes, line and paragraph spacing, margins, letterhead tables, lists, headers and footers are drawn
by lot; the letters have from 0.7 to 3.4 pages or so.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

from docx import Document
from docx.document import Document as Letter
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

FONTS = ("Times New Roman", "Arial", "Calibri", "Cambria", "PT Serif", "PT Sans", "Liberation Serif")
SIZES = (11, 12, 13, 14)
SPACINGS = (1.0, 1.08, 1.15, 1.5)
SENTENCES = (
    "Центр социального обслуживания рассмотрел Ваше обращение о назначении ежемесячной денежной выплаты.",
    "Социальная услуга предоставляется на дому два раза в неделю – во вторник и в пятницу, с 9 до 13 часов.",
    "Для назначения выплаты нужны паспорт, справка о составе семьи и сведения о доходах за 2024–2025 годы.",
    "Документы можно принести в кабинет № 12 или отправить по почте.",
    "Решение принимается в течение 10 рабочих дней со дня регистрации заявления.",
    "Плата за услуги не берётся, если среднедушевой доход ниже полуторной величины прожиточного минимума.",
    "Специалист по социальной работе позвонит Вам и согласует время посещения.",
    "Если Вы не согласны с ответом, его можно обжаловать в министерстве труда и социального развития.",
)
ITEMS = ("копию паспорта;", "справку о составе семьи;", "справку о доходах за последние двенадцать месяцев;")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for number in range(arguments.count):
        letter = written(random.Random(f"{arguments.seed} {number}"))
        letter.save(str(arguments.folder / f"{number:03}.docx"))


def written(chance: random.Random) -> Letter:
    """One letter."""
    letter = Document()
    _page(letter, chance)
    _style(letter, chance)
    if chance.random() < 0.7:
        _letterhead(letter, chance)
    _aligned(letter, "Иванову Ивану Ивановичу", WD_ALIGN_PARAGRAPH.RIGHT)
    _aligned(letter, "ул. Советская, д. 5, кв. 12", WD_ALIGN_PARAGRAPH.RIGHT)
    _aligned(letter, "Уважаемый Иван Иванович!", WD_ALIGN_PARAGRAPH.CENTER)
    for _ in range(chance.randint(3, 13)):
        _block(letter, chance)
    letter.add_paragraph("Директор\t\t\t\t\tТ. В. Гусева")
    letter.add_paragraph("Петрова Анна Сергеевна, 8 (383) 215-30-00")
    return letter


def _page(letter: Letter, chance: random.Random) -> None:
    section = letter.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = (
        Mm(chance.choice((20, 25, 30))),
        Mm(chance.choice((10, 15, 20))),
    )
    section.top_margin = section.bottom_margin = Mm(chance.choice((15, 20, 25)))
    section.header_distance = section.footer_distance = Mm(chance.choice((8, 12.5)))
    if chance.random() < 0.4:
        section.header.paragraphs[0].text = "Муниципальное учреждение"
        section.footer.paragraphs[0].text = "ул. Ленина, д. 1, телефон 8 (383) 215-30-00"
        for _ in range(chance.randint(0, 4)):
            section.header.add_paragraph("социального обслуживания населения")


def _style(letter: Letter, chance: random.Random) -> None:
    style = letter.styles["Normal"]
    name = chance.choice(FONTS)
    style.font.name, style.font.size = name, Pt(chance.choice(SIZES))
    style.element.rPr.rFonts.set(qn("w:hAnsi"), name)
    spacing = style.paragraph_format
    spacing.line_spacing = chance.choice((*SPACINGS, Pt(18)))
    spacing.space_before, spacing.space_after = Pt(chance.choice((0, 0, 3))), Pt(chance.choice((0, 6, 8)))
    spacing.first_line_indent = chance.choice((None, Mm(12.5)))


def _letterhead(letter: Letter, chance: random.Random) -> None:
    table = letter.add_table(rows=1, cols=chance.choice((2, 3)))
    table.style = chance.choice(("Table Grid", "Normal Table"))
    table.cell(0, 0).text = "Муниципальное бюджетное учреждение «Комплексный центр социального обслуживания»"
    table.cell(0, 1).text = "от 12.03.2025 № 145\nна № 77 от 01.03.2025"


def _aligned(letter: Letter, text: str, alignment: WD_ALIGN_PARAGRAPH) -> None:
    letter.add_paragraph(text).alignment = alignment


def _block(letter: Letter, chance: random.Random) -> None:
    kind = chance.random()
    if kind < 0.7:
        paragraph = letter.add_paragraph(" ".join(chance.choices(SENTENCES, k=chance.randint(1, 5))))
        if chance.random() < 0.5:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.keep_with_next = chance.random() < 0.05
        if chance.random() < 0.02:
            paragraph.add_run().add_break(WD_BREAK.PAGE)
    elif kind < 0.9:
        for item in chance.sample(ITEMS, k=chance.randint(2, 3)):
            letter.add_paragraph(item, style=chance.choice(("List Number", "List Bullet")))
    else:
        _sums(letter, chance)


def _sums(letter: Letter, chance: random.Random) -> None:
    table = letter.add_table(rows=0, cols=3, style="Table Grid")
    for number in range(chance.randint(2, 6)):
        texts = (str(number), chance.choice(SENTENCES), "1 250,50")
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text


if __name__ == "__main__":
    main()

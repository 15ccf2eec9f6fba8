"""The parts of letters of many shapes: each line with the role that a reader would give it."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterlint.check import Example
from letterlint.letter import understand
from letterlint.model import Alignment, Cell, Document, Letter, Paragraph, Part
from letterlint.testing import letter_of

PATH = Path("letter.docx")

CENTRED = """\
letterhead | ^ Муниципальное бюджетное учреждение
letterhead | ^ «Комплексный центр социального обслуживания населения»
letterhead | ^ ул. Коммунистическая, д. 1а, тел. 8 (383-47) 2-15-30
reference | от 12.03.2025 № 164
reference | На № 38 от 27.02.2025
address | > Егоровой Валентине Степановне
address | > ул. Партизанская, д. 17, р. п. Маслянино, 633564
heading | О надомном обслуживании
salutation | ^ Уважаемая Валентина Степановна!
body | Мы рассмотрели Ваше заявление и сообщаем следующее.
body | 1) покупка и доставка продуктов;
enclosures | Приложение: программа на 3 л. в 1 экз.
valediction | С уважением,
signature | Директор                                        Т. В. Гусева
executor | Исп. Рыбакова И. О., 8 (383-47) 2-15-34"""

NO_SALUTATION = """\
letterhead | ^ МБУ «КЦСОН Маслянинского муниципального округа»
reference | 04.12.2025 № 811
reference | На № 390 от 20.11.2025
address | > Беляеву Г. М.
address | > с. Берёзово, ул. Центральная, д. 70
body | На Ваше обращение от 20.11.2025 № 390 сообщаем следующее.
body | Ходунки выданы Вам в прокат.
signature | Директор                                        Т. В. Гусева"""

LEFT = """\
letterhead | Министерство труда и социального развития
letterhead | 630007, г. Новосибирск, Красный проспект, 18
reference | № 12-34/5 от 3 марта 2025 г.
address | Директору МБОУ «СОШ № 2»
address | Игнатьевой О. В.
heading | О помощи семье
heading | и об одежде для школы
salutation | Уважаемая Ольга Викторовна!
body | Мы рассмотрели Ваше письмо.
valediction | С уважением,
signature | И. о. министра
signature | С. П. Орлов
executor | Аверина Полина Сергеевна
executor | 8 (383) 351-70-16"""

BODY_ALONE = """\
body | По информации, полученной от АО «Почта России», с 27.07.2022 будет установлен иной режим работы.
body | Доставка посылок идёт ежедневно."""

NAME_IN_TWO_LINES = """\
address | > Никитину
address | > Олегу Романовичу
address | > с. Болтово, ул. Новая, д. 3
salutation | ^ Уважаемый Олег Романович!
body | Комиссия изучила Ваши документы.
signature | Начальник отдела                                   Р. С. Тимофеева
executor | Исп. Гордеев К. А.
executor | 8 (383-46) 2-23-11"""

TABLE = """\
letterhead,address | | МБУ «КЦСОН» | Мельник Зинаиде Богдановне
reference,address | | от 30.01.2025 № 33 | с. Северное, ул. Лесная, д. 27
salutation | ^ Уважаемая Зинаида Богдановна!
body | Ходунки выданы Вам на шесть месяцев.
body,body | | День | Время
valediction | С уважением,
signature | Директор                     Т. В. Гусева"""

NO_SALUTATION_IN_TABLE = """\
letterhead,address | | МБУ «КЦСОН» | Литвиненко Ларисе Фёдоровне
reference,address | | от 30.01.2025 № 33 | ул. Мира, д. 4, кв. 12
body | Центр рассмотрел Ваше обращение и отремонтировал крыльцо.
signature | Директор                     Т. В. Гусева"""

ENCLOSURES_BELOW = """\
address | > Жителям дома № 14 по ул. Лесной
salutation | ^ Уважаемые жители дома № 14!
body | Администрация рассмотрела ваше обращение.
valediction | С уважением,
signature | Глава района                                         М. А. Колесников
enclosures | Приложения:
enclosures | 1. Образец протокола на 2 л.
enclosures | 2. Список на 1 л.
executor | Исп. Жданов Л. Л., 8 (383-63) 2-10-44"""

LETTERS = {
    "centred": CENTRED,
    "no salutation": NO_SALUTATION,
    "left": LEFT,
    "body alone": BODY_ALONE,
    "name in two lines": NAME_IN_TWO_LINES,
    "table": TABLE,
    "no salutation, table": NO_SALUTATION_IN_TABLE,
    "enclosures below": ENCLOSURES_BELOW,
}


def roles(letter: Letter) -> list[str]:
    """The role of each paragraph, in order."""
    of = {p.index: role.value for role, listed in letter.roles.items() for p in listed}
    return [of[p.index] for p in letter.document.paragraphs]


@pytest.mark.parametrize("lines", LETTERS.values(), ids=LETTERS)
def test_roles(lines: str) -> None:
    pairs = [line.split(" | ", 1) for line in lines.split("\n")]
    letter = letter_of(Example("\n".join(text for _, text in pairs), whole=True))
    assert roles(letter) == [role for listed, _ in pairs for role in listed.split(",")]


def paragraph(index: int, text: str, part: Part = Part.BODY, **look: object) -> Paragraph:
    return Paragraph(part, index, text, **look)  # type: ignore[arg-type]


def test_address_block_in_a_text_box() -> None:
    box = paragraph(0, "Сидоровой Анне Петровне\nул. Мира, д. 5", Part.TEXTBOX, anchor=0)
    body = [
        paragraph(0, "МБУ «КЦСОН»", alignment=Alignment.CENTER),
        paragraph(1, "Уважаемая Анна Петровна!"),
        paragraph(2, "Мы рассмотрели Ваше письмо."),
    ]
    letter = understand(Document(PATH, (*body, box)))
    assert letter.addressees[0].name.surname == "Сидорова"
    assert [sentence.text for sentence in letter.sentences] == ["Мы рассмотрели Ваше письмо."]


def test_address_block_with_a_big_indent() -> None:
    texts = ["от 5.03.2025 № 7", "Директору школы", "Иванову И. И.", "Уважаемый Иван Иванович!", "Ответ дан."]
    body = [paragraph(i, t, indent=90.0 if i in (1, 2) else 0.0) for i, t in enumerate(texts)]
    letter = understand(Document(PATH, tuple(body)))
    assert letter.addressees[0].post == "Директору школы"
    assert letter.addressees[0].name.first == "Иван"


def test_enclosures_on_a_new_page_are_not_the_letter() -> None:
    body = [
        paragraph(0, "Уважаемый Иван Иванович!"),
        paragraph(1, "Расчёт приложен."),
        paragraph(2, "Приложение", page_break_before=True),
        paragraph(3, "Расчёт сделан в ближайшее время."),
        paragraph(4, "Сумма", cell=Cell(0, 0, 0)),
    ]
    letter = understand(Document(PATH, tuple(body)))
    assert [sentence.text for sentence in letter.sentences] == ["Расчёт приложен."]
    assert letter.pages.count == 1


def test_salutation_that_runs_into_the_text() -> None:
    text = "Уважаемый Иван Иванович! На Ваше обращение сообщаем: такси работает по будням."
    letter = understand(Document(PATH, (paragraph(0, text),)))
    assert letter.salutation
    assert text[letter.salutation.start : letter.salutation.end] == "Уважаемый Иван Иванович!"
    assert [s.text for s in letter.sentences] == ["На Ваше обращение сообщаем: такси работает по будням."]

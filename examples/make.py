"""Makes the example letters beside it: `python examples/make.py`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

FOLDER = Path(__file__).parent
STANDS = {"> ": WD_ALIGN_PARAGRAPH.RIGHT, "^ ": WD_ALIGN_PARAGRAPH.CENTER}
CENTRE = "МБУ «КЦСОН Маслянинского муниципального округа НСО»"
HEAD = f"""^ {CENTRE}
^ 633564, р. п. Маслянино, ул. Коммунистическая, д. 1а, тел. 8 (383-47) 2-15-30
от 24.03.2025 № 205
На № 61 от 12.03.2025"""
TAIL = """С уважением,
Директор                                                        Т. В. Гусева
Исп. Рыбакова И. О., 8 (383-47) 2-15-34"""

LETTERS = {
    # the Code's own examples, 5.4.1 and 5.4.2
    "code-wrong": f"> Иванову И. И.\n\n{CENTRE} рассмотрело обращение Иванова И.И. и сообщает следующее.\n{TAIL}",
    "code-right": f"> Иванову И. И.\n\n^ Уважаемый Иван Иванович!\n{CENTRE} рассмотрело Ваше обращение и сообщает "
    f"следующее.\n{TAIL}",
    "code-right-no-name": f"> Иванову И. И.\n\n^ Уважаемый господин Иванов!\n{CENTRE} рассмотрело Ваше обращение и "
    f"сообщает следующее.\n{TAIL}",
    "clean": f"""{HEAD}
> Беляевой Ольге Петровне
> с. Берёзово, ул. Центральная, д. 70
О социальном такси
^ Уважаемая Ольга Петровна!
Мы рассмотрели Ваше обращение о поездках в районную больницу и отвечаем по порядку.
1. Социальное такси Вам положено: им пользуются все люди старше 75 лет.
2. Поездка в больницу и обратно стоит 320 рублей. За ожидание до двух часов водитель денег не берёт.
3. Машину закажите не позднее чем за два рабочих дня по телефону 8 (383-47) 2-15-37.
Если Вам удобнее ехать утром, скажите об этом диспетчеру. Он запишет Вас на 8:00 или на 9:30.
Приложение: расписание машин на 1 л. в 1 экз.
{TAIL}""",
    "many-faults": f"""{HEAD}
> Сазонову Роману Аркадьевичу
> д. Пеньково, ул. Береговая, д. 9
О работе социального работника
^ Здравствуйте, Роман Аркадьевич!
Обращение Сазонова Р. А. о работе социального работника Ершовой Г. И. поступило 12.03.2025 и рассмотрено.
Заявителю разъяснено, что к социальному работнику приняты соответствующие меры. В ближайшее время к Вам придёт \
другой работник, договор изменят в установленном порядке.
Чтобы сменить социального работника, напишите заявление на имя директора, приложите к нему копию паспорта, \
копию договора, справку о составе семьи и график удобных для Вас посещений, укажите телефон и передайте все \
бумаги заведующей отделением или социальному работнику.
О решении мы своевременно сообщим Вам по телефону.
{TAIL}""",
    "long": "\n".join(
        [
            HEAD,
            "> Орлову Кириллу Станиславовичу",
            "> ул. Смирновская, д. 120",
            "О плате за обслуживание на дому",
            "^ Уважаемый Кирилл Станиславович!",
            *(
                f"В {month} 2024 года социальный работник пришёл к Вам {visits} раз. Он купил и принёс продукты, оплатил "
                "счета за свет и воду, убрал две комнаты. За эти услуги Вы заплатили по квитанции, которую мы "
                "приложили к акту. Акт подписали Вы и социальный работник. Копия акта хранится в личном деле, снять с "
                "неё копию можно в кабинете № 6. Бухгалтер проверил сумму по журналу посещений и тарифам. Ошибок он "
                "не нашёл. Если у Вас есть другие сведения, принесите свой экземпляр акта. Мы сверим записи вместе с "
                "Вами и при ошибке вернём деньги за пять рабочих дней."
                for month, visits in zip(
                    (
                        "январе",
                        "феврале",
                        "марте",
                        "апреле",
                        "мае",
                        "июне",
                        "июле",
                        "августе",
                        "сентябре",
                        "октябре",
                    ),
                    (8, 9, 8, 10, 7, 9, 8, 9, 10, 8),
                    strict=True,
                )
            ),
            TAIL,
        ]
    ),
}
TABLE_HEAD = (
    [f"{CENTRE}\n633564, р. п. Маслянино, ул. Коммунистическая, д. 1а", "Мельник Зинаиде Богдановне"],
    ["от 30.01.2025 № 33", "с. Северное, ул. Лесная, д. 27"],
    ["На № 5 от 13.01.2025", ""],
)
TABLE_LETTER = f"""О прокате ходунков
^ Уважаемая Зинаида Богдановна!
Ходунки Мельник З. Б. выданы в прокат с 3 февраля 2025 года на шесть месяцев. Плата за прокат не берётся.
Если они сломаются, позвоните по телефону 8 (383-47) 2-15-37. Замену привезут в кратчайшие сроки.
{TAIL}"""


def main() -> None:
    """Write every letter as .docx into the folder of this script."""
    for name, text in LETTERS.items():
        save(letter([], text), FOLDER / f"{name}.docx")
    save(letter(TABLE_HEAD, TABLE_LETTER), FOLDER / "table-letterhead.docx")


def letter(table: Sequence[Sequence[str]], text: str) -> WordDocument:
    """A letter on A4 of lines like "> to the right" and "^ in the middle", below a letterhead in a table."""
    document = _blank()
    if table:
        _add_table(document, table)
    for line in text.split("\n"):
        stand = STANDS.get(line[:2])
        paragraph = document.add_paragraph(line[2:] if stand is not None else line)
        if stand is not None:
            paragraph.alignment = stand
    return document


def _add_table(document: WordDocument, rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(len(rows), len(rows[0]))
    for cells, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = text


def _blank() -> WordDocument:
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin, page.right_margin = Mm(30), Mm(15)
    page.top_margin = page.bottom_margin = Mm(20)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(14)
    style.paragraph_format.space_after = Pt(0)
    return document


def save(document: WordDocument, path: Path) -> None:
    """Save it with properties that tell nothing of the machine it was made on."""
    properties = document.core_properties
    properties.author = properties.last_modified_by = "letterlint"
    properties.comments = ""
    properties.created = properties.modified = datetime(2025, 3, 24)
    document.save(str(path))


if __name__ == "__main__":
    main()

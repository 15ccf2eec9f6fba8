"""A letter to lay out, and what is read back of it."""

from __future__ import annotations

import io
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument

from letterlint.documents import docx_of
from letterlint.drafting.page import PageLook, page
from letterlint.letter import understand
from letterlint.model import Letter, Role

BODY = """Мы рассмотрели Ваше обращение о поездках в районную больницу и отвечаем по порядку:
1) Социальное такси Вам положено: им пользуются все люди старше 75 лет.
2) Поездка в больницу и обратно стоит 320 рублей.

Поездки Вы оплачиваете так:
| Куда | Сколько стоит, руб.
| Больница | 320
| Аптека |
Машину ведёт водитель Центра."""
BLOCKS = {
    Role.LETTERHEAD: "МБУ «КЦСОН Маслянинского муниципального округа НСО»\nул. Коммунистическая, д. 1а, тел. 2-15-30",
    Role.REFERENCE: "от 24.03.2025 № 205\nНа № 61 от 12.03.2025",
    Role.ADDRESS: "Беляевой Ольге Петровне\nс. Берёзово, ул. Центральная, д. 70",
    Role.HEADING: "О социальном такси",
    Role.SALUTATION: "Уважаемая Ольга Петровна!",
    Role.BODY: BODY,
    Role.ENCLOSURES: "Приложение: расписание машин на 1 л. в 1 экз.",
    Role.VALEDICTION: "С уважением,",
    Role.SIGNATURE: "Директор | Т. В. Гусева",
    Role.EXECUTOR: "Исп. Рыбакова И. О., 8 (383-47) 2-15-34",
}
LOOK = PageLook()


def letter(look: PageLook = LOOK, letterhead: bytes | None = None, **changed: str) -> Letter:
    blocks = BLOCKS | {Role(key): text for key, text in changed.items()}
    return understand(docx_of(Path("letter.docx"), page(blocks, look, letterhead)).document)


def texts(found: Letter, role: Role) -> list[str]:
    return [one.text.replace("\N{NO-BREAK SPACE}", " ") for one in found.paragraphs(role)]


def word(data: bytes) -> WordDocument:
    return Document(io.BytesIO(data))


def file_of(document: WordDocument) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()

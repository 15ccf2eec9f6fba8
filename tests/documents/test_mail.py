"""Letters sent by e-mail."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from letterlint.documents import UnreadableError, errors, read, read_appeal
from letterlint.letter import understand
from letterlint.model import Document, Mail, Part

NOVOSIBIRSK = timezone(timedelta(hours=7))
LINES = ["Уважаемый Иван Иванович!", "Путёвку Вы получите 15 мая.", "С уважением,"]


def message(text: str = "\n".join(LINES), **headers: str) -> EmailMessage:
    mail = EmailMessage(policy=SMTP)
    mail["From"] = headers.get("sender", "Петрова Анна <Petrova@Centr.example.ru>")
    mail["To"] = headers.get("to", "Иванов Иван Иванович <ivanov@example.com>")
    mail["Date"] = datetime(2025, 3, 14, 10, 5, tzinfo=NOVOSIBIRSK)
    mail["Subject"] = "О путёвке"
    mail.set_content(text, charset=headers.get("charset", "utf-8"))
    return mail


def saved(folder: Path, mail: EmailMessage | bytes) -> Path:
    path = folder / "ответ.eml"
    path.write_bytes(mail if isinstance(mail, bytes) else mail.as_bytes())
    return path


def texts(document: Document, part: Part = Part.BODY) -> list[str]:
    return [p.text for p in document.paragraphs if p.part is part and p.text]


def test_headers_and_text(tmp_path: Path) -> None:
    document = read(saved(tmp_path, message()))
    assert texts(document) == LINES
    assert texts(document, Part.HEADER) == [
        "От: Петрова Анна <Petrova@Centr.example.ru>",
        "Кому: Иванов Иван Иванович <ivanov@example.com>",
        "Дата: 14.03.2025 10:05",
        "Тема: О путёвке",
    ]
    sent = datetime(2025, 3, 14, 3, 5, tzinfo=UTC)
    assert document.mail == Mail("petrova@centr.example.ru", "Иванов Иван Иванович", sent)


@pytest.mark.parametrize("charset", ["koi8-r", "windows-1251", "utf-8"])
def test_encodings(charset: str, tmp_path: Path) -> None:
    assert texts(read(saved(tmp_path, message(charset=charset)))) == LINES


def test_an_encoding_that_nobody_knows_is_guessed(tmp_path: Path) -> None:
    data = message().as_bytes().replace(b'charset="utf-8"', b'charset="cp-unknown"')
    assert texts(read(saved(tmp_path, data))) == LINES


@pytest.mark.parametrize(
    "mark",
    [
        "14.03.2025 10:00, Иванов И. И. пишет:",
        "-----Исходное сообщение-----",
        "От: Иванов <ivanov@example.com>",
        "________________________________\nОт: Иванов",
    ],
)
def test_the_letter_that_is_answered_is_not_read(mark: str, tmp_path: Path) -> None:
    text = "\n".join([*LINES, "", mark, "Ответьте в ближайшее время"])
    assert texts(read(saved(tmp_path, message(text)))) == LINES


def test_quoted_lines_are_not_read(tmp_path: Path) -> None:
    assert texts(read(saved(tmp_path, message("> Когда путёвка?\n" + "\n".join(LINES))))) == LINES


def test_lines_broken_for_width_are_one_paragraph(tmp_path: Path) -> None:
    broken = "Мы рассмотрели Ваше обращение о поездке в областную больницу и\nсообщаем порядок.\n1) паспорт;\n2) полис."
    assert texts(read(saved(tmp_path, message(broken)))) == [
        "Мы рассмотрели Ваше обращение о поездке в областную больницу и сообщаем порядок.",
        "1) паспорт;",
        "2) полис.",
    ]


def test_flowed_text_is_unflowed(tmp_path: Path) -> None:
    mail = message("Путёвку \nВы получите \n15 мая.\n-- \nПетрова")
    mail.set_param("format", "flowed")
    assert texts(read(saved(tmp_path, mail))) == ["Путёвку Вы получите 15 мая.", "Петрова"]


def test_a_web_page_is_read_as_it_is_seen(tmp_path: Path) -> None:
    mail = message()
    mail.set_content(
        "<html><head><style>p {}</style></head><body><p>Путёвку&nbsp;Вы <b>полу</b>чите<br>15 мая.</p>"
        "<blockquote>Когда путёвка?</blockquote><div>С уважением,</div></body></html>",
        subtype="html",
    )
    assert texts(read(saved(tmp_path, mail))) == ["Путёвку Вы получите", "15 мая.", "С уважением,"]


def test_the_plain_text_is_preferred_and_attachments_are_not_read(tmp_path: Path) -> None:
    mail = message()
    mail.add_alternative("<p>Другой текст</p>", subtype="html")
    mail.add_attachment("Вложение", filename="вложение.txt")
    assert texts(read(saved(tmp_path, mail))) == LINES


def test_an_appeal_may_be_an_email(tmp_path: Path) -> None:
    appeal = read_appeal(saved(tmp_path, message("Когда я получу путёвку?")))
    assert [p.text for p in appeal.paragraphs] == ["Когда я получу путёвку?"]
    assert {p.part for p in appeal.paragraphs} == {Part.APPEAL}


def test_the_addressee_is_the_recipient(tmp_path: Path) -> None:
    (addressee,) = understand(read(saved(tmp_path, message("Путёвку Вы получите 15 мая.")))).addressees
    assert (addressee.name.surname, addressee.name.patronymic) == ("Иванов", "Иванович")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", errors.EMPTY),
        (b"PK\x03\x04\x00\x00", errors.NOT_MAIL),
        ("Просто текст без заголовков".encode(), errors.NOT_MAIL),
        (b"From: a@example.ru\nContent-Type: image/png\n\niVBORw0K", errors.EMPTY_MAIL),
    ],
)
def test_what_is_no_message_is_said(data: bytes, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(saved(tmp_path, data))
    assert str(caught.value) == sentence


@pytest.mark.parametrize("line", ["В ответе Фонд пишет:", "____________________"])
def test_a_line_of_the_letters_own_ends_nothing(line: str, tmp_path: Path) -> None:
    assert texts(read(saved(tmp_path, message(f"{line}\nСправка готова.")))) == [line, "Справка готова."]


def test_line_breaks_of_the_source_are_spaces(tmp_path: Path) -> None:
    mail = message()
    page = (
        '<?xml version="1.0" encoding="utf-8"?><html><body><p>Ваше обращение\nрассмотрено.</p></body></html>'
    )
    mail.set_content(page, subtype="html")
    assert texts(read(saved(tmp_path, mail))) == ["Ваше обращение рассмотрено."]


def test_a_message_of_quoted_lines_only_has_no_text(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="нет текста"):
        read(saved(tmp_path, message("> Когда путёвка?")))

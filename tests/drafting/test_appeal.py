from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from letterlint.documents import read_appeal
from letterlint.drafting.appeal import Appealed, quoted, read
from letterlint.drafting.appeal_address import address
from letterlint.drafting.appeal_dates import dated, outgoing, registered
from letterlint.drafting.appeal_requests import granted
from letterlint.drafting.appeal_telling import NAMES, told

from .taxi import APPEAL, word_file

DAY = date(2025, 3, 12)
TEXT = "Прошу помочь мне с обслуживанием на дому."


def appealed(folder: Path, text: str) -> Appealed:
    (folder / "appeal.txt").write_text(text, encoding="utf-8")
    return read(read_appeal(folder / "appeal.txt"))


def test_an_appeal_answers_what_it_can(tmp_path: Path) -> None:
    found = read(read_appeal(word_file(tmp_path / "appeal.docx", APPEAL))).answers
    assert found == {
        "addressees": [{"name": "Лебедева Тамара Ильинична", "gender": "female"}],
        "address": ["633564, р. п. Маслянино, ул. Центральная, д. 70"],
        "appeal_number": "61",
        "appeal_date": date(2025, 3, 12),
        "questions": [
            "Положено ли мне социальное такси?",
            "Сколько стоит поездка в больницу и обратно?",
            "Прошу сообщить, за сколько дней заказывать машину",
        ],
    }


def test_an_appeal_that_says_nothing_answers_nothing(tmp_path: Path) -> None:
    assert read(read_appeal(word_file(tmp_path / "appeal.docx", "Спасибо за помощь."))).answers == {}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Вх. № 61 от 12.03.2025", ("61", DAY)),
        ("вх.№61-Г/2 от 12.03.25г.", ("61-Г/2", DAY)),
        ("ВХ. № 61 12/03/2025", ("61", DAY)),
        ("Входящий № 61 от «12» марта 2025 г.", ("61", DAY)),
        ("Вх. 61 от 12.03.2025", ("61", DAY)),
        ("Вх. № 61", ("61", None)),
        ("Рег. № 61 от 12.03.2025", ("61", DAY)),
        ("Регистрационный номер: 61, дата: 12.03.2025", ("61", DAY)),
        ("Зарегистрировано за № 61-Г/2 от 12 марта 2025 г.", ("61-Г/2", DAY)),
        ("Зарегистрировано 12.03.2025 за № 61", ("61", DAY)),
        ("Зарегистрировано 12.03.2025", ("", DAY)),
        ("МБУ «КЦСОН» вх. № 61 от 12.03.2025 Сидорова", ("61", DAY)),
        ("Вх. № 61 // от 12.03.2025", ("61", DAY)),
        ("Вх. № 61 от 12.03.2025 // Рег. № 7 от 13.03.2025", ("", None)),
        ("В ответ на вх. № 5 от 12.03.2025", ("", None)),
        ("Ранее я получил ответ вх. № 61 от 12.03.2025", ("", None)),
        ("полис № 123 от 12.03.2025", ("", None)),
        ("зарегистрирован по адресу: ул. Мира, дом № 5, кв. № 7", ("", None)),
    ],
)
def test_the_stamp_of_registration(line: str, expected: tuple[str, date | None]) -> None:
    assert registered(line.split(" // ")) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Исх. № 01-14/216 от 12.03.2025", ("01-14/216", DAY)),
        ("от 12.03.2025 № 15", ("15", DAY)),
        ("№ 15 от 12.03.2025", ("15", DAY)),
        ("На № 7 от 12.03.2025", ("", None)),
        ("Вх. № 61 от 12.03.2025", ("", None)),
        ("633564, ул. Мира, 5", ("", None)),
    ],
)
def test_the_number_of_an_organisation(line: str, expected: tuple[str, date | None]) -> None:
    assert outgoing([line]) == expected


@pytest.mark.parametrize(
    "line",
    [
        *("12.03.2025", "12.03.2025 г.", "12/03/2025", "12-03-2025", "Дата: 12.03.2025", "от 12.03.2025"),
        *("12 марта 2025 г.", '"12" марта 2025 года', "« 12 » марта 2025 г.", "12.03.2025 г. Лебедева"),
        *("Лебедева О. С. 12.03.2025", "12.03.2025 ________ /Лебедева О. С./", "Подпись ______ 12.03.2025"),
    ],
)
def test_the_date_of_the_sender(line: str) -> None:
    assert dated([TEXT, line]) == DAY


@pytest.mark.parametrize(
    "line",
    [
        *("Дата рождения: 12.03.2015", "12.03.1950", "32.03.2025", "паспорт 12.03.2010", "март 2025"),
        *("договор № 5 от 12.03.2025", "12.03.2025 // 13.03.2025", "12.03.2015 г. р."),
    ],
)
def test_no_date_of_the_sender(line: str) -> None:
    assert dated([TEXT, *line.split(" // ")]) is None


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("ул. Мира, д. 5", "ул. Мира, д. 5"),
        ("проживающей: г. Обь, ул. Мира, д. 5, тел. 8-913-123-45-67", "г. Обь, ул. Мира, д. 5"),
        ("прож. по адресу: 633564, р. п. Маслянино, ул. Мира, 5", "633564, р. п. Маслянино, ул. Мира, 5"),
        (
            "1950 г. р., проживающей по адресу: г. Обь, ул. Мира, д. 5 // 89131234567",
            "г. Обь, ул. Мира, д. 5",
        ),
        ("паспорт 5004 № 123456 выдан ОВД Ленинского района // г. Обь, ул. Мира, 5", "г. Обь, ул. Мира, 5"),
        (
            "Новосибирская обл., г. Обь, // ул. Мира, 5 // a@mail.ru",
            "Новосибирская обл., г. Обь // ул. Мира, 5",
        ),
        ("тел. 8 913 000 00 00 // г. Обь, ул. Мира, 5, e-mail: a@b.ru", "г. Обь, ул. Мира, 5"),
        ("почтовый адрес для ответа: г. Обь, ул. Мира, 5", "г. Обь, ул. Мира, 5"),
        ("г. Обь, ул. Героев Труда, д. 5, инвалид II группы", "г. Обь, ул. Героев Труда, д. 5"),
        ("г. Обь, ул. Мира, 5, паспорт 5004 № 123456", "г. Обь, ул. Мира, 5"),
        (
            "с. Берёзово Маслянинского района Новосибирской области, 5",
            "с. Берёзово Маслянинского района Новосибирской области, 5",
        ),
        ("проживающей в г. Оби, ул. Мира, 5", ""),
        ("зарегистрированной: г. Обь, ул. Мира, 5 // проживающей: г. Обь, ул. Ленина, 7", ""),
        ("на социального работника Сидорову Е. П.", ""),
        ("Заявление // ул. Мира, 5", ""),
        ("8-913-123-45-67", ""),
    ],
)
def test_the_address(rest: str, expected: str) -> None:
    assert " // ".join(address(rest.replace(" // ", "\n"))) == expected


def test_an_e_mail_has_the_day_that_it_was_sent(tmp_path: Path) -> None:
    heads = (
        "From: a@example.ru\nDate: Wed, 12 Mar 2025 10:00:00 +0700\nContent-Type: text/plain; charset=utf-8"
    )
    text = f"{heads}\n\nДобрый день!\n{TEXT}\nС уважением, Петрова Анна Львовна\n+7 913 000 00 00"
    (tmp_path / "appeal.eml").write_text(text, encoding="utf-8")
    found = read(read_appeal(tmp_path / "appeal.eml"))
    assert found.answers["appeal_date"] == DAY
    assert found.answers["addressees"][0]["name"] == "Петрова Анна Львовна"


def test_the_address_of_two_is_asked(tmp_path: Path) -> None:
    head = "Директору МБУ «КЦСОН»\nот {}\nАдрес: г. Обь, ул. Мира, 5\n" + TEXT
    one, two = "Иванова И. И.", "Иванова Ивана Ильича и Ивановой Анны Львовны"
    assert appealed(tmp_path, head.format(one)).answers["address"] == ["г. Обь, ул. Мира, 5"]
    assert "address" not in appealed(tmp_path, head.format(two)).answers


@pytest.mark.parametrize(
    ("requests", "thing"),
    [
        (["Прошу назначить мне социальное обслуживание на дому"], "социальное обслуживание на дому"),
        (["Прошу Вас оказать мне материальную помощь."], "материальную помощь"),
        (["назначить пособие;"], "пособие"),
        (["Прошу выделить моему сыну путёвку"], ""),
        (["Прошу починить лифт"], ""),
        (["Прошу назначить мне пособие", "Когда придёт ответ?"], ""),
    ],
)
def test_what_a_letter_may_grant(requests: list[str], thing: str) -> None:
    assert granted(requests) == thing


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            f"Директору МБУ «КЦСОН»\nот пенсионерки Петровой А. И.,\nул. Мира, д. 5\n{TEXT}\n11.03.2025 г. Петрова",
            [
                "Из обращения взято: адрес (ул. Мира, д. 5), дата (11.03.2025), вопросы (1).",
                "В обращении не найдено: адресат, номер. Укажите это сами.",
                "Об адресате сказано: «пенсионерки Петровой А. И.». Имя не взято: нет имени и отчества.",
                "Дата взята не со штампа. Проверьте, в этот ли день обращение зарегистрировано.",
            ],
        ),
        (
            "Директору МБУ «КЦСОН»\nот Ивановой Анны Львовны\nВх. № 61 от 12.03.2025\nСпасибо за помощь.",
            [
                "Из обращения взято: адресат (Иванова Анна Львовна), дата (12.03.2025), номер (61).",
                "В обращении не найдено: адрес, вопросы. Укажите это сами.",
            ],
        ),
        (
            "Спасибо за помощь.",
            ["В обращении не найдено: адресат, адрес, дата, номер, вопросы. Укажите это сами."],
        ),
    ],
)
def test_what_is_told_of_an_appeal(text: str, sentences: list[str], tmp_path: Path) -> None:
    assert told(appealed(tmp_path, text), NAMES) == sentences


def test_nothing_is_told_of_what_is_not_asked(tmp_path: Path) -> None:
    assert told(appealed(tmp_path, "Спасибо за помощь."), ["subject"]) == []


@pytest.mark.parametrize(
    ("who", "why"),
    [
        ("Луговой Анны Ивановны", "именительный падеж неясен"),
        ("Петровой Анны", "нет отчества"),
        ("имени матери Ивановой Анны Львовны", "пишут от имени другого"),
        ("ООО «Ромашка»", "пишет организация или должностное лицо"),
    ],
)
def test_why_a_name_is_not_taken(who: str, why: str, tmp_path: Path) -> None:
    (_, sentence, *_) = told(
        appealed(tmp_path, f"Директору школы\nот {who}\n{TEXT}"), ["addressees", "questions"]
    )[1:]
    assert sentence == f"Об адресате сказано: «{who}». Имя не взято: {why}."


def test_only_a_certain_form_is_offered(tmp_path: Path) -> None:
    offered: dict[str, Any] = {
        who: appealed(tmp_path, f"Директору школы\nот {who}\n{TEXT}").offered.get("addressees")
        for who in ("Петровой А. И.", "Луговой А. И.", "имени Петровой А. И.")
    }
    assert list(offered.values()) == ["Петрова А. И.", None, None]


def test_a_question_is_quoted_whole_or_cut_short() -> None:
    assert quoted("Где «Центр „Забота“»?") == "Где „Центр „Забота““?"
    assert quoted("слово " * 30 + "?") == "слово " * 19 + "слово…?"
    assert quoted("слово " * 30 + ".") == "слово " * 19 + "слово…"

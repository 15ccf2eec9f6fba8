from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from letterlint.documents import read_appeal
from letterlint.drafting.appeal import answers, quoted

from .taxi import APPEAL, word_file


def test_an_appeal_answers_what_it_can(tmp_path: Path) -> None:
    found = answers(read_appeal(word_file(tmp_path / "appeal.docx", APPEAL)))
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


def test_without_a_stamp_the_date_that_stands_alone_is_its_date(tmp_path: Path) -> None:
    text = "\n".join(line for line in APPEAL.splitlines() if not line.startswith("Вх."))
    found = answers(read_appeal(word_file(tmp_path / "appeal.docx", text)))
    assert found["appeal_date"] == date(2025, 3, 10)
    assert "appeal_number" not in found


@pytest.mark.parametrize(
    "stamp", ["Вх. № 61-Г/2 от 12.03.2025", "Зарегистрировано за № 61-Г/2 от 12 марта 2025 г."]
)
def test_stamps(tmp_path: Path, stamp: str) -> None:
    found = answers(read_appeal(word_file(tmp_path / "appeal.docx", f"{stamp}\nПочините лифт.")))
    assert (found["appeal_number"], found["appeal_date"]) == ("61-Г/2", date(2025, 3, 12))


def test_an_appeal_that_says_nothing_answers_nothing(tmp_path: Path) -> None:
    assert answers(read_appeal(word_file(tmp_path / "appeal.docx", "Спасибо за помощь."))) == {}


def test_a_question_is_quoted_whole_or_cut_short() -> None:
    assert quoted("Где «Центр „Забота“»?") == "Где „Центр „Забота““?"
    assert quoted("слово " * 30 + "?") == "слово " * 19 + "слово…?"
    assert quoted("слово " * 30 + ".") == "слово " * 19 + "слово…"

"""Answers inside the sentences of a template: how they begin, how they end, where they meet its words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from letterlint.cli import commands
from letterlint.drafting.draft import Draft, draft
from letterlint.drafting.errors import AnswerError
from letterlint.drafting.phrasing import item, plain, small, stop
from letterlint.drafting.seams import doubled, mended
from letterlint.drafting.templates import load


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("О плате", "о плате"),
        ("Справку о доходах", "справку о доходах"),
        ("О. П. Белова", "О. П. Белова"),
        ("МФЦ выдаст", "МФЦ выдаст"),
        ("КоАП", "КоАП"),
        ("Иванов И. И. придёт", "Иванов И. И. придёт"),
        ("Вера Петровна придёт", "Вера Петровна придёт"),
        ("Маслянино", "Маслянино"),
        ("Федеральный закон", "Федеральный закон"),
        ("Центральный районный суд", "Центральный районный суд"),
        ("Ул. Мира", "ул. Мира"),
        ("Новосибирская область", "Новосибирская область"),
        ("Вам позвонят", "Вам позвонят"),
        ("Почта России", "Почта России"),
        ("Маслянинская ЦРБ", "Маслянинская ЦРБ"),
        ("Государственная Дума", "Государственная Дума"),
        ("Заведующая отделением Мороз", "заведующая отделением Мороз"),
        ("Жук Пётр Олегович придёт", "Жук Пётр Олегович придёт"),
        ("Водитель Пётр Олегович придёт", "водитель Пётр Олегович придёт"),
        ("Жуку Петру Олеговичу", "Жуку Петру Олеговичу"),
        ("Лапиной Светлане Юрьевне", "Лапиной Светлане Юрьевне"),
        ("Водителю Петру Олеговичу", "водителю Петру Олеговичу"),
        ("I группа", "I группа"),
        ("Победы, д. 5", "Победы, д. 5"),
        ("Улица Победы, д. 5", "улица Победы, д. 5"),
        ("Г. Новосибирск, ул. Мира", "г. Новосибирск, ул. Мира"),
        ("Р. п. Маслянино", "р. п. Маслянино"),
        ("С. Белова", "С. Белова"),
        ("И. о. заведующей", "и. о. заведующей"),
        ("[указать причину]", "[указать причину]"),
        ("", ""),
    ],
)
def test_small_letter_unless_the_word_has_a_capital_anywhere(given: str, expected: str) -> None:
    assert small(given) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Паспорт;", "паспорт"),
        ("1) Паспорт;", "паспорт"),
        ("– Паспорт.", "паспорт"),
        ("5 марта", "5 марта"),
        ("копия договора.", "копия договора"),
        ("бланк на 2 л.", "бланк на 2 л."),
        ("справка из МФЦ.", "справка из МФЦ"),
        ("дом.", "дом"),
        ("приём в кабинете 5.", "приём в кабинете 5"),
    ],
)
def test_item(given: str, expected: str) -> None:
    assert item(given) == expected


@pytest.mark.parametrize(
    ("given", "expected"), [("нет", "нет."), ("нет.", "нет."), ("нет;", "нет."), ("да?", "да?")]
)
def test_stop(given: str, expected: str) -> None:
    assert stop(given) == expected


@pytest.mark.parametrize(
    ("text", "answer", "expected"),
    [
        ("Чтобы чтобы рассчитать плату, нам", "чтобы рассчитать плату", "Чтобы рассчитать плату, нам"),
        ("извинения за за опоздание.", "за опоздание.", "извинения за опоздание."),
        ("мы не можем мы не можем помочь.", "Мы не можем помочь", "мы не можем помочь."),
        ("Основание: основание: приказ.", "", "Основание: приказ."),
        ("учредитель – Учредитель – администрация", "", "учредитель – администрация"),
        ("Ответ: ответа нет", "", "Ответ: ответа нет"),
        ("живёт в доме в доме № 2", "живёт в доме", "живёт в доме № 2"),
        ("Да нет нет, спасибо", "другое", "Да нет нет, спасибо"),
        ("Причина: нет.. Что?. Стой!. А,, б;. Ещё?.. И…", "", "Причина: нет. Что? Стой! А, б. Ещё?.. И…"),
    ],
)
def test_seams(text: str, answer: str, expected: str) -> None:
    assert mended(text, {"x": [answer]}) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [("Ремонт в 2025 г.", "ремонт в 2025 г."), ("Опоздание.", "опоздание"), ("Помощь...", "помощь")],
)
def test_plain(given: str, expected: str) -> None:
    assert plain(given) == expected


def test_a_phone_is_called_so_once() -> None:
    assert mended("телефон тел. 8 (383)", {}) == "телефон 8 (383)"
    assert mended("тел. Телефон: +7 913", {}) == "тел. +7 913"
    assert mended("телефон т. Вали", {}) == "телефон т. Вали"


def test_posts_lose_the_point_at_their_end(tmp_path: Path) -> None:
    given = {"signer_post": "Директор.", "signer": "Гусева Т. В.", "executor_post": "Бухгалтер."}
    found = texts(made(tmp_path, "refusal", subject="О ремонте в 2025 г.", **given))
    assert "О ремонте в 2025 г." in found
    assert "Директор\tТ. В. Гусева" in found
    assert any("ответит бухгалтер [указать" in one for one in found)


def test_an_apology_and_a_quoted_question_read_well(tmp_path: Path) -> None:
    given = {"sorry_for": "Что опоздали.", "questions": ["Почему нет ремонта в 2025 г."]}
    found = "\n".join(texts(made(tmp_path, "complaint-upheld", subject="О ремонте", **given)))
    assert "извинения за то, что опоздали." in found
    assert "Вы пишете: «Почему нет ремонта в 2025 г.»." in found


def test_thanks_go_on_with_a_small_letter(tmp_path: Path) -> None:
    given = {"subject": "О работе", "staff": "Социальному работнику Лапиной С. Ю."}
    assert "мы передали социальному работнику Лапиной С. Ю. Такие" in "\n".join(
        texts(made(tmp_path, "thanks", **given))
    )


def test_what_is_left_doubled() -> None:
    assert doubled("Мы были в\u00a0в доме, нет.. Абдулла Абдулла, едва-едва") == ["в\u00a0в", ".."]


def made(folder: Path, template: str, **answers: Any) -> Draft:
    return draft(load(template), answers, folder / "a.docx")


def texts(one: Draft) -> list[str]:
    assert one.report.letter
    return [p.text.replace("\u00a0", " ") for p in one.report.letter.document.paragraphs]


def test_every_list_is_written_alike(tmp_path: Path) -> None:
    letter = made(
        tmp_path,
        "documents",
        subject="О плате",
        reason="Чтобы рассчитать плату.",
        documents=["Паспорт;", "СНИЛС.", "Справку о доходах"],
        enclosures=["Бланк на 2 л.", "Памятка."],
    )
    assert letter.repeated == []
    found = "\n".join(texts(letter))
    assert "обращение о плате. Чтобы рассчитать плату, нам" in found
    assert "1)\tпаспорт;\n2)\tСНИЛС;\n3)\tсправку о доходах." in found
    assert "1) бланк на 2 л.;\n2) памятка." in found


def test_a_subject_continues_the_sentence(tmp_path: Path) -> None:
    with pytest.raises(AnswerError, match="«Тема обращения»: «Плата» – начните с «О», «Об» или «Обо»: О пл"):
        made(tmp_path, "refusal", subject="Плата")
    assert "Мы рассмотрели Ваше обращение об оплате." in " ".join(
        texts(made(tmp_path, "explanation", subject="O\u0431 оплате"))  # a Latin O
    )


def test_words_after_a_colon_begin_small(tmp_path: Path) -> None:
    given = {"reason": "Доход выше нормы.", "basis": "Федеральный закон", "court": "Районный суд;"}
    found = texts(made(tmp_path, "refusal", founder="Администрация района.", **given))
    assert found[found.index("Причина отказа: доход выше нормы.") + 1] == "Основание: Федеральный закон."
    assert {"1)\tнаш учредитель – администрация района;", "3)\tрайонный суд."} <= set(found)


def test_what_is_doubled_inside_an_answer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(commands, ["draft", "explanation", "--set", "answer=Мы были были у Вас дома."])
    assert done.exit_code == 1
    assert "Два раза подряд: «были были»." in done.stdout

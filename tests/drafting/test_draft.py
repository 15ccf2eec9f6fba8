from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from docx import Document

from letterlint import config
from letterlint.config import read
from letterlint.documents import read_appeal
from letterlint.drafting.draft import Draft, draft
from letterlint.drafting.errors import AnswerError, TemplateError, UnsureError
from letterlint.drafting.settings import settings
from letterlint.drafting.templates import Template, load, own_templates
from letterlint.values import ConfigError

from .taxi import ANSWERS, APPEAL, SETTINGS, TEMPLATE, paragraphs, word_file


@pytest.fixture(autouse=True)
def nothing_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config, "get_app_dir", lambda name: str(tmp_path / "user" / name))
    config._for_folder.cache_clear()


@pytest.fixture
def taxi(tmp_path: Path) -> Template:
    (tmp_path / "letterlint.toml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "taxi.j2").write_text(TEMPLATE, encoding="utf-8")
    return load(str(tmp_path / "taxi.j2"))


def texts(made: Draft, folder: Path) -> list[str]:
    (folder / "made.docx").write_bytes(made.data)
    return paragraphs(folder / "made.docx")


def test_a_letter_with_all_answers_has_no_findings(tmp_path: Path, taxi: Template) -> None:
    made = draft(
        taxi, {**ANSWERS, "paid": "да", "notes": "Выход ждёт Вас.\nДо встречи."}, tmp_path / "a.docx"
    )
    assert made.report.error is None
    assert [f.message for f in made.report.findings] == []
    assert made.gaps == []
    lines = texts(made, tmp_path)
    assert "Уважаемая Ольга Петровна!" in lines
    assert "Беляевой О. П." in lines
    assert "Мы рассмотрели Ваше обращение от 12.03.2025." in lines
    assert "Поездка назначена на 17.03.2025. Машина: легковая. Поездка стоит 320 рублей." in lines
    assert lines.index("Выход ждёт Вас.") + 1 == lines.index("До встречи.")
    assert "Директор\tТ. В. Гусева" in lines


def test_what_is_not_answered_is_a_gap_and_nothing_else_is_found(tmp_path: Path, taxi: Template) -> None:
    made = draft(taxi, {}, tmp_path / "a.docx")
    assert {finding.rule for finding in made.report.findings} == {"placeholder"}
    assert made.others == []
    assert "[указать день поездки]" in made.gaps


def test_without_a_configuration_the_organisation_is_a_gap(tmp_path: Path) -> None:
    (tmp_path / "taxi.j2").write_text(TEMPLATE, encoding="utf-8")
    made = draft(load(str(tmp_path / "taxi.j2")), ANSWERS, tmp_path / "a.docx")
    assert made.others == []
    assert made.gaps[:3] == [
        "[указать полное название организации]",
        "[указать адрес организации]",
        "[указать телефон организации]",
    ]


def test_what_is_missing_is_listed_once(tmp_path: Path) -> None:
    gaps = draft(load("organisation"), {}, tmp_path / "a.docx").gaps
    assert gaps[-6:] == [
        "[указать ответ]",
        "[указать должность исполнителя]",
        "[указать исполнителя]",  # in the text and at the foot
        "[указать телефон исполнителя]",
        "[указать должность того, кто подпишет]",  # which the signature has in two lines
        "[указать: И. О. Фамилия]",
    ]
    assert ("[указать адресата]" in gaps, any("имя и отчество;" in gap for gap in gaps)) == (True, False)
    gaps = draft(load("organisation"), {"addressee_post": "директор"}, tmp_path / "a.docx").gaps
    assert ("[указать адресата]" in gaps, any("имя и отчество;" in gap for gap in gaps)) == (False, True)


@pytest.mark.parametrize("name", own_templates())
@pytest.mark.parametrize("settings_text", ["", SETTINGS])
def test_own_templates_have_nothing_but_gaps(tmp_path: Path, name: str, settings_text: str) -> None:
    (tmp_path / "letterlint.toml").write_text(settings_text, encoding="utf-8")
    made = draft(load(name), {}, tmp_path / "a.docx")
    assert {finding.rule for finding in made.report.findings} == {"placeholder"}


def test_what_a_template_does_not_ask_is_empty(tmp_path: Path) -> None:
    text = TEMPLATE.replace("{#", '{#\nwithout = ["appeal_number", "questions", "enclosures"]', 1)
    (tmp_path / "less.j2").write_text(text, encoding="utf-8")
    made = draft(load(str(tmp_path / "less.j2")), ANSWERS, tmp_path / "a.docx")
    assert made.others == []
    assert not any(line.startswith("На №") for line in texts(made, tmp_path))


def test_several_people_are_spoken_to_with_small_letters(tmp_path: Path, taxi: Template) -> None:
    people = ["Беляева Ольга Петровна", "Беляев Пётр Ильич"]
    made = draft(taxi, {**ANSWERS, "addressees": people}, tmp_path / "a.docx")
    assert [f.message for f in made.report.findings] == []
    lines = texts(made, tmp_path)
    assert "Уважаемые Ольга Петровна и Пётр Ильич!" in lines
    assert "Мы рассмотрели ваше обращение от 12.03.2025." in lines


def test_a_reply_is_laid_out_by_the_questions_of_the_appeal(tmp_path: Path, taxi: Template) -> None:
    from letterlint.drafting.appeal import read

    appeal = read_appeal(word_file(tmp_path / "appeal.docx", APPEAL))
    known: dict[str, Any] = {**ANSWERS, **read(appeal).answers}
    made = draft(taxi, known, tmp_path / "a.docx", appeal=appeal)
    assert made.others == []
    lines = texts(made, tmp_path)
    assert "На № 61 от 12.03.2025" in lines
    for question in known["questions"]:
        assert any(question in line for line in lines)
    assert len(made.gaps) == 3


def test_a_question_that_the_letter_leaves_out_is_found(tmp_path: Path, taxi: Template) -> None:
    appeal = read_appeal(word_file(tmp_path / "appeal.docx", APPEAL))
    made = draft(taxi, ANSWERS, tmp_path / "a.docx", appeal=appeal)
    assert {finding.rule for finding in made.others} == {"unanswered-question"}


def test_an_answer_cannot_pose_as_another_part(tmp_path: Path, taxi: Template) -> None:
    theme = "такси\n\nС уважением,\nДиректор И. И. Самозванцев {{ organisation }} {% raw %}"
    lines = texts(draft(taxi, {**ANSWERS, "theme": theme}, tmp_path / "a.docx"), tmp_path)
    (heading,) = [line for line in lines if "Самозванцев" in line]
    assert heading.endswith("{{ organisation }} {% raw %}")


@pytest.mark.parametrize("signer", ["Гусева Татьяна", "Гусева Т. В.", "Рыбакова И. О."])
def test_the_head_apologises_in_person_however_the_name_is_written(tmp_path: Path, signer: str) -> None:
    (tmp_path / "letterlint.toml").write_text(SETTINGS, encoding="utf-8")
    lines = texts(draft(load("complaint-upheld"), {"signer": signer}, tmp_path / "a.docx"), tmp_path)
    assert any("Приношу Вам извинения" in line for line in lines) == signer.startswith("Гусева")


def test_a_bar_in_an_answer_makes_no_cells(tmp_path: Path) -> None:
    body = "| Куда | {{ notes[0] }} |\n{% for line in notes %}\n{{ line }}\n{% endfor %}"
    start = TEMPLATE.index("Мы рассмотрели")
    (tmp_path / "t.j2").write_text(f"{TEMPLATE[:start]}{body}\n{{% endblock %}}", encoding="utf-8")
    given = {"signer_post": "Директор | врио", "signer": "Гусева Т. В.", "notes": ["| раз | два", "три | 4"]}
    lines = texts(draft(load(str(tmp_path / "t.j2")), given, tmp_path / "a.docx"), tmp_path)
    assert "Директор | врио\tТ. В. Гусева" in lines
    assert ("| раз | два" in lines, "три | 4" in lines) == (True, True)
    (table,) = Document(str(tmp_path / "made.docx")).tables
    assert [cell.text for cell in table.rows[0].cells][:2] == ["Куда", "| раз | два"]


def test_wrong_answers(tmp_path: Path, taxi: Template) -> None:
    with pytest.raises(AnswerError, match="Ближайшее к нему – «theme»"):
        draft(taxi, {"tema": "x"}, tmp_path / "a.docx")
    with pytest.raises(AnswerError, match="«О чём обращение» и «theme»"):
        draft(taxi, {"О чём обращение": "такси", "theme": "лифте"}, tmp_path / "a.docx")
    with pytest.raises(UnsureError, match="мужчина это или женщина"):
        draft(taxi, {**ANSWERS, "addressees": "Коваленко Саша"}, tmp_path / "a.docx")


@pytest.mark.parametrize("body", ["{{ nothing }}", "{{ 1 ", "{{ ''.__class__ }}", "{% include 'x.j2' %}"])
def test_a_fault_of_a_template_names_it(tmp_path: Path, taxi: Template, body: str) -> None:
    text = f'{{#\ntitle = "x"\n#}}\n{{% extends "base.j2" %}}{{% block body %}}{body}{{% endblock %}}'
    (tmp_path / "bad.j2").write_text(text, encoding="utf-8")
    with pytest.raises(TemplateError, match="bad"):
        draft(load(str(tmp_path / "bad.j2")), {}, tmp_path / "a.docx")


MACROS = """{#
title = "x"
#}
{% extends "base.j2" %}
{% macro sure(text) %}{{ text[:1]|upper ~ text[1:].rstrip(" .") }}.{% endmacro %}
{% block body %}
{{ sure("мы ответим Вам завтра ...") }}
{% endblock %}"""


def test_a_template_may_have_macros(tmp_path: Path) -> None:
    (tmp_path / "m.j2").write_text(MACROS, encoding="utf-8")
    (tmp_path / "own.j2").write_text(
        MACROS.replace("base.j2", "m.j2").replace("завтра", "вчера"), encoding="utf-8"
    )
    assert "Мы ответим Вам завтра." in texts(
        draft(load(str(tmp_path / "m.j2")), {}, tmp_path / "a.docx"), tmp_path
    )
    assert "Мы ответим Вам вчера." in texts(
        draft(load(str(tmp_path / "own.j2")), {}, tmp_path / "a.docx"), tmp_path
    )


@pytest.mark.parametrize(
    "body",
    [
        "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}",
        "{% macro twice(t) %}{{ t ~ t }}{% endmacro %}" + "{{ " + "twice(" * 30 + "'x'" + ")" * 30 + " }}",
        "{{ 'x'.replace('x', 'y') }}",
        "{{ 'x'.__class__ }}",
        "{{ organisation.name() }}",
        "{% set a = [theme, theme] %}",
    ],
)
def test_macros_and_methods_have_limits(tmp_path: Path, body: str) -> None:
    (tmp_path / "m.j2").write_text(
        "{#\ntitle = 'x'\n#}\n{% block body %}" + body + "{% endblock %}", encoding="utf-8"
    )
    with pytest.raises(TemplateError, match="m"):
        draft(load(str(tmp_path / "m.j2")), {}, tmp_path / "a.docx")


def test_a_fault_of_the_base_is_said_of_the_base(tmp_path: Path) -> None:
    (tmp_path / "low.j2").write_text("{#\ntitle = 'x'\n#}\n{{ lower() * 2 }}", encoding="utf-8")
    (tmp_path / "high.j2").write_text("{#\ntitle = 'x'\n#}\n{% extends 'low.j2' %}", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"«low\.j2», строка 4"):
        draft(load(str(tmp_path / "high.j2")), {}, tmp_path / "a.docx")


def test_the_section_of_drafts(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    path = tmp_path / "letterlint.toml"
    path.write_text('[draft]\ntemplates = "own"\nsize = 13\nmargin-left = 25.0\n', encoding="utf-8")
    found = settings(read(path))
    assert (found.look.size, found.look.margin_left, found.templates) == (13, 25, tmp_path / "own")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("siz = 13", "Ближайшее к нему – «size»"),
        ('size = "13"', "нужно другое значение"),
        ("size = 3.0", "size – число от"),
        ('templates = "nowhere"', "нет папки шаблонов"),
        ("templates = 5", "строка в кавычках"),
        ('letterhead = "nowhere.docx"', "nowhere.docx»: такого файла нет"),
    ],
)
def test_what_is_wrong_in_the_section_is_said(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "letterlint.toml"
    path.write_text(f"[draft]\n{text}\n", encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        settings(read(path))
    assert said in str(error.value)

"""`letterlint draft` as clerks use it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from letterlint import config
from letterlint.cli import commands
from letterlint.drafting.fields import Field
from letterlint.drafting.templates import own_templates

from ..drafting.taxi import ANSWERS, APPEAL, SETTINGS, TEMPLATE, paragraphs, word_file

NAME = "Ответ о такси – Беляева О. П.docx"
SET = [word for name, answer in ANSWERS.items() for word in ("--set", f"{name}={answer}")]


@pytest.fixture(autouse=True)
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(config, "get_app_dir", lambda name: str(tmp_path / "user" / name))
    config._for_folder.cache_clear()
    monkeypatch.chdir(tmp_path)
    Path("letterlint.toml").write_text(SETTINGS + '\n[draft]\ntemplates = "own"\n', encoding="utf-8")
    Path("own").mkdir()
    Path("own/taxi.j2").write_text(TEMPLATE, encoding="utf-8")
    return tmp_path


def run(*arguments: str, typed: Sequence[str] | None = None) -> Result:
    return CliRunner().invoke(commands, arguments, input="\n".join([*(typed or ()), ""]))


def letters() -> list[str]:
    return sorted(path.name for path in Path().glob("*.docx"))


def test_the_list_has_own_templates_and_the_programs() -> None:
    done = run("draft", "--list")
    assert done.exit_code == 0
    assert "taxi – Ответ о такси\n     Когда спрашивают о социальном такси." in done.stdout
    assert all(name in done.stdout for name in own_templates())


def test_a_template_that_is_no_use_is_listed_with_the_reason_and_cannot_be_chosen() -> None:
    Path("own/old.j2").write_bytes(TEMPLATE.encode("cp1251"))
    reason = f"Шаблон «{Path.cwd() / 'own/old.j2'}» не в кодировке UTF-8. Сохраните его в UTF-8."
    done = run("draft", "--list")
    assert (done.exit_code, f"Не годятся:\n  {reason}\n" in done.stdout) == (0, True)
    assert "taxi – Ответ о такси" in done.stdout
    assert run("draft", "taxi", *SET).exit_code == 0
    assert (run("draft", "old").exit_code, reason in run("draft", "old").stderr) == (2, True)
    done = run("draft", "-o", "b.docx", typed=["old", "taxi", *[""] * 40])
    assert (done.exit_code, done.stdout.count(reason)) == (0, 2)


def test_answers_from_the_command_line() -> None:
    done = run("draft", "taxi", *SET)
    assert (done.exit_code, done.stdout) == (0, f"{NAME}: письмо написано.\n")
    assert letters() == [NAME]
    assert run(NAME).exit_code == 0  # letterlint finds nothing


def test_gaps_are_listed_and_are_no_failure() -> None:
    done = run("draft", "taxi", "--set", "addressees=Беляева Ольга Петровна")
    assert done.exit_code == 0
    assert "Осталось заполнить:\n  [указать" in done.stdout
    assert "[указать день поездки]" in done.stdout
    assert run(NAME).exit_code == 1


def test_answers_from_toml_and_json() -> None:
    Path("a.toml").write_text(
        'theme = "такси"\nride = 2025-03-17\ncar = "легковая"\nappeal_date = 2025-03-12\npaid = true\n'
        '[[addressees]]\nname = "Коваленко Саша"\ngender = "ж"\n',
        encoding="utf-8",
    )
    Path("a.json").write_text(json.dumps(ANSWERS), encoding="utf-8")
    assert run("draft", "taxi", "--data", "a.toml", "-o", "t.docx").exit_code == 0
    assert run("draft", "taxi", "--data", "a.json", "-o", "j.docx").exit_code == 0
    assert "Уважаемая госпожа Коваленко!" in paragraphs(Path("t.docx"))
    assert any("320 рублей" in line for line in paragraphs(Path("t.docx")))
    assert "Уважаемая Ольга Петровна!" in paragraphs(Path("j.docx"))


def test_the_command_line_comes_before_the_file() -> None:
    Path("a.json").write_text(json.dumps(ANSWERS), encoding="utf-8")
    assert run("draft", "taxi", "--data", "a.json", "--set", "theme=лифте", "-o", "a.docx").exit_code == 0
    assert "О лифте" in paragraphs(Path("a.docx"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["taxy"], "Нет шаблона «taxy». Ближайшее к нему – «taxi»"),
        (["taxi", "--set", "tema=x"], "нет вопроса «tema». Ближайшее к нему – «theme»"),
        (["taxi", "--set", "theme"], "--set имя=ответ"),
        (
            ["taxi", "--set", "ride=завтра"],
            "«День поездки»: «завтра» – это не дата. Напишите так: 12.03.2025",
        ),
        (["taxi", "--set", "addressees=Коваленко Саша"], "«Коваленко Саша (ж)»"),
        (["taxi", "--data", "a.txt"], ".toml, .json, .csv, .xlsx"),
        (["taxi", "--data", "none.toml"], "такого файла нет"),
        (["taxi", "--data", "bad.toml"], "bad.toml: не читается – ошибка, строка 2"),
        (["taxi", "--data", "bad.json"], "bad.json: не читается – ошибка, строка 2"),
        (["taxi", "--data", "list.json"], "по именам вопросов"),
        (["taxi", "--data", "two.json"], "two.json: На один вопрос два ответа: «theme» и «О чём обращение»."),
        (["taxi", "--data", "twice.json"], "twice.json: «theme» стоит дважды."),
        (["taxi", "--set", "Адресат=Иванов И. И.", "--set", "addressees=Жук"], "«Адресат» и «addressees»"),
        (["taxi", "--data", "rows.csv", "-o", "a.docx"], "назовите папку"),
        (["taxi", "--appeal", "none.docx"], "none.docx"),
        *(
            (["taxi", "-o", f"new.{kind}"], "только в файл .docx или в папку")
            for kind in ("doc", "toml", "CSV", "j2")
        ),
        (["taxi", "--data", "rows.csv", "-o", "new.csv"], "только в файл .docx"),
        (["taxi", "--data", "bad.json", "-o", "bad.json", "--force"], "Назовите другой"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_written(arguments: list[str], said: str) -> None:
    Path("bad.toml").write_text("car = 'x'\ntheme = !", encoding="utf-8")
    Path("bad.json").write_text('{\n"theme": }', encoding="utf-8")
    Path("list.json").write_text("[1]", encoding="utf-8")
    Path("two.json").write_text('{"theme": "такси", "О чём обращение": "лифте"}', encoding="utf-8")
    Path("twice.json").write_text('{"theme": "такси", "theme": "лифте"}', encoding="utf-8")
    Path("rows.csv").write_text("theme\nтакси\n", encoding="utf-8")
    done = run("draft", *arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert letters() == []
    assert not list(Path().glob("new*"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes")
@pytest.mark.parametrize("name", ["a.toml", "a.json", "a.csv", "a.xlsx", "own/a.j2"])
def test_a_pipe_is_no_file_of_answers_and_no_template(name: str) -> None:
    os.mkfifo(name)
    named = ["a"] if name.endswith(".j2") else ["taxi", "--data", name]
    done = run("draft", *named)
    assert (done.exit_code, "это не обычный файл. Назовите файл на диске." in done.stderr) == (2, True)
    done = run("draft", "taxi", "--appeal", name)
    assert (done.exit_code, "Это не файл" in done.stderr) == (2, True)
    Path("f.toml").mkdir()
    assert "f.toml: это папка, а нужен файл." in run("draft", "taxi", "--data", "f.toml").stderr


def test_a_file_is_never_written_over_unless_told_so() -> None:
    Path("a.docx").write_bytes(b"precious")
    done = run("draft", "taxi", *SET, "-o", "a.docx")
    assert done.exit_code == 2
    assert "Такой файл уже есть" in done.stderr
    assert Path("a.docx").read_bytes() == b"precious"
    assert run("draft", "taxi", *SET, "-o", "a.docx", "--force").exit_code == 0
    assert "О социальном такси" in paragraphs(Path("a.docx"))


def test_the_default_name_is_one_that_is_free() -> None:
    for _ in range(2):
        assert run("draft", "taxi", *SET).exit_code == 0
    assert letters() == ["Ответ о такси – Беляева О. П (2).docx", NAME]
    assert run("draft", "taxi", *SET, "--force").exit_code == 0  # which is for what `-o` names
    assert len(letters()) == 3  # a namesake's letter may have the same name


def test_the_letterhead_and_the_templates_are_never_written_over() -> None:
    Path("letterlint.toml").write_text('[draft]\nletterhead = "бланк.docx"\ntemplates = "шаблоны"\n', "utf-8")
    Path("шаблоны").mkdir()
    word_file(Path("бланк.docx"), "Бланк")
    former = Path("бланк.docx").read_bytes()
    for output in ("бланк.docx", "шаблоны/taxi.docx"):
        done = run("draft", "thanks", *SET[:2], "-o", output, "--force")
        assert (done.exit_code, "здесь бланк или шаблоны" in done.output) == (2, True)
    assert Path("бланк.docx").read_bytes() == former


def test_output_may_be_a_folder() -> None:
    Path("old.d").mkdir()
    for folder in ("a/b", "24.03.2025", "письма.новые", "old.d"):
        assert run("draft", "taxi", *SET, "-o", folder).exit_code == 0
        assert [path.name for path in Path(folder).iterdir()] == [NAME]


def test_many_letters_from_a_table_a_bad_row_stops_only_itself() -> None:
    Path("rows.csv").write_text(
        "Адресат;ride;theme\nБеляева Ольга Петровна;17.03.2025;такси\nИванов Иван Иванович;32.03.2025;такси\n"
        "Коваленко Саша;17.03.2025;такси\nБеляев Олег Павлович;17.03.2025;такси\nCON/1;17.03.2025;такси\n",
        encoding="cp1251",
    )
    done = run("draft", "taxi", "--data", "rows.csv", "--set", "car=легковая", "-o", "out")
    assert done.exit_code == 2
    assert "строка 3: письма нет. «День поездки»: «32.03.2025» – это не дата" in done.stdout
    assert "строка 4: письма нет. Коваленко Саша" in done.stdout
    assert "строка 6: письма нет. CON/1: в имени латинские буквы" in done.stdout
    assert "Написано писем: 2 из 5." in done.stdout
    assert sorted(path.name for path in Path("out").iterdir()) == [
        "Ответ о такси – Беляев О. П.docx",
        NAME,
    ]


def test_two_rows_of_one_name_are_two_letters() -> None:
    Path("rows.csv").write_text("Адресат\nИванов И. И.\nИванов И. И.\n", encoding="utf-8")
    for count in (2, 4):
        assert run("draft", "taxi", "--data", "rows.csv", "-o", "out", "--force").exit_code == 0
        assert len(list(Path("out").iterdir())) == count


def test_an_appeal_fills_in_what_it_can() -> None:
    word_file(Path("appeal.docx"), APPEAL)
    done = run("draft", "taxi", "--appeal", "appeal.docx", "--set", "theme=такси", "-o", "a.docx")
    assert done.exit_code == 0
    lines = paragraphs(Path("a.docx"))
    assert "Уважаемая Тамара Ильинична!" in lines
    assert "На № 61 от 12.03.2025" in lines
    assert any("Положено ли мне социальное такси?" in line for line in lines)


def test_a_word_template_of_the_organisation() -> None:
    text = "{{ organisation.name }}\n{{ addressees|address_block }}\n{{ addressees|salutation }}\nПриходите."
    word_file(Path("own/visit.docx"), text)
    assert "visit – visit\n     Шаблон Word." in run("draft", "--list").stdout
    done = run("draft", "visit", "--set", "addressees=Беляева Ольга Петровна", "-o", "a.docx")
    assert done.exit_code == 1  # no signature
    assert "Уважаемая Ольга Петровна!" in paragraphs(Path("a.docx"))


def test_a_letterhead_that_does_not_open_is_named() -> None:
    Path("letterlint.toml").write_text(
        '[draft]\nletterhead = "бланк.docx"\ntemplates = "own"\n', encoding="utf-8"
    )
    Path("бланк.docx").write_bytes(b"no zip")
    done = run("draft", "taxi", *SET, "-o", "a.docx")
    assert done.exit_code == 2
    assert "Бланк «бланк.docx» не открывается." in done.stderr
    word_file(Path("бланк.docx"), "БЛАНК")
    assert run("draft", "taxi", *SET, "-o", "b.docx").exit_code == 0
    assert paragraphs(Path("b.docx"))[0] == "БЛАНК"


def asked_fields() -> list[Field]:
    from letterlint.drafting.templates import base_fields

    return [field for field in base_fields() if field.ask]


def asked(name: str) -> list[str]:
    """What is typed at the questions of the base that have a default or may be left out."""
    known = {"addressees": "Беляева Ольга Петровна", "appeal_date": "12.03.2025"}
    return [{**known, "addressees": name}.get(field.name, "") for field in asked_fields()]


def test_the_dialogue() -> None:
    own = ["социальном такси", "вчера", "17.03.2025", "1", "да", "Ждём Вас.", "До встречи.", ""]
    done = run("draft", "taxi", "-o", "a.docx", typed=[*asked("Беляева Ольга Петровна"), *own])
    assert done.exit_code == 0, done.output
    assert "«День поездки»: «вчера» – это не дата. Напишите так: 12.03.2025" in done.stdout
    assert "[Директор]" in done.stdout
    lines = paragraphs(Path("a.docx"))
    assert "Поездка назначена на 17.03.2025. Машина: легковая. Поездка стоит 320 рублей." in lines
    assert lines.index("Ждём Вас.") + 1 == lines.index("До встречи.")


def test_the_dialogue_begins_with_the_choice_of_a_template() -> None:
    typed = ["нет такого", "999", "taxi", *asked("Беляева Ольга Петровна"), *[""] * 6]
    done = run("draft", "-o", "a.docx", typed=typed)
    assert done.exit_code == 0, done.output
    assert "Шаблона «нет такого» нет" in done.stdout
    assert "О [указать" in "\n".join(paragraphs(Path("a.docx")))


def test_the_dialogue_asks_for_a_gender_that_the_name_does_not_tell() -> None:
    typed = asked("Коваленко Саша")
    typed[1:1] = ["не знаю", "ж"]
    done = run("draft", "taxi", "-o", "a.docx", typed=[*typed, *[""] * 6])
    assert done.exit_code == 0, done.output
    assert "Коваленко Саша – мужчина или женщина?" in done.stdout
    assert "Уважаемая госпожа Коваленко!" in paragraphs(Path("a.docx"))


def test_the_dialogue_takes_no_woman_in_the_dative() -> None:
    typed = asked("Петровой А. И.")
    typed[1:1] = ["ж", "Петрова А. И."]
    done = run("draft", "taxi", "-o", "a.docx", typed=[*typed, *[""] * 6])
    assert "имя не в именительном падеже" in done.stdout
    assert "Уважаемая госпожа Петрова!" in paragraphs(Path("a.docx"))


def test_the_dialogue_asks_nothing_that_the_appeal_tells() -> None:
    word_file(Path("appeal.docx"), APPEAL)
    done = run("draft", "taxi", "--appeal", "appeal.docx", "-o", "a.docx", typed=[""] * 20)
    assert done.exit_code == 0, done.output
    assert "Адресат" not in done.stdout
    assert "Дата обращения" not in done.stdout
    assert "Уважаемая Тамара Ильинична!" in paragraphs(Path("a.docx"))


INITIALS = APPEAL.replace("Лебедевой Тамары Ильиничны", "Лебедевой Т. И.")


def test_what_an_appeal_has_is_told_beside_the_letter() -> None:
    word_file(Path("appeal.docx"), INITIALS)
    done = run("draft", "taxi", "--appeal", "appeal.docx", "--set", "theme=такси", "-o", "a.docx")
    assert "Из обращения взято: адрес (633564, р. п. Маслянино" in done.stderr
    assert "В обращении не найдено: адресат." in done.stderr
    assert "«Лебедевой Т. И.». Имя не взято: нет имени и отчества." in done.stderr
    assert "[указать адресата]" in done.stdout
    given = ("--set", "addressees=Лебедева Тамара Ильинична")
    done = run("draft", "taxi", "--appeal", "appeal.docx", *given, "-o", "b.docx")
    assert "адресат" not in done.stderr


def test_what_every_row_of_a_table_has_is_not_missed_in_the_appeal() -> None:
    word_file(Path("appeal.docx"), INITIALS)
    Path("rows.csv").write_text("addressees;address\nБеляева Ольга Петровна;\n", encoding="utf-8")
    done = run("draft", "taxi", "--appeal", "appeal.docx", "--data", "rows.csv", "-o", "out")
    assert "Из обращения взято: адрес (633564, р. п. Маслянино" in done.stderr
    assert "не найдено: адресат" not in done.stderr and "Имя не взято" not in done.stderr
    assert "Написано писем: 1 из 1." in done.stdout


def test_the_dialogue_offers_what_the_appeal_has_of_a_name() -> None:
    word_file(Path("appeal.docx"), INITIALS)
    typed = ["Лебедева Тамара Ильинична", *[""] * 20]
    done = run("draft", "taxi", "--appeal", "appeal.docx", "-o", "a.docx", typed=typed)
    assert "[Лебедева Т. И.]> " in done.stdout
    assert "Уважаемая Тамара Ильинична!" in paragraphs(Path("a.docx"))


def test_the_dialogue_offers_what_the_appeal_asks_to_be_granted() -> None:
    text = "Директору школы\nот Петровой Анны Ивановны\nПрошу назначить мне материальную помощь."
    word_file(Path("appeal.docx"), text)
    done = run("draft", "granted", "--appeal", "appeal.docx", "-o", "a.docx", typed=[""] * 30)
    assert "[материальную помощь]> " in done.stdout
    assert any("назначили материальную помощь." in line for line in paragraphs(Path("a.docx")))


def test_a_reply_to_an_organisation_has_the_number_of_its_letter() -> None:
    text = (
        "от 12.03.2025 № 15\nДиректору школы\nот ООО «Ромашка»\nВх. № 61 от 14.03.2025\nПросим выслать отчёт."
    )
    word_file(Path("appeal.docx"), text)
    done = run("draft", "organisation", "--appeal", "appeal.docx", "-o", "a.docx", typed=[""] * 30)
    assert "[15]> " in done.stdout
    assert "На № 15 от 12.03.2025" in paragraphs(Path("a.docx"))
    assert "пишет организация или должностное лицо" in done.stderr


def test_the_dialogue_asks_again_for_a_date_that_cannot_be() -> None:
    typed = asked("Беляева Ольга Петровна")
    dates = [field.name for field in asked_fields()]
    typed[dates.index("date")] = "11.03.2025"
    typed[dates.index("date") + 1 : dates.index("date") + 1] = ["12.03.2025"]
    done = run("draft", "taxi", "-o", "a.docx", typed=[*typed, *[""] * 6])
    assert done.exit_code == 0, done.output
    assert "«Дата письма», 11.03.2025: это раньше, чем «Дата обращения», 12.03.2025." in done.stdout
    assert any(line.startswith("от 12.03.2025") for line in paragraphs(Path("a.docx")))


def test_the_dialogue_tells_of_a_doubtful_date_once() -> None:
    typed = asked("Беляева Ольга Петровна")
    typed[[field.name for field in asked_fields()].index("date")] = "01.06.2025"
    done = run("draft", "taxi", "-o", "a.docx", typed=[*typed, *[""] * 6])
    assert done.output.count("больше 30 дней") == 1


def test_a_row_with_a_wrong_date_stops_only_itself() -> None:
    rows = ["addressees;appeal_date;date"]
    rows += [f"Беляева Ольга Петровна;12.03.2025;{day}" for day in ("01.03.2025", "01.06.2025", "13.03.2025")]
    Path("rows.csv").write_text("\n".join(rows), encoding="utf-8")
    done = run("draft", "taxi", "--data", "rows.csv", "-o", "out")
    assert "строка 2: письма нет. «Дата письма», 01.03.2025: это раньше" in done.stdout
    assert "«Дата письма», 01.06.2025: больше 30 дней" in done.stdout
    assert "Написано писем: 2 из 3." in done.stdout


def test_where_nobody_answers_all_is_left_open(tmp_path: Path) -> None:
    done = run("draft", "taxi", "-o", "a.docx")
    assert (done.exit_code, Path("a.docx").exists()) == (0, True)
    assert "Осталось заполнить" in done.output


def test_a_dialogue_that_breaks_off_writes_nothing() -> None:
    assert run("draft", "taxi", typed=["Беляева Ольга Петровна"]).exit_code == 1
    assert letters() == []


def test_checking_a_letter_imports_nothing_of_drafting() -> None:
    run("draft", "taxi", *SET, "-o", "a.docx")
    code = (
        "import sys\nfrom letterlint.cli import commands\n"
        "try: commands(['a.docx'], prog_name='letterlint')\nexcept SystemExit as e: assert e.code == 0\n"
        "print(*sorted({'jinja2', 'docxtpl', 'num2words', 'openpyxl', 'letterlint.drafting'} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stdout.splitlines()[-1] == ""

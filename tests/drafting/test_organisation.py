"""Letters to organisations: the post, the organisation and the name, each of which may be missing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from letterlint.cli import commands
from letterlint.config import Config, read
from letterlint.drafting.draft import draft
from letterlint.drafting.errors import AnswerError
from letterlint.drafting.rows import rows
from letterlint.drafting.templates import own_templates

from .taxi import paragraphs
from .test_every_template import CONFIGURATION, answers, told

ORGANISATION = own_templates()["organisation"]
KEYS = ("addressee_organisation", "addressee_post", "addressees")
UNNAMED = "Уважаемый [указать: имя и отчество; женщине – «Уважаемая»]!"
WHOM = {
    ("ООО «Ромашка»", "директор", "Игнатьева Ольга Викторовна"): (
        ["Директору ООО «Ромашка»", "Игнатьевой О. В."],
        "Уважаемая Ольга Викторовна!",
    ),
    ("Районный совет ветеранов", "Председатель", ""): (
        ["Председателю Районного совета ветеранов"],
        UNNAMED,
    ),
    ("Администрация Маслянинского района", "", ""): (["Администрация Маслянинского района"], UNNAMED),
    ("Жук Иван Иванович", "индивидуальный предприниматель", ""): (
        ["Индивидуальному предпринимателю Жуку Ивану Ивановичу"],
        UNNAMED,
    ),
    ("отдел опеки", "", ""): (["Отдел опеки"], UNNAMED),
    ("Детский сад № 3", "и. о. заведующей", ""): (["И. о. заведующей Детским садом № 3"], UNNAMED),
    ("Отдел полиции", "Заведующий канцелярией", ""): (["Заведующему канцелярией Отдела полиции"], UNNAMED),
    ("", "глава Маслянинского района", ""): (["Главе Маслянинского района"], UNNAMED),
    ("ООО «Ромашка»", "скрам-мастер", "Жук Анна Петровна"): (
        ["[указать слова «скрам-мастер» в дательном падеже] ООО «Ромашка»", "Жук А. П."],
        "Уважаемая Анна Петровна!",
    ),
    ("Местная религиозная организация православный приход храма Николая Чудотворца", "Настоятель", ""): (
        [
            "Настоятелю [указать слова «Местная религиозная организация православный приход храма Никола…» "
            "в родительном падеже]"
        ],
        UNNAMED,
    ),
    ("", "", "Жук Анна Петровна"): (["Жук А. П."], "Уважаемая Анна Петровна!"),
}


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    monkeypatch.chdir(tmp_path)
    Path("letterlint.toml").write_text(CONFIGURATION, encoding="utf-8")
    return read(tmp_path / "letterlint.toml")


@pytest.mark.parametrize("whom", WHOM)
def test_whoever_is_written_to(whom: tuple[str, str, str], tmp_path: Path, config: Config) -> None:
    block, salutation = WHOM[whom]
    given = answers("organisation") | dict(zip(KEYS, whom, strict=True))
    made = draft(ORGANISATION, given, tmp_path / "a.docx", config)
    gaps = sum("[" in line for line in (*block, salutation))
    assert [rule for rule, _ in told(made)] == ["placeholder"] * gaps
    (tmp_path / "a.docx").write_bytes(made.data)
    lines = paragraphs(tmp_path / "a.docx")
    assert salutation in lines
    at = lines.index(block[0])
    assert lines[at : at + len(block)] == block


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("Иванов И. И.; Петров П. П.", "когда адресат один"),
        ({"name": "Иванов И. И.", "post": "завхоз"}, "и «завхоз», и «директор». Оставьте одно"),
    ],
)
def test_a_post_of_nobody_knows_whom(given: Any, said: str, tmp_path: Path, config: Config) -> None:
    with pytest.raises(AnswerError, match=said):
        draft(ORGANISATION, {"addressees": given, "addressee_post": "директор"}, tmp_path / "a.docx", config)


def test_a_table_of_answers_names_posts_and_organisations(tmp_path: Path, config: Config) -> None:
    text = "Организация адресата;Должность адресата;Адресат\nШкола № 2;Директор;\nШкола № 3;;Жук А. П. (ж)\n"
    (tmp_path / "rows.csv").write_text(text, encoding="utf-8")
    (first, second) = rows(tmp_path / "rows.csv", ORGANISATION)
    assert first.answers == {"addressee_organisation": "Школа № 2", "addressee_post": "Директор"}
    assert second.answers == {"addressee_organisation": "Школа № 3", "addressees": "Жук А. П. (ж)"}


def test_every_template_takes_a_post_and_an_organisation(config: Config) -> None:
    given = ["addressee_post=заведующая", "Организация адресата=Школа № 2", "addressees=Жук Анна Петровна"]
    told = [word for one in given for word in ("--set", one)]
    done = CliRunner().invoke(commands, ["draft", "interim", *told, "-o", "a.docx"])
    assert done.exit_code == 0, done.output
    lines = paragraphs(Path("a.docx"))
    assert lines[lines.index("Заведующей Школой № 2") + 1] == "Жук А. П."


def test_the_dialogue_asks_from_the_organisation_to_the_person(config: Config) -> None:
    typed = ['ООО "Ромашка"', "директор", "Жук А. П.; Ли К. П.", "Коваленко Саша", "ж", *[""] * 40]
    done = CliRunner().invoke(commands, ["draft", "organisation", "-o", "a.docx"], input="\n".join(typed))
    assert done.exit_code == 0, done.output
    assert "Должность и организацию пишут, когда адресат один." in done.output  # and it is asked again
    labels = ["Организация адресата\n", "Должность адресата\n", "Адресат\n", "Адрес\n", "Дата письма "]
    assert sorted(labels, key=done.output.index) == labels
    lines = paragraphs(Path("a.docx"))
    at = lines.index("Директору ООО «Ромашка»")
    assert lines[at + 1] == "Коваленко С."
    assert "Уважаемая госпожа Коваленко!" in lines
    done = CliRunner().invoke(commands, ["draft", "interim", "-o", "b.docx"], input="\n" * 40)
    assert "Организация адресата" not in done.output


def test_the_subject_goes_on_with_a_small_letter(tmp_path: Path, config: Config) -> None:
    for subject in ("О помощи семье", "Об оплате", "О СНИЛС"):
        made = draft(
            ORGANISATION, answers("organisation") | {"subject": subject}, tmp_path / "a.docx", config
        )
        (tmp_path / "a.docx").write_bytes(made.data)
        words = f"Ваше письмо {subject[:1].lower()}{subject[1:]}."
        assert any(words in line for line in paragraphs(tmp_path / "a.docx"))

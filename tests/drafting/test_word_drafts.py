"""Letters by Word templates of the organisation's own: they have what text templates have."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from docx import Document

from letterlint.cli import commands
from letterlint.drafting.catalogue import catalogue
from letterlint.drafting.draft import draft
from letterlint.drafting.errors import TemplateError
from letterlint.drafting.templates import load
from letterlint.drafting.word_files import opened

from .taxi import APPEAL, SETTINGS, paragraphs, word_file

DOCUMENTATION = Path(__file__).parents[2] / "docs" / "templates.md"
WORD, TEMPLATE = "document.main+xml", "template.main+xml"


def of_documentation() -> str:
    """The example of a Word template, a paragraph a line."""
    chapter = DOCUMENTATION.read_text(encoding="utf-8").split("## Шаблон в Word")[1]
    lines = [line for line in chapter.split("\nТег с «p»")[0].splitlines() if line.startswith("    ")]
    return textwrap.dedent("\n".join(lines))


def dotx(path: Path) -> Path:
    """The Word file as a template of Word, beside it."""
    stream = io.BytesIO()
    with ZipFile(path) as old, ZipFile(stream, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(
                name, data.replace(WORD.encode(), TEMPLATE.encode()) if name.startswith("[") else data
            )
    path.with_suffix(".dotx").write_bytes(stream.getvalue())
    path.unlink()
    return path.with_suffix(".dotx")


@pytest.mark.parametrize("kind", ["docx", "dotx"])
def test_the_example_of_the_documentation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    monkeypatch.chdir(tmp_path)
    own = tmp_path / "own"
    own.mkdir()
    file = word_file(own / "reply.docx", of_documentation())
    if kind == "dotx":
        with pytest.raises(ValueError, match="not a Word file"):
            Document(str(dotx(file)))  # why it is changed in memory
    word_file(tmp_path / "appeal.docx", APPEAL)
    settings = f'{SETTINGS}[draft]\ntemplates = "own"\n'
    Path("letterlint.toml").write_text(settings, encoding="utf-8")
    assert "reply" in CliRunner().invoke(commands, ["draft", "--list"]).stdout
    given = ["--set", "subject=О такси", "--set", "executor_phone=-", "-o", "a.docx"]
    done = CliRunner().invoke(commands, ["draft", "reply", "--appeal", "appeal.docx", *given])
    assert "a.docx: письмо написано." in done.output
    assert paragraphs(Path("a.docx")) == [
        "Муниципальное бюджетное учреждение «Центр „Забота“»",
        "Лебедевой Т. И.",
        "Уважаемая Тамара Ильинична!",
        "Мы рассмотрели Ваше обращение о такси от 12 марта 2025 года.",
        "Вы спрашиваете: «Положено ли мне социальное такси?»",
        "[указать: ответ на вопрос 1]",
        "Вы спрашиваете: «Сколько стоит поездка в больницу и обратно?»",
        "[указать: ответ на вопрос 2]",
        "Вы пишете: «Прошу сообщить, за сколько дней заказывать машину».",
        "[указать: ответ на вопрос 3]",
        "Телефон исполнителя надо узнать.",
        "Директор Т. В. Гусева",
        "Исп. Рыбакова И. О., [указать телефон исполнителя]",
    ]


def test_without_answers_there_are_gaps_as_in_text_templates(tmp_path: Path) -> None:
    file = word_file(tmp_path / "reply.docx", of_documentation())
    made = draft(load(str(file)), {}, tmp_path / "a.docx")
    assert {finding.rule for finding in made.others} <= {"page-format", "signature"}
    assert made.report.letter is not None
    texts = [paragraph.text for paragraph in made.report.letter.document.paragraphs]
    assert "Уважаемый [указать: имя и отчество; женщине – «Уважаемая»]!" in texts
    assert "[указать адресата]" in made.gaps


def test_of_two_files_with_one_name_the_document_is_taken(tmp_path: Path) -> None:
    dotx(word_file(tmp_path / "a.docx", "шаблон"))
    word_file(tmp_path / "a.docx", "документ")
    for found in (catalogue(tmp_path).templates["a"], load("a", tmp_path)):
        assert found.word and opened(found.word).paragraphs[0].text == "документ"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["Да: {% include 'base.j2' %}"], ["абзац «Да: {% include 'base.j2' %}»: include:", "стоит один"]),
        (["{% extends 'base.j2' %}"], ["extends:", "Перенесите нужный текст"]),
        (["ок", "{%p include 'b' %}"], ["абзац «ок {% include 'b' %}»: include:"]),
        (["Кому: {{ organisation.nmae }}"], ["абзац «Кому: {{ organisation.nmae }}»", "«name»"]),
        (["{{ addressees|salutation }}"], ["salutation", "Белых А.: по имени не видно", "Укажите пол"]),
    ],
)
def test_an_error_names_template_place_and_what_is_missing(
    tmp_path: Path, lines: Sequence[str], said: Sequence[str]
) -> None:
    file = word_file(tmp_path / "reply.docx", "\n".join(lines))
    with pytest.raises(TemplateError) as error:
        draft(load(str(file)), {"addressees": "Белых А."}, tmp_path / "a.docx")
    for words in ("в шаблоне «reply»", *said):
        assert words in str(error.value)


def test_a_missing_gender_is_told_how_to_give(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    word_file(tmp_path / "reply.docx", "{{ addressees|salutation }}")
    done = CliRunner().invoke(commands, ["draft", "reply.docx", "--set", "addressees=Белых А."])
    assert "Укажите пол. В ответе пишут так" in done.stderr

"""The program as its user runs it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ..documents.build import packed, parts
from ..paging.fake import NOTHING, PAGES, posix, put_on_path

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "letterlint", *arguments],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    shutil.copy(EXAMPLES / "code-wrong.docx", tmp_path / "wrong.docx")
    shutil.copy(EXAMPLES / "code-right.docx", tmp_path / "right.docx")
    return tmp_path


def test_the_codes_wrong_example(letters: Path) -> None:
    done = run("wrong.docx", "--format", "json", cwd=letters)
    (letter,) = json.loads(done.stdout)["letters"]
    found = {finding["rule"]: finding for finding in letter["findings"]}
    assert done.returncode == 1
    assert found.keys() == {"salutation", "third-person"}
    assert found["third-person"]["quote"] == "Иванова И.И."
    (edit,) = found["third-person"]["fixes"][0]["edits"]
    assert edit["text"] == "Ваше обращение"
    assert letter["addressee"] == {"surname": "Иванов", "first": "И.", "patronymic": "И.", "gender": "male"}


@pytest.mark.parametrize("name", ["code-right", "code-right-no-name", "clean"])
def test_the_right_examples(name: str) -> None:
    done = run(f"{name}.docx", cwd=EXAMPLES)
    assert done.returncode == 0
    assert f"{name}.docx: замечаний нет" in done.stdout
    assert "Замечаний нет." in done.stdout


def test_text_shows_the_line_and_underlines_the_quote(letters: Path) -> None:
    lines = run("wrong.docx", cwd=letters).stdout.split("\n")
    at = next(n for n, line in enumerate(lines) if "third-person" in line)
    assert lines[at] == "  абзац 3 (стр. 1, строка 3): ошибка, third-person"
    start = lines[at + 2].index("^")
    assert lines[at + 1][start : start + lines[at + 2].count("^")] == "Иванова И.И."
    assert lines[at + 3].strip().startswith("п. 5.4.1: об адресате говорится в третьем лице.")


@pytest.mark.parametrize("name", ["Ответ № 5.docx", "ответ [1].docx", "с пробелом.DOCX", "Ёж «А».docx"])
def test_file_names(letters: Path, name: str) -> None:
    (letters / "right.docx").rename(letters / name)
    done = run(name, cwd=letters)
    assert done.returncode == 0
    assert name in done.stdout


def test_a_name_with_brackets_is_itself_before_it_is_a_pattern(letters: Path) -> None:
    shutil.copy(letters / "right.docx", letters / "a1.docx")
    shutil.copy(letters / "wrong.docx", letters / "a[1].docx")
    report = json.loads(run("a[1].docx", "--format", "json", cwd=letters).stdout)
    assert [letter["path"] for letter in report["letters"]] == ["a[1].docx"]
    (letters / "a[1].docx").unlink()
    report = json.loads(run("a[1].docx", "--format", "json", cwd=letters).stdout)
    assert [letter["path"] for letter in report["letters"]] == ["a1.docx"]


def test_folders_are_looked_through_without_word_lock_files(letters: Path) -> None:
    (letters / "глубже").mkdir()
    shutil.copy(letters / "wrong.docx", letters / "глубже" / "Письмо.DOCX")
    (letters / "~$wrong.docx").write_bytes(b"\x05user")
    report = json.loads(run(".", "--format", "json", cwd=letters).stdout)
    assert [Path(letter["path"]).name for letter in report["letters"]] == [
        "right.docx",
        "wrong.docx",
        "Письмо.DOCX",
    ]


def test_what_cannot_be_read_is_said_and_the_rest_is_checked(letters: Path) -> None:
    (letters / "text.docx").write_text("просто текст", encoding="utf-8")
    (letters / "пусто").mkdir()
    done = run("text.docx", "нет.docx", "пусто", "right.docx", cwd=letters)
    assert done.returncode == 2
    assert "Traceback" not in done.stdout + done.stderr
    for name in ("text.docx", "нет.docx", "пусто"):
        assert f"{name}: не проверено." in done.stdout
        assert f"{name}: замечаний нет" not in done.stdout
    assert "right.docx: замечаний нет" in done.stdout


def test_nothing_read_is_never_clean(letters: Path) -> None:
    done = run("нет.docx", cwd=letters)
    assert done.returncode == 2
    assert "амечаний нет" not in done.stdout


def test_select_ignore_and_fail_on(letters: Path) -> None:
    assert run("wrong.docx", "--select", "third-person,page-format", cwd=letters).stdout.count("ошибка") == 1
    assert (
        run("wrong.docx", "--ignore", "third-person", "--ignore", "salutation", cwd=letters).returncode == 0
    )
    config = letters / "letterlint.toml"
    config.write_text(
        '[rules.third-person]\nseverity = "warning"\n[rules.salutation]\nseverity = "info"\n', "utf-8"
    )
    assert run("wrong.docx", cwd=letters).returncode == 1
    assert run("wrong.docx", "--fail-on", "error", cwd=letters).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ["--select", "salutaton", "right.docx"],
            "нет правила «salutaton». Ближайшее к нему – «salutation».",
        ),
        (["explain", "length-"], "нет правила «length-». Ближайшее к нему – «length»."),
        (["--fromat", "json", "right.docx"], "Нет параметра"),
        (["--format", "pdf", "right.docx"], "'pdf' не годится"),
        (["check"], "Не указан аргумент"),
        (["--appeal", "нет.txt", "right.docx"], "нет.txt. Файл не найден"),
    ],
)
def test_errors_are_russian(letters: Path, arguments: list[str], sentence: str) -> None:
    done = run(*arguments, cwd=letters, LANG="C")
    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Использование:" in done.stderr


def test_wrong_configuration_is_said(letters: Path) -> None:
    (letters / "letterlint.toml").write_text("[rules.sentence-length]\nlimt = 30\n", encoding="utf-8")
    done = run("right.docx", cwd=letters)
    assert done.returncode == 2
    assert "нет ключа «limt». Ближайшее к нему – «limit»." in done.stderr


def test_help_is_russian(letters: Path) -> None:
    for arguments in (["--help"], ["check", "--help"], ["explain", "-h"], []):
        text = run(*arguments, cwd=letters, LANG="C").stdout + run(*arguments, cwd=letters, LANG="C").stderr
        assert "Использование:" in text and "Параметры:" in text
        assert not {"Usage", "Options", "Commands", "Show"} & set(text.replace(":", " ").split())


def test_version_rules_and_explain(letters: Path) -> None:
    assert run("--version", cwd=letters).stdout.startswith("letterlint, версия 0.")
    assert "third-person" in run("rules", cwd=letters).stdout
    manual = run("explain", "third-person", cwd=letters).stdout
    assert "Источник: Кодекс, п. 5.4.1" in manual
    assert "⟨обращение Иванова И.И. → Ваше обращение⟩" in manual


def test_output_goes_to_a_file_in_utf_8(letters: Path) -> None:
    done = run("wrong.docx", "--output", "отчёт.txt", cwd=letters, PYTHONIOENCODING="cp866")
    assert done.stdout == ""
    assert "третьем лице" in (letters / "отчёт.txt").read_text(encoding="utf-8")


def test_pipes_get_utf_8_without_colours(letters: Path) -> None:
    done = run("wrong.docx", cwd=letters, PYTHONIOENCODING="cp866", PYTHONUTF8="0")
    assert "«Ваше обращение»" in done.stdout
    assert "\x1b" not in done.stdout


def test_statistics(letters: Path) -> None:
    assert "     1  third-person" in run("wrong.docx", "--statistics", cwd=letters).stdout


def test_appeal_gives_the_name(letters: Path) -> None:
    (letters / "обращение.txt").write_text(
        "Директору Центра\nот Иванова Ивана Ильича\n\nПрошу ответить.", "utf-8"
    )
    done = run("wrong.docx", "--appeal", "обращение.txt", "--select", "salutation", cwd=letters)
    assert "Добавьте перед текстом «Уважаемый Иван Ильич!»." in done.stdout


@pytest.mark.parametrize(
    ("words", "wanted"), [("letterlint exp", "explain"), ("letterlint explain third", "third-person")]
)
def test_shell_completion(letters: Path, words: str, wanted: str) -> None:
    count = str(len(words.split()) - 1)
    done = subprocess.run(
        [sys.executable, "-c", "from letterlint.cli import main; main()"],
        env={**os.environ, "_LETTERLINT_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": count},
        capture_output=True,
        text=True,
        check=False,
    )
    assert wanted in done.stdout


def test_a_baseline_hides_what_was_known(letters: Path) -> None:
    done = run("baseline", ".", cwd=letters)
    assert (done.returncode, done.stdout) == (0, "letterlint-baseline.json: записано замечаний – 2.\n")
    done = run(".", "--baseline", "letterlint-baseline.json", cwd=letters)
    assert done.returncode == 0
    assert "Замечаний нет. Скрыто по Вашим пометкам: 2." in done.stdout
    (letters / "letterlint.toml").write_text('baseline = "letterlint-baseline.json"', encoding="utf-8")
    assert run("wrong.docx", cwd=letters).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["wrong.docx", "--output", "wrong.docx"],
        ["wrong.docx", "--output", "new.DOCX"],
        ["baseline", "wrong.docx", "-o", "right.docx"],
        ["wrong.docx", "--appeal", "appeal.txt", "--output", "appeal.txt"],
        ["wrong.docx", "--fix", "--output", "wrong.docx.bak"],
    ],
)
def test_a_letter_is_never_written_over(arguments: list[str], letters: Path) -> None:
    (letters / "appeal.txt").write_text("Прошу ответить.", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in letters.iterdir()}
    done = run(*arguments, cwd=letters)
    assert done.returncode == 2
    assert "это письмо, запись его уничтожит" in done.stderr
    assert {path.name: path.read_bytes() for path in letters.iterdir()} == before


def test_nothing_that_may_be_a_letter_is_passed_over(letters: Path) -> None:
    (letters / "old.doc").write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")
    )
    shutil.copy(letters / "right.docx", letters / "macro.docm")
    (letters / "~$right.docx").write_bytes(b"")
    done = run(".", cwd=letters)
    assert done.returncode == 2
    assert "macro.docm: замечаний нет" in done.stdout
    assert "old.doc: не проверено" in done.stdout
    assert "~$" not in run("*.docx", cwd=letters).stdout


def test_rules_that_exclude_each_other_are_said(letters: Path) -> None:
    done = run("wrong.docx", "--select", "length", "--ignore", "length", cwd=letters)
    assert done.returncode == 2
    assert "Не осталось ни одного правила" in done.stderr


def fixed(letters: Path, *arguments: str) -> dict[str, Any]:
    """What JSON says of the one letter that was checked."""
    done = run(*arguments, "--format", "json", cwd=letters)
    assert done.stderr == ""
    (letter,) = json.loads(done.stdout)["letters"]
    return dict(letter)


def test_fix_changes_the_letter_and_keeps_the_former(letters: Path) -> None:
    former = (letters / "wrong.docx").read_bytes()
    done = run("wrong.docx", "--fix", cwd=letters)
    assert done.returncode == 1  # the salutation is left to the clerk
    sentence = "МБУ «КЦСОН Маслянинского муниципального округа НСО» рассмотрело {} и сообщает следующее."
    assert f"    - {sentence.format('обращение Иванова И.И.')}\n" in done.stdout
    assert f"    + {sentence.format('Ваше обращение')}\n" in done.stdout
    assert "Письмо до исправления – в файле wrong.docx.bak." in done.stdout
    assert "Замечаний: 1 (ошибок: 1). Исправлено: 1." in done.stdout
    assert (letters / "wrong.docx.bak").read_bytes() == former
    assert "Исправлено" not in run("wrong.docx", "--fix", cwd=letters).stdout


def test_diff_changes_nothing(letters: Path) -> None:
    former = {path.name: path.read_bytes() for path in letters.iterdir()}
    done = run("wrong.docx", "--fix", "--diff", cwd=letters)
    assert done.returncode == 1
    assert "абзац 3: можно исправить" in done.stdout
    assert "НСО» рассмотрело Ваше обращение и сообщает следующее." in done.stdout
    assert "ошибка, third-person" not in done.stdout  # it has just been shown
    assert "Исправлено" not in done.stdout
    assert {path.name: path.read_bytes() for path in letters.iterdir()} == former


def test_json_says_what_was_fixed_and_what_remains(letters: Path) -> None:
    planned = fixed(letters, "wrong.docx", "--diff")
    done = fixed(letters, "wrong.docx", "--fix", "--no-backup")
    assert [one["rule"] for one in done["fixed"]] == ["third-person"]
    assert done["fixed"][0]["fix"]["edits"][0]["text"] == "Ваше обращение"
    assert [one["rule"] for one in done["findings"]] == ["salutation"]
    assert (done["written"], done["backup"], done["problem"]) == ("wrong.docx", None, None)
    assert (planned["written"], planned["changes"]) == (None, done["changes"])
    assert [one["rule"] for one in planned["findings"]] == ["salutation", "third-person"]
    assert "fixed" not in fixed(letters, "right.docx")
    assert sorted(path.name for path in letters.iterdir()) == ["right.docx", "wrong.docx"]


def test_unsafe_fixes_are_asked_for(letters: Path) -> None:
    body = "<w:p><w:r><w:t>На сегодняшний день справка готова.</w:t></w:r></w:p>"
    (letters / "a.docx").write_bytes(packed(parts(body)))
    assert fixed(letters, "a.docx", "--fix", "--select", "officialese")["fixed"] == []
    done = fixed(letters, "a.docx", "--fix", "--unsafe-fixes", "--select", "officialese")
    assert [change["after"] for change in done["changes"]] == ["Сейчас справка готова."]
    assert done["findings"] == []


def test_what_cannot_be_written_is_said_and_the_others_are_fixed(letters: Path) -> None:
    shutil.copy(letters / "wrong.docx", letters / "open.docx")
    (letters / "~$open.docx").write_bytes(b"")
    former = (letters / "open.docx").read_bytes()
    done = run("open.docx", "wrong.docx", "--fix", cwd=letters)
    assert done.returncode == 2
    assert "Исправления не внесены. Письмо открыто в другой программе." in done.stdout
    assert "Исправлено: 1." in done.stdout
    assert (letters / "open.docx").read_bytes() == former


def test_review_writes_a_copy(letters: Path) -> None:
    former = (letters / "wrong.docx").read_bytes()
    done = run("review", "wrong.docx", cwd=letters)
    assert (done.returncode, done.stdout) == (1, "wrong.проверка.docx: примечаний – 2, исправлений – 1.\n")
    assert (letters / "wrong.docx").read_bytes() == former
    again = fixed(letters, "review", "wrong.docx", "-o", "копия.docx")
    assert (again["written"], len(again["findings"]), len(again["fixed"])) == ("копия.docx", 2, 1)
    done = run("review", "wrong.docx", "-o", "копия.docx", cwd=letters)
    assert (done.returncode, done.stdout) == (
        2,
        "wrong.docx: копия не записана. Такой файл уже есть. Назовите другой.\n",
    )
    assert run("review", "нет.docx", cwd=letters).returncode == 2


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["."], ".: это папка. Укажите одно письмо."),
        (["wrong.docx", "-o", "копия.txt"], "копия.txt: копия письма – тоже файл .docx."),
    ],
)
def test_what_review_is_not_for(letters: Path, arguments: list[str], sentence: str) -> None:
    done = run("review", *arguments, cwd=letters)
    assert done.returncode == 2
    assert sentence in done.stderr


def test_nothing_is_fixed_where_the_report_cannot_be_written(letters: Path) -> None:
    former = (letters / "wrong.docx").read_bytes()
    done = run("wrong.docx", "--fix", "--output", "нет/отчёт.txt", cwd=letters)
    assert (done.returncode, (letters / "wrong.docx").read_bytes()) == (2, former)
    assert "отчёт не записан" in done.stderr


def test_what_could_be_fixed_is_counted(letters: Path) -> None:
    body = "<w:p><w:r><w:t>На сегодняшний день справка готова.</w:t></w:r></w:p>"
    (letters / "a.docx").write_bytes(packed(parts(body)))
    counted = "Можно исправить с --unsafe-fixes, если прочесть результат: 1."
    assert counted in run("a.docx", "--select", "officialese", cwd=letters).stdout
    assert counted in run("a.docx", "--select", "officialese", "--fix", cwd=letters).stdout
    assert "Можно исправить с --fix: 1." in run("wrong.docx", cwd=letters).stdout


def test_reviewed_copies_are_not_checked_with_their_folder(letters: Path) -> None:
    run("review", "wrong.docx", cwd=letters)
    report = json.loads(run(".", "--format", "json", cwd=letters).stdout)
    assert [letter["path"] for letter in report["letters"]] == ["right.docx", "wrong.docx"]
    (letters / "wrong.docx").unlink()
    assert "wrong.проверка.docx" in run(".", cwd=letters).stdout
    assert "wrong.проверка.docx" in run("*.проверка.docx", cwd=letters).stdout


@posix
def test_pages_are_counted_by_libreoffice_where_that_is_asked_for(
    letters: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_on_path(letters, monkeypatch, PAGES.replace("@", "4"))
    text = run("right.docx", "--pages", "libreoffice", cwd=letters)
    assert text.returncode == 1
    assert "в письме 4 страницы, можно до 2." in text.stdout
    (letters / "letterlint.toml").write_text('pages = "libreoffice"', encoding="utf-8")
    by_key = json.loads(run("right.docx", "--format", "json", cwd=letters).stdout)["letters"][0]
    assert (by_key["pages"]["count"], by_key["pages"]["method"]) == (4, "libreoffice")
    option_first = run("right.docx", "--format", "json", "--pages", "layout", cwd=letters)
    assert json.loads(option_first.stdout)["letters"][0]["pages"]["method"] == "layout"


@posix
def test_a_letter_whose_pages_cannot_be_counted_so_stops_no_other(
    letters: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_on_path(letters, monkeypatch, NOTHING)
    done = run("right.docx", "wrong.docx", "--pages", "libreoffice", cwd=letters)
    assert done.returncode == 1
    assert done.stdout.count("LibreOffice не посчитал страницы: ") == 2
    assert "Проверено писем: 2." in done.stdout
    copied = run("review", "wrong.docx", "--pages", "libreoffice", cwd=letters)
    assert "wrong.проверка.docx: " in copied.stdout
    assert "LibreOffice не посчитал страницы: " in copied.stdout

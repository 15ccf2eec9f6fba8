from __future__ import annotations

import os
from pathlib import Path

import pytest

from letterlint.drafting.catalogue import catalogue
from letterlint.drafting.draft import draft
from letterlint.drafting.errors import TemplateError
from letterlint.drafting.fields import Kind
from letterlint.drafting.templates import base_fields, load, own_templates

from .taxi import TEMPLATE


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_own_templates_all_load() -> None:
    found = own_templates()
    assert found
    assert "base" not in found
    for template in found.values():
        assert template.title
        assert template.use.endswith(".")
        assert len({field.name for field in template.fields}) == len(template.fields)


def test_fields_of_the_base_come_first(tmp_path: Path) -> None:
    template = load(str(written(tmp_path, "taxi.j2", TEMPLATE)))
    names = [field.name for field in template.fields]
    base = [field.name for field in base_fields()]
    assert names == [*base, "theme", "ride", "car", "paid", "notes"]
    assert (template.name, template.title) == ("taxi", "Ответ о такси")


def test_a_template_drops_and_changes_fields_of_the_base(tmp_path: Path) -> None:
    text = (
        '{#\nwithout = ["address", "enclosures"]\n[fields.signer_post]\ndefault = "Заместитель директора"\n#}\n'
        '{% extends "base.j2" %}'
    )
    fields = {f.name: f for f in load(str(written(tmp_path, "a.j2", text))).fields}
    assert "address" not in fields
    assert "enclosures" not in fields
    assert fields["signer_post"].default == "Заместитель директора"
    assert fields["signer_post"].label  # that of the base


def test_a_folder_has_its_own_beside_those_of_the_program(tmp_path: Path) -> None:
    name = next(iter(own_templates()))
    written(tmp_path, "taxi.j2", TEMPLATE)
    written(tmp_path, f"{name}.j2", TEMPLATE)
    written(tmp_path, "_parts.j2", "parts that others include")
    found = catalogue(tmp_path).templates
    assert found.keys() == {*own_templates(), "taxi"}
    assert found[name].title == "Ответ о такси"


def test_a_template_may_stand_on_another_of_its_folder(tmp_path: Path) -> None:
    written(tmp_path, "taxi.j2", TEMPLATE)
    own = '{#\ntitle = "Такси ночью"\n[fields.hour]\nlabel = "Час"\ntype = "number"\n#}\n{% extends "taxi.j2" %}'
    fields = load(str(written(tmp_path, "night.j2", own))).fields
    assert [field.name for field in fields][-2:] == ["notes", "hour"]
    assert fields[-1].kind is Kind.NUMBER


HEAD = "{{#\n{}\n#}}\ntext"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("no head", "нет описания"),
        (HEAD.format("title = "), "строка 2"),
        (HEAD.format('titel = "x"'), "Ближайшее к нему – «title»"),
        (HEAD.format("title = 5"), "title – строка"),
        (HEAD.format("fields = 5"), "[fields.имя]"),
        (HEAD.format("without = 5"), "without – список"),
        (HEAD.format('without = ["x"]'), "вопроса «x» и так нет"),
        (HEAD.format("[fields.a]"), "нет label"),
        (HEAD.format('[fields."Дата"]\nlabel = "x"'), "маленькими латинскими"),
        (HEAD.format('[fields.organisation]\nlabel = "x"'), "маленькими латинскими"),
        (HEAD.format('[fields.a]\nlabel = "x"\ntype = "dat"'), "Можно: text, lines, date"),
        (HEAD.format('[fields.a]\nlabel = "x"\ntype = "date"\ndefault = "x"'), "default не годится"),
        (HEAD.format('[fields.a]\nlabel = "x"\ntype = "choice"'), "choices"),
        (HEAD.format('[fields.a]\nlabel = "x"\nchoices = ["y"]'), "choices"),
        (HEAD.format('[fields.a]\nlabel = "x"\noptional = "да"'), "true или false"),
        (HEAD.format('[fields.a]\nlabel = "x"\nsetting = "head_nam"'), "Ближайшее к нему – «head_name»"),
        (HEAD.format('title = "x"') + '{% extends "bas.j2" %}', "нет шаблона «bas.j2»"),
        (HEAD.format('title = "x"') + '{% extends "a.j2" %}', "сам себя"),
    ],
)
def test_what_is_wrong_with_a_head_is_said(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(TemplateError) as error:
        load(str(written(tmp_path, "a.j2", text)))
    assert said in str(error.value)


def test_an_unknown_name_gives_the_nearest(tmp_path: Path) -> None:
    written(tmp_path, "taxi.j2", TEMPLATE)
    with pytest.raises(TemplateError, match=r"Нет шаблона «taxy». Ближайшее к нему – «taxi»"):
        load("taxy", tmp_path)


def test_a_wrong_template_is_in_the_way_of_no_other(tmp_path: Path) -> None:
    written(tmp_path, "taxi.j2", TEMPLATE)
    written(tmp_path, "head.j2", "no head")
    written(tmp_path, "refusal.j2", "no head")  # the program's own does not stand in for it
    (tmp_path / "folder.j2").mkdir()
    (tmp_path / "letter.docx").write_bytes(b"no zip")
    (tmp_path / "old.j2").write_bytes(TEMPLATE.encode("cp1251"))
    written(tmp_path, "on-old.j2", HEAD.format('title = "x"') + '{% extends "old.j2" %}')
    written(tmp_path, "with-old.j2", '{# title = "x" #}{% block body %}{% include "old.j2" %}{% endblock %}')
    found = catalogue(tmp_path)
    assert found.templates.keys() == {*own_templates(), "taxi", "with-old"} - {"refusal"}
    said = {
        "folder": "это папка",
        "head": "нет описания",
        "letter": "Шаблон «letter» не открывается. ",
        "old": "не в кодировке UTF-8",
        "on-old": "old.j2» не в кодировке UTF-8",
        "refusal": "нет описания",
    }
    assert list(found.problems) == list(said)
    assert all(said[name] in str(problem) for name, problem in found.problems.items())
    for name in said.keys() - {"letter"}:
        with pytest.raises(TemplateError, match=said[name]):
            load(name, tmp_path)
    for name in ("letter", "with-old"):
        with pytest.raises(TemplateError, match=r"не открывается|old\.j2» не в кодировке"):
            draft(load(name, tmp_path), {}, tmp_path / "a.docx")
    assert load("taxi", tmp_path).title == load(str(tmp_path / "taxi.j2")).title == "Ответ о такси"


def test_a_template_in_another_encoding_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "a.j2"
    path.write_bytes(TEMPLATE.encode("cp1251"))
    with pytest.raises(TemplateError, match="UTF-8"):
        load(str(path))


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_link_to_a_file_elsewhere_is_no_template(tmp_path: Path) -> None:
    secret, folder = written(tmp_path, "secret.j2", "тайна"), tmp_path / "own"
    folder.mkdir()
    (folder / "pw.j2").symlink_to(secret)
    written(folder, "a.j2", '{# title = "A" #}{% block body %}{% include "pw.j2" %}{% endblock %}')
    assert "pw.j2" not in load("a", folder).library


def test_an_empty_word_file_is_no_template(tmp_path: Path) -> None:
    (tmp_path / "q.docx").write_bytes(b"")
    with pytest.raises(TemplateError):
        draft(load(str(tmp_path / "q.docx")), {}, tmp_path / "a.docx")

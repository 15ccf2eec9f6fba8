"""Word templates of the organisation's own are filled, and stopped where they do more than that."""

from __future__ import annotations

import io
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from docx import Document

from letterlint.documents import docx_of
from letterlint.drafting.errors import TemplateError
from letterlint.drafting.word_templates import fill
from letterlint.model import Part

from ..documents.build import cell, p, packed, parts, r, row, table

NAME = "ответ.docx"
FIRM = "Рога & Копыта <1>"
VALUES: dict[str, object] = {"address": FIRM, "items": ["а", "б"], "kind": "отказ", "many": list(range(1000))}
FILTERS = {"quoted": lambda text: f"«{text}»"}
SECONDS = 3.0
GRID = '<w:tblGrid><w:gridCol w:w="100"/></w:tblGrid>'


def template(*lines: str) -> bytes:
    word = Document()
    for line in lines:
        word.add_paragraph(line)
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def texts(data: bytes, part: Part = Part.BODY) -> list[str]:
    return [one.text for one in docx_of(Path(NAME), data).document.paragraphs if one.part is part]


def filled(*lines: str, values: dict[str, object] = VALUES) -> list[str]:
    return texts(fill(template(*lines), NAME, values, FILTERS))


def complaint(data: bytes) -> str:
    with pytest.raises(TemplateError) as caught:
        fill(data, NAME, VALUES, FILTERS)
    return str(caught.value)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Кому: {{ address }}!"], [f"Кому: {FIRM}!"]),
        (["{{ address|quoted }}"], [f"«{FIRM}»"]),
        (["{%p for x in items %}", "– {{ x }}", "{%p endfor %}"], ["– а", "– б"]),
        (["{% if kind == «отказ» %}Нет{% else %}Да{% endif %}"], ["Нет"]),
        (["{% if kind == “отказ” %}Нет{% endif %}"], ["Нет"]),
        (["{% if many|length > 5 %}a < b & c{% endif %}"], ["a < b & c"]),
        (["{ { 5 % } }"], ["{ { 5 % } }"]),
    ],
)
def test_filled(lines: Sequence[str], expected: list[str]) -> None:
    assert filled(*lines) == expected


def test_values_are_text_only() -> None:
    value = "{{ secret }} {% x %} </w:t>\x00"
    assert filled("{{ x }}", values={"x": value}) == ["{{ secret }} {% x %} </w:t>"]


def test_what_was_escaped_is_escaped_once() -> None:
    macro = "{% macro m() %}{{ address }};{% endmacro %}"
    assert filled(macro + "{{ m()|quoted }}, {{ m().rstrip(';') }}, {{ m()|trim }}") == [
        f"«{FIRM};», {FIRM}, {FIRM};"
    ]


def test_tag_in_several_runs() -> None:
    data = packed(parts(p(r("Уважаемый {"), r("{ addr"), r("ess }", "<w:b/>"), r("}!"))))
    assert texts(fill(data, NAME, VALUES, FILTERS)) == [f"Уважаемый {FIRM}!"]


def test_table_margins_and_properties() -> None:
    rows = [row(cell(p(text))) for text in ("{%tr for x in items %}", "{{ x }}", "{%tr endfor %}")]
    reference = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    body = table(GRID, *rows) + p() + reference
    word = Document(io.BytesIO(packed(parts(body, header1=p("{{ address }}")))))
    word.core_properties.title, word.core_properties.author = "{{ address }}", "Иванова"
    stream = io.BytesIO()
    word.save(stream)
    data = fill(stream.getvalue(), NAME, VALUES, FILTERS)
    properties = Document(io.BytesIO(data)).core_properties
    assert texts(data)[:2] == ["а", "б"]
    assert texts(data, Part.HEADER) == [FIRM]
    assert (properties.title, properties.author) == (FIRM, "")


def test_template_of_word_itself() -> None:
    entries = parts(p("{{ address }}"))
    types = entries["[Content_Types].xml"]
    entries["[Content_Types].xml"] = types.replace("document.main", "template.main")
    assert texts(fill(packed(entries), "ответ.dotx", VALUES, FILTERS)) == [FIRM]


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (
            ["ок", "Уважаемый {{ adress }}!"],
            ", абзац «Уважаемый {{ adress }}!»: нет поля «adress». Ближайшее к нему – «address».",
        ),
        (
            ["{{ kind|qouted }}, и ещё слова, которых в сообщении нет"],
            ", абзац «{{ kind|qouted }}, и ещё слова, которых…»: нет фильтра «qouted». Ближайшее к нему – «quoted».",
        ),
        (["Ваш {{ address"], ", абзац «Ваш {{ address»: метка не закрыта: нет }}."),
        (["Ваш {{ address", "}}"], ", абзац «Ваш {{ address»: метка разорвана на два абзаца."),
        (["ок", "{% if kind %}да"], ", абзац «{% if kind %}да»: не закрыт тег if: нет endif."),
        (["{% vm %}"], ", абзац «{% vm %}»: тег vm не поддерживается."),
    ],
)
def test_complaint(lines: Sequence[str], sentence: str) -> None:
    assert complaint(template(*lines)) == f"в шаблоне «{NAME}»{sentence}"


def test_tags_that_tear_the_markup() -> None:
    data = packed(parts(table(GRID, row(cell(p("{% if not kind %}"))), row(cell(p("б")))) + p("{% endif %}")))
    assert "теги разрывают разметку" in complaint(data)


def test_file_that_cannot_be_trusted() -> None:
    entries = parts(p("{{ address }}"))
    entries["word/document.xml"] = "<!DOCTYPE x>" + entries["word/document.xml"]
    assert complaint(packed(entries)).startswith(f"шаблон «{NAME}» не открывается. В файле есть посторонние")
    entries = parts(p("")) | {"docProps/core.xml": "<!DOCTYPE x><x/>"}
    assert "DOCTYPE" in complaint(packed(entries))
    assert "не открывается" in complaint(packed({**parts(p("")), "word/media/a.png": bytes(50_000_000)}))
    assert "обычный текст" in complaint("Уважаемый".encode())


@pytest.mark.parametrize(
    "lines",
    [
        ["{% for i in range(10**9) %}x{% endfor %}"],
        ["{{ 'a' * 10**10 }}"],
        ["{%p for a in many %}", "{%p for b in many %}", "x" * 1000, "{%p endfor %}", "{%p endfor %}"],
        ["{% for a in many %}{% for b in many %}{% endfor %}{% endfor %}"],
        ["{{ address.__class__.__mro__ }}"],
        ["{{ " + "(" * 200 + "1" + ")" * 200 + " }}"],
        ["{{p " * 50_000],
        ["{", "{ kind }}"],
        ["{{ " + "x" * 1000 + "}}"],
        ["{{ kind }}" * 6000],
        ["{% for a in many %}{{ '" + "\\n" * 240 + "' }}{% endfor %}"],
        ["{% for a in many %}" + "{% if kind in address %}{% endif %}" * 60 + "{% endfor %}"],
    ],
    ids=lambda lines: str(lines[0])[:40],
)
def test_malicious(lines: Sequence[str]) -> None:
    began = time.process_time()
    assert complaint(template(*lines)).startswith(f"в шаблоне «{NAME}»")
    assert time.process_time() - began < SECONDS


@pytest.mark.parametrize("tags", [40, 400])
def test_tags_of_rows_that_stand_in_none(tags: int) -> None:
    data = packed(parts(table(GRID, row(cell(p("а")))) + p("{%tr x%}" * tags + "y" * 400_000)))
    began = time.process_time()
    complaint(data)
    assert time.process_time() - began < SECONDS

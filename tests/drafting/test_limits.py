"""A template that would run for hours, or fill the memory, stops within seconds."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest
from jinja2 import DictLoader

from letterlint.drafting import FILTERS
from letterlint.drafting.draft import draft
from letterlint.drafting.environment import environment, parsed, rendered
from letterlint.drafting.errors import TemplateError
from letterlint.drafting.look import PageLook
from letterlint.drafting.paragraphs import blocks_of
from letterlint.drafting.templates import load
from letterlint.model import Role

from .test_environment import NAME, VALUES, complaint

SECONDS = 2.5


@pytest.mark.parametrize(
    "source",
    [
        "{% for i in range(10**9) %}{% endfor %}",
        "{{ 'a' * 10**10 }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ 'a'|center(10**9) }}{{ 'a'|center(1000000000) }}",
        "{{ ('a' * 9999).replace('a', 'b' * 9999) }}",
        "{% for a in many %}{% for b in many %}{% for c in many %}{% endfor %}{% endfor %}{% endfor %}",
        "{% for a in many %}{% for b in many %}" + "x" * 400_000 + "{% endfor %}{% endfor %}",
        "{% for a in many %}{% for b in many %}{{ number|quoted|quoted|quoted }}{% endfor %}{% endfor %}",
        "{% set s = 'aaaaaaaa' %}" + "{% set s = s ~ s %}" * 60 + "{{ s }}",
        "{% set s = 'aaaaaaaa' %}" + "{% set s = s + s %}" * 60 + "{{ s }}",
        "{% set s = (1, 2) %}" + "{% set s = s + s %}" * 60,
        "{% set s = (1, 2) %}" + "{% set s = (s, s) %}" * 60 + "{{ s == s }}",
        "{% set s %}x{% endset %}" + "{% set s %}{{ s }}{{ s }}{% endset %}" * 60,
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
        "{{ 1" + "|int" * 5000 + " }}",
        "{% if yes %}" * 3000 + "{% endif %}" * 3000,
        "{{ 9" + "9" * 400_000 + " }}",
        "x" * 600_000,
        "{{ number }}" * 40_000,
        "{{ number" + " ~ number" * 50_000 + " }}",
        "{{ 1" + " < 1" * 100_000 + " }}",
        "{% for x in many %}" * 25 + "{% endfor %}" * 25,
        "{{ lipsum(n=10**6) }}",
        "{{ ''.format.__globals__ }}",
        "{% include 'ответ.txt' %}",
    ],
    ids=lambda source: source[:40],
)
def test_malicious(source: str) -> None:
    began = time.process_time()
    assert complaint(source).startswith(f"в шаблоне «{NAME}»")
    assert time.process_time() - began < SECONDS


LONG = {
    "text": "я" * 90_000,
    "other": "я" * 89_999 + "1",
    "signs": "аб" * 45_000 + "я",
    "lines": ["строка"] * 90_000,
    "words": "дом " * 22_000,
}
SLOW = [
    "{% if other in text %}{% endif %}",
    "{% if lines == lines[:] %}{% endif %}",
    "{% if 'нет' is in(lines) %}{% endif %}",
    "{% if text is lower %}{% endif %}",
    "{% set x = words.split() %}",
    "{% set x = text.strip() %}",
]


@pytest.mark.parametrize("step", SLOW)
def test_long_texts_are_counted(step: str) -> None:
    assert "слишком долго" in of_long(step * 700)


@pytest.mark.parametrize("made", ["text[{}:]", "lines[{}:]", "words.split()[{}:]", "text[5:] ~ {}"])
def test_long_texts_cannot_fill_the_memory(made: str) -> None:
    kept = [f"{{% set x{at} = {made.format(at % 7)} %}}" for at in range(1300)]
    assert "слишком долго" in of_long("".join(kept))


@pytest.mark.parametrize(
    "source", ["{{ text|trim(signs) }}", "{{ words|genitive }}", "{{ 5|counted(words) }}"]
)
def test_filters_are_not_given_more_than_they_can_look_at(source: str) -> None:
    of_long(source)


def of_long(source: str) -> str:
    began = time.process_time()
    with pytest.raises(TemplateError) as error:
        rendered(parsed(environment(FILTERS), source, NAME), LONG)
    assert time.process_time() - began < SECONDS
    return str(error.value)


@pytest.mark.parametrize("piece", ["я" * 900, "а\n" * 400, "Мы были у Вас дома. " * 90])
def test_a_letter_that_could_not_be_checked_is_not_made(tmp_path: Path, piece: str) -> None:
    many = "x" * 100
    body = f"{{% for a in '{many}' %}}{piece}{{% endfor %}}"
    source = f'{{# title = "A" #}}{{% extends "base.j2" %}}{{% block body %}}{body}{{% endblock %}}'
    (tmp_path / "a.j2").write_text(source, encoding="utf-8")
    began = time.process_time()
    with pytest.raises(TemplateError, match="в шаблоне «a»: получается"):
        draft(load(str(tmp_path / "a.j2")), {}, tmp_path / "a.docx")
    assert time.process_time() - began < SECONDS


def test_many_blanks_in_a_row_of_a_table() -> None:
    began = time.process_time()
    assert list(blocks_of({Role.BODY: "| а" + " " * 90_000 + "б"}, PageLook(), 165))
    assert time.process_time() - began < SECONDS


def test_a_name_in_a_message_is_short() -> None:
    assert len(complaint("{{ " + "a" * 400_000 + " }}")) < 150


def test_slow_filter_is_stopped() -> None:
    def slow(value: str) -> str:
        began = time.thread_time()
        while time.thread_time() - began < 0.2:
            pass
        return value

    template = parsed(environment({"slow": slow}), "{% for x in many %}{{ x|slow }}{% endfor %}", NAME)
    with pytest.raises(TemplateError, match="слишком долго"):
        rendered(template, VALUES)


def test_template_that_includes_itself() -> None:
    jinja = environment({})
    jinja.loader = DictLoader({"a": "{% include 'a' %}{% include 'a' %}"})
    with pytest.raises(TemplateError):
        rendered(jinja.get_template("a"), VALUES)


ALIASES = {
    "set": "{% set f = text.ljust %}{{ f(400000000) }}",
    "with": "{% with f = text.expandtabs %}{{ f(300000) }}{% endwith %}",
    "bracket": '{% set f = text["encode"] %}{{ f("punycode") }}',
    "for": "{% for f in [text.format] %}{{ f(1) }}{% endfor %}",
    "macro": "{% macro m(f) %}{{ f(9) }}{% endmacro %}{{ m(text.zfill) }}",
    "harmless by another name": "{% set f = text.strip %}{{ f() }}",
    "date": "{% set f = day.today %}{{ f() }}",
    "loop": "{% for x in [1] %}{% set f = loop.cycle %}{{ f(1, 2) }}{% endfor %}",
    "long argument": "{{ text.strip(text ~ text ~ text ~ text ~ text ~ text) }}",
    "no text": "{{ day.strip() }}",
}


@pytest.mark.parametrize("source", ALIASES.values(), ids=ALIASES)
def test_methods_are_closed_under_any_name(source: str) -> None:
    began = time.thread_time()
    with pytest.raises(TemplateError):
        rendered(parsed(environment({}), source, "a.j2"), {"text": "x" * 20, "day": date(2025, 3, 1)})
    assert time.thread_time() - began < 1

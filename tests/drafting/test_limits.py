"""A template that would run for hours, or fill the memory, stops within seconds."""

from __future__ import annotations

import time
from datetime import date

import pytest
from jinja2 import DictLoader

from letterlint.drafting.environment import environment, parsed, rendered
from letterlint.drafting.errors import TemplateError

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

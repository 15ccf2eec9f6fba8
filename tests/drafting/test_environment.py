"""A template does nothing but text, and says in a sentence what is wrong with it."""

from __future__ import annotations

from datetime import date

import pytest
from jinja2 import DictLoader

from letterlint.drafting.environment import environment, parsed, rendered
from letterlint.drafting.errors import TemplateError
from letterlint.model import Organisation

NAME = "ответ.txt"
VALUES: dict[str, object] = {
    "address": "Рога & Копыта <1>",
    "person": {"name": "Иванов И. И."},
    "office": Organisation(name="Центр"),
    "items": ["хлеб", "молоко"],
    "many": list(range(1000)),
    "day": date(2025, 3, 12),
    "number": 5,
    "yes": True,
    "nothing": None,
}


def declined(text: str) -> str:
    raise ValueError(f"Имя «{text}» не склоняется.")


def broken(_: str) -> str:
    return str(1 // 0)


def text(source: str, markup: bool = False) -> str:
    filters = {"dative": declined, "broken": broken, "quoted": lambda text: f"«{text}»"}
    return rendered(parsed(environment(filters, markup=markup), source, NAME), VALUES)


def complaint(source: str) -> str:
    with pytest.raises(TemplateError) as caught:
        text(source)
    return str(caught.value)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ address }} & <b>\n", "Рога & Копыта <1> & <b>\n"),
        ("{{ address|quoted }}", "«Рога & Копыта <1>»"),
        ("{{ day }}, {{ number + 1 }}", "12.03.2025, 6"),
        ("{{ items|join(', ') }}; {{ items[0] }}", "хлеб, молоко; хлеб"),
        (
            "{% for x in items %}{{ loop.index }}) {{ x }}{{ '; ' if not loop.last }}{% endfor %}",
            "1) хлеб; 2) молоко",
        ),
        ("{% if yes and number in (4, 5) %}да{% else %}нет{% endif %}", "да"),
        ("{% set who = person.name ~ ', ' ~ number %}{{ who }}", "Иванов И. И., 5"),
        ("{{ nothing|default('–') }}{% if missing is defined %}!{% endif %}", "–"),
        ("{% block body %}{{ number }}{% endblock %}", "5"),
    ],
)
def test_text(source: str, expected: str) -> None:
    assert text(source) == expected


def test_markup_is_escaped() -> None:
    escaped = "Рога &amp; Копыта &lt;1&gt;"
    assert text("<w:t>{{ address }}</w:t>", markup=True) == f"<w:t>{escaped}</w:t>"
    assert text("{{ address|quoted }}", markup=True) == f"«{escaped}»"
    assert (
        text("{{ address ~ '&' }}{{ [1]|join }}{{ address|e }}", markup=True) == f"{escaped}&amp;1{escaped}"
    )


def test_inheritance() -> None:
    jinja = environment({})
    jinja.loader = DictLoader({"base": "От нас: {% block body %}{% endblock %}\n{{ adress }}"})
    template = parsed(
        jinja, "{% extends 'base' %}{% block body %}{{ super() }}{{ number }}{% endblock %}", NAME
    )
    with pytest.raises(TemplateError, match="в шаблоне «base», строка 2: нет поля «adress»"):
        rendered(template, VALUES)


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("ок\n{{ adress }}", "строка 2: нет поля «adress». Ближайшее к нему – «address»."),
        ("{{ office.nmae }}", "строка 1: нет поля «nmae». Ближайшее к нему – «name»."),
        ("{{ person.nmae }}", "строка 1: нет поля «nmae». Ближайшее к нему – «name»."),
        ("{% if adress %}{% endif %}", "строка 1: нет поля «adress». Ближайшее к нему – «address»."),
        ("{{ nothing }}", "строка 1: нет поля «nothing»."),
        ("\n\n{{ number|datve }}", "строка 3: нет фильтра «datve». Ближайшее к нему – «dative»."),
        ("{{ person.name|dative }}", "строка 1: Имя «Иванов И. И.» не склоняется."),
        ("{{ number|broken }}", "строка 1: значение сюда не подходит. Проверьте поле и фильтр."),
        (
            "{{ items }}",
            "строка 1: это список, а не текст. Пройдите по нему тегом for или соедините фильтром join.",
        ),
        ("{{ yes }}", "строка 1: поле «да/нет» не печатают: проверьте его тегом if."),
        ("{% if yes %}", "строка 1: не закрыт тег if: нет endif."),
        ("{{ a b }}", "строка 1: в метке что-то лишнее. Слова пишут через «_», текст – в кавычках."),
        ("{% foo %}", "строка 1: тег «foo» здесь не нужен или написан с ошибкой."),
        ("{{ 'a' * 3 }}", "строка 1: нельзя использовать: умножение."),
        ("{{ address.upper() }}", "строка 1: нельзя вызывать функции: upper(). Есть поля и фильтры."),
        ("{{ address.__class__ }}", "строка 1: поле «__class__» шаблонам закрыто."),
        ("{{ address['__class__'] }}", "строка 1: поля, которые начинаются с «_», шаблонам закрыты."),
    ],
)
def test_complaint(source: str, sentence: str) -> None:
    assert complaint(source) == f"в шаблоне «{NAME}», {sentence}"

"""A template and an organisation to draft letters with."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from docx.shared import Mm

TEMPLATE = """{#
title = "Ответ о такси"
use = "Когда спрашивают о социальном такси."

[fields.theme]
label = "О чём обращение"
help = "В предложном падеже."
example = "социальном такси"

[fields.ride]
label = "День поездки"
type = "date"

[fields.car]
label = "Какая машина"
type = "choice"
choices = ["легковая", "с подъёмником"]

[fields.paid]
label = "Поездка платная"
type = "yes-no"

[fields.notes]
label = "Что ещё сказать"
type = "lines"
optional = true
#}
{% extends "base.j2" %}
{% block heading %}О {{ theme }}{% endblock %}
{% block body %}
Мы рассмотрели {{ addressees|your("обращение") }} от {{ appeal_date|date_figures }}.
Поездка назначена на {{ ride|date_figures }}. Машина: {{ car }}.{% if paid %} Поездка стоит 320 рублей.{% endif %}

{% for line in notes %}
{{ line }}
{% endfor %}
{% endblock %}
"""
SETTINGS = """[organisation]
name = "Муниципальное бюджетное учреждение «Центр „Забота“»"
address = "633564, р. п. Маслянино, ул. Коммунистическая, д. 1а"
phone = "8 (383-47) 2-15-30"
mail = "centr@example.ru"
head-post = "Директор"
head-name = "Гусева Татьяна Викторовна"
executor = "Рыбакова И. О."
executor-phone = "8 (383-47) 2-15-34"
"""
ANSWERS = {
    "addressees": "Беляева Ольга Петровна",
    "appeal_date": "12.03.2025",
    "theme": "социальном такси",
    "ride": "17.03.2025",
    "car": "легковая",
}
APPEAL = """Директору МБУ «Центр „Забота“» Гусевой Т. В.
от Лебедевой Тамары Ильиничны
633564, р. п. Маслянино, ул. Центральная, д. 70
тел. 8 913 000 00 00
Вх. № 61 от 12.03.2025
Здравствуйте! Мне 78 лет, езжу в районную больницу.
Положено ли мне социальное такси? Сколько стоит поездка в больницу и обратно?
Прошу сообщить, за сколько дней заказывать машину.
10.03.2025"""


def paragraphs(path: Path) -> list[str]:
    """The texts of a letter, with plain blanks."""
    return [p.text.replace("\xa0", " ") for p in Document(str(path)).paragraphs if p.text.strip()]


def word_file(path: Path, text: str) -> Path:
    """A Word file with a paragraph for each line, on A4."""
    document = Document()
    document.sections[0].page_width, document.sections[0].page_height = Mm(210), Mm(297)
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(str(path))
    return path

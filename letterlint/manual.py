"""The manual of a rule, made from its docstring, its examples and its options."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields

from letterlint.check import A4, MARK, SIGNS, Check, Example
from letterlint.reporters.console import SEVERITIES

EVERY_RULE = ("severity", "allow")  # options that every rule has
DOCUMENT = """# Правила

Эту страницу пишет `python docs/make.py` по самим правилам, вручную её не меняют. То же о каждом
правиле покажет `letterlint explain ПРАВИЛО`.

У каждого правила есть две настройки: `severity` меняет важность замечаний (`error`, `warning`,
`info`), `allow` перечисляет слова, которые у Вас верны, как они стоят в письме.

| правило | пункт Кодекса | важность | о чём |
|---|---|---|---|
"""


def manual(check: type[Check]) -> str:
    """The manual as a terminal shows it."""
    lines = [
        f"{check.name} – п. {check.clause} Кодекса, {SEVERITIES[check.default_severity]}",
        "",
        check.manual().rstrip(),
    ]
    for title, items in _lists(check):
        lines += [f"\n{title}:", *(f"  • {item}".replace("\n", "\n    ") for item in items)]
    return "\n".join(lines)


def document(checks: Iterable[type[Check]]) -> str:
    """The manuals of all rules as one page of Markdown."""
    listed = list(checks)
    rows = (
        f"| [`{c.name}`](#{c.name}) | {c.clause} | {SEVERITIES[c.default_severity]} | {c.title()} |"
        for c in listed
    )
    return DOCUMENT + "\n".join(rows) + "\n" + "".join(map(_section, listed))


def _section(check: type[Check]) -> str:
    lines = [f"\n## {check.name}", "", check.manual().rstrip()]
    for title, items in _lists(check):
        lines += ["", f"**{title}**", "", *(f"- {_escaped(item)}" for item in items)]
    return "\n".join(lines) + "\n"


def _escaped(item: str) -> str:
    """Text that Markdown shows as it is, with its line breaks."""
    return re.sub(r"([*_`|<>\[\]\\])", r"\\\1", item).replace("\n", "<br>")


def _lists(check: type[Check]) -> Iterator[tuple[str, list[str]]]:
    texts = [_text(e) for e in check.examples]
    wrong = [_shown(text) for text in texts if MARK.search(text)]
    right = [text for text in texts if not MARK.search(text)]
    for title, items in (
        ("Есть замечание", wrong),
        ("Замечания нет", right),
        ("Настройки", _options(check)),
    ):
        if items:
            yield title, items


def _text(example: Example | str) -> str:
    """An example without the signs of its layout, and before it what else it is about."""
    if isinstance(example, str):
        return _plain(example)
    width, height = example.paper
    paper = f"(лист {width:g} × {height:g} мм) " if example.paper != A4 else ""
    pages = f"(страниц: {example.pages}) " if example.pages else ""
    appeal = f"(обращение: «{_plain(example.appeal)}») " if example.appeal else ""
    return paper + pages + appeal + _plain(example.text)


def _plain(text: str) -> str:
    return "\n".join(line[2:] if line.startswith(SIGNS) else line for line in text.split("\n"))


def _shown(example: str) -> str:
    """An example for reading: the wrong place in ⟨ ⟩, after the arrow what to write."""
    return MARK.sub(_mark, example)


def _mark(found: re.Match[str]) -> str:
    right = found["right"]
    return f"⟨{found['wrong']}⟩" if right is None else f"⟨{found['wrong']} → {right.rstrip('¶')}⟩"


def _options(check: type[Check]) -> list[str]:
    """The rule's own options with their defaults, as a configuration has them."""
    own = [field for field in fields(check) if field.name not in EVERY_RULE]
    return [f"{field.name.replace('_', '-')} = {_toml(field.default)}" for field in own]


def _toml(value: object) -> str:
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)

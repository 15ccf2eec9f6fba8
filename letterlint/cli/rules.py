"""`letterlint rules` and `letterlint explain RULE`: the manuals."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields

import click

from letterlint.check import A4, MARK, SIGNS, Check, Example
from letterlint.config import known_rule
from letterlint.registry import checks
from letterlint.reporters.console import SEVERITIES


def complete_rule(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in checks() if name.startswith(incomplete)]


@click.command(options_metavar="[ПАРАМЕТРЫ]")
def rules() -> None:
    """Показать все правила."""
    for check in checks().values():
        title = check.manual().split("\n", 1)[0]
        click.echo(f"{check.name:<22}п. {check.clause:<14}{SEVERITIES[check.default_severity]:<16}{title}")


@click.command(options_metavar="[ПАРАМЕТРЫ]")
@click.argument("rule", metavar="ПРАВИЛО", shell_complete=complete_rule)
def explain(rule: str) -> None:
    """Рассказать о правиле: что не так, почему и как исправить."""
    check = checks()[known_rule(rule, "")]
    click.echo("\n".join(_manual(check)))


def _manual(check: type[Check]) -> Iterator[str]:
    yield f"{check.name} – п. {check.clause} Кодекса, {SEVERITIES[check.default_severity]}"
    yield ""
    yield check.manual().rstrip()
    wrong = [example for example in _texts(check) if MARK.search(example)]
    right = [example for example in _texts(check) if not MARK.search(example)]
    yield from _listed("Есть замечание:", wrong)
    yield from _listed("Замечания нет:", right)
    yield from _listed("Настройки:", _options(check))


def _texts(check: type[Check]) -> list[str]:
    return [_described(e) if isinstance(e, Example) else _plain(e) for e in check.examples]


def _plain(text: str) -> str:
    """An example without the signs of its layout."""
    lines = (line[2:] if line.startswith(SIGNS) else line for line in text.split("\n"))
    return "\n    ".join(lines)


def _described(example: Example) -> str:
    """The text, and before it the paper, the pages or the appeal where the example is about these."""
    width, height = example.paper
    paper = f"(лист {width:g} × {height:g} мм) " if example.paper != A4 else ""
    pages = f"(страниц: {example.pages}) " if example.pages else ""
    appeal = f"(обращение: «{_plain(example.appeal)}») " if example.appeal else ""
    return paper + pages + appeal + _plain(example.text)


def _listed(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"\n{title}"
        yield from (f"  • {_shown(line)}" for line in lines)


def _shown(example: str) -> str:
    """An example for reading: the wrong place in ⟨ ⟩, after the arrow what to write."""
    return MARK.sub(_mark, example)


def _mark(found: re.Match[str]) -> str:
    right = found["right"]
    return f"⟨{found['wrong']}⟩" if right is None else f"⟨{found['wrong']} → {right.rstrip('¶')}⟩"


def _options(check: type[Check]) -> list[str]:
    """The rule's own options with their defaults, as a configuration has them."""
    own = [field for field in fields(check) if field.name != "severity"]
    return [f"{field.name.replace('_', '-')} = {_toml(field.default)}" for field in own]


def _toml(value: object) -> str:
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)

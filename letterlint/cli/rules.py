"""`letterlint rules` and `letterlint explain RULE`: the manuals."""

from __future__ import annotations

import click

from letterlint.config import known_rule
from letterlint.manual import manual
from letterlint.registry import checks
from letterlint.reporters.console import SEVERITIES


def complete_rule(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in checks() if name.startswith(incomplete)]


@click.command(options_metavar="[ПАРАМЕТРЫ]")
def rules() -> None:
    """Показать все правила."""
    for check in checks().values():
        click.echo(
            f"{check.name:<22}п. {check.clause:<20}{SEVERITIES[check.default_severity]:<16}{check.title()}"
        )


@click.command(options_metavar="[ПАРАМЕТРЫ]")
@click.argument("rule", metavar="ПРАВИЛО", shell_complete=complete_rule)
def explain(rule: str) -> None:
    """Рассказать о правиле: что не так, почему и как исправить."""
    check = checks()[known_rule(rule, "")]
    click.echo(manual(check))

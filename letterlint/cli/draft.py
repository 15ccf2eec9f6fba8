"""`letterlint draft`: a letter from a template, or many from a table."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from letterlint.cli.options import appeal_of
from letterlint.config import Config, for_letter

if TYPE_CHECKING:
    from letterlint.drafting.templates import Template


def complete_template(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    from letterlint.drafting.templates import own_templates

    return [name for name in own_templates() if name.startswith(incomplete)]


@click.command(options_metavar="[ПАРАМЕТРЫ]")
@click.argument("template", required=False, metavar="[ШАБЛОН]", shell_complete=complete_template)
@click.option(
    "--data",
    metavar="ФАЙЛ",
    type=click.Path(),
    help="Ответы: .toml или .json для одного письма, .csv или .xlsx для многих.",
)
@click.option(
    "--set", "assignments", metavar="ИМЯ=ОТВЕТ", multiple=True, help="Ответ на один вопрос; можно повторять."
)
@click.option(
    "--appeal", metavar="ФАЙЛ", type=click.Path(), help="Обращение: адресат, дата, номер и вопросы – из него."
)
@click.option(
    "--output",
    "-o",
    metavar="ФАЙЛ",
    type=click.Path(),
    help="Куда записать письмо, или папка. [по умолчанию: «шаблон – адресат.docx» здесь]",
)
@click.option("--force", is_flag=True, help="Записать поверх файла, который назван в -o.")
@click.option("--list", "list_only", is_flag=True, help="Показать шаблоны.")
def draft(
    template: str | None,
    data: str | None,
    assignments: tuple[str, ...],
    appeal: str | None,
    output: str | None,
    force: bool,
    list_only: bool,
) -> None:
    """Составить письмо по шаблону.

    ШАБЛОН – имя из списка (--list) или файл: .j2, .docx, .dotx. Без ответов программа
    спросит о них сама. О чём сведений нет, то останется в письме пропуском: «[указать …]».

    \b
    letterlint draft                               выбрать шаблон и ответить на вопросы
    letterlint draft ШАБЛОН --data ответы.toml     ответы из файла
    letterlint draft ШАБЛОН --data жители.csv      по письму на каждую строку таблицы
    letterlint draft ШАБЛОН --appeal жалоба.docx   ответ по вопросам обращения

    \b
    Код возврата:
      0  письма написаны; в них могут быть пропуски
      1  в письме есть замечания, кроме пропусков
      2  письмо не написано: ответ, шаблон или настройки неверны
    """
    from letterlint.cli.batch import many  # here, since other commands need none of it
    from letterlint.cli.drafting import Job, said
    from letterlint.cli.targets import Target, refuse, refuse_settings
    from letterlint.drafting.errors import DraftError
    from letterlint.drafting.rows import is_table, rows

    refuse(output, (template, data, appeal))
    target = Target(Path(output or "."), force)
    config = for_letter(target.near)
    refuse_settings(output, config)
    try:
        if list_only:
            return _show(config)
        job = Job(_template(template, config), config, target, appeal_of(appeal))
        table = rows(Path(data), job.template) if data and is_table(data) else []
        given = job.answers(data, assignments, table)
        sys.exit(many(job, table, given) if table else job.one(given))
    except DraftError as error:
        raise click.UsageError(said(error)) from error


def _show(config: Config) -> None:
    from letterlint.cli.choosing import listed
    from letterlint.drafting.catalogue import catalogue
    from letterlint.drafting.settings import settings

    click.echo(listed(catalogue(settings(config).templates)))


def _template(name: str | None, config: Config) -> Template:
    from letterlint.cli.choosing import chosen
    from letterlint.drafting.catalogue import catalogue
    from letterlint.drafting.settings import settings
    from letterlint.drafting.templates import load

    folder = settings(config).templates
    return load(name, folder) if name else chosen(catalogue(folder))

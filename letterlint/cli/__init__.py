"""The command line."""

from __future__ import annotations

import sys

from letterlint.cli.russian import speak_russian

speak_russian()  # before click is imported: it looks its words up at import time too

import click  # noqa: E402

from letterlint import __version__  # noqa: E402
from letterlint.cli.baseline import baseline  # noqa: E402
from letterlint.cli.check import check  # noqa: E402
from letterlint.cli.draft import draft  # noqa: E402
from letterlint.cli.group import DefaultGroup  # noqa: E402
from letterlint.cli.init import init  # noqa: E402
from letterlint.cli.review import review  # noqa: E402
from letterlint.cli.rules import explain, rules  # noqa: E402


@click.group(
    cls=DefaultGroup,
    default="check",
    options_metavar="[ПАРАМЕТРЫ]",
    subcommand_metavar="ПИСЬМА… | КОМАНДА",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="letterlint")
def commands() -> None:
    """Проверка исходящих писем по разделу 5.4 Кодекса клиентоцентричности.

    \b
    letterlint ответ.docx           проверить письмо
    letterlint письма               проверить все письма папки
    letterlint ответ.docx --fix     исправить то, где меняется только форма
    letterlint review ответ.docx    копия с примечаниями и правками
    letterlint draft                составить письмо по шаблону
    letterlint explain salutation   о чём правило и как исправить
    """


for command in (check, review, draft, baseline, explain, rules, init):
    commands.add_command(command)


def main() -> None:
    """Run the program; the exit code is 0, 1 (findings) or 2 (something could not be done)."""
    for stream in (sys.stdout, sys.stderr):
        # pipes and old consoles on Windows are in an encoding without «», – and №
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    commands(prog_name="letterlint", windows_expand_args=False)

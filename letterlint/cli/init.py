"""`letterlint init`: the organisation's details, asked for once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from letterlint.config import FILE, for_letter
from letterlint.documents import UnwritableError
from letterlint.documents.saving import create

if TYPE_CHECKING:
    from letterlint.cli.details import Question

TAKEN = f"{FILE} здесь уже есть. Измените его в любом редакторе текста или удалите и повторите."
HIDES = "Настройки для этой папки уже есть: {}.\nНовый файл заменит их здесь и во вложенных папках."
HEAD = "# Настройки letterlint. Что ещё можно настроить, рассказано в README.\n\n[organisation]\n"


@click.command(options_metavar="[ПАРАМЕТРЫ]")
def init() -> None:
    """Записать сведения об организации в letterlint.toml.

    Вопросов четырнадцать; Enter пропускает вопрос. Файл появится в этой папке, прежний
    не меняется.
    """
    from letterlint.cli.details import QUESTIONS, asked  # here, since other commands need none of it

    path = Path(FILE)
    if path.exists():
        raise click.UsageError(TAKEN)
    if not _may_hide(for_letter(path).source):
        return
    click.echo("Сведения об организации для писем. Enter – пропустить вопрос.\n")
    given = {question: asked(question) for question in QUESTIONS}
    try:
        create(path, settings_text(given).encode())
    except UnwritableError as error:
        raise click.UsageError(f"{path}: {error}") from error
    click.echo(f"\nЗаписано: {path.resolve()}")


def _may_hide(source: str) -> bool:
    """Whether there are no settings that the new file would hide, or the clerk wants it to."""
    from letterlint.cli.asking import agreed

    if not source:
        return True
    click.echo(HIDES.format(source))
    return agreed("Создать новый файл?")


def settings_text(given: Mapping[Question, str]) -> str:
    """The file with these answers; what has no answer is left out."""
    lines = [f"{question.key} = {_value(question, text)}" for question, text in given.items() if text]
    lines += [
        f"mail-domains = [{_quoted(text)}]"
        for question, text in given.items()
        if question.key == "mail" and text
    ]
    return HEAD + "".join(f"{line}\n" for line in lines)


def _value(question: Question, given: str) -> str:
    if not question.separator:
        return _quoted(given)
    return f"[{', '.join(map(_quoted, question.items(given)))}]"


def _quoted(text: str) -> str:
    """A basic string of TOML, which has all the escapes of JSON."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "")

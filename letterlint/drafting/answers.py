"""Files of answers: TOML and JSON for one letter, a table for many."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

from letterlint.drafting import files
from letterlint.drafting.errors import AnswerError

KINDS = (".toml", ".json")


def read(path: Path) -> dict[str, Any]:
    """The answers in a TOML or JSON file, by the names of fields. Raises AnswerError naming the file."""
    text = decoded(path, contents(path))
    try:
        found = (
            json.loads(text, object_pairs_hook=_once)
            if path.suffix.lower() == ".json"
            else tomllib.loads(text)
        )
    except (json.JSONDecodeError, tomllib.TOMLDecodeError) as error:
        place = re.search(r"line (\d+)", str(error))
        where = f"строка {place[1]}" if place else "в конце файла"
        raise AnswerError(f"{path}: не читается – ошибка, {where}. Проверьте кавычки и скобки.") from error
    except _TwiceError as error:
        raise AnswerError(f"{path}: «{error}» стоит дважды. Оставьте один ответ.") from error
    except ValueError as error:  # a number of thousands of digits
        raise AnswerError(f"{path}: не читается – слишком длинное число.") from error
    except RecursionError as error:
        raise AnswerError(f"{path}: не читается – слишком много вложенных скобок.") from error
    if not isinstance(found, dict):
        raise AnswerError(f"{path}: нужны ответы по именам вопросов, в фигурных скобках.")
    return found


class _TwiceError(Exception):
    """A key that stands twice; str() is the key."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The table of these pairs. Raises _TwiceError where the last of two would win in silence."""
    found: dict[str, Any] = {}
    for key, answer in pairs:
        if key in found:
            raise _TwiceError(key)
        found[key] = answer
    return found


def assigned(given: str) -> tuple[str, str]:
    """«имя=ответ» as a name and an answer. Raises AnswerError for anything else."""
    name, sign, answer = given.partition("=")
    if not sign or not name.strip():
        raise AnswerError(f"«{given}» – не ответ. Пишут так: --set имя=ответ")
    return name.strip(), answer.strip()


def contents(path: Path) -> bytes:
    """The bytes of a file of answers. Raises AnswerError where it cannot be read or is too large."""
    try:
        return files.contents(path)
    except files.FileError as error:
        raise AnswerError(f"{path}: {error}") from error


def decoded(path: Path, data: bytes) -> str:
    """The text of a file in UTF-8. Raises AnswerError where it is in another encoding."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise AnswerError(f"{path}: файл не в кодировке UTF-8. Сохраните его в UTF-8.") from error

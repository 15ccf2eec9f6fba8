"""For people: which sentence of the letter answers which question of the appeal."""

from __future__ import annotations

from collections.abc import Iterator

from letterlint.model import Answer, Letter, Place
from letterlint.reporters.wording import ELLIPSIS, INDENT, where

NONE = "ответа нет"
UNSURE = "ответ ли это? – "


def pairing(letter: Letter, width: int) -> Iterator[str]:
    """A line for each question of the appeal and each sentence that answers it; none without an appeal."""
    if letter.answers:
        yield ""
        yield "  Вопросы обращения:"
    for number, answer in enumerate(letter.answers, 1):
        yield from _answer(letter, number, answer, width - len(INDENT))


def _answer(letter: Letter, number: int, answer: Answer, width: int) -> Iterator[str]:
    whole = bool(answer.missing) and not answer.sentences
    question = f"{number}. {_line(answer.text)}"
    yield INDENT + (f"{_cut(question, width - len(NONE) - 3)} – {NONE}" if whole else _cut(question, width))
    for place in answer.sentences:
        yield INDENT + _cut(_told(letter, place, unsure=bool(answer.missing) and not answer.sure), width)
    if answer.missing and not whole and answer.sure:
        yield INDENT + _cut(f"   – {NONE}: «{_line('; '.join(answer.missing))}»", width)


def _told(letter: Letter, place: Place, unsure: bool) -> str:
    return f"   – {UNSURE if unsure else ''}{where(place, letter.document)}: «{_line(letter.quote(place))}»"


def _line(text: str) -> str:
    return " ".join(text.split())


def _cut(line: str, width: int) -> str:
    return line if len(line) <= width else line[: width - 1].rstrip() + ELLIPSIS

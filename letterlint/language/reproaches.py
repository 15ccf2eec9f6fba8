"""Reproaches and threats, known by the shape of the sentence and not by a word."""

from __future__ import annotations

import re

from letterlint.language.context import is_quoted, made_definite
from letterlint.language.folding import fold, yo
from letterlint.language.spans import Span
from letterlint.language.speech import retells
from letterlint.model import Sentence

PUNISH = (
    r"(?:снимем|исключим|отчислим|выселим|лишим|накажем|привлечем|оштрафуем|расторгнем|отберем|прекратим|откажем|"
    r"(?:передадим|направим|сообщим|заявим|обратимся)\b[^.,;]{0,40}?\bв\s+(?:полици|прокуратур|суд|опек)\w*)"
)
CONDITION = (
    r"(?:если|иначе|в\s+противном\s+случае|"
    r"не\s+(?:яв|прид|оплат|запла|прекрат|подпи|верн|сда|принес|выполн)\w+(?:те|тесь))"
)
REPROACHES = (
    (re.compile(r"\bесли\s+бы\s+вы\b[^.]*\bбы\b"), "это обвинение"),
    (
        re.compile(
            r"\b(?:любому|каждому|всякому|всем)\b[^.]{0,80}?\b(?:понятно|ясно|известно|очевидно)\b|"
            r"\b(?:понятно|ясно|известно|очевидно)\s+(?:любому|каждому|всякому|даже)\b|\bхотя\s+бы\s+раз\s+"
            r"(?:открыв|чита|загляды)\w+"
        ),
        "это свысока",
    ),
    (
        re.compile(r"\b(?:вам|вас)\s+могут\s+и\s+\w+ть\b|\bмогут\s+и\s+\w+ть\s+(?:вам|вас)\b"),
        "это угроза",
    ),
    (re.compile(rf"\b{CONDITION}\b[^.]*?\b{PUNISH}\b|\b{PUNISH}\b[^.]*?\b{CONDITION}\b"), "это угроза"),
    (
        re.compile(
            r"\b(?:женщин|мужчин|человек|людей|людям|пенсионер)\w*\s+(?:в\s+)?ваш\w+\s+(?:лет|возраст)\w*|"
            r"\bв\s+ваши\s+(?:\w+\s+){0,3}?(?:год|лет)\w*|"
            r"\b(?:отцы|матери|мамы|папы|родители|пенсионеры|женщины|мужчины|инвалиды|мигранты|приезжие|старики|подростки)"
            r"(?:-\w+)?\s+(?:\w+\s+)?(?:редко|никогда|вечно|плохо|не\s+умеют|не\s+способны|не\s+хотят)\s+\w+|"
            r"\bда\s+еще\s+(?:и\s+)?(?:приезж|инвалид|пенсионер|одинок|с\s+детьми|без\s+образования)\w*"
        ),
        "так о людях не пишут",
    ),
)


def reproach(sentence: Sentence) -> tuple[Span, str] | None:
    """Where in a sentence the writer reproaches or threatens the reader, and what it is; None where not.

    What a norm says calmly («расторгнем договор по статье 31») is no threat.
    """
    text = yo(fold(sentence.text).text)
    if retells(sentence) or made_definite(text, (0, 0), ("act", "contract")):
        return None
    for pattern, kind in REPROACHES:
        found = pattern.search(text)
        if found and not is_quoted(text, found.span()):
            return fold(sentence.text).span(*found.span()), kind
    return None

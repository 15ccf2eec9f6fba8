"""Whether a statement tells when: a date still ahead for what is to come, a period for how long."""

from __future__ import annotations

import re

from letterlint.language.morphology import has_tag, mostly
from letterlint.language.spans import COUNT, MONTH, dates, terms, times

WORD = re.compile(r"[^\W\d_]+")
HOW_LONG = re.compile(
    r"как\s+долго|(?<!\bво )(?<!\bк )сколько|на\s+какой\s+срок|на\s+какое\s+время|срок|за\s+какое"
)
DAYS = (
    r"понедельник\w*|вторник\w*|сред[уыа]м?|четверг\w*|пятниц\w*|с"
    r"уббот\w*|воскресень\w*|будн\w+|выходн\w+|люб\w+|кажд\w+"
)
REPEATED = re.compile(
    rf"\b(?:по|в|во|с|до)\s+(?:{DAYS})\b|\b(?:ежедневно|ежемесячно|еженедельно|ежегодно|сразу|завтра|круглосуточно|"
    rf"как\s+только|в\s+{COUNT}\s+(?:утра|дня|вечера|ночи|час\w*)|после\s+того|до\s+конца|с\s+начала|в\s+день|летом|осенью|зимой|весной|со\s+следующ\w+)\b"
)
OF_MONTH = re.compile(rf"\b(?:в|с|до|к|на|за)\s+({MONTH})(?![а-я])")
DEADLINE = re.compile(
    r"(?:через|в\s+течение|не\s+поздн?ее|не\s+позже|спустя|после|со\s+дня|до)\s+(?:\w+\s+){0,2}$"
)
UNTIL = re.compile(r"\b(?:до|по|не\s+позднее|не\s+позже)\s+$")
AHEAD = re.compile(r"(?:\bна|\bдо|\bк|не\s+позднее|не\s+позже)\s+$")
WHOLE, LIKELY, HARDLY = 1.0, 0.8, 0.25


def timely(plain: str, asked: str, known: str) -> float:
    """From 0 to 1, whether a text, as `yo` writes it, tells when; dates in `known` are no news."""
    best = 0.05
    for start, end, period in _stretches(plain):
        if plain[start:end].strip() not in known:
            best = max(best, _worth(plain, start, period, asked))
    news = [month[1] for month in OF_MONTH.finditer(plain) if month[1][:3] not in known]
    return max(best, LIKELY) if news or REPEATED.search(plain) else best


def _stretches(plain: str) -> list[tuple[int, int, bool]]:
    points = [(start, end, False) for spans in (dates(plain), times(plain)) for start, end in spans]
    return [*points, *((start, end, True) for start, end in terms(plain))]


def _worth(plain: str, start: int, period: bool, asked: str) -> float:
    lasts = HOW_LONG.search(asked) is not None
    if period and not lasts:  # «когда?» – «через пять дней», not «за пять дней»
        return WHOLE if DEADLINE.search(plain[:start]) else HARDLY
    if lasts and not period:  # «на какой срок?» – «до 5 мая», not «5 мая»
        return WHOLE if UNTIL.search(plain[:start]) else HARDLY
    if _to_come(asked) and not _lives(
        plain
    ):  # «когда получу?» – «назначено на 5 мая», not «закончилось 5 мая»
        return WHOLE if AHEAD.search(plain[:start]) else HARDLY
    return WHOLE


def _to_come(asked: str) -> bool:
    return any(mostly(word, "VERB", "futr") for word in WORD.findall(asked))


def _lives(plain: str) -> bool:
    """Whether a text tells of anything but the past."""
    return any(
        mostly(word, "VERB", "futr")
        or mostly(word, "VERB", "pres")
        or has_tag(word, "impr", "plur")
        or mostly(word, "INFN")
        or mostly(word, "PRED")
        or mostly(word, "ADJS")
        for word in WORD.findall(plain)
    )

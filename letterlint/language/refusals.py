"""Refusals, and the reasons for them."""

from __future__ import annotations

import re

from letterlint.language.context import is_quoted, made_definite
from letterlint.language.folding import fold, yo
from letterlint.language.speech import retells
from letterlint.model import Sentence

REFUSAL = re.compile(
    r"\b(?:отказано|отказываем|отклонен[аоы]?|(?:удовлетворению|рассмотрению)\s+не\s+подлеж\w+|"
    r"не\s+положено|не\s+полагается|не\s+представляется\s+возможным|"
    r"(?:помочь|выполнить|удовлетворить|назначить|предоставить|оказать|принять)\b[^.,;:]{0,40}\bне\s+(?:можем|сможем)|"
    r"не\s+(?:дадим|дадут|примем|примут|выдадим|выдадут|назначим|назначат|предоставим|предоставят|получите)|"
    r"(?:мыть|убирать|возить|носить|выдавать|давать|делать|оказывать|принимать|помогать|ремонтировать|предоставлять|"
    r"рассматривать|чинить|ставить|менять)\b[^.,;:]{0,60}\bне\s+(?:будем|будут|станем|станут)|"
    r"не\s+(?:будем|будут|станем|станут)\s+(?:\w+\s+){0,2}?(?:мыть|убирать|возить|носить|выдавать|давать|делать|оказывать|"
    r"принимать|помогать|ремонтировать|предоставлять|рассматривать|чинить|ставить|менять)|"
    r"не\s+(?:можем|сможем)\s+(?:\w+\s+){0,2}(?:помочь|выполнить|удовлетворить|назначить|предоставить|оказать|принять))\b"
)
GENERAL = re.compile(
    r"\b(?:вправе|может|могут|если|в\s+случае|не\s+отказано|отказались|отказался|отказалась|полици\w+|суд\w{0,2}|"
    r"уголовн\w+|отказано\s+не\s+было)\b"
)
REASON = re.compile(
    r"\b(?:выше|ниже|больше|меньше|превыша\w+|истек\w*|закончил\w*|пропущен\w*|занят\w?|отсутств\w+|не\s+хвата\w+|"
    r"недоста\w+|причин\w+|нет|только|лишь|уже|нужн\w+|требу\w+|необходим\w*|ремонт\w*|мест|"
    r"не\s+(?:был\w*|входит|входят|относ\w+|явля\w+|соответств\w+|имее\w+|предостав\w+|представ\w+|подтвер\w+|"
    r"прожива\w+|состо\w+|зарегистр\w+|установл\w+|предусмотрен\w*|полож\w+|оказыва\w+)|"
    r"получают|получает|предоставля\w+|полагается\s+\w+|выда[ею]т|назнача[ею]т|имеют\s+право)\b"
)
AMOUNT = re.compile(r"\d[\d\s]*(?:руб|кв|балл|процент|%|метр)|(?<!\d)\d{1,2}\s*(?:лет|года?)\b")


def refuses(sentence: Sentence) -> bool:
    """Whether the writer refuses the reader something here: not somebody else, not in general."""
    text = yo(fold(sentence.text).text)
    found = REFUSAL.search(text)
    if found is None or GENERAL.search(text) or text.endswith("?"):
        return False
    return not is_quoted(text, found.span()) and not retells(sentence)


def gives_reason(sentence: Sentence) -> bool:
    """Whether a sentence says why: a conjunction, a norm, an amount, what is lacking, who is entitled."""
    text = yo(fold(sentence.text).text)
    refusal = REFUSAL.search(text)
    rest = text[: refusal.start()] + " " + text[refusal.end() :] if refusal else text
    explained = refusal is not None and re.search(r"[:–—]", text[refusal.end() :]) is not None
    reason = explained or made_definite(text, (0, 0), ("reason", "act"))
    return reason or REASON.search(rest) is not None or AMOUNT.search(rest) is not None

"""Whether a letter admits that the organisation which writes it is at fault."""

from __future__ import annotations

import re
from functools import lru_cache

from letterlint.language.context import is_quoted
from letterlint.language.folding import fold, yo
from letterlint.language.morphology import lemmas
from letterlint.language.phrases import Match, PhraseBook
from letterlint.language.speech import retells
from letterlint.language.wordlists import rows
from letterlint.model import Sentence

UNSURE = re.compile(r"\b(?:если|в\s+случае|ли|может|могут|вправе|чтобы|во\s+избежание)\b")
CONFIRMED = re.compile(
    r"\b(?:факт|довод|жалоб|нарушени|опоздани|грубост|случа|претензи|замечани|слов)\w*\b[^.]*?"
    r"(?<!\bне )(?<!\bни )\bподтвердил(?:ся|ась|ось|ись)\b"
)
NEGATIONS = frozenset(("не", "ни", "нет", "без"))
NOT_OURS = re.compile(
    r"\b(?:в\s+ваш\w+\s+(?:\w+\s+){0,2}?(?:заявлени|анкет|справк|документ|обращени|доверенност)\w*|вами\s+(?:была\s+)?допущен\w*|"
    r"в\s+(?:представленн|приложенн|поданн)\w+\s+(?:вами\s+)?\w+|нарушени\w+\s+(?:слух|зрени|функц|реч|сн|памят|здоров|режим)\w*|"
    r"(?:ооо|ао|пао|зао|ип|тсж|нао)\b)"
)
OURS = re.compile(
    r"\b(?:наш\w*|мы|нами|центр\w*|(?:наш\w*\s+)?(?:работник|сотрудник|специалист|диспетчер|бухгалтер|администратор|"
    r"регистратор|воспитател|учител|медсестр|медицинск\w+\s+сестр|лаборант|секретар)\w*)\b"
)


def admits(sentence: Sentence, before: Sentence | None, own: str) -> bool:
    """Whether a sentence admits a fault of the writer's own.

    `before` is the sentence before it, `own` what the letter says of the organisation: its letterhead,
    its name. A fault of somebody else who is named in either sentence, in the citizen's papers,
    supposed, denied or told again after the citizen is none.
    """
    text = yo(fold(sentence.text).text)
    if UNSURE.search(text) or retells(sentence) or text.endswith("?"):
        return False
    confirmed = CONFIRMED.search(text)
    admitted = (confirmed is not None and not is_quoted(text, confirmed.span())) or any(
        _stands(sentence, match) for match in _book().find(sentence.tokens)
    )
    return admitted and not _is_of_others(sentence, before, text, own)


def _stands(sentence: Sentence, match: Match[str]) -> bool:
    """Whether the phrase is neither denied nor quoted; «действительно не пришёл» is no denial."""
    words = [yo(token.text) for token in sentence.tokens[max(match.first - 1, 0) : match.last + 1]]
    place = sentence.place(sentence.tokens[match.first], sentence.tokens[match.last])
    span = (place.start - sentence.start, place.end - sentence.start)
    denied = NEGATIONS.intersection(words) and "действительно" not in words
    after = sentence.tokens[match.last + 1 : match.last + 3]
    denied = denied or any(yo(token.text) in NEGATIONS for token in after[:1])
    return not denied and not is_quoted(sentence.text, span)


def _is_of_others(sentence: Sentence, before: Sentence | None, text: str, own: str) -> bool:
    if NOT_OURS.search(text):
        return True
    if OURS.search(text):
        return False
    ours = frozenset(lemma for word in re.findall(r"\w+", own) for lemma in lemmas(word))
    return any(_others(one) - ours for one in (sentence, before) if one is not None)


def _others(sentence: Sentence) -> frozenset[str]:
    """Who else is named in a sentence: «подрядчик», «банк»."""
    found = (lemmas(token.text) & _listed("other") for token in sentence.tokens if token.is_word)
    return frozenset().union(*found)


@lru_cache(maxsize=4)
def _listed(kind: str) -> frozenset[str]:
    return frozenset(yo(r["phrase"]) for r in rows("letterlint.language", "guilt") if r["kind"] == kind)


@lru_cache(maxsize=1)
def _book() -> PhraseBook[str]:
    phrases = (r for r in rows("letterlint.language", "guilt") if r["kind"] == "admits")
    return PhraseBook((row["phrase"], row["kind"]) for row in phrases)

"""Whether a letter admits that the organisation which writes it is at fault."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from letterlint.language.context import is_quoted
from letterlint.language.folding import fold, yo
from letterlint.language.morphology import lemmas, parse
from letterlint.language.phrases import Match, PhraseBook
from letterlint.language.speech import retells
from letterlint.language.wordlists import by_kind, rows
from letterlint.model import Sentence

UNSURE = re.compile(r"\b(?:если|в\s+случае|ли|может|могут|вправе|чтобы|во\s+избежание)\b")
CONFIRMED = re.compile(
    r"\b(?:факт|довод|жалоб|нарушени|опоздани|грубост|случа|претензи|замечани|слов)\w*\b[^.]*?"
    r"(?<!\bне )(?<!\bни )\bподтвердил(?:ся|ась|ось|ись)\b"
)
OWN = (
    r"(?:работник|сотрудник|специалист|диспетчер|бухгалтер|администратор|регистратор|оператор|инженер|"
    r"инспектор|методист)"
)
FAILED = re.compile(  # «наш сотрудник не внёс», «мы не предупредили»
    rf"\b(?:наш\w*\s+(?:\w+\s+)?\w+|{OWN}\w*|мы)\s+(?:[\w.]+\s+){{0,4}}?не\s+"
    r"(?P<verb>\w+)\b"
)
BLUNDER = (
    r"(?:просчет|ошибк|промах|упущени|недосмотр|недоработк|вин|халатност|небрежност|невнимательност|"
    r"оплошност)\w*"
)
ADMISSION = re.compile(
    r"\bпо\s+вине\s+(?!ваш)|"
    rf"\b{BLUNDER}\s+(?:\w+\s+)?наш\w*|\bнаш\w*\s+(?:\w+\s+)?{BLUNDER}|"
    r"\bдействительно\b[^.]{0,60}?\b(?:произошл|случил|имел\w*\s+место|опозда|наруш|ошиб|потеря|перепут|задерж|забы)\w*|"
    r"\b(?:пролежал\w*|лежал\w*|остал\w+)\b[^.]{0,40}?\bбез\s+(?:движени|ответа|внимани|рассмотрени)\w*|"
    r"\b(?:положил|отправил|направил|передал|записал|отдал|внес|указал)\w*\b[^.]{0,40}?\bне\s+(?:в\s+т[уео]\w?|на\s+т[уео]\w?|"
    r"туда|тому|той|тех|те|того)\b|\bпризнал\w*,?\s+(?:что|сво\w+|вин\w+|ошибк\w+)\b|"
    r"\bэто\s+(?:его|ее|их|наша)\s+(?:ошибка|вина|недосмотр)\b|\b(?:проглядели|упустили|затерял\w*|забыли\s+\w+ть)\b"
)
NO_FAILURE = frozenset(("найти", "застать", "смочь", "обнаружить", "выявить", "увидеть", "установить"))
NO_FAILURE |= {"подтвердить", "нарушить", "допустить", "превысить", "ошибиться", "дозвониться", "получить"}
NO_FAILURE |= {"отказать", "услышать", "нагрубить"}  # what is no fault where it was not done
NEGATIONS = frozenset(("не", "ни", "нет", "без"))
NOT_OURS = re.compile(
    r"\b(?:в\s+ваш\w+\s+(?:\w+\s+){0,2}?(?:заявлени|анкет|справк|документ|обращени|доверенност)\w*|вами\s+(?:была\s+)?допущен\w*|"
    r"в\s+(?:представленн|приложенн|поданн)\w+\s+(?:вами\s+)?\w+|нарушени\w+\s+(?:слух|зрени|функц|реч|сн|памят|здоров|режим)\w*|"
    r"заявител\w+\s+(?:ошибочно|неверно|неправильно)\s+указан\w*|"
    r"(?:ооо|ао|пао|зао|ип|тсж|нао)\b)"
)
OURS = re.compile(
    r"\b(?:наш\w*|мы|нами|центр\w*|(?:наш\w*\s+)?(?:работник|сотрудник|специалист|диспетчер|бухгалтер|администратор|"
    r"регистратор|воспитател|учител|медсестр|медицинск\w+\s+сестр|лаборант|секретар)\w*)\b"
)


class Admission(IntEnum):
    """How plainly a sentence admits a fault."""

    NONE = 0
    IMPLIED = 1  # what was not done is told, or who was punished
    PLAIN = 2


def admission(sentence: Sentence, before: Sentence | None, own: str) -> Admission:
    """How far a sentence admits a fault of the writer's own.

    `before` is the sentence before it, `own` what the letter says of the organisation: its letterhead,
    its name. A fault of somebody else who is named in either sentence, in the citizen's papers,
    supposed, denied or told again after the citizen is none.
    """
    text = yo(fold(sentence.text).text)
    if UNSURE.search(text) or retells(sentence) or text.endswith("?"):
        return Admission.NONE
    found = _admission(sentence, text)
    return Admission.NONE if found and _is_of_others(sentence, before, text, own) else found


def _admission(sentence: Sentence, text: str) -> Admission:
    plain = (CONFIRMED.search(text), ADMISSION.search(text))
    phrases = {m.entry for m in _book().find(sentence.tokens) if _stands(sentence, m)}
    if "admits" in phrases or any(found and not is_quoted(text, found.span()) for found in plain):
        return Admission.PLAIN
    return Admission.IMPLIED if "implies" in phrases or _failure(text) else Admission.NONE


def _failure(text: str) -> re.Match[str] | None:
    """«наш сотрудник не внёс»: what one of ours should have done once and did not."""
    for found in FAILED.finditer(text):
        past = {"VERB", "past", "perf"}
        verbs = {r.normal_form for r in parse(found["verb"]) if past <= r.tag.grammemes}
        if verbs and not verbs & NO_FAILURE:
            return found
    return None


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


def _listed(kind: str) -> frozenset[str]:
    return by_kind("letterlint.language", "guilt", word="phrase")[kind]


@lru_cache(maxsize=1)
def _book() -> PhraseBook[str]:
    phrases = (r for r in rows("letterlint.language", "guilt") if r["kind"] in ("admits", "implies"))
    return PhraseBook((row["phrase"], row["kind"]) for row in phrases)

"""What around a phrase makes it definite, or somebody else's.

The functions take the text of one sentence and the span (start, end) of the phrase in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from letterlint.language.folding import fold
from letterlint.language.morphology import has_tag, mostly
from letterlint.language.spans import Span, act_requisites, acts, dates, quotations, terms, times, within
from letterlint.language.speech import retold

DEADLINE = re.compile(r"(?:\bдо|\bпозднее|\bпозже|\bраньше|\bк|\bс|\bна|\bпосле)\s+$", re.IGNORECASE)
OF_DOCUMENT = re.compile(r"\bот\s+$", re.IGNORECASE)
EXPLAINED = re.compile(
    r"^\s*(?::|\(|,?\s*(?:а\s+именно|то\s+есть|т\.\s*е\.)|–\s*(?:в|с|до|через|за)?\s*\d)", re.IGNORECASE
)
LISTING = re.compile(r"^[^.;:(]{0,80}?(?::|\(|,?\s*\bа\s+именно\b|\bв\s+том\s+числе\b)")
NAMED_BODY = re.compile(
    r"^[^.;]{0,60}?(?:\(|«|:|\s[–—]\s|\b[А-ЯЁ]{3,}\b|\b(?:министерств|прокуратур|полици|инспекци|суд|фонд|управлени)\w*)"
)
NUMBER_NEAR = re.compile(
    r"\d|\b(?:дв[аеу]|тр[её]|тр[иё]х|четыр|пят|шест|сем|восем|девят|десят)\w*\b", re.IGNORECASE
)
REASON = re.compile(
    r"\b(?:потому\s+что|так\s+как|поскольку|из-за|по\s+причине|ввиду|в\s+связи\s+с|ибо|вследствие)\b",
    re.IGNORECASE,
)
CONDITION = re.compile(r"\b(?:если|когда)\b", re.IGNORECASE)
CONTRACT = re.compile(
    r"\b(?:договор|контракт|соглашени|программ|устав)(?:ом|ем|ой)\b|"
    r"\b(?:по|согласно|услови\w+|пункт\w*\s+[\d.]+)\s+(?:условиям\s+)?(?:договор|контракт|соглашени|программ)\w*",
    re.IGNORECASE,
)
EXAMPLE = re.compile(r"\b(?:например|к\s+примеру)\b", re.IGNORECASE)
RECIPIENT = re.compile(
    r"\b[Вв]\s+(?:адрес\s+|[А-ЯЁ]{2,}\b|«|(?:\w+\s+){0,2}(?i:министерств|администраци|прокуратур|полици|инспекци|фонд|"
    r"управлени|департамент|комитет|отдел|мэри|поликлиник|больниц|центр|служб|компани)\w*|суд\b|школу\b|банк\b|почту\b)"
)
PERSON = re.compile(r"\b[А-ЯЁ][а-яё]+\s+[А-ЯЁ](?:\.|[а-яё]+\s+[А-ЯЁ])|\b[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ]")
WORD = re.compile(r"[^\W\d_]+")
NEAR = 40  # characters


def is_quoted(text: str, span: Span) -> bool:
    """Whether the phrase stands in quotation marks: in a quotation, the title of an act, a name."""
    plain, place = _folded(text, span)
    return within(place, quotations(plain))


def is_retold(text: str, span: Span) -> bool:
    """Whether the phrase is the addressee's: «Вы просите принять соответствующие меры»."""
    plain, place = _folded(text, span)
    return within(place, retold(plain))


def made_definite(text: str, span: Span, kinds: Sequence[str]) -> bool:
    """Whether something in the sentence, of one of the kinds named, says what exactly the phrase means.

    Raises KeyError on a kind that `KINDS` does not have.
    """
    plain, place = _folded(text, span)
    return any(KINDS[kind](plain, place) for kind in kinds)


def is_explained(text: str, span: Span) -> bool:
    """Whether what the phrase means follows at once: «в ближайшее время, то есть …», «такие меры: …»."""
    plain, place = _folded(text, span)
    return EXPLAINED.search(plain[place[1] :]) is not None


def _folded(text: str, span: Span) -> tuple[str, Span]:
    folded = fold(text)
    return folded.text, (folded.at(span[0]), folded.at(span[1]))


def _date(text: str, span: Span) -> bool:
    """A date after the phrase, or a deadline anywhere: «до 15.03.2025»; not a document's date."""
    of_documents = list(act_requisites(text))
    return any(
        (start >= span[1] or DEADLINE.search(text[:start]))
        and not OF_DOCUMENT.search(text[:start])
        and not within((start, end), of_documents)
        for start, end in (*dates(text), *times(text))
    )


def _term(text: str, span: Span) -> bool:
    return _any_outside(terms(text), span)


def _act(text: str, span: Span) -> bool:
    return _any_outside(acts(text), span)


def _any_outside(spans: Iterable[Span], span: Span) -> bool:
    return any(end <= span[0] or start >= span[1] for start, end in spans)


def _list(text: str, span: Span) -> bool:
    return LISTING.search(text[span[1] :]) is not None


def _body(text: str, span: Span) -> bool:
    return NAMED_BODY.search(text[span[1] :]) is not None


def _number(text: str, span: Span) -> bool:
    return NUMBER_NEAR.search(text[max(span[0] - NEAR, 0) : span[1] + NEAR]) is not None


def _reason(text: str, span: Span) -> bool:
    return REASON.search(text) is not None


def _condition(text: str, span: Span) -> bool:
    return CONDITION.search(text) is not None


def _complement(text: str, span: Span) -> bool:
    """A noun in the genitive or an infinitive right after: «при необходимости ухода», «… получить»."""
    after = WORD.match(text[span[1] :].lstrip())
    return after is not None and (
        mostly(after[0], "INFN")
        or ((mostly(after[0], "NOUN") or mostly(after[0], "ADJF")) and has_tag(after[0], "gent"))
    )


def _contract(text: str, span: Span) -> bool:
    return CONTRACT.search(text) is not None


def _example(text: str, span: Span) -> bool:
    return EXAMPLE.search(text[: span[0]]) is not None


def _recipient(text: str, span: Span) -> bool:
    """A body that something is sent to: «в прокуратуру района»."""
    return RECIPIENT.search(text) is not None


def _person(text: str, span: Span) -> bool:
    return PERSON.search(text) is not None


def _imperative(text: str, span: Span) -> bool:
    """What the reader is asked to do is the reader's to hurry with: «Срочно вызовите врача»."""
    return any(mostly(word, "impr") for word in WORD.findall(text))


def _dash(text: str, span: Span) -> bool:
    """What it is stands behind a dash: «соответствующий документ – уведомление»."""
    return re.match(r"\s*[–—]\s+[а-яё]", text[span[1] :]) is not None


def _told(text: str, span: Span) -> bool:
    """What has been done is no promise: «справку Вы сдали вовремя»."""
    clause = text[: span[0]].rsplit(",", 1)[-1] + text[span[1] :].split(",", 1)[0]
    return any(mostly(word, "VERB", "past") for word in WORD.findall(clause))


def _requisites(text: str, span: Span) -> bool:
    return _any_outside(act_requisites(text), span)


def _negated(text: str, span: Span) -> bool:
    return re.search(r"\b(?:не|ни|без)\s+$", text[: span[0]], re.IGNORECASE) is not None


KINDS: dict[str, Callable[[str, Span], bool]] = {
    "date": _date,
    "term": _term,
    "act": _act,
    "list": _list,
    "body": _body,
    "number": _number,
    "reason": _reason,
    "condition": _condition,
    "complement": _complement,
    "contract": _contract,
    "example": _example,
    "imperative": _imperative,
    "person": _person,
    "recipient": _recipient,
    "requisites": _requisites,
    "told": _told,
    "dash": _dash,
    "negated": _negated,
}

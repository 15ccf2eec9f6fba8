"""Quotation marks, dashes and hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from letterlint.language.folding import fold
from letterlint.language.grammar import NOUN, forms_as
from letterlint.language.morphology import parse
from letterlint.language.spans import Span, quotations, within
from letterlint.language.unity.use import Use
from letterlint.model import Paragraph, Place, Sentence

STRAIGHT, ANGLED, CURLY = 'прямые ("…")', "«ёлочки»", "„лапки“"
KINDS = {"«": ANGLED, '"': STRAIGHT, "„": CURLY, "“": CURLY}
# a mark turned to the wrong side, or two of them: which goes with which is not certain
ILL_PAIRED = re.compile(r'"\w[^"]* "\w[^"]*"|""')
INCHES = re.compile(r'(?<=\d)"(?=[\s.,;)]|$)')
HYPHEN, DASH = "дефис", "тире"
STROKE = re.compile(r"(?P<left>[^\s–—-]+) (?P<stroke>[-–—]) (?P<right>[^\s–—-]*[^\s–—.,;:-])")
CHAIN = re.compile(r"\d - \d+ - \d")  # a telephone
# «по - прежнему», «кто - либо»: a hyphen with blanks around that ought not to be there
FIRST_HALVES = frozenset(("во", "вице", "из", "интернет", "кое", "мини", "онлайн", "по", "экс"))
PARTICLES = ("то", "ка", "таки", "с")
SECOND_HALVES = frozenset(("либо", "нибудь"))
ORDINAL = re.compile(r"\d+-[а-яё]{1,3}")  # «5-го»


def quotes(sentences: Sequence[Sentence]) -> Iterator[Use]:
    """Quotations and names by their marks, those within others aside."""
    for paragraph in _paragraphs(sentences):
        folded = fold(paragraph.text)
        text = folded.text
        if text.count('"') % 2:
            text = INCHES.sub("'", text, count=1)
        for span in quotations(text):
            start, end = folded.span(*span)
            ends = paragraph.place(start, start + 1), paragraph.place(end - 1, end)
            changeable = text.count('"') % 2 == 0 and not ILL_PAIRED.search(text)
            yield Use(KINDS[text[span[0]]], paragraph.place(start, end), ends if changeable else ())


def strokes(sentences: Sequence[Sentence]) -> Iterator[Use]:
    """Dashes between words of the letter's own, and hyphens in their place; not those that begin an item."""
    for sentence in sentences:
        folded = fold(sentence.text)
        foreign = quotations(folded.text)
        at = 0
        while found := STROKE.search(folded.text, at):
            at = found.start("right")
            if within(found.span("stroke"), foreign) or _is_joint(found, folded.text):
                continue
            place, mark = (
                _place(sentence, folded.span(*span)) for span in (found.span(), found.span("stroke"))
            )
            changeable = found["stroke"] != "-" or _is_dash(found, folded.text)
            yield Use(HYPHEN if found["stroke"] == "-" else DASH, place, (mark,) if changeable else ())


def _place(sentence: Sentence, span: Span) -> Place:
    return sentence.paragraph.place(*(at + sentence.start for at in span))


def _paragraphs(sentences: Sequence[Sentence]) -> list[Paragraph]:
    return list({(s.paragraph.part, s.paragraph.index): s.paragraph for s in sentences}.values())


def _is_joint(found: re.Match[str], text: str) -> bool:
    """Whether the hyphen joins the parts of one word or of a telephone: «социально - бытовой»."""
    left, right = found["left"].lower(), found["right"].lower().rstrip(")»")
    if found["stroke"] != "-":
        return False
    if CHAIN.search(text[max(found.start() - 8, 0) : found.end() + 8]):
        return True
    whole = f"{left}-{right}"
    return (
        left in FIRST_HALVES
        or right in SECOND_HALVES
        or ORDINAL.fullmatch(whole) is not None
        or _makes_adjective(left, right)
        or any(reading.is_known for reading in parse(whole))
    )


def _is_dash(found: re.Match[str], text: str) -> bool:
    """Whether a hyphen can only be a dash: not within a number, a term or a word, nor a minus.

    «врач - терапевт», «Бердск - Новосибирск», «Иванов - Сидоров» may be one word with blanks in it.
    """
    left, right = found["left"].strip('«»()",;:').lower(), found["right"].strip('«»()",;:').lower()
    if not left or not right or any(part[0].isdigit() or part[-1].isdigit() for part in (left, right)):
        return False
    if (
        min(len(left), len(right)) < 2
        or right in PARTICLES
        or "№" in text[max(found.start() - 4, 0) : found.end()]
    ):
        return False
    names = found["left"][0].isupper() and found["right"][0].isupper()
    nouns = {case for case, *_ in forms_as(left, NOUN)} & {case for case, *_ in forms_as(right, NOUN)}
    return not names and not nouns


def _makes_adjective(left: str, right: str) -> bool:
    """«социально» with «бытовой», not «обслуживание» with «бесплатное»."""
    half, whole = parse(left)[0], parse(right)[0]
    return left.endswith(("о", "е")) and half.tag.POS in ("ADVB", "ADJS") and whole.tag.POS == "ADJF"

"""The questions and requests of an appeal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letterlint.language.folding import yo
from letterlint.language.kinship import lemma
from letterlint.language.sentences import sentences
from letterlint.language.spans import is_statement, quotations
from letterlint.letter.asking import LI
from letterlint.letter.asks import Ask, direct, listed, requested
from letterlint.letter.requests import ASK, heads, lemmas_of
from letterlint.letter.rhetoric import is_rhetorical
from letterlint.letter.vocabulary import having
from letterlint.model import Document, Paragraph, Sentence, Token

ITEM = re.compile(r"^\s*(?:(?P<number>\d{1,2})\s?[.)](?!\d\d?\.\d\d)|[а-я]\)|[–—•*-])\s*")
ANNOUNCING = having("announcing")  # «У меня вопросы:»
SURNAME = "Ли"
UNSIGNED_REACH = 4  # words in which «ли» makes a question without its sign


@dataclass(frozen=True, slots=True)
class Question:
    """A sentence or an item of a list that asks; it is answered when all that it asks is."""

    sentence: Sentence
    number: int | None  # in the appeal's own list
    asks: tuple[Ask, ...]
    before: tuple[Token, ...] = ()  # the sentence before it, that «она» and «это» may mean


def questions(appeal: Document) -> list[Question]:
    """What an appeal asks, in order; the story, mere politeness and rhetorical questions left out."""
    found: list[Question] = []
    lead: str | None = None
    before: tuple[Token, ...] = ()
    for paragraph in appeal.paragraphs:
        for sentence in _sentences(paragraph):
            item = _is_item(sentence, paragraph) or (lead is not None and sentence.text[:1].islower())
            asks = tuple(_asks(sentence, lead if item else None, item))
            if asks:
                number = _number(sentence, paragraph)
                found.append(Question(_unnumbered(sentence), number, asks, before))
            before = sentence.tokens
            lead = _lead(sentence) or (lead if item else None)
    return found


def _sentences(paragraph: Paragraph) -> Iterator[Sentence]:
    """The sentences, parted also after each «?»: «положена ли скидка? в какие дни?»"""
    for sentence in sentences(paragraph):
        start = 0
        for at, token in enumerate(sentence.tokens):
            if (
                token.text.startswith("?")
                and at + 1 < len(sentence.tokens)
                and sentence.tokens[at + 1].is_word
            ):
                yield _part(sentence, start, at + 1)
                start = at + 1
        yield _part(sentence, start, len(sentence.tokens)) if start else sentence


def _part(sentence: Sentence, start: int, end: int) -> Sentence:
    tokens = sentence.tokens[start:end]
    return Sentence(sentence.paragraph, tokens[0].start, tokens[-1].end, tokens)


def _unnumbered(sentence: Sentence) -> Sentence:
    item = ITEM.match(sentence.text)
    start = sentence.start + (item.end() if item else 0)
    return Sentence(
        sentence.paragraph, start, sentence.end, tuple(t for t in sentence.tokens if t.start >= start)
    )


def _is_item(sentence: Sentence, paragraph: Paragraph) -> bool:
    first = not paragraph.text[: sentence.start].strip()
    return ITEM.match(sentence.text) is not None or (first and bool(paragraph.number))


def _number(sentence: Sentence, paragraph: Paragraph) -> int | None:
    found = ITEM.match(sentence.text) or (ITEM.match(paragraph.number) if paragraph.number else None)
    return int(found["number"]) if found and found["number"] else None


def _lead(sentence: Sentence) -> str | None:
    """What the list after «Прошу сообщить:» or «Прошу:» is of, "inform" or "action"; None without a list."""
    if not sentence.text.rstrip().endswith(":"):
        return None
    words = {lemma(token.text) for token in sentence.tokens if token.is_word}
    if words & (lemmas_of("inform") | ANNOUNCING):
        return "inform"
    return "action" if {yo(t.text) for t in sentence.tokens} & ASK else None


def _asks(sentence: Sentence, lead: str | None, item: bool) -> Iterator[Ask]:
    tokens = _own(sentence)
    if not tokens or is_rhetorical(sentence.text):
        return
    found = list(heads(tokens))
    if found:
        yield from requested(tokens, found)
    elif _asked(sentence):
        yield from direct(tokens)
    elif lead or item:
        yield from listed(tokens, lead)
    elif _sounds_asking(tokens):
        yield from direct(tokens)


def _own(sentence: Sentence) -> tuple[Token, ...]:
    """The tokens without the item's number and without what others are quoted to have said."""
    text = sentence.paragraph.text
    said = [span for span in quotations(text) if is_statement(text[slice(*span)])]
    return tuple(t for t in _unnumbered(sentence).tokens if not any(a <= t.start < b for a, b in said))


def _asked(sentence: Sentence) -> bool:
    text = sentence.text.rstrip(' )»"!.')
    return text.endswith("?") and any(token.text.startswith("?") for token in _own(sentence))


def _sounds_asking(tokens: Sequence[Token]) -> bool:
    """A question without its sign: «есть ли бесплатные кружки.»"""
    words = [yo(token.text) for token in tokens if token.is_word and token.text != SURNAME][:UNSIGNED_REACH]
    return not LI.isdisjoint(words[1:])

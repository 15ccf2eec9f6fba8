"""What a sentence tells of people who are not the addressee."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letterlint.language.anaphora import PRONOUNS
from letterlint.language.folding import yo
from letterlint.language.mentions import mentions
from letterlint.language.morphology import has_tag, lemmas
from letterlint.language.names import Case, parse_any
from letterlint.language.spans import Span
from letterlint.language.tokens import CLAUSE_ENDS
from letterlint.model import Name, Sentence, Token

SURNAME = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
PERSON = re.compile(
    rf"\b{SURNAME}\s+(?:[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?|[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+(?:ич|вн|ичн)[а-яё]{{0,3}}\b)"
    rf"|\b[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?{SURNAME}\b"
    r"|\b[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+(?:ович|евич|ьич|овн|евн|ичн|иничн)[а-яё]{0,3}\b"
    rf"|\b(?P<pair>[А-ЯЁ][а-яё]+)\s+(?P<family>{SURNAME})\b(?!\s+[А-ЯЁ])"
)
FAMILY = frozenset(("сын", "дочь", "ребенок", "внук", "внучка", "подопечный", "муж", "жена", "супруг"))
FAMILY |= {"супруга", "мать", "мама", "отец", "папа", "брат", "сестра", "бабушка", "дедушка"}
YOU, YOUR = frozenset(("вы",)), frozenset(("ваш",))


@dataclass(frozen=True, slots=True)
class Other:
    """A person whom a sentence names; `oblique` where the name is not in the nominative."""

    span: Span  # in the sentence's paragraph
    oblique: bool


def others(sentence: Sentence, own: Sequence[Name]) -> Iterator[Other]:
    """The people that a sentence names with initials or in full, `own` (the addressees) aside."""
    tokens = sentence.tokens
    mine = [(tokens[m.first].start, tokens[m.last].end) for name in own for m in mentions(tokens, name)]
    for found in PERSON.finditer(sentence.text):
        start, end = (at + sentence.start for at in found.span())
        known = not found["pair"] or (has_tag(found["pair"], "Name") and has_tag(found["family"], "Surn"))
        if known and not any(a < end and start < b for a, b in mine):
            named = parse_any(found[0])
            yield Other((start, end), named is not None and named[1] is not Case.NOMINATIVE)


def clause(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The tokens around one, up to the nearest comma, colon or dash."""
    ends = [n for n, token in enumerate(tokens) if token.text in CLAUSE_ENDS]
    start = max((n for n in ends if n < at), default=-1)
    end = min((n for n in ends if n > at), default=len(tokens))
    return tokens[start + 1 : end]


def speaks_of(tokens: Sequence[Token], words: frozenset[str]) -> bool:
    """Whether a form of one of the words is among the tokens."""
    return any(lemmas(token.text) & words for token in tokens if token.is_word)


def speaks_to(tokens: Sequence[Token]) -> bool:
    """Whether the tokens speak of the addressee: «Вам», «Ваша пенсия»; not of «Ваш сосед»."""
    if speaks_of(tokens, YOU):
        return True
    yours = [n for n, token in enumerate(tokens) if token.is_word and lemmas(token.text) & YOUR]
    return any(
        not any(has_tag(t.text, "NOUN", "anim") for t in tokens[n + 1 : n + 3] if t.is_word) for n in yours
    )


def has_pronoun(tokens: Sequence[Token]) -> bool:
    """Whether «он» or «она» in one of their forms is among the tokens."""
    return any(yo(token.text) in forms for token in tokens for forms in PRONOUNS.values())

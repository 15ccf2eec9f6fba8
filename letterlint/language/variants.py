"""The same thing written in two ways: each function finds the uses of both.

A use is a place with the name of its variant. Words of others, in quotation marks, are not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letterlint.language.folding import fold, yo
from letterlint.language.morphology import lemmas, mostly, parse
from letterlint.language.spans import DATE, Span, act_requisites, is_statement, quotations, within
from letterlint.model import Place, Sentence, Token

YOU = re.compile(r"вы|вас|вам|вами|ваш(?:а|е|и|его|ей|ему|у|им|ими|их|ем|ею)?", re.IGNORECASE)
STRAIGHT, ANGLED, CURLY = "прямые", "«ёлочки»", "„лапки“"
KIND_OF_QUOTE = {"«": ANGLED, '"': STRAIGHT, "„": CURLY, "“": CURLY}
HYPHEN, DASH = "дефис", "тире"
STROKE = re.compile(r"(?<=\S)[ \u00a0]([-–—])(?=[ \u00a0]\S)")
FIGURES, WORDS = "цифрами", "словами"
IN_FIGURES = re.compile(r"\d{1,2}\.\d{2}\.(?:\d{4}|\d{2})")
IN_WORDS = re.compile(r"[«\"]?\d{1,2}[»\"]?(?:-го)?\s+[а-яё]+\s+\d{4}", re.IGNORECASE)
DOCUMENT = re.compile(
    r"\b(?:закон|приказ|постановлени|распоряжени|решени|договор|соглашени|контракт|письм|протокол|акт|справк|обращени|"
    r"заявлени|жалоб|запрос|ответ|указ|полис|доверенност|счёт|квитанци|№\s*\S+)\w*\s+(?:\S+\s+){0,3}?от\s+$",
    re.IGNORECASE,
)
I_WORDS, WE_WORDS = frozenset(("я",)), frozenset(("мы", "нам", "нас", "нами"))
SINGULAR, PLURAL = "«я»", "«мы»"
REGRET = frozenset(("извинение", "сожаление", "соболезнование", "благодарность", "сожалеть", "благодарить"))
BARE_NAMES = frozenset(("учреждение", "организация", "ведомство"))


@dataclass(frozen=True, slots=True)
class Use:
    """A variant and where it stands."""

    variant: str
    place: Place


def your_letters(sentences: Sequence[Sentence]) -> Iterator[Use]:
    """«Вы» and «вы», the first words of sentences aside, which have a capital letter in any case."""
    for sentence in sentences:
        own = _unquoted(sentence)
        for before, token in zip([None, *sentence.tokens], sentence.tokens, strict=False):
            begins = before is None or (not before.text[-1].isalnum() and before.text not in ",(–—-")
            if YOU.fullmatch(token.text) and not begins and token in own:
                yield Use("capital" if token.text[0].isupper() else "small", sentence.place(token))


def quotes(sentences: Sequence[Sentence]) -> Iterator[Use]:
    """Quotations by their marks, those within others aside."""
    for sentence in sentences:
        for start, end in quotations(fold(sentence.text).text):
            start, end = (at + sentence.start for at in fold(sentence.text).span(start, end))
            mark = sentence.paragraph.text[start]
            yield Use(KIND_OF_QUOTE[mark], sentence.paragraph.place(start, end))


def strokes(sentences: Sequence[Sentence]) -> Iterator[Use]:
    """Dashes between words, and hyphens in their place."""
    for sentence in sentences:
        outside = _statements(sentence)
        for found in STROKE.finditer(sentence.text):
            if not within(found.span(1), outside):
                place = sentence.paragraph.place(*(at + sentence.start for at in found.span(1)))
                yield Use(HYPHEN if found[1] == "-" else DASH, place)


def date_formats(sentences: Sequence[Sentence]) -> Iterator[Use]:
    """Full dates of the letter's own sentences: not of documents, tables and quotations."""
    for sentence in sentences:
        if sentence.paragraph.cell is not None:
            continue
        text = fold(sentence.text)
        foreign = [*act_requisites(text.text), *quotations(text.text)]
        for found in DATE.finditer(text.text):
            variant = FIGURES if IN_FIGURES.match(found[0]) else WORDS if IN_WORDS.match(found[0]) else ""
            of_document = within(found.span(), foreign) or DOCUMENT.search(text.text[: found.start()])
            if variant and not of_document:
                yield Use(variant, _place(sentence, found.span()))


def authors(sentences: Sequence[Sentence]) -> Iterator[Use]:
    """«Я», «сообщаю» and «мы», «сообщаем»; «приношу извинения» of the head is right beside «мы»."""
    for sentence in sentences:
        regrets = any(lemmas(token.text) & REGRET for token in sentence.tokens if token.is_word)
        for token in _unquoted(sentence):
            variant = _author(token)
            if variant and not (regrets and variant == SINGULAR):
                yield Use(variant, sentence.place(token))


def own_names(sentences: Sequence[Sentence], name: str) -> Iterator[Use]:
    """The organisation's short name («Центр»), and «учреждение», «организация» said of itself."""
    for sentence in sentences:
        for n, token in enumerate(sentence.tokens):
            if token.text[0].isupper() and yo(name) in lemmas(token.text) and n:
                yield Use(name, sentence.place(token))
            elif lemmas(token.text) & BARE_NAMES and _stands_alone(sentence.tokens, n):
                yield Use(token.text, sentence.place(token))


def _author(token: Token) -> str:
    if not token.is_word:
        return ""
    if yo(token.text) in I_WORDS | WE_WORDS:
        return SINGULAR if yo(token.text) in I_WORDS else PLURAL
    best = parse(token.text)[0]
    if not {"VERB", "1per", "indc"} <= best.tag.grammemes or best.score < 0.5:
        return ""
    return SINGULAR if "sing" in best.tag else PLURAL


def _stands_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun in the singular has neither an adjective before it nor a noun or a name after it."""
    before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
    bound = (
        before is not None and before.is_word and (mostly(before.text, "ADJF") or mostly(before.text, "PRTF"))
    )
    named = after is not None and (
        after.text in '«"(' or (after.is_word and (mostly(after.text, "gent") or after.text[0].isupper()))
    )
    return mostly(tokens[at].text, "sing", "nomn") and not bound and not named


def _unquoted(sentence: Sentence) -> list[Token]:
    statements = [(a + sentence.start, b + sentence.start) for a, b in _statements(sentence)]
    return [token for token in sentence.tokens if not within((token.start, token.end), statements)]


def _statements(sentence: Sentence) -> list[Span]:
    """Quotations that are somebody's words, not a name."""
    text = fold(sentence.text)
    found = [(a, b) for a, b in quotations(text.text) if is_statement(text.text[a:b])]
    return [text.span(a, b) for a, b in found]


def _place(sentence: Sentence, span: Span) -> Place:
    return sentence.paragraph.place(*(at + sentence.start for at in fold(sentence.text).span(*span)))

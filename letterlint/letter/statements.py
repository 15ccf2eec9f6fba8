"""The statements of a reply as far as they can answer: without courtesies and questions told again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from letterlint.language.folding import fold, yo
from letterlint.language.morphology import mostly
from letterlint.language.spans import is_statement, quotations
from letterlint.letter.courtesies import COURTESY, EMPTY, HEADING, OPENING
from letterlint.model import Sentence, Token

NUMBERED = re.compile(r"^\s*(\d{1,2})\s?[.)]\s*(?=[А-ЯЁ])")
ORDINALS = ("перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм")
BY_ORDINAL = re.compile(
    rf"^\s*(?:по|на|ответ\s+на|что\s+касается)\s+(?:ваш\w*\s+)?(?P<word>{'|'.join(ORDINALS)})\w*\s+(?:ваш\w*\s+)?(?:вопрос|пункт|просьб)|"
    rf"^\s*(?:по|на|ответ\s+на)\s+(?:вопрос\w*|пункт\w*)\s+(?:№\s*)?(?P<digit>\d{{1,2}})|^\s*во-(?P<nth>{'|'.join(ORDINALS)})ых",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of the reply: the tokens that can answer (none where it is empty), and those it leans on."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    topic: tuple[Token, ...] = ()  # the question told again, the lead of its list
    before: tuple[Token, ...] = ()  # the sentences before it in the paragraph
    number: int | None = None  # of the question that it says it answers
    items: tuple[Sentence, ...] = ()  # of the list that it leads

    @property
    def text(self) -> str:
        """What can answer, folded; with the items of its list."""
        if not self.tokens:
            return ""
        own = self.sentence.paragraph.text[self.tokens[0].start : self.sentence.end]
        return fold(" ".join((own, *(item.text for item in self.items)))).text


def statements(sentences: Sequence[Sentence]) -> list[Statement]:
    """The sentences of a reply in order, each with what it leans on."""
    found: list[Statement] = []
    for sentence in sentences:
        before = found[-1] if found else None
        found.append(_placed(_statement(sentence), before))
    return _with_lists(found)


def _statement(sentence: Sentence) -> Statement:
    folded = fold(sentence.text)
    text, place = yo(folded.text), folded.offsets
    if HEADING.match(text) and not any(_predicates(token) for token in sentence.tokens):
        return Statement(sentence, (), sentence.tokens)
    opening = OPENING.match(text)
    skipped = opening.end() if opening else 0
    cut = sentence.start + place[skipped]
    whole = sentence.paragraph.text
    said = [span for span in quotations(whole) if is_statement(whole[slice(*span)])]
    own = tuple(t for t in sentence.tokens if t.start >= cut and not any(a <= t.start < b for a, b in said))
    topic = tuple(t for t in sentence.tokens if t.start < cut)
    if COURTESY.search(text, skipped):
        return Statement(sentence, ())
    if empty := EMPTY.search(text, skipped):
        start, end = max(_before(text, empty.start()), skipped), _after(text, empty.end())
        own = _without(own, sentence.start + place[start], sentence.start + place[end])
        return Statement(sentence, own if any(_predicates(token) for token in own) else ())
    return Statement(sentence, own, topic if own else sentence.tokens)


def _without(tokens: Sequence[Token], start: int, end: int) -> tuple[Token, ...]:
    return tuple(token for token in tokens if not start <= token.start < end)


def _before(text: str, at: int) -> int:
    return max(text.rfind(sign, 0, at) for sign in ",;:–") + 1


def _after(text: str, at: int) -> int:
    return min(
        (n for sign in (",", ";", ":", "–", " и ") if (n := text.find(sign, at)) >= 0), default=len(text)
    )


def _predicates(token: Token) -> bool:
    return any(mostly(token.text, tag) for tag in ("VERB", "PRTS", "ADJS", "PRED"))


def _placed(own: Statement, before: Statement | None) -> Statement:
    """With what it leans on, and the number that it or a sentence before it in the paragraph has."""
    number = _number(own.sentence)
    if before is None or before.sentence.paragraph.index != own.sentence.paragraph.index:
        topic = before.topic if before and not before.tokens and number is None else ()
        return replace(own, number=number, topic=(*topic, *own.topic))
    earlier = (*before.before, *before.tokens)
    return replace(
        own,
        number=before.number if number is None else number,
        topic=(*before.topic, *own.topic),
        before=earlier,
    )


def _number(sentence: Sentence) -> int | None:
    """«2. Поездка стоит …», «По второму вопросу …», «Во-вторых, …»."""
    paragraph = sentence.paragraph
    listed = NUMBERED.match(sentence.text) or (
        NUMBERED.match(f"{paragraph.number} А") if paragraph.number else None
    )
    if listed:
        return int(listed[1])
    told = BY_ORDINAL.match(yo(sentence.text))
    if told is None:
        return None
    return int(told["digit"]) if told["digit"] else ORDINALS.index(told["word"] or told["nth"]) + 1


def _with_lists(found: list[Statement]) -> list[Statement]:
    """A lead («понадобятся:») tells what its items tell, and they lean on it."""
    done: list[Statement] = []
    lead: int | None = None
    for n, statement in enumerate(found):
        text = statement.sentence.text.strip()
        if lead is not None and _is_item(statement, found[lead]):
            head = done[lead]
            done[lead] = replace(
                head, tokens=(*head.tokens, *statement.tokens), items=(*head.items, statement.sentence)
            )
            statement = replace(statement, topic=(*head.topic, *found[lead].tokens, *statement.topic))
        else:
            lead = None
        done.append(statement)
        if text.endswith(":"):
            lead = n
    return done


ITEM = re.compile(r"^\s*(?:\d{1,2}[.)]|[а-я]\)|[–—•*-])\s|^\s*[а-яё]")


def _is_item(statement: Statement, lead: Statement) -> bool:
    paragraph = statement.sentence.paragraph
    return bool(
        ITEM.match(statement.sentence.text)
        or paragraph.number
        or paragraph.index == lead.sentence.paragraph.index
    )

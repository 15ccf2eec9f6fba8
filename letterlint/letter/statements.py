"""The statements of a reply, as far as they can answer: without courtesies, promises and the questions told again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from letterlint.language.folding import fold, yo
from letterlint.language.morphology import mostly
from letterlint.language.spans import is_statement, quotations
from letterlint.model import Sentence, Token

ASKED = (
    r"обращени\w*|письм\w*|жалоб\w*|заявлени\w*|вопрос\w*|запрос\w*|просьб\w*"
)
TELL = r"(?:сообща\w+|отвеча\w+|информиру\w+|разъясня\w+|поясня\w+|уведомля\w+|доводим)"
# what says that somebody asked; what follows it in the sentence may answer
OPENING = re.compile(
    rf"^(?:\d+[.)]\s*)?(?:"
    rf"(?:[^.:]*?\b(?:{ASKED})\b[^.:]*?|[^.:]{{0,60}}?)\b{TELL}(?:\s+(?:вам|вас|также|до\s+вашего\s+сведения))*(?:,?\s+(?:о\s+)?следующее)?(?:,\s+что|\s*:|,|\.|$)|"
    rf"(?:вы|вас|ваш\w*\s+(?:{ASKED})|в\s+(?:своем|вашем)\s+(?:{ASKED})|из\s+вашего\s+(?:{ASKED}))\s+[^:–]*?"
    rf"(?:спрашива|спросил|пишет|просит|просил|интересу|сообщает|указывает|жалуетесь|касает|следует|задан|изложен)[^:–]*(?:[:–]|$)|"
    rf"(?:по|на|относительно|что\s+касается|касательно)\s+(?:[^,:–]*?\b)?(?:вопрос\w*|просьб\w*|пункт\w*|поводу)[^,:–]*(?:[,:–]|$)(?:\s*то\s)?|"
    rf"что\s+касается\s+[^,:–]*(?:,\s*то\s|[:–]|$)|относительно\s+[^,:–]*(?:[,:–]|$)"
    rf")\s*",
    re.IGNORECASE,
)
# clauses that say nothing of substance
EMPTY = re.compile(
    rf"\b(?:{ASKED})\b[^.,;:]{{0,120}}?\b(?:рассмотрен\w*|изучен\w*|поступил\w*|получен\w*|зарегистрирован\w*|учтен\w*|проанализирован\w*)\b|"
    rf"\b(?:рассмотрел\w?|изучил\w?|получил\w?)\b[^.,;:]{{0,20}}\bваш\w*\s+(?:{ASKED})|"
    r"\bв\s+(?:установленн|предусмотренн)\w+\s+(?:\w+\s+){0,2}(?:порядк|срок)\w*|\bв\s+ближайшее\s+время|\bв\s+кратчайши\w+\s+срок\w*|"
    r"\b(?:принят\w*|взят\w*|приня\w+|взя\w+)\s+(?:\w+\s+)?(?:к\s+сведению|во\s+внимание|на\s+(?:особый\s+)?контроль|в\s+работу|на\s+заметку)|"
    r"\bна\s+(?:особом\s+|личном\s+|постоянном\s+)?контроле\b|\bпрорабатыва\w+|"
    r"\bнаправл\w+\s+по\s+(?:компетенции|принадлежности)(?!\s+(?:в|во|на)\s)|\bпровод\w+\s+(?:\w+\s+){0,2}работ\w+\s+в\s+(?:этом|данном)|"
    r"\bработа\s+(?:\w+\s+){0,5}(?:ведется|продолжается|проводится)|\bпринимаются\s+(?:все\s+)?(?:\w+\s+)?меры|"
    r"\b(?:соответствующ|необходим|надлежащ)\w+\s+мер\w*|\b(?:своевременно|дополнительно)\s+(?:проинформир|сообщ|уведом)\w+|"
    r"\b(?:проинформированы|уведомлены|извещены)\b|\bвыража\w+\s+(?:\w+\s+)?сожалени",
    re.IGNORECASE,
)
# sentences of courtesy, whole
COURTESY = re.compile(
    r"\bблагодарим\b|\bспасибо\b|\bнадеемся\b|\bжелаем\b|\bприно[сш]\w+\s+[^.]{0,30}извинени|"
    r"\bесли\s+(?:у\s+вас\s+)?(?:\w+\s+){0,2}(?:остались|останутся|остался|возникнут|появятся|возникли)[^.]*\bвопрос|"
    r"\bконсультаци\w+\s+[^.]{0,60}(?:можно|проводят|провод|вы\s+можете|предоставля)|\bконсультаци\w+\s+по\s|"
    r"\b(?:получить|за)\s+(?:\w+\s+)?(?:консультаци|разъяснени|информаци)\w+|\bзадать\s+вопрос|"
    r"\bпросим\s+(?:вас\s+)?(?:сохранять|проявить|отнестись|понять|набраться)|"
    r"\bуделя\w+\s+(?:\w+\s+)?внимани|\bваш\w*\s+мнени\w+\b",
    re.IGNORECASE,
)
HEADING = re.compile(r"^(?:\d+[.)]\s*)?(?:об?|по\s+поводу|насчет|про)\s")  # «О плате за октябрь.»
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
    text = yo(fold(sentence.text).text)
    if HEADING.match(text) and not any(_predicates(token) for token in sentence.tokens):
        return Statement(sentence, (), sentence.tokens)
    opening = OPENING.match(text)
    cut = sentence.start + (opening.end() if opening else 0)
    whole = sentence.paragraph.text
    said = [span for span in quotations(whole) if is_statement(whole[slice(*span)])]
    own = tuple(t for t in sentence.tokens if t.start >= cut and not any(a <= t.start < b for a, b in said))
    topic = tuple(t for t in sentence.tokens if t.start < cut)
    rest = text[opening.end() if opening else 0 :]
    if COURTESY.search(rest):
        return Statement(sentence, ())
    if empty := EMPTY.search(rest):
        own = _without(own, cut + _before(rest, empty.start()), cut + _after(rest, empty.end()))
        return Statement(sentence, own if any(_predicates(token) for token in own) else ())
    return Statement(sentence, own, topic if own else sentence.tokens)


def _without(tokens: Sequence[Token], start: int, end: int) -> tuple[Token, ...]:
    return tuple(token for token in tokens if not start <= token.start < end)


def _before(text: str, at: int) -> int:
    return max(text.rfind(sign, 0, at) for sign in ",;:–") + 1


def _after(text: str, at: int) -> int:
    return min((n for sign in (",", ";", ":", "–", " и ") if (n := text.find(sign, at)) >= 0), default=len(text))


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
        own, number=before.number if number is None else number, topic=(*before.topic, *own.topic), before=earlier
    )


def _number(sentence: Sentence) -> int | None:
    """«2. Поездка стоит …», «По второму вопросу …», «Во-вторых, …»."""
    paragraph = sentence.paragraph
    listed = NUMBERED.match(sentence.text) or (NUMBERED.match(f"{paragraph.number} А") if paragraph.number else None)
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
            done[lead] = replace(head, tokens=(*head.tokens, *statement.tokens), items=(*head.items, statement.sentence))
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
    return bool(ITEM.match(statement.sentence.text) or paragraph.number or paragraph.index == lead.sentence.paragraph.index)


def answering(found: Sequence[Statement]) -> Iterator[Statement]:
    return (statement for statement in found if statement.tokens)

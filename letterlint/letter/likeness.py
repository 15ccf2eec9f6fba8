"""How far a statement speaks of what a question asks: shared and kindred words, weighed by rarity."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from letterlint.language.folding import yo
from letterlint.language.kinship import is_content, lemma, nearness
from letterlint.language.vectors import rarity
from letterlint.letter.asking import Kind, is_question_word
from letterlint.letter.asks import Ask
from letterlint.letter.fitness import PERSON, forwards, refuses
from letterlint.letter.questions import Question
from letterlint.letter.statements import Statement
from letterlint.letter.vocabulary import having
from letterlint.model import Token

# words that say how a thing is asked, not what about
LIGHT = having("light")
ABSTRACT = having("abstract")
META = having("correspondence")  # of a reply: of the correspondence itself
PRONOUNS = having("pronoun")
COMMONEST, RAREST = 6.0, 13.0  # rarity, see `vectors.rarity`
LEAST, NUMBER, LIGHTEST = 0.15, 0.2, 0.08
ABSTRACT_SHARE, CLAUSE_SHARE, CONTEXT_SHARE, BEFORE_SHARE = 0.5, 0.3, 0.05, 0.3
COMMON_LOSS = 2.0  # what a word loses for each other question that has it
SMALLEST_TOTAL = 0.2  # a question of light words alone is not met by one of them
EARLIER, TOPIC = 0.5, 0.6  # what a word is worth in the sentences before, in the question told again
STAFF, REFUSED = "сотрудник", "отказ"  # what a full name, «не вправе» stand for
# «Ваше письмо», not «Вашу жалобу на обеды»
THE_APPEAL = re.compile(
    r"\bваш\w*\s+(?:обращени|письм|жалоб|заявлени)\w*(?!\s+(?:на(?!\s+рассмотр)|о|об|про)\b)"
)
SENT_ON = 0.6  # «Ваше письмо направлено в полицию» speaks of any request


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a statement, in dictionary form: its own, those of the sentences before, of its topic."""

    own: frozenset[str]
    before: frozenset[str]
    topic: frozenset[str]
    sent_on: bool  # it says that the appeal was sent on


def said(statement: Statement) -> Said:
    own = _own_words(statement.tokens)
    if statement.tokens and PERSON.search(statement.text):
        own |= {STAFF}
    if statement.tokens and refuses(yo(statement.text)):
        own |= {REFUSED}
    whole = yo(statement.sentence.text)
    sent_on = forwards(whole) and THE_APPEAL.search(whole) is not None
    return Said(own, _own_words(statement.before), _own_words(statement.topic), sent_on)


def _own_words(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(content(tokens)) - META


def content(tokens: Iterable[Token]) -> list[str]:
    """The words and numbers that name something, in dictionary form."""
    return [lemma(t.text) for t in tokens if t.text[0].isdigit() or _names(t)]


def _names(token: Token) -> bool:
    return token.is_word and len(token.text) > 1 and is_content(token.text) and not is_question_word(token)


def weight(word: str) -> float:
    """How much a word tells: rare ones tell more."""
    if word in LIGHT or word[0].isdigit():
        return LIGHTEST if word in LIGHT else NUMBER
    worth = min(max((rarity(word) - COMMONEST) / (RAREST - COMMONEST), LEAST), 1.0)
    return worth * (ABSTRACT_SHARE if word in ABSTRACT else 1.0)


def weights(
    question: Question, at: int, others: Sequence[Question], reply: Sequence[Said]
) -> dict[str, float]:
    """What the words of the ask number `at` of a question weigh, among the other questions and in the reply.

    A word that all questions or all the reply have tells nothing; one of a clause after a comma
    («, так как мне …») tells little.
    """
    ask = question.asks[at]
    own, aside = set(content(ask.tokens)), _aside(ask)
    found = dict.fromkeys(set(content(ask.context)) - own, CONTEXT_SHARE)
    if at == 0 and leans(ask):
        found = dict.fromkeys(set(content(question.before)) - own, BEFORE_SHARE) | found
    found = {word: weight(word) * share for word, share in found.items()}
    asked = [{word for other in q.asks for word in content(other.tokens)} for q in others]
    for word in own:
        common = sum(word in words for words in asked)
        frequent = sum(word in told.own for told in reply) / max(len(reply), 1)
        share = CLAUSE_SHARE if word in aside else 1.0
        found[word] = weight(word) * share / (1 + COMMON_LOSS * common) / (1 + frequent)
    return found


def _aside(ask: Ask) -> set[str]:
    """The words after the first comma that begins no question («…, что задано»), if enough stands before."""
    for at, token in enumerate(ask.tokens[:-1]):
        if (
            token.text == ","
            and len(content(ask.tokens[:at])) >= 2
            and not is_question_word(ask.tokens[at + 1])
        ):
            return set(content(ask.tokens[at:])) - set(content(ask.tokens[:at]))
    return set()


def leans(ask: Ask) -> bool:
    """Whether an ask is understood only with what stands before it: «сколько она стоит»."""
    own = set(content(ask.tokens)) - LIGHT - ABSTRACT
    return len(own) <= 1 or any(yo(token.text) in PRONOUNS for token in ask.tokens)


def likeness(ask: Ask, weighed: Mapping[str, float], told: Said) -> float:
    """From 0 to 1, what share of the weight of an ask's words a statement has."""
    shared = sum(worth * _met(word, told) for word, worth in weighed.items())
    share = shared / max(sum(weighed.values()), SMALLEST_TOTAL)
    return max(share, SENT_ON) if told.sent_on and ask.kind in (Kind.ACTION, Kind.HELP) else share


def coverage(weighed: Mapping[str, float], reply: Sequence[Said]) -> float:
    """The share of the weight of an ask's words that the reply has anywhere."""
    shared = sum(
        worth * max((nearest(word, told.own) for told in reply), default=0.0)
        for word, worth in weighed.items()
    )
    return shared / max(sum(weighed.values()), SMALLEST_TOTAL)


def _met(word: str, told: Said) -> float:
    return max(
        nearest(word, told.own), EARLIER * nearest(word, told.before), TOPIC * nearest(word, told.topic)
    )


def nearest(word: str, among: Iterable[str]) -> float:
    return max((nearness(word, other) for other in among), default=0.0)

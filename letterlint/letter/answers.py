"""Which sentences of the reply answer which questions of the appeal."""

from __future__ import annotations

from collections.abc import Sequence

from letterlint.language.morphology import mostly
from letterlint.letter.asks import Ask
from letterlint.letter.comparison import Comparison
from letterlint.letter.evidence import ANSWERED, OPEN, chance
from letterlint.letter.questions import Question, questions
from letterlint.letter.statements import Statement, statements
from letterlint.model import Answer, Document, Place, Sentence

ALSO = 0.7  # of the best score: a sentence that answers too
IN_PLACE = 0.05  # what its place adds to the score of a sentence that fits
MOST = 3  # sentences shown for a thing asked


def answers(appeal: Document, reply: Sequence[Sentence]) -> tuple[Answer, ...]:
    """The questions of an appeal, in order, each with the places of the sentences that answer it."""
    asked = tuple(questions(appeal))
    if not asked:
        return ()
    compared = Comparison(asked, tuple(statement for statement in statements(reply) if statement.tokens))
    return tuple(_answer(compared, n) for n in range(len(asked)))


def _answer(compared: Comparison, n: int) -> Answer:
    question = compared.questions[n]
    chances = [chance(compared, n, at) for at in range(len(question.asks))]
    found = [_sentences(compared, n, at) for at, likely in enumerate(chances) if likely >= OPEN]
    missing = [ask for ask, likely in zip(question.asks, chances, strict=True) if likely < ANSWERED]
    return Answer(
        question=question.sentence.place(),
        text=question.sentence.text,
        missing=tuple(_told(question, ask) for ask in missing),
        sure=min(chances) < OPEN,
        sentences=tuple(dict.fromkeys(place for places in found for place in places)),
    )


def _sentences(compared: Comparison, n: int, at: int) -> list[Place]:
    """The places of the sentences that answer best, in the order of reading."""
    in_place, fit = compared.in_place(n), compared.fit[n][at]
    worth = [compared.owned(n, at, s) + IN_PLACE * fit[s] * (s in in_place) for s in range(len(fit))]
    best = sorted(range(len(worth)), key=worth.__getitem__, reverse=True)[:MOST]
    kept = sorted(s for s in best if worth[s] >= ALSO * worth[best[0]])
    return [place for s in kept for place in _places(compared.statements[s])]


def _places(statement: Statement) -> list[Place]:
    return [sentence.place() for sentence in (statement.sentence, *statement.items)]


def _told(question: Question, ask: Ask) -> str:
    """The words of an ask as they stand in the appeal; of the only one, all the question."""
    if len(question.asks) == 1:
        return question.sentence.text
    text = question.sentence.paragraph.text[ask.tokens[0].start : ask.tokens[-1].end]
    words = text.rstrip(" ,;.?!").split()
    while words and mostly(words[-1], "CONJ"):
        words.pop()
    return " ".join(words).rstrip(",;")

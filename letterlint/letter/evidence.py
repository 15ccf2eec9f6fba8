"""How likely it is that the reply answers a thing asked.

The evidence: statements that speak of it and give what it asks for, the same number, a paragraph at its
place that answers nothing else. It is weighed by a logistic function; the weights were fitted to letters
with and without one of their answers and to replies of other letters; that of the number was set by hand.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

from letterlint.letter.asking import Kind
from letterlint.letter.comparison import Comparison
from letterlint.letter.likeness import coverage

SPOKEN_OF = 0.4  # where the reply shares less of a question's words, the place of a statement tells less
HELPED = 0.75  # «прошу принять меры»: something was done, refused, sent on
VAGUE = 0.25  # a question whose words weigh less cannot be told to be open
ANSWERED, OPEN = 0.6, 0.35  # above the first there is an answer, under the second there is none


@dataclass(frozen=True, slots=True)
class Evidence:
    """Whether one thing asked has an answer; all from 0 to 1."""

    best: float  # the best statement: its subject and its fitness
    own: float  # the same, but less where the statement suits another question better
    free: float  # the best in paragraphs that answer nothing else
    place: float  # the fitness of a free statement between the answers to the questions before and after
    number: float  # how clearly the statement with the question's number gives it
    cause: float  # of «почему»: how clearly a statement gives it that no other «почему» has
    shared: float  # the share of its words that the reply has


WEIGHTS = Evidence(best=2.6, own=2.2, free=2.0, place=2.0, number=4.0, cause=2.4, shared=1.7)
BIAS = -3.6


def chance(compared: Comparison, n: int, at: int) -> float:
    """The probability that the reply answers the thing asked number `at` of question `n`."""
    if compared.questions[n].asks[at].kind is Kind.HELP:
        return float(any(fit >= HELPED for fit in compared.fit[n][at]))
    evidence = evidence_of(compared, n, at)
    total = BIAS + sum(getattr(evidence, f.name) * getattr(WEIGHTS, f.name) for f in fields(Evidence))
    least = OPEN if sum(compared.weights[n][at].values()) < VAGUE else 0.0
    return max(least, 1 / (1 + math.exp(-total)))


def evidence_of(compared: Comparison, n: int, at: int) -> Evidence:
    score, fit = compared.score[n][at], compared.fit[n][at]
    shared = coverage(compared.weights[n][at], compared.said)
    placed = max((fit[s] for s in compared.in_place(n)), default=0.0)
    return Evidence(
        best=max(score, default=0.0),
        own=max((compared.owned(n, at, s) for s in range(len(score))), default=0.0),
        free=max((score[s] for s in compared.free(n)), default=0.0),
        place=placed * min(1.0, shared / SPOKEN_OF),
        number=_numbered(compared, n, at),
        cause=_cause(compared, n, at),
        shared=shared,
    )


def _numbered(compared: Comparison, n: int, at: int) -> float:
    number = compared.questions[n].number
    if number is None or not compared.by_number:
        return 0.0
    fits = zip(compared.fit[n][at], compared.statements, strict=True)
    return max(_clear(fit) for fit, statement in fits if statement.number == number)


def _cause(compared: Comparison, n: int, at: int) -> float:
    if compared.questions[n].asks[at].kind is not Kind.WHY:
        return 0.0
    score = compared.score[n][at]
    rivals = [
        compared.score[m][b]
        for m, question in enumerate(compared.questions)
        for b, ask in enumerate(question.asks)
        if m != n and ask.kind is Kind.WHY
    ]
    own = (s for s in range(len(score)) if all(rival[s] <= score[s] for rival in rivals))
    return max((_clear(compared.fit[n][at][s]) for s in own), default=0.0)


def _clear(fit: float) -> float:
    """How far fitness is above what any statement may have by chance."""
    return max(0.0, 2 * fit - 1)

"""Which sentences of the reply answer which questions of the appeal.

For each thing asked there is evidence that the reply answers it: statements that speak of it and give
what it asks for, the same number, a paragraph at its place that answers nothing else. The evidence is
weighed by a logistic function; its weights were fitted to letters with and without one of their answers.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cached_property

from letterlint.language.morphology import mostly
from letterlint.letter.asking import Kind
from letterlint.letter.fitness import fitness
from letterlint.letter.likeness import Said, coverage, leans, likeness, said, weights
from letterlint.letter.questions import Ask, Question, questions
from letterlint.letter.statements import Statement, statements
from letterlint.model import Answer, Document, Place, Sentence

UNFIT_SHARE = 0.2  # what a statement of the right subject is worth that does not give what is asked
CLAIMED = 0.4  # a paragraph that answers another question so well is not free
SPOKEN_OF = 0.4  # where the reply shares less of a question's words, the place of a statement tells less
ANCHOR = 0.45  # a statement so good fixes where in the reply a question is answered
EVEN = 0.05
ANSWERED, OPEN = 0.6, 0.4  # probability of an answer: above the first there is one, under the second none
HELPED = 0.75  # «прошу принять меры»: something was done, refused, sent on
AWAY = 0.3  # what a statement is worth where the answer is not to be expected
VAGUE = 0.25  # a question whose words weigh less cannot be told to be open
ALSO = 0.7  # of the best score: a sentence that answers too
MOST = 3  # sentences shown for a thing asked


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


WEIGHTS = Evidence(best=2.4, own=2.4, free=2.0, place=2.3, number=4.0, cause=2.8, shared=1.5)
BIAS = -3.4


def answers(appeal: Document, reply: Sequence[Sentence]) -> tuple[Answer, ...]:
    """The questions of an appeal, in order, each with the places of the sentences that answer it."""
    asked = questions(appeal)
    return Pairing(tuple(asked), tuple(s for s in statements(reply) if s.tokens)).answers() if asked else ()


@dataclass(frozen=True)
class Pairing:
    """Questions held against the statements of a reply that can answer."""

    questions: tuple[Question, ...]
    statements: tuple[Statement, ...]

    def answers(self) -> tuple[Answer, ...]:
        return tuple(self._answer(n) for n in range(len(self.questions)))

    def _answer(self, n: int) -> Answer:
        question = self.questions[n]
        chances = [self.chance(n, at) for at in range(len(question.asks))]
        found = [self._sentences(n, at) for at, chance in enumerate(chances) if chance >= OPEN]
        missing = [ask for ask, chance in zip(question.asks, chances, strict=True) if chance < ANSWERED]
        return Answer(
            question=question.sentence.place(),
            text=question.sentence.text,
            missing=tuple(_told(question, ask) for ask in missing),
            sure=min(chances) < OPEN,
            sentences=tuple(dict.fromkeys(place for places in found for place in places)),
        )

    def chance(self, n: int, at: int) -> float:
        """The probability that the reply answers the ask number `at` of question `n`."""
        if self.questions[n].asks[at].kind is Kind.HELP:
            return float(any(self._fit[n][at][s] >= HELPED for s in range(len(self.statements))))
        evidence = self.evidence(n, at)
        least = OPEN if sum(self._weights[n][at].values()) < VAGUE else 0.0
        total = sum(getattr(evidence, f.name) * getattr(WEIGHTS, f.name) for f in fields(Evidence))
        return max(least, 1 / (1 + math.exp(-total - BIAS)))

    def evidence(self, n: int, at: int) -> Evidence:
        score, fit, free = self._score[n][at], self._fit[n][at], self._free(n)
        low, high = self._between(n)
        shared = coverage(self._weights[n][at], self._said)
        return Evidence(
            best=max(score, default=0.0),
            own=max((self._owned(n, at, s) for s in range(len(score))), default=0.0),
            free=max((score[s] for s in free), default=0.0),
            place=min(1.0, shared / SPOKEN_OF) * max((fit[s] for s in free if low < s < high), default=0.0),
            number=self._numbered(n, at),
            cause=self._cause(n, at),
            shared=shared,
        )

    @cached_property
    def _said(self) -> list[Said]:
        return [said(statement) for statement in self.statements]

    @cached_property
    def _weights(self) -> list[list[dict[str, float]]]:
        return [
            [weights(question, at, self._others(n), self._said) for at in range(len(question.asks))]
            for n, question in enumerate(self.questions)
        ]

    def _others(self, n: int) -> list[Question]:
        return [question for m, question in enumerate(self.questions) if m != n]

    @cached_property
    def _fit(self) -> list[list[list[float]]]:
        """How well, by question, ask and statement, the statement gives what is asked; less out of its home."""
        return [
            [
                [f if s in self._homes[n][at] else AWAY * f for s, f in enumerate(self._fits(question, ask))]
                for at, ask in enumerate(question.asks)
            ]
            for n, question in enumerate(self.questions)
        ]

    def _fits(self, question: Question, ask: Ask) -> list[float]:
        asked = question.sentence.paragraph.text[ask.tokens[0].start : ask.tokens[-1].end]
        return [fitness(ask.kind, s.text, asked, question.sentence.text) for s in self.statements]

    @cached_property
    def _homes(self) -> list[list[Sequence[int]]]:
        """The statements among which, by question and ask, the answer is to be expected."""
        return [[self._home(n, at) for at in range(len(q.asks))] for n, q in enumerate(self.questions)]

    def _home(self, n: int, at: int) -> Sequence[int]:
        """Those of the question's number; for «и надо ли за неё платить» those beside the answer to the first half: in its paragraph or the next."""
        everywhere = range(len(self.statements))
        if self._by_number and self.questions[n].number:
            return [s for s in everywhere if self.statements[s].number == self.questions[n].number]
        if at and everywhere and leans(self.questions[n].asks[at]):
            first = self._likeness(n, 0)
            best = max(everywhere, key=first.__getitem__)
            beside = next((s for s in everywhere[best:] if self._paragraph(s) != self._paragraph(best)), best)
            near = (self._paragraph(best), self._paragraph(beside))
            return [s for s in everywhere if self._paragraph(s) in near]
        return everywhere

    @cached_property
    def _by_number(self) -> bool:
        """Whether the reply has a number for every question that has one."""
        asked = {question.number for question in self.questions if question.number}
        return len(asked) > 1 and asked <= {statement.number for statement in self.statements}

    def _likeness(self, n: int, at: int) -> list[float]:
        ask, weighed = self.questions[n].asks[at], self._weights[n][at]
        return [likeness(ask, weighed, told) for told in self._said]

    @cached_property
    def _score(self) -> list[list[list[float]]]:
        """Likeness and fitness together, by question, ask and statement."""
        return [
            [self._scores(n, at) for at in range(len(question.asks))] for n, question in enumerate(self.questions)
        ]

    def _scores(self, n: int, at: int) -> list[float]:
        alike, fit = self._likeness(n, at), self._fit[n][at]
        return [a * (UNFIT_SHARE + (1 - UNFIT_SHARE) * f) for a, f in zip(alike, fit, strict=True)]

    @cached_property
    def _claims(self) -> list[list[float]]:
        """By question and statement, the best score that one of its asks has."""
        return [[max(asks) for asks in zip(*self._score[n], strict=True)] for n in range(len(self.questions))]

    def _rival(self, n: int, s: int) -> float:
        """How well a statement answers another question."""
        return max((claims[s] for m, claims in enumerate(self._claims) if m != n), default=0.0)

    def _owned(self, n: int, at: int, s: int) -> float:
        score = self._score[n][at][s]
        return score * min(1.0, (score + EVEN) / (self._rival(n, s) + EVEN))

    def _free(self, n: int) -> list[int]:
        """The statements of paragraphs that answer no other question."""
        taken = {self._paragraph(s) for s in range(len(self.statements)) if self._rival(n, s) >= CLAIMED}
        return [s for s in range(len(self.statements)) if self._paragraph(s) not in taken]

    def _paragraph(self, s: int) -> Place:
        return self.statements[s].sentence.paragraph.place()

    def _between(self, n: int) -> tuple[int, int]:
        """The statements that answer the questions before and after: the answer is likely between them."""
        before = [a for m, a in self._anchors.items() if m < n]
        after = [a for m, a in self._anchors.items() if m > n]
        return max(before, default=-1), min(after, default=len(self.statements))

    @cached_property
    def _anchors(self) -> dict[int, int]:
        best = {n: max(range(len(c)), key=c.__getitem__) for n, c in enumerate(self._claims) if c}
        return {n: s for n, s in best.items() if self._claims[n][s] >= ANCHOR}

    def _numbered(self, n: int, at: int) -> float:
        number = self.questions[n].number
        if number is None or not self._by_number:
            return 0.0
        return max(_clear(f) for f, s in zip(self._fit[n][at], self.statements, strict=True) if s.number == number)

    def _cause(self, n: int, at: int) -> float:
        if self.questions[n].asks[at].kind is not Kind.WHY:
            return 0.0
        score = self._score[n][at]
        rivals = [
            self._score[m][b]
            for m, question in enumerate(self.questions)
            for b, ask in enumerate(question.asks)
            if m != n and ask.kind is Kind.WHY
        ]
        own = (s for s in range(len(score)) if all(rival[s] <= score[s] for rival in rivals))
        return max((_clear(self._fit[n][at][s]) for s in own), default=0.0)

    def _sentences(self, n: int, at: int) -> list[Place]:
        """The places of the sentences that answer, the best ones, in the order of reading."""
        low, high = self._between(n)
        free = self._free(n)
        worth = [
            self._owned(n, at, s) + EVEN * self._fit[n][at][s] * (s in free and low < s < high)
            for s in range(len(self.statements))
        ]
        best = sorted(range(len(worth)), key=worth.__getitem__, reverse=True)[:MOST]
        kept = sorted(s for s in best if worth[s] >= ALSO * worth[best[0]])
        return [place for s in kept for place in _places(self.statements[s])]


def _clear(fit: float) -> float:
    """How far fitness is above what any statement may have by chance."""
    return max(0.0, 2 * fit - 1)


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
    return " ".join(words)

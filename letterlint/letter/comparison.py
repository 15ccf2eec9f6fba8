"""The questions of an appeal held against the statements of a reply, each against each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from letterlint.letter.asks import Ask
from letterlint.letter.fitness import fitness
from letterlint.letter.likeness import Said, leans, likeness, said, weights
from letterlint.letter.questions import Question
from letterlint.letter.statements import Statement
from letterlint.model import Place

UNFIT_SHARE = 0.2  # what a statement of the right subject is worth that does not give what is asked
AWAY = 0.3  # what a statement's fitness is worth where the answer is not to be expected
CLAIMED = 0.4  # a paragraph that answers another question so well is not free
ANCHOR = 0.45  # a statement so good fixes where in the reply a question is answered
EVEN = 0.05  # keeps the ratio of small scores near 1


@dataclass(frozen=True)
class Comparison:
    """Questions and the statements that can answer; everything is counted from 0 to 1.

    `n` is a question's position, `at` that of one thing asked in it, `s` a statement's.
    """

    questions: tuple[Question, ...]
    statements: tuple[Statement, ...]

    @cached_property
    def said(self) -> list[Said]:
        return [said(statement) for statement in self.statements]

    @cached_property
    def weights(self) -> list[list[dict[str, float]]]:
        """What the words of each thing asked weigh, by question and ask."""
        return [
            [weights(question, at, self._others(n), self.said) for at in range(len(question.asks))]
            for n, question in enumerate(self.questions)
        ]

    def _others(self, n: int) -> list[Question]:
        return [question for m, question in enumerate(self.questions) if m != n]

    @cached_property
    def fit(self) -> list[list[list[float]]]:
        """How well a statement gives what is asked, by question, ask and statement."""
        return [
            [self._fits(n, at, ask) for at, ask in enumerate(question.asks)]
            for n, question in enumerate(self.questions)
        ]

    def _fits(self, n: int, at: int, ask: Ask) -> list[float]:
        sentence, home = self.questions[n].sentence, self._home(n, at)
        asked = sentence.paragraph.text[ask.tokens[0].start : ask.tokens[-1].end]
        fits = [fitness(ask.kind, statement.text, asked, sentence.text) for statement in self.statements]
        return [fit if s in home else AWAY * fit for s, fit in enumerate(fits)]

    def _home(self, n: int, at: int) -> Sequence[int]:
        """Where the answer is to be expected: at the question's number; for «и надо ли за неё платить» in the
        paragraph that answers the first half, or the next; else anywhere.
        """
        everywhere = range(len(self.statements))
        if self.by_number and self.questions[n].number:
            return [s for s in everywhere if self.statements[s].number == self.questions[n].number]
        if at and everywhere and leans(self.questions[n].asks[at]):
            first = self._likeness(n, 0)
            best = max(everywhere, key=first.__getitem__)
            beside = next((s for s in everywhere[best:] if self._paragraph(s) != self._paragraph(best)), best)
            near = (self._paragraph(best), self._paragraph(beside))
            return [s for s in everywhere if self._paragraph(s) in near]
        return everywhere

    @cached_property
    def by_number(self) -> bool:
        """Whether the reply has a number for every question that has one."""
        asked = {question.number for question in self.questions if question.number}
        return len(asked) > 1 and asked <= {statement.number for statement in self.statements}

    def _likeness(self, n: int, at: int) -> list[float]:
        ask, weighed = self.questions[n].asks[at], self.weights[n][at]
        return [likeness(ask, weighed, told) for told in self.said]

    @cached_property
    def score(self) -> list[list[list[float]]]:
        """Likeness and fitness together, by question, ask and statement."""
        return [
            [self._scores(n, at) for at in range(len(question.asks))]
            for n, question in enumerate(self.questions)
        ]

    def _scores(self, n: int, at: int) -> list[float]:
        alike, fit = self._likeness(n, at), self.fit[n][at]
        return [a * (UNFIT_SHARE + (1 - UNFIT_SHARE) * f) for a, f in zip(alike, fit, strict=True)]

    @cached_property
    def _claims(self) -> list[list[float]]:
        """By question and statement, the best score that one of its asks has."""
        return [[max(asks) for asks in zip(*self.score[n], strict=True)] for n in range(len(self.questions))]

    def _rival(self, n: int, s: int) -> float:
        """How well a statement answers another question."""
        return max((claims[s] for m, claims in enumerate(self._claims) if m != n), default=0.0)

    def owned(self, n: int, at: int, s: int) -> float:
        """The score, less where the statement answers another question better."""
        score = self.score[n][at][s]
        return score * min(1.0, (score + EVEN) / (self._rival(n, s) + EVEN))

    def free(self, n: int) -> list[int]:
        """The statements of paragraphs that answer no other question."""
        taken = {self._paragraph(s) for s in range(len(self.statements)) if self._rival(n, s) >= CLAIMED}
        return [s for s in range(len(self.statements)) if self._paragraph(s) not in taken]

    def in_place(self, n: int) -> list[int]:
        """The free statements between the answers to the questions before and after."""
        low = max((s for m, s in self._anchors.items() if m < n), default=-1)
        high = min((s for m, s in self._anchors.items() if m > n), default=len(self.statements))
        return [s for s in self.free(n) if low < s < high]

    @cached_property
    def _anchors(self) -> dict[int, int]:
        best = {n: max(range(len(c)), key=c.__getitem__) for n, c in enumerate(self._claims) if c}
        return {n: s for n, s in best.items() if self._claims[n][s] >= ANCHOR}

    def _paragraph(self, s: int) -> Place:
        return self.statements[s].sentence.paragraph.place()

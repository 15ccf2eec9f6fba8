"""Слова вместо ответа.

«Принято к сведению», «вопрос прорабатывается», «взято на контроль», «работа продолжается», «направлено по
компетенции»: человек прочёл и не узнал ничего. Напишите, что решили, кто и когда сделает, куда направлено
письмо.

Замечания нет, если в этом предложении или в следующем названы срок, орган или человек. Слова в кавычках не
проверяются. Слова, которые у Вас имеют точное значение, перечислите в настройке allow, свои – в add.

Источник: Кодекс, п. 5.4.1 – ответ даётся по существу поставленных вопросов.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from letterlint.check import Example, Finding, Letter, PhraseCheck, Sentence, Severity
from letterlint.language.context import made_definite

DEFINITE = ("date", "term", "person", "recipient")  # in the sentence that follows


@dataclass(frozen=True, kw_only=True)
class EmptyAnswer(PhraseCheck):
    """A list of phrases, `words/empty-answer.tsv`; the next sentence too can make one definite."""

    name: ClassVar[str] = "empty-answer"
    clause: ClassVar[str] = "5.4.1"
    default_severity: ClassVar[Severity] = Severity.WARNING
    examples: ClassVar[tuple[Example | str, ...]] = (
        "Ваши слова [[приняты к сведению]].",
        "[[Вопрос о лавочке прорабатывается]].",
        "Ваше обращение [[взято на контроль]].",
        "[[Работа в этом направлении продолжается]].",
        "Письмо [[направлено по компетенции]].",
        "Письмо [[передано в компетентные органы]] для ответа.",
        "Ваше мнение [[будет учтено]].",
        "Вопрос о лавочке прорабатывается, решение примут до 15 мая 2025 года.",
        "Вопрос о лавочке прорабатывается. Решение примут до 15 мая 2025 года.",
        "Письмо направлено по компетенции в жилищную инспекцию.",
        "Обращение взято на контроль заведующей отделением Рыбаковой И. О.",
        "Работа клуба продолжается до 30 июня 2025 года.",
        "Вы пишете: «Отвечают, что вопрос прорабатывается».",
        "Центр работает с 9:00 до 17:00, работа с документами – в кабинете № 3.",
    )

    def findings(self, letter: Letter) -> Iterator[Finding]:
        following = {a.place(): b for a, b in pairwise(letter.sentences) if a.paragraph == b.paragraph}
        for sentence in letter.sentences:
            yield from self._in(sentence, following.get(sentence.place()))

    def _in(self, sentence: Sentence, after: Sentence | None) -> Iterator[Finding]:
        for match in self._book.find(sentence.tokens):
            place = sentence.place(sentence.tokens[match.first], sentence.tokens[match.last])
            kinds = [kind for kind in match.entry["unless"].split() if kind in DEFINITE]
            told = after is not None and made_definite(after.text, (0, 0), kinds)
            if not told and not self._excused(sentence, place, match):
                yield self._found(sentence, place, match.entry)

"""Грубость, обвинение, угроза, отказ без причины.

Человек обратился за помощью. Обвинение («Вы ввели нас в заблуждение»), угроза («будете привлечены»),
снисходительность («как Вам должно быть известно») и ярлыки обижают его и ничего не объясняют. Назовите факт,
норму и то, что можно сделать.

Отказ без причины («В выплате отказано.») тоже груб. Причина может стоять в самом предложении, перед ним или
после него: норма, сумма, чего не хватило.

Замечания нет на слова в кавычках, на «жалоба признана необоснованной» и на спокойное изложение нормы. Слова,
которые у Вас приняты, перечислите в настройке allow, свои запреты – в add.

Источник: Кодекс, п. 4.6 – недопустимы грубость, обвинения, угрозы, дискриминация; п. 5.2.2 – уважительный тон;
п. 5.3.8 – отказ объясняют и предлагают другое решение.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from letterlint.check import Applicability, Example, Finding, Fix, Letter, PhraseCheck, Sentence, Severity
from letterlint.language.refusals import gives_reason, refuses
from letterlint.language.reproaches import reproach

CALM = "Назовите факт, норму и то, что можно сделать."
ADVICE = "Напишите, почему, по какой норме и что можно сделать."


@dataclass(frozen=True, kw_only=True)
class Courtesy(PhraseCheck):
    """A list of phrases, `words/courtesy.tsv`, and refusals without a reason."""

    name: ClassVar[str] = "courtesy"
    clause: ClassVar[str] = "4.6, 5.2.2, 5.3.8"
    default_severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example | str, ...]] = (
        "Заявление рассмотрено. [[В назначении выплаты отказано.]] Решение принято 5 мая.",
        "[[Помочь Вам не можем.]] Справку верните.",
        "Вы [[вводите нас в заблуждение]], говоря о доходе.",
        "[[Как Вам должно быть известно]], доход считают за год.",
        "В противном случае [[Вы будете привлечены]] к ответственности.",
        "[[Повторно разъясняем]] Вам порядок записи.",
        "[[В Вашем возрасте]] поездки не нужны.",
        "Просим [[больше не обращаться]] по этому вопросу, [[отзовите жалобу]].",
        "[[Если бы Вы пришли вовремя, ничего бы]] не случилось.",
        "[[Не оплатите до пятницы – выселим]] без разговоров.",
        "[[Любому понятно]], что справка нужна.",
        "[[Возить Вас в больницу не будут.]] Квитанция приложена.",
        "В выплате отказано, потому что доход выше порога.",
        "Ваш доход – 25 300 рублей, порог – 24 120 рублей. В выплате отказано.",
        "К сожалению, назначить выплату мы не можем. Её получают собственники жилья, а Ваша квартира принадлежит району.",
        "Вы пишете, что Вам отказано в приёме. Мы проверили журнал: Вас приняли 5 мая.",
        "Гражданин вправе отказаться от услуг по статье 18 Федерального закона от 28.12.2013 № 442-ФЗ.",
        "Решение об отказе отменено, деньги перечислены 5 мая.",
        "Соседка кричала: «Вы сами виноваты». Мы с ней поговорили.",
        "Жалоба признана необоснованной: журнал посещений заполнен, сдача возвращена под подпись.",
        "Центр не отказывает в помощи: запишитесь на 5 мая.",
    )

    def findings(self, letter: Letter) -> Iterator[Finding]:
        yield from super().findings(letter)
        yield from (found for sentence in letter.sentences if (found := self._reproach(sentence)))
        framed = [None, *letter.sentences, None]
        for (before, sentence), (_, after) in pairwise(pairwise(framed)):
            if sentence is not None and refuses(sentence) and not _explained(before, sentence, after):
                message = f"отказ без причины. {ADVICE}"
                fix = Fix(ADVICE, Applicability.MANUAL)
                yield self.finding(sentence.paragraph, sentence.place(), message, fix)

    def _reproach(self, sentence: Sentence) -> Finding | None:
        found = reproach(sentence)
        if found is None:
            return None
        (start, end), kind = found
        place = sentence.paragraph.place(sentence.start + start, sentence.start + end)
        return self.finding(sentence.paragraph, place, f"{kind}. {CALM}", Fix(CALM, Applicability.MANUAL))


def _explained(before: Sentence | None, sentence: Sentence, after: Sentence | None) -> bool:
    """Whether the reason stands in the sentence or beside it."""
    return any(gives_reason(one) for one in (before, sentence, after) if one is not None)

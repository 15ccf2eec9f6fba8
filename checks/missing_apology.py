"""Вина признана, а извинений нет.

Если жалоба подтвердилась, человек ждёт извинений – не «за доставленные неудобства», а за то, что случилось,
и от имени руководителя: «От имени директора Центра Зиминой О. П. приносим Вам извинения за пропущенный
визит». В письме, которое руководитель подписывает сам, хватит «приношу Вам извинения».

Замечания нет, если факты не подтвердились, нарушений не выявлено, виноват кто-то другой или ошибка – в
документах самого человека. Замечание одно на письмо: на первом предложении, где вина признана.

Источник: Кодекс, п. 5.4.1 – «приносятся извинения от имени руководителя»; п. 5.6.4 – если ошибка допущена
Центром, «принести извинения».
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from letterlint.check import Applicability, Check, Example, Finding, Fix, Letter, Role, Sentence, Severity
from letterlint.language.apologies import Apology, apology
from letterlint.language.guilt import Admission, admission

DEPUTY = "> Иванову И. И.\n^ Уважаемый Иван Иванович!\n{}\nС уважением,\nЗаместитель директора Т. В. Гусева"
MODEL = "«От имени директора приносим Вам извинения за …»"
PROBLEMS = {
    Apology.NONE: f"вина признана, а извинений нет. Напишите: {MODEL}.",
    Apology.NOT_OF_HEAD: f"извинения – не от имени руководителя. Напишите: {MODEL}.",
    Apology.OF_US: f"не сказано, что извиняется руководитель. Напишите: {MODEL} или «приношу Вам извинения».",
}


@dataclass(frozen=True, kw_only=True)
class MissingApology(Check):
    """Looks for an admission of fault (`letterlint/language/words/guilt.tsv`), then for an apology."""

    name: ClassVar[str] = "missing-apology"
    clause: ClassVar[str] = "5.4.1, 5.6.4"
    default_severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example | str, ...]] = (
        "[[Факты, изложенные в Вашем письме, подтвердились.]] С работником провели беседу.",
        "[[При расчёте допущена ошибка.]] Деньги вернём 15 мая.",
        DEPUTY.format("[[Ваша жалоба признана обоснованной.]] Приносим извинения за неудобства."),
        "[[Письмо утеряно по вине нашего работника.]] Копию просим прислать снова.",
        "[[Диспетчер действительно не записал Ваш номер.]] Теперь звонки пишут в журнал.",
        "[[Плата за март начислена неверно.]] Новая квитанция приложена.",
        DEPUTY.format("[[Срок ответа нарушен.]] Приношу извинения."),
        "Факты не подтвердились: визиты записаны в журнале.",
        "Нарушений в работе сотрудника не выявлено.",
        "Жалоба признана необоснованной.",
        "Факты подтвердились. Приношу Вам извинения за грубость.",
        DEPUTY.format("Факты подтвердились. От имени директора приносим Вам извинения за грубость."),
        "Факты подтвердились. Руководство Центра приносит извинения за этот случай.",
        "Вы пишете, что допущена ошибка в расчёте. Расчёт верен.",
        "Как указывает заявитель, социальный работник не пришёл. Визит записан в журнале.",
        "В Вашем заявлении допущена ошибка: не тот год рождения.",
        "Квитанция утеряна банком, дубликат получите 5 мая.",
        "Если факты подтвердятся, работника заменят.",
        "Нарушение слуха подтверждено справкой.",
    )

    def findings(self, letter: Letter) -> Iterator[Finding]:
        own = " ".join([letter.organisation.name, *(p.text for p in letter.paragraphs(Role.LETTERHEAD))])
        pairs = zip((None, *letter.sentences), letter.sentences, strict=False)
        admitting = [(admission(sentence, before, own), sentence) for before, sentence in pairs]
        plainest = max((found for found, _ in admitting), default=Admission.NONE)
        if plainest:
            first = next(sentence for found, sentence in admitting if found is plainest)
            yield from self._about(first, apology(letter.sentences, letter.signature.post))

    def _about(self, sentence: Sentence, found: Apology) -> Iterator[Finding]:
        if found is not Apology.OF_HEAD:
            fix = Fix(f"Напишите: {MODEL}.", Applicability.MANUAL)
            advice = Severity.INFO if found is Apology.OF_US else None
            yield self.finding(sentence.paragraph, sentence.place(), PROBLEMS[found], fix, severity=advice)

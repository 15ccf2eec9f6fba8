"""Chains of genitives: what is a link, what is not."""

from __future__ import annotations

import pytest

from letterlint.language.genitives import genitive_chains
from letterlint.language.tokens import tokens

CHAINS = {
    "Мы изменили порядок проверки качества уборки комнат.": "проверки качества уборки комнат",
    "Для ремонта старой и новой ступеньки крыльца нужен цемент.": "ремонта ступеньки крыльца",
    "Утверждён график посещений Вашей матери.": "посещений матери",
    "Список работ и услуг няни вывешен.": "услуг няни",
    "До окончания ремонта крыши лифт закрыт.": "ремонта крыши",
    "Создан список учебников для обучающихся.": "обучающихся",
    "Нужен расчёт ранее назначенной платы за месяц.": "платы",
    "Ответил начальник отдела благоустройства.": "",
    "Получено письмо Ивановой Анны Петровны.": "",
    "Прошло пять дней отпуска сестры.": "отпуска сестры",
    "Принесите справки, копии, фотографии.": "",
    "По итогам осмотра квартиры услуги не оплачены.": "осмотра квартиры",
    "Повышена плата за месяц, сумма прежняя.": "",
}


@pytest.mark.parametrize("text", CHAINS)
def test_the_longest_chain(text: str) -> None:
    marked = tokens(text)
    chains = [" ".join(marked[n].text for n in chain.nouns) for chain in genitive_chains(marked)]
    assert max(chains, key=len, default="") == CHAINS[text]


def test_nouns_joined_by_and_are_counted_loosely() -> None:
    (chain,) = genitive_chains(tokens("Начат контроль сроков и качества уборки."))
    assert (len(chain.nouns), len(chain.loose)) == (2, 2)

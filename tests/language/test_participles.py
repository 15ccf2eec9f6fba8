"""Phrases inside phrases are told by agreement."""

from __future__ import annotations

import pytest

from letterlint.language.participles import nestings
from letterlint.language.tokens import tokens

NESTED = {
    "Врач, осмотревший больного, лежащего в палате, ушёл.": ("осмотревший", "лежащего", True),
    "Посетив дом, построенный в мае, мы составили акт.": ("Посетив", "построенный", True),
    "Проживающим в доме, построенном в мае, жильцам дадут ключи.": ("Проживающим", "построенном", True),
    "Ответ, с опозданием посланный сыну, живущему в Омске, вернулся.": ("посланный", "живущему", True),
    "Люди, купившие билеты, проданные дважды, получат деньги.": ("купившие", "проданные", False),
}
APART = (
    "Врач, осмотревший больного, оставил рецепт, подписанный главным врачом.",
    "Жильцы, живущие в доме и платящие за лифт, довольны.",
    "Письма людей, живущих в доме, посланные в мае, дошли.",
    "Посетив дом, построенную там веранду мы не видели.",
    "Присланные Вами письма брата, живущего в Омске, дошли.",
    "Врач, осмотрев больного, оставил рецепт.",
    "Мы видели дом, построенный в мае.",
    "Няня, знающая дорогу, ведёт детей, взяв их за руки.",
)


@pytest.mark.parametrize("text", NESTED)
def test_a_phrase_inside_another(text: str) -> None:
    marked = tokens(text)
    found = [(marked[each.outer].text, marked[each.inner].text, each.sure) for each in nestings(marked)]
    assert found == [NESTED[text]]


@pytest.mark.parametrize("text", APART)
def test_phrases_side_by_side(text: str) -> None:
    assert list(nestings(tokens(text))) == []

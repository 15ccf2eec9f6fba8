"""Subordinate clauses are counted by what joins them."""

from __future__ import annotations

import pytest

from letterlint.language.clauses import subordinates
from letterlint.language.tokens import tokens

SURE = {
    "Мы узнали, что врач придёт, когда Вы позвоните.": ["что", "когда"],
    "Няня, имя которой Вы назвали, пришла, так как её просили.": ["который", "как"],
    "Спросите, придёт ли врач и в каком кабинете будет приём.": ["ли", "какой"],
    "До того, как переедете, скажите, где будете жить.": ["как", "где"],
    "Рассказали ему о том, чем болела мать, потому что он спросил.": ["чем", "что"],
    "Как только откроют счёт, деньги, чей срок хранения истёк, вернут.": ["как", "чей"],
    "Если хотите, приходите, хотя приём уже окончен.": ["если", "хотя"],
}
NONE = (
    "Как правило, врач приходит утром, хотя бы раз в месяц.",
    "Что касается оплаты, то она не изменилась.",
    "Пока по средам приём ведёт сестра, а не врач.",
    "Вряд ли лифт починят сегодня, скорее завтра.",
    "Никто не знает больше, чем сосед, такой как Вы.",
    "Пришлите справку, копию паспорта, полис.",
)
PERHAPS = {
    "Напишите, что пришли письмо и что ответа нет.": 1,
    "Спросите, куда обратиться, и запишите ответ.": 1,
    "Счёт закрыт, после чего пришло письмо.": 1,
}


@pytest.mark.parametrize("text", SURE)
def test_clauses_are_told_by_their_first_words(text: str) -> None:
    assert [each.word for each in subordinates(tokens(text)) if each.sure] == SURE[text]


@pytest.mark.parametrize("text", NONE)
def test_what_looks_like_a_clause_is_none(text: str) -> None:
    assert subordinates(tokens(text)) == []


@pytest.mark.parametrize("text", PERHAPS)
def test_clauses_that_repeat_or_have_no_predicate_are_not_sure(text: str) -> None:
    assert sum(not each.sure for each in subordinates(tokens(text))) == PERHAPS[text]


def test_a_question_to_the_reader_has_no_clause_at_its_beginning() -> None:
    assert subordinates(tokens("Когда придёт врач?"), question=True) == []


def test_two_words_of_one_clause_are_one() -> None:
    assert len(subordinates(tokens("Мы напишем, когда и где пройдёт собрание."))) == 1

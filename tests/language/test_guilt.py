"""Admissions of one's own fault, refusals and reproaches, and what looks like them."""

from __future__ import annotations

import pytest

from letterlint.language.guilt import Admission, admission
from letterlint.language.refusals import refuses
from letterlint.language.reproaches import reproach
from letterlint.model import Sentence
from letterlint.testing import letter_of

ADMISSIONS = [
    "Факты, о которых Вы написали, подтвердились.",
    "Ваша жалоба обоснована.",
    "При начислении допущена ошибка.",
    "Наш специалист не внёс в договор две услуги.",
    "Мы не предупредили Вас о переносе приёма.",
    "Письмо затерялось по вине нашего регистратора.",
    "Это недосмотр нашего методиста.",
    "Всё, о чём Вы рассказали, действительно произошло.",
    "Заявление пролежало у нас две недели без движения.",
    "Сотрудник положил справку не в ту папку.",
    "Плата за май рассчитана неверно.",
]
NO_ADMISSIONS = [
    "Факты, о которых Вы написали, не подтвердились.",
    "Ваша жалоба необоснованна.",
    "Нарушений не выявлено.",
    "Наш специалист не нашёл ошибок.",
    "Наш специалист не нарушил порядок.",
    "Мы не получили Ваше письмо.",
    "Мы не смогли до Вас дозвониться.",
    "Вы пишете, что допущена ошибка.",
    "Если ошибка подтвердится, деньги вернут.",
    "Ошибка допущена банком.",
    "В Вашем заявлении допущена ошибка.",
    "ООО «Тепло» не предупредило жильцов.",
    "Вы действительно приходили к нам 5 мая.",
]
REFUSALS = [
    "В выплате отказано.",
    "Окна Вам мыть не будут.",
    "Помочь Вам не можем.",
    "Путёвку Вы не получите.",
]
NO_REFUSALS = [
    "Плату брать не будут.",
    "Вы вправе отказаться от услуг.",
    "В приёме может быть отказано, если нет паспорта.",
    "Вы пишете, что Вам отказали.",
    "Центр не отказывает в помощи.",
]
REPROACHES = [
    "Если бы Вы следили за сыном, ничего бы не случилось.",
    "Каждому понятно, что справка нужна.",
    "Не придёте завтра – снимем с учёта.",
    "Если не заплатите, обратимся в полицию.",
    "Женщине Ваших лет это ни к чему.",
]
NO_REPROACHES = [
    "Если Вы не согласны, обратитесь в суд.",
    "Если плату не внести, договор расторгнем по статье 25 Жилищного кодекса.",
    "Если бы мы получили справку раньше, выплату назначили бы в мае.",
    "Вам понятно, какие нужны бумаги?",
    "Всем жильцам разосланы памятки.",
]


def sentence(text: str) -> Sentence:
    return letter_of(text).sentences[0]


@pytest.mark.parametrize("text", ADMISSIONS)
def test_admissions(text: str) -> None:
    assert admission(sentence(text), None, "")


@pytest.mark.parametrize("text", NO_ADMISSIONS)
def test_no_admissions(text: str) -> None:
    assert admission(sentence(text), None, "") is Admission.NONE


def test_who_is_named_before_is_at_fault_unless_it_is_the_writer() -> None:
    before, after = sentence("Мы проверили перевозчика."), sentence("Допущена ошибка.")
    assert admission(after, before, "") is Admission.NONE
    assert admission(after, before, "ООО «Перевозчик»") is Admission.PLAIN


@pytest.mark.parametrize("text", REFUSALS)
def test_refusals(text: str) -> None:
    assert refuses(sentence(text))


@pytest.mark.parametrize("text", NO_REFUSALS)
def test_no_refusals(text: str) -> None:
    assert not refuses(sentence(text))


@pytest.mark.parametrize("text", REPROACHES)
def test_reproaches(text: str) -> None:
    assert reproach(sentence(text)) is not None


@pytest.mark.parametrize("text", NO_REPROACHES)
def test_no_reproaches(text: str) -> None:
    assert reproach(sentence(text)) is None

from __future__ import annotations

import pytest

from letterlint.language.kinship import KINDRED, ONE_ROOT, SAME, is_content, lemma, nearness, one_root


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("запись", "записаться"),
        ("задать", "задание"),
        ("решить", "решать"),
        ("закрыть", "закрытие"),
        ("север", "северный"),
    ],
)
def test_one_root(left: str, right: str) -> None:
    assert one_root(left, right)


@pytest.mark.parametrize(("left", "right"), [("прием", "приехать"), ("дом", "дорога"), ("школа", "шкаф")])
def test_other_roots(left: str, right: str) -> None:
    assert not one_root(left, right)


def test_nearness_falls_from_the_same_word_to_a_stranger() -> None:
    assert nearness("стали", "сталь") == SAME
    assert nearness("проверка", "проверить") == ONE_ROOT
    assert nearness("стоимость", "рубль") == KINDRED
    assert 0 < nearness("собака", "кошка") < ONE_ROOT
    assert nearness("батарея", "поэзия") == 0


@pytest.mark.parametrize(("word", "form"), [("нашли", "найти"), ("дочери", "дочь"), ("ждёт", "ждать")])
def test_lemma(word: str, form: str) -> None:
    assert lemma(word) == form


def test_words_that_name_something() -> None:
    assert all(map(is_content, ["залог", "платить", "свободная"]))
    assert not any(map(is_content, ["и", "на", "она", "какой", "не"]))

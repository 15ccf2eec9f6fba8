from __future__ import annotations

from letterlint.language.vectors import UNKNOWN, rarity, similarity


def test_neighbours_are_nearer_than_strangers() -> None:
    assert similarity("крыша", "кровля") > 0.6 > 0.2 > similarity("крыша", "алименты")


def test_a_word_is_most_like_itself() -> None:
    assert abs(similarity("пенсия", "пенсия") - 1) < 1e-5


def test_unknown_words() -> None:
    assert similarity("ъъъ", "крыша") == 0
    assert rarity("ъъъ") == UNKNOWN


def test_rare_words_are_rarer() -> None:
    assert rarity("и") < rarity("деньги") < rarity("залог") < rarity("коляска") <= UNKNOWN


def test_the_ends_of_the_vocabulary() -> None:
    assert rarity("a") < UNKNOWN and rarity("ящик") < UNKNOWN
    assert rarity("<unk>") == UNKNOWN

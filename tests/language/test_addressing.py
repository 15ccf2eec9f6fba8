"""Names of an address block in the wrong case, and what to write instead."""

from __future__ import annotations

import pytest

from letterlint.language.addressing import misaddressed
from letterlint.language.posts import post_in_dative
from letterlint.model import Gender, Name

WRONG = {
    "Игнатьев О. В.": "Игнатьеву О. В.",
    "О. В. Игнатьев": "О. В. Игнатьеву",
    "ИГНАТЬЕВ О.В.,\nул. Мира, д. 5": "ИГНАТЬЕВУ О.В.,\nул. Мира, д. 5",
    "Директор школы\nИгнатьев О. В.": "Директору школы\nИгнатьеву О. В.",
    "Дзюба Тамара\n Павловна": "Дзюбе Тамаре\n Павловне",
    "Игнатьеву О. В.\nи Белая А. С.": "Игнатьеву О. В.\nи Белой А. С.",
    "Гр. Игнатьева Олега Викторовича": "Гр. Игнатьеву Олегу Викторовичу",
    "Алиев Руслан Мамед оглы": "Алиеву Руслану Мамед оглы",
    "Вайс Любовь Генриховна": "Вайс Любови Генриховне",
}
RIGHT = (
    "Черных О. И.",
    "Дзюбе Тамаре\nПавловне",
    "Мельник А. С.",
    "Законному представителю\nИгнатьева О. В.",
    "Школа имени Игнатьева О. В.",
    "Кому:\nИгнатьев О. В.",
    "УТВЕРЖДАЮ\nДиректор\nО. В. Игнатьев",
    "Жителям дома № 5\nул. Игнатьева, д. 3",
)
POSTS = {
    "Главный врач больницы": "Главному врачу",
    "Заведующая отделением": "Заведующей",
    "Военный комиссар": "Военному комиссару",
}


@pytest.mark.parametrize("block", WRONG)
def test_names_become_datives(block: str) -> None:
    lines = block.split("\n")
    for found in misaddressed(lines, ()):
        for change in sorted(found.changes, key=lambda c: -c.start):
            line = lines[change.line]
            lines[change.line] = line[: change.start] + change.text + line[change.end :]
    assert "\n".join(lines) == WRONG[block]


@pytest.mark.parametrize("block", RIGHT)
def test_datives_and_labels_stay(block: str) -> None:
    assert list(misaddressed(block.split("\n"), ())) == []


def test_the_salutation_tells_that_a_name_declines() -> None:
    (found,) = misaddressed(["Мельник А. С."], [Name("Мельник", "Антон", "Сергеевич", Gender.MALE)])
    assert [change.text for change in found.changes] == ["Мельнику"]


@pytest.mark.parametrize("post", POSTS)
def test_posts_become_datives(post: str) -> None:
    found = post_in_dative(post)
    assert found is not None and found[2] == POSTS[post]


@pytest.mark.parametrize("post", ["Директору школы", "И. о. директора", "Министерство труда", "Новый дом"])
def test_what_is_no_post_in_the_nominative_stays(post: str) -> None:
    assert post_in_dative(post) is None

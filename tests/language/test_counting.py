from __future__ import annotations

import pytest

from letterlint.language.counting import word_count
from letterlint.language.sentences import sentences
from letterlint.model import Paragraph, Part


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Решение принято 10 марта 2025 года.", 4),
        ("От имени [указать фамилию, имя и отчество руководителя] приношу извинения.", 5),
        (
            "По статье 15 Федерального закона от 28.12.2013 № 442-ФЗ «Об основах социального обслуживания граждан».",
            6,
        ),
        ("МБУ «КЦСОН Маслянинского муниципального округа» рассмотрело Ваше обращение.", 5),
        ("Вы пишете: «Мне никто не ответил на письмо».", 8),
        ("Приём ведёт И. И. Иванова в кабинете № 5-а.", 5),
        ("Звоните по тел. 8 (383-47) 2-15-30 с 9:00 до 12:00.", 5),
        ("Пишите на kcson@example.ru или на сайт www.example.ru.", 7),
        ("Ответ дан письмом от 8 июля 2025 года № 611.", 4),
        ("1) паспорт и его копию;", 4),
        ("а) паспорт;", 1),
        ("В 2025 г. выдано 14 путёвок.", 3),
        ("По профилю «анестезиология и реаниматология» принят врач.", 5),
        ("Песок привезут из карьера у с. Глинка к д. 6.", 7),
        ("Социально-бытовые услуги на дому.", 4),
    ],
)
def test_word_count(text: str, count: int) -> None:
    (sentence,) = sentences(Paragraph(Part.BODY, 0, text))
    assert word_count(sentence) == count

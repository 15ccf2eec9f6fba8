"""Sentences, in the notation of razdel's tests: « | » where one ends."""

from __future__ import annotations

import pytest

from letterlint.language.sentences import sentences, split
from letterlint.model import Paragraph, Part

PARTITIONS = """\
Вы были у нас в 2025 г. | Решение принято по ул. Мира, д. 5. | Письмо от 5 мар. 2025 получено.
Вх. № 5, исх. № 7. | Ответ подп. Иванов.
Мы опросили Дроздову Л. А. и двух её подопечных.
Мы опросили Дроздову Л. А. | Комиссия изучила журнал.
См. ст. 15 и п. 3 Правил.
Лечение стоит 5 млн. руб. в год.
Справка по адресу: г. Обь, ул. Кирова. | Приходите.
Вы живёте в Новосибирской обл. | Приём идёт ежедневно.
Вам выплатят 500 руб. | Деньги придут 5 мая.
Доски, кирпич и т. д. | Он вывезет сам.
С 1 января 2025 г. Пенсионный фонд стал Социальным.
Вы пишете: «Мне не ответили». | Мы разобрались.
ООО «Ромашка» работает в г. Оби на ул. им. Пушкина.
Приём с 9.00 до 18.00. | Обед с 13.00.
Приём ведёт И. о. директора в каб. 5. | Звоните.
Срок, т. е. 30 дней, истёк. | Ждём Вас.
Жалоба обоснованна: пропущены визиты 9, 16 и 23 января 2025 года. | Простите нас.
Территория прикреплена к отделению по адресу: мкр. 3-ый, д. 27, к. 2, пом. 4, с режимом работы с 9:00.
Площадь равна 10 кв. м. | Этого достаточно.
Принесите: | 1) паспорт; | 2) СНИЛС; | 3) справку.
Принесите: | – паспорт; | – СНИЛС.
Мы решили: | а) дать; | б) не брать.
Я пришёл. | А он ушёл.
По тел. 8 (383) 351-70-12 ответят. | Звоните с 8 до 17 ч. | Обед в полдень.
Врио министра И. И. Петров подписал приказ. | Он вступил в силу.
Председатель комитета – Кольцова И. В. | По её запросу опору перенесут.
Письмо от гр. Петровой получено 5 мая 2025 года."""


@pytest.mark.parametrize("line", PARTITIONS.split("\n"))
def test_split(line: str) -> None:
    wanted = line.split(" | ")
    text = " ".join(wanted)
    assert [text[start:end] for start, end in split(text)] == wanted


def test_line_breaks_and_soft_hyphens_do_not_end_a_sentence() -> None:
    text = "Ответ Вы получите в бли\u00adжайшее\nвремя. Ждите\u00a0нас."
    found = sentences(Paragraph(Part.BODY, 0, text))
    assert [s.text for s in found] == ["Ответ Вы получите в бли\u00adжайшее\nвремя.", "Ждите\u00a0нас."]
    word = next(t for t in found[0].tokens if t.text == "ближайшее")
    assert text[word.start : word.end] == "бли\u00adжайшее"


def test_a_list_after_line_breaks_is_items() -> None:
    text = "Принесите:\n1. паспорт\n2. справку"
    assert [text[a:b] for a, b in split(text)] == ["Принесите:", "1. паспорт", "2. справку"]


@pytest.mark.parametrize("text", ["", " ", "\n", "\u00ad", "…", "«»", "1."])
def test_nothing_breaks_it(text: str) -> None:
    assert "".join(text[a:b] for a, b in split(text)).strip() == text.strip() or text == "\u00ad"
    sentences(Paragraph(Part.BODY, 0, text))

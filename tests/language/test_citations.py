"""Citations of acts, and the table of those that are known."""

from __future__ import annotations

from datetime import date

import pytest

from letterlint.language.acts import likeness, table
from letterlint.language.citations import citations
from letterlint.language.wordlists import rows

LAW = "Об основах социального обслуживания граждан в Российской Федерации"
CASES = {
    f"По статье 15 Федерального закона от 28.12.2013 № 442-ФЗ «{LAW}» платы нет.": [
        ("federal", "442-ФЗ", date(2013, 12, 28), LAW)
    ],
    "Федеральный закон от 2 мая 2006 года № 59-ФЗ": [("federal", "59-ФЗ", date(2006, 5, 2), "")],
    "по ФЗ-442 и 59-ФЗ, по ФЗ № 181": [
        ("federal", "442-ФЗ", None, ""),
        ("federal", "59-ФЗ", None, ""),
        ("federal", "181-ФЗ", None, ""),
    ],
    "закон от 27 июля 2010 г. № 210-ФЗ": [("law", "210-ФЗ", date(2010, 7, 27), "")],
    "в силу нормы от 27 июля 2010 г. № 210-ФЗ": [("federal", "210-ФЗ", date(2010, 7, 27), "")],
    "Закон Новосибирской области от 18.12.2014 № 499-ОЗ «Об отдельных вопросах»": [
        ("law", "499-ОЗ", date(2014, 12, 18), "Об отдельных вопросах")
    ],
    "постановлению Правительства Российской Федерации № 1075": [("government", "1075", None, "")],
    "приказом Министерства труда и социальной защиты Российской Федерации от 30.07.2014 № 500н": [
        ("order", "500Н", date(2014, 7, 30), "")
    ],
    "Указом Президента РФ от 10.12.2021": [("decree", "", date(2021, 12, 10), "")],
    "в законе «О ветеранах» и в законе о ветеранах": [("law", "", None, "О ветеранах")],
    "Федеральный закон № 59-ФЗ от 02.05.2006": [("federal", "59-ФЗ", date(2006, 5, 2), "")],
    "приказом директора от 21.04.2025 № 63-к": [],
    "по закону, по постановлению Правительства": [],
    "Жилищный кодекс Российской Федерации": [],
}


@pytest.mark.parametrize("text", CASES)
def test_citations(text: str) -> None:
    found = [(c.kind, c.number, c.dated, c.title) for c in citations(text)]
    assert found == CASES[text]


def test_the_span_is_the_whole_citation() -> None:
    text = f"По Федеральному закону от 28.12.2013 № 442-ФЗ «{LAW}» платы нет."
    (found,) = citations(text)
    assert text[slice(*found.span)] == f"Федеральному закону от 28.12.2013 № 442-ФЗ «{LAW}»"


ACTS = table(rows("letterlint.checks", "legal-reference"))
WRONG = {
    "Федеральный закон от 28.12.2013 № 442-ФЗ «О порядке рассмотрения обращений граждан»": "442-ФЗ",
    f"Федеральный закон от 02.05.2006 № 59-ФЗ «{LAW}»": "59-ФЗ",
    f"Федеральный закон № 181-ФЗ «{LAW}»": "442-ФЗ",
    f"Федеральный закон от 28.12.2014 № 442-ФЗ «{LAW}»": "442-ФЗ",
}
RIGHT = [
    f"Федеральный закон от 28.12.2013 № 442-ФЗ «{LAW}»",
    "Федеральный закон от 28.12.2013 № 442-ФЗ «Об основах социального обслуживания граждан»",
    "Федеральный закон от 02.05.2006 № 59-ФЗ",
    "Федеральный закон от 01.01.2030 № 59-ФЗ «О неизвестном нам предмете»",
    "Закон Новосибирской области от 10.11.2010 № 544-ОЗ «О порядке рассмотрения обращений граждан»",
    "Закон Российской Федерации от 19.04.1991 № 1032-1 «О занятости населения в Российской Федерации»",
    "Федеральный закон от 12.12.2023 № 565-ФЗ «О занятости населения в Российской Федерации»",
]


@pytest.mark.parametrize("text", WRONG)
def test_requisites_of_different_acts(text: str) -> None:
    (citation,) = citations(text)
    found = ACTS.contradicted(citation)
    assert found is not None and found.number == WRONG[text]


@pytest.mark.parametrize("text", RIGHT)
def test_what_fits_or_is_not_known_is_not_called_wrong(text: str) -> None:
    (citation,) = citations(text)
    assert ACTS.contradicted(citation) is None


def test_one_number_of_several_acts_means_none_of_them() -> None:
    (citation,) = citations("по 195-ФЗ")
    assert ACTS.cited(citation) is None
    (citation,) = citations("Федеральный закон от 10.12.1995 № 195-ФЗ")
    found = ACTS.cited(citation)
    assert found is not None and found.repealed == date(2015, 1, 1)


def test_likeness_of_titles() -> None:
    assert likeness(LAW, LAW.upper()) == 1
    assert likeness(LAW, "Об основах социального обслуживания") == 1
    assert likeness("О ветеранах", "О полиции") < 0.5


def test_a_row_without_a_date_is_wrong() -> None:
    with pytest.raises(ValueError):
        table([{"number": "1", "date": "вчера", "title": "", "repealed": "", "instead": ""}])

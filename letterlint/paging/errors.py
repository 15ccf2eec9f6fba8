"""Why an engine has not counted the pages, as notes for the user."""

from __future__ import annotations

_OFFICE = "LibreOffice не посчитал страницы: {} Число страниц – по расчёту самой программы."
NOT_INSTALLED = _OFFICE.format("он не найден на этом компьютере.")
NOT_STARTED = _OFFICE.format("он не запускается.")
TOO_LONG = _OFFICE.format("он не закончил за отведённое время.")
NOT_PRINTED = _OFFICE.format("у него не получилось открыть письмо.")
NOT_WORD = _OFFICE.format("он считает их только в письмах Word.")
NO_RECORD = (
    "В письме нет числа страниц, которому можно верить: Word его не записал или текст потом изменила "
    "другая программа. Число страниц – по расчёту самой программы."
)


class PagingError(Exception):
    """An engine cannot count; the message is for the user, in Russian."""

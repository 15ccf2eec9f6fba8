"""Words that keep their capital letter inside a sentence."""

from __future__ import annotations

import re

from letterlint.language.morphology import lemmas, mostly
from letterlint.language.names import is_first_name, is_patronymic
from letterlint.language.names.dictionaries import is_common, is_last_name, tagged
from letterlint.language.names.strictness import is_no_name

FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_INITIALS = re.compile(r"\s+[А-ЯЁ]\.")
_POLITE = re.compile(r"В(?:ы|ас|ам|ами|аш[а-яё]*)")
_TITLES = re.compile(
    r"(?:Федеральн\w+ (?:конституционн\w+ )?закон|Социальн\w+ фонд)"
    r"|Министерств|Президент|Правительств|Конституци"
    r"|Почт\w+ России|Пенсионн\w+ фонд|Сбербанк|Госуслуг|Пасх|Рождеств|Д(?:ень|н\w+) (?:Победы|России)"
    r"|\w+[сц]к\w+ (?:област|кра[йяюе]|район|округ|республик|улиц|[А-ЯЁ]{2,10}\b)"
    r"|\w+ (?:\w+ суд|Суд)"
)
_SHORTENED = range(2, 5)
_NAMED = re.compile(r"\s+([А-ЯЁ][а-яё]+)(?:\s+([А-ЯЁ][а-яё]+))?")
_AFTER_POINT = re.compile(r"\.\s*([\w-]+)")
_VILLAGE = re.compile("(?:[оеё]в|[иы]н)о$")
_KIND = "Улиц|Переул|Проспект|Дом|Сел|Деревн|Пос[её]л|Город|Квартал|Микрорайон"
_STREET = re.compile(
    rf"(?!{_KIND})[А-ЯЁ][\w-]*(?:\s[А-ЯЁ\d][\w-]*)?,\s*д(?:ом|\.)\s*\d|[А-ЯЁ]\w*(?:[сц]к|н|в)ая,\s*\d"
)


def always_capital(text: str, word: re.Match[str]) -> bool:
    """Whether the word that a text begins with has a capital letter anywhere; «Вы» too."""
    first, after = word[0], word.end()
    if first.isascii():  # «I группа»
        return True
    if len(first) == 1:  # «О плате», but «О. П. Белова»
        return text[after : after + 1] == "." and not _is_place(text, after)
    if first[1:] != first[1:].lower() or _POLITE.fullmatch(first) or _TITLES.match(text):
        return True
    if _INITIALS.match(text, after) or is_first_name(first) or _is_named(text, first, after):
        return True
    if text[after : after + 1] == "." and len(first) in _SHORTENED:  # «Ул. Мира»
        return False
    return not is_common(first) or mostly(first.lower(), "Geox") or bool(_STREET.match(text))


def _is_place(text: str, after: int) -> bool:
    """«Г. Новосибирск», «Р. п. Маслянино», «Д. 5»; not the initial of «С. Белова»."""
    found = _AFTER_POINT.match(text, after)
    if found is None or tagged(found[1], "Surn"):
        return False
    following = found[1]
    return not following[0].isupper() or tagged(following, "Geox") or bool(_VILLAGE.search(following))


def _is_named(text: str, first: str, after: int) -> bool:
    """«Жук Пётр Олегович», «Красный Крест»; not «Водитель Пётр Олегович»."""
    found = _NAMED.match(text, after)
    if found is None:
        return False
    if is_first_name(found[1]):
        return _may_be_surname(first) and not is_no_name(first) and is_patronymic(found[2] or "")
    return mostly(first.lower(), "ADJF") and is_common(found[1]) and not tagged(found[1], "Surn", "Geox")


def _may_be_surname(word: str) -> bool:
    """«Жуку», «Лапиной»; not «водителю», «заведующей»."""
    if tagged(word, "Surn") or any(map(is_last_name, {word, *lemmas(word.lower())})):
        return True
    return not any(mostly(word.lower(), tag) for tag in ("anim", "ADJF", "PRTF"))

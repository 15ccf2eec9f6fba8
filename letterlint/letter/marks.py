"""What a line of a letter shows by itself: a date and number, a post, an address, a salutation."""

from __future__ import annotations

import re

from letterlint.language.morphology import lemmas, mostly
from letterlint.language.spans import DATE
from letterlint.language.wordlists import by_kind

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
BLANK = r"_{2,}[\d_ ]*"
REFERENCE = re.compile(
    rf"^(?:(?:на|исх|вх|от|рег)\.?\s*)?(?:(?:№|N)\s*(?:[\w/.-]+|{BLANK})|(?:{DATE.pattern}|{BLANK})"
    rf"(?:\s*(?:г\.?|года))?\s*(?:(?:№|N).*)?$|(?:№|N)\s*от\b)|^на\s+(?:№|исх|вх|Ваш)",
    re.IGNORECASE,
)
HEADING = re.compile(r"^(?:О|Об|Обо|По вопросу|На обращение|На жалобу|На заявление|Касательно)\s+\S")
VALEDICTION = re.compile(
    r"^(?:С\s+(?:\w+\s+){0,2}уважением|С\s+наилучшими\s+пожеланиями|Искренне\s+Ваш\w?|Всего\s+(?:Вам\s+)?доброго)"
    r"(?![^.,!]*\s(?:сообщ|направл|информ))",
    re.IGNORECASE,
)
ENCLOSURES = re.compile(r"^Приложени[ея]\b(?!\s+к\s)", re.IGNORECASE)
EXECUTOR = re.compile(
    r"^(?:исп|исполнитель|отв|ответственный исполнитель|тел(?:ефон)?\.?\s+исполнителя)\b[.:]?\s*",
    re.IGNORECASE,
)
PHONE = re.compile(
    r"(?:\+7|\b8|\bт\.|тел\.?|телефон\w*)[\s:(.-]*\d[\d\s()–-]{3,}|\(\d{3,5}[\d-]*\)\s*\d|\b\d{1,3}-\d\d-\d\d\b"
)
CONTACT = re.compile(
    r"[\w.-]+@[\w.-]+|https?://|www\.|\bИНН\b|\bОГРН\b|\bКПП\b|\bОКПО\b|\b\d{6}\b", re.IGNORECASE
)
STREET = re.compile(
    r"(?:^|[\s,(])(?:ул|пр|пер|просп|д|кв|мкр|мкрн|наб|пл|б-р|ш|г|с|п|р\.\s?п|пос|дер|ст|обл|рп|пгт|корп|к)\.\s*[«\dА-ЯЁ]|"
    r"\b(?:улица|проспект|переулок|бульвар|шоссе|дом|квартира|микрорайон|область|край|район)\b",
    re.IGNORECASE,
)
INITIALS_SURNAME = re.compile(r"\b[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s*$")
SURNAME_INITIALS = re.compile(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s+[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?\s*$")
SALUTATION = re.compile(
    r"^(?:(?:глубоко|много|высоко)?уважаем\w*|ув|здравствуй(?:те)?|добр(?:ый|ое|ого|ой)\s+(?:день|дня|утро|утра|"
    r"вечер|вечера|времени)|доброго\s+здоровья|дорог(?:ой|ая|ие)|приветству(?:ю|ем)|(?:гражданин|гражданка|господин|"
    r"госпожа|господа|товарищ|коллеги|гр|г-н|г-жа)(?=[^!]{0,60}!))(?![\w-])",
    re.IGNORECASE,
)
NAME_CALL = re.compile(
    r"^[А-ЯЁ][а-яё-]+\s+[А-ЯЁ][а-яё]+(?:ич|на|оглы|кызы)\s*(?:!|,\s*(?:здравствуйте|добр\w+\s+\w+)\s*[!.])$",
    re.IGNORECASE,
)
SALUTATION_LIMIT = 16  # words


def _marks() -> dict[str, frozenset[str]]:
    """Mark → lemmas of the words that show it."""
    return by_kind("letterlint.letter", "marks", kind="mark")


def words(text: str) -> list[str]:
    return WORD.findall(text)


def names_post(text: str) -> bool:
    """Whether one of the first words is a post: «Ведущий специалист отдела», «И. о. директора»."""
    return re.match(r"[ИВ]\.?\s*о\.", text) is not None or _has("post", words(text)[:4])


def names_own_trade(text: str) -> bool:
    """Whether somebody's own trade is named, not an office: «Индивидуальному предпринимателю», «ИП»."""
    return _has("trade", words(text)[:4])


def names_collective(text: str) -> bool:
    """Whether the text begins with a group of people: «Жителям дома № 14»."""
    return any(
        mostly(word, "plur") or _is("семья|коллектив", word)
        for word in _marked("collective", words(text)[:3])
    )


def names_organisation(text: str) -> bool:
    listed = words(text)[:6]
    return _has("organisation", listed) or (
        any(len(word) <= 6 and word.isupper() for word in listed[:2]) and "«" in text
    )


def _has(mark: str, listed: list[str]) -> bool:
    return bool(_marked(mark, listed))


def _marked(mark: str, listed: list[str]) -> list[str]:
    return [word for word in listed if _marks()[mark] & lemmas(word)]


def _is(options: str, word: str) -> bool:
    return bool(set(options.split("|")) & lemmas(word))


def salutes(text: str) -> bool:
    """Whether a line is, or begins with, words of greeting."""
    stripped = text.strip()
    if NAME_CALL.match(stripped):
        return True
    opening = SALUTATION.match(stripped)
    return opening is not None and len(words(re.split(r"[!.]\s", stripped)[0])) <= SALUTATION_LIMIT


def is_reference(text: str) -> bool:
    """Whether a line is of date and number; «На Ваше обращение сообщаем …» is prose."""
    listed = words(text)
    told = any(_predicate(word) for word in listed)
    return REFERENCE.match(text.strip()) is not None and len(listed) <= 12 and not told


def is_postal(text: str) -> bool:
    """Whether a line is of an address or of contacts."""
    return (
        STREET.search(text) is not None or CONTACT.search(text) is not None or PHONE.search(text) is not None
    )


def says(text: str) -> bool:
    """Whether a line is prose: enough words, one of them a predicate."""
    listed = [word for word in words(text) if len(word) > 1]
    return len(listed) >= 4 and any(_predicate(word) for word in listed)


def _predicate(word: str) -> bool:
    return not word.isupper() and (mostly(word, "VERB") or mostly(word, "PRTS") or mostly(word, "PRED"))

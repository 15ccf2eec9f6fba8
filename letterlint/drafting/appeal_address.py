"""The postal address that an appeal gives with its sender."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from letterlint.language.morphology import has_tag
from letterlint.letter.appeal_lines import PAPERS, is_text, names_appeal
from letterlint.letter.marks import CONTACT, PHONE, is_postal, words

MARKER = re.compile(
    r"(?:(?:почтовый|домашний)\s+)?(?:прож(?:ива\w+|\.)?|зарегистрир\w+|прописан\w*|адрес\w*)"
    r"(?:\s+(?:по\s+)?адрес\w*|\s+для\s+(?:ответ|писем|корреспонденц)\w*|\s+проживания|\s+регистрации)*\s*[:–-]?\s*",
    re.IGNORECASE,
)
CUT = re.compile(
    r"[\s,;.(]*(?:\b(?:конт|моб|сот|дом)\w*\.?\s*)?(?:\b(?:тел|телефон\w*|т|e-?mail|эл\w*\.?\s*(?:почт\w*|адрес\w*))\b\.?\s*[:–-]?.*"
    r"|[\w.-]+@.*|(?:\+7|\b8)[\s(-]*\d{3}.*)$",
    re.IGNORECASE,
)
INDEX = re.compile(r"\d{6}\b")
REGION = re.compile(r"[А-ЯЁ][\w-]+(?:ая|ий)\s+(?:обл|край|р-н|район|респ)", re.IGNORECASE)
INFLECTED = re.compile(r"(?:в|во|на)\s", re.IGNORECASE)  # «в г. Новосибирске»: no address for an envelope


def address(rest: str) -> list[str]:
    """The lines of the address in what follows the sender's name; [] where none is, or two are."""
    lines = [line.strip(" ,;") for line in rest.split("\n")]
    found: list[str] = []
    for line in lines:
        if names_appeal(line) or is_text(line):
            break
        part = _postal(line, bool(found))
        if part is None:
            return []
        if not part and found:
            break
        found += [part] if part else []
    return found


def _postal(line: str, begun: bool) -> str | None:
    """The part of a line that is of an address, "" where none is; None where it cannot be told which."""
    marks = list(MARKER.finditer(line))
    if len(marks) > 1 or (marks and (begun or INFLECTED.match(line[marks[0].end() :]))):
        return None
    text = line[marks[0].end() :] if marks else line
    plain = _own(CUT.sub("", text)).strip(" ,;(")
    if not _begins_postal(plain, bool(marks) or begun):
        return ""
    return plain


def _own(text: str) -> str:
    """The parts up to the first that is of the person: «ул. Мира, 5, инвалид II группы»."""
    parts = re.split(r"(?<=[,;])\s+", text)
    return " ".join(takewhile(lambda part: not _is_personal(part), parts))


def _is_personal(part: str) -> bool:
    if is_postal(part) and not PAPERS.search(part):
        return False
    return PAPERS.search(part) is not None or any(
        has_tag(word.lower(), "NOUN", "anim") and word.islower() for word in words(part)
    )


def _begins_postal(text: str, told: bool) -> bool:
    first = text.split(",")[0] if not told else text
    alone = CONTACT.search(text) and not INDEX.search(text)
    return (INDEX.match(text) is not None or REGION.match(text) is not None or is_postal(first)) and not (
        PHONE.search(first) or alone
    )


def labelled(lines: Sequence[str]) -> list[str]:
    """The address behind «Адрес: …» in the head or at the foot, where none follows the name."""
    found = [line for line in lines if re.match(r"(?:почтовый\s+|домашний\s+)?адрес\b", line, re.IGNORECASE)]
    part = _postal(found[0], False) if len(found) == 1 else None
    return [part] if part else []

"""The tags in a Word file, before docxtpl sees them.

docxtpl works on the XML with regular expressions. A tag without an end, or one of a row, a cell or a
paragraph that stands in none, has them go through the rest of the file: with thousands of those that takes
hours, and nothing can interrupt it.
"""

from __future__ import annotations

import re
from html import unescape

from letterlint.drafting.budget import MARKUP_SOURCE, TOO_BIG

_QUOTES = re.compile("[«»„]")
LONGEST = 500  # characters of one tag
TAGS = 5_000
WORK = 40_000_000  # tags of rows and the like, times characters of the part: about a second
_PARAGRAPH = re.compile(r"<w:p(?=[ >])")
_MARKUP = re.compile(r"<[^>]*>")
_IN_ATTRIBUTE = re.compile(r"<[^<>]*\{[{%#][^<>]*>")
_OPENS = re.compile(r"\{\n*([{%#])")
_CLOSES = {"{": "}}", "%": "%}", "#": "#}"}
_OF_ROW = re.compile(r"\{[{%#]\s*(?:tr|tc|p|r|colspan|cellbg)\s")
_MERGES = re.compile(r"\{%\s*([vh]m)\s*%\}")
_SHOWN = 40  # characters of a paragraph in a message
_TAG = re.compile(r"(?<=\{[{%])[^{}]*(?=[}%]\})")
TOO_MANY = "меток слишком много для такого большого файла. Уберите лишние"


class TagError(Exception):
    """A tag that is written wrong: in which paragraph, and in Russian what."""

    def __init__(self, paragraph: str, sentence: str) -> None:
        super().__init__(sentence)
        self.paragraph = paragraph


def check_tags(xml: str) -> None:
    """Raises TagError where a tag of a part has no end, or there is more than a letter has."""
    if len(xml) > MARKUP_SOURCE:
        raise TagError("", TOO_BIG)
    if _IN_ATTRIBUTE.search(xml):
        raise TagError("", "метка стоит в свойствах рисунка или ссылки, там она не заполняется. Уберите её")
    text = unescape(_MARKUP.sub("", _PARAGRAPH.sub("\n<w:p", xml)))
    at, count = 0, 0
    while opened := _OPENS.search(text, at):
        at, count = _end(text, opened), count + 1
        if count > TAGS:
            raise TagError(shown(text, opened.start()), TOO_MANY)
    if len(_OF_ROW.findall(text)) * len(xml) > WORK:
        raise TagError("", TOO_MANY)


def _end(text: str, opened: re.Match[str]) -> int:
    """Where the tag ends that begins at `opened`."""
    closing, start = _CLOSES[opened[1]], opened.start()
    end = text.find(closing, opened.end(), opened.end() + LONGEST)
    inside = text[opened.end() : end]
    if end < 0 or _OPENS.search(inside):
        raise TagError(shown(text, start), f"метка не закрыта: нет {closing}")
    if "\n" in inside or "\n" in opened[0]:
        raise TagError(shown(text, start), "метка разорвана на два абзаца")
    if merge := _MERGES.match(text, start):
        raise TagError(shown(text, start), f"тег {merge[1]} не поддерживается")
    return end + len(closing)


def shown(text: str, at: int) -> str:
    """The beginning of the paragraph, a line of `text`, at a place of it."""
    line = text[text.rfind("\n", 0, at) + 1 : at + LONGEST].partition("\n")[0].strip()
    return line if len(line) <= _SHOWN else line[:_SHOWN].rstrip() + "…"


def paragraph(xml: str, number: int | None) -> str:
    """The beginning of the paragraph in the line `number`, from 1, of a part that has one in a line."""
    lines = xml.split("\n")
    found = lines[number - 1] if number and number <= len(lines) else ""
    apart = found.replace("</w:p>", " ")  # a tag of docxtpl like {%p if … %} is left without its own
    return shown(unescape(_MARKUP.sub("", apart)), 0)


def with_plain_quotes(xml: str) -> str:
    """Tags with " for the quotation marks that Word puts in by itself: «отказ» in {% if вид == «отказ» %}."""
    return _TAG.sub(lambda tag: tag[0] if '"' in tag[0] else _QUOTES.sub('"', tag[0]), xml)

"""The paragraph styles of a letter: what stands where."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from letterlint.drafting.look import PageLook

PREFIX = "Письмо: "
ITEM_INDENT = 7.5  # mm from an item's number to its text


class Align(StrEnum):
    LEFT = "left"
    CENTER = "center"
    JUSTIFY = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A paragraph style. Lengths in mm, spaces and sizes in points."""

    key: str  # of its id in the file
    name: str  # that Word shows, after PREFIX
    align: Align = Align.LEFT
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    above: float = 0.0
    each_apart: bool = False  # the space above also between paragraphs of this style
    size: float | None = None
    bold: bool = False
    spacing: float | None = None  # lines
    with_next: bool = False  # on one page with the next paragraph
    whole: bool = False  # never over two pages
    right_tab: float | None = None  # where text after a tab ends
    foot_width: float | None = None  # of text that stands at the foot of the page, whatever is above


def styles(look: PageLook, width: float) -> dict[str, Style]:
    """The styles by key, for text of a width in mm."""
    listed = (*_opening(width, look.size), *_body(look), *_closing(look, width), *_others(look))
    return {style.key: style for style in listed}


def _opening(width: float, size: float) -> tuple[Style, ...]:
    half = round(width / 2, 1)
    return (
        Style(key="Letterhead", name="бланк", align=Align.CENTER, spacing=1.0),
        Style(key="Reference", name="дата и номер", above=size, spacing=1.0),
        # lines begin at one edge in the right half: ГОСТ Р 7.0.97, п. 5.15
        Style(key="Address", name="адресат", left=half, above=size, spacing=1.0, whole=True),
        Style(key="Heading", name="заголовок", right=half, above=size, spacing=1.0, with_next=True),
        Style(key="Salutation", name="обращение", align=Align.CENTER, above=size * 1.5, with_next=True),
    )


def _body(look: PageLook) -> tuple[Style, ...]:
    """Text and items; those that lead on to what follows, a list, a table or the signature, stay with it."""
    size, first = look.size, look.first_line
    text = Style(key="Body", name="текст", align=Align.JUSTIFY, first=first)
    item = replace(text, key="Item", name="пункт", left=first + ITEM_INDENT, first=-ITEM_INDENT)
    opening = replace(text, key="Opening", name="начало текста", above=size / 2)
    after = replace(text, key="AfterTable", name="текст после таблицы", above=size / 2)
    cell = Style(key="Cell", name="ячейка", size=size - 2, spacing=1.0)
    head = replace(
        cell, key="HeadCell", name="ячейка заголовка", align=Align.CENTER, bold=True, with_next=True
    )
    return (*(style for one in (text, item, opening, after) for style in (one, _leading(one))), cell, head)


def _leading(style: Style) -> Style:
    return replace(style, key=f"{style.key}Leads", name=f"{style.name}, не отрывать", with_next=True)


def _closing(look: PageLook, width: float) -> tuple[Style, ...]:
    gap = look.size * 1.5
    executor = Style(key="Executor", name="исполнитель", size=look.executor_size, spacing=1.0)
    line = Style(key="SignatureGoesOn", name="подпись, далее", spacing=1.0, right_tab=width, with_next=True)
    return (
        Style(key="Enclosures", name="приложение", above=look.size, spacing=1.0, whole=True, with_next=True),
        Style(key="Valediction", name="прощание", above=gap, with_next=True),
        replace(line, key="Signature", name="подпись", above=gap, each_apart=True),
        line,
        # the lower left corner of the last sheet: ГОСТ Р 7.0.97, п. 5.25
        replace(executor, above=look.size, foot_width=width),
        Style(key="End", name="конец", size=1.0, spacing=0.1),
    )


def _others(look: PageLook) -> tuple[Style, ...]:
    return (
        Style(key="PageNumber", name="номер страницы", align=Align.CENTER, size=look.size - 2, spacing=1.0),
    )

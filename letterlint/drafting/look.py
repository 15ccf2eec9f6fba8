"""How the pages of a letter look, as far as the organisation decides that."""

from __future__ import annotations

from dataclasses import dataclass

A4 = (210.0, 297.0)  # mm
SIZES = (9.0, 20.0)  # points
SPACINGS = (0.8, 2.0)  # lines
WIDEST_MARGIN = 60.0  # mm


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLook:
    """The page and the text of a letter; can be read from a section of the configuration.

    ValueError, with a sentence in Russian, where a letter could not be printed or read so. The margins are
    no smaller than ГОСТ Р 7.0.97, section 3, has them.
    """

    font: str = "Times New Roman"
    size: float = 14.0  # points
    executor_size: float = 10.0  # points
    line_spacing: float = 1.15  # lines
    first_line: float = 12.5  # mm, the indent of a paragraph's first line
    margin_left: float = 30.0  # mm, and so are the others
    margin_right: float = 15.0
    margin_top: float = 20.0
    margin_bottom: float = 20.0
    hyphenation: bool = False  # of the text; would part surnames too
    page_numbers: bool = True  # from the second page on, where there is no letterhead file

    def __post_init__(self) -> None:
        if not self.font.strip() or not self.font.isprintable():
            raise ValueError("font – название шрифта, например «Times New Roman».")
        _check("size", self.size, SIZES, "пункт")
        _check("executor-size", self.executor_size, (6.0, self.size), "пункт")
        _check("line-spacing", self.line_spacing, SPACINGS, "интервал")
        _check("first-line", self.first_line, (0.0, 30.0), "мм")
        _check("margin-left", self.margin_left, (20.0, WIDEST_MARGIN), "мм")
        _check("margin-right", self.margin_right, (10.0, WIDEST_MARGIN), "мм")
        _check("margin-top", self.margin_top, (20.0, WIDEST_MARGIN), "мм")
        _check("margin-bottom", self.margin_bottom, (20.0, WIDEST_MARGIN), "мм")

    @property
    def text_width(self) -> float:
        """The width between the margins of A4, mm."""
        return A4[0] - self.margin_left - self.margin_right


def _check(name: str, value: float, bounds: tuple[float, float], unit: str) -> None:
    least, most = bounds
    if not least <= value <= most:
        raise ValueError(f"{name} – число от {least:g} до {most:g} ({unit}), а задано {value:g}.")

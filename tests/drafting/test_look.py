"""What an organisation can choose about the page."""

from __future__ import annotations

from typing import Any

import pytest

from letterlint.drafting.page import PageLook
from letterlint.values import options

from .letters import letter


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        ({"size": 40.0}, "size – число от 9 до 20 (пункт), а задано 40."),
        ({"margin_left": 5.0}, "margin-left – число от 20 до 60 (мм), а задано 5."),
        ({"font": " "}, "font – название шрифта, например «Times New Roman»."),
    ],
)
def test_wrong_look(option: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ValueError) as caught:
        PageLook(**option)
    assert str(caught.value) == sentence


def test_look_from_the_configuration() -> None:
    look = PageLook(
        **options(PageLook, {"font": "PT Astra Serif", "size": 13, "margin-left": 25}, "letterlint.toml")
    )
    found = letter(look)
    assert (found.lines[0].font, found.lines[0].font_size) == ("PT Astra Serif", 13)
    assert found.document.sections[0].margin_left == pytest.approx(25, abs=0.05)

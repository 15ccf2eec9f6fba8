"""List numbers as a reader sees them."""

from __future__ import annotations

from pathlib import Path

import pytest

from .build import of_part, opened, p


def level(
    number: int, kind: str = "decimal", text: str | None = None, extra: str = "", start: int = 1
) -> str:
    shown = f"%{number + 1}." if text is None else text
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{extra}'
        f'<w:lvlText w:val="{shown}"/></w:lvl>'
    )


def abstract(key: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


def num(key: int, base: int, extra: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{base}"/>{extra}</w:num>'


def item(depth: int = 0, key: int = 1, extra: str = "") -> str:
    list_ = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{key}"/></w:numPr>'
    return p("пункт", properties=list_ + extra)


def numbers(tmp_path: Path, body: str, numbering: str, styles: str = "") -> list[str]:
    docx = opened(tmp_path, body, numbering=numbering, styles=styles)
    return [paragraph.number for paragraph in of_part(docx)]


FORMATS = {
    "decimal": (1, "1", "2"),
    "decimalZero": (9, "09", "10"),
    "lowerLetter": (26, "z", "aa"),
    "upperLetter": (1, "A", "B"),
    "lowerRoman": (3, "iii", "iv"),
    "upperRoman": (1998, "MCMXCVIII", "MCMXCIX"),
    "russianLower": (9, "и", "к"),
    "russianUpper": (29, "Я", "АА"),
    "none": (1, "", ""),
    "chicago": (5, "5", "6"),
}


@pytest.mark.parametrize("kind", FORMATS)
def test_format(tmp_path: Path, kind: str) -> None:
    start, first, second = FORMATS[kind]
    numbering = abstract(0, level(0, kind, "%1", start=start)) + num(1, 0)
    assert numbers(tmp_path, item() + item(), numbering) == [first, second]


@pytest.mark.parametrize("start", [0, -5, 10**9])
def test_absurd_start(tmp_path: Path, start: int) -> None:
    for kind in FORMATS:
        (found,) = numbers(tmp_path, item(), abstract(0, level(0, kind, start=start)) + num(1, 0))
        assert len(found) < 50


OUTLINE = abstract(0, level(0, text="%1."), level(1, text="%1.%2."), level(2, "russianLower", "%3)"))


def test_levels_restart(tmp_path: Path) -> None:
    body = "".join(map(item, (0, 1, 2, 2, 1, 2, 0, 1)))
    found = numbers(tmp_path, body, OUTLINE + num(1, 0))
    assert found == ["1.", "1.1.", "а)", "б)", "1.2.", "а)", "2.", "2.1."]


def test_level_that_never_restarts(tmp_path: Path) -> None:
    never = abstract(0, level(0), level(1, extra='<w:lvlRestart w:val="0"/>', text="%2)"))
    assert numbers(tmp_path, "".join(map(item, (0, 1, 0, 1))), never + num(1, 0)) == ["1.", "1)", "2.", "2)"]


def test_deep_level_first(tmp_path: Path) -> None:
    found = numbers(tmp_path, "".join(map(item, (1, 0, 1, 0, 2, 1, 0))), OUTLINE + num(1, 0))
    assert found == ["1.1.", "2.", "2.1.", "3.", "а)", "3.2.", "4."]


def test_legal_numbers(tmp_path: Path) -> None:
    legal = abstract(0, level(0, "upperRoman"), level(1, text="%1.%2", extra="<w:isLgl/>"))
    assert numbers(tmp_path, item(0) + item(1), legal + num(1, 0)) == ["I.", "1.1"]


def test_lists_share_counters_unless_overridden(tmp_path: Path) -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = OUTLINE + num(1, 0) + num(2, 0) + num(3, 0, start)
    body = item() + item(key=2) + item(key=3) + item(key=3)
    assert numbers(tmp_path, body, numbering) == ["1.", "2.", "5.", "6."]


def test_level_override(tmp_path: Path) -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)")}</w:lvlOverride>'
    assert numbers(tmp_path, item(), OUTLINE + num(1, 0, own)) == ["A)"]


def test_list_of_a_list_style(tmp_path: Path) -> None:
    link = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
    real = abstract(0, '<w:styleLink w:val="L"/>', level(0, text="(%1)"))
    assert numbers(tmp_path, item(key=2), real + link + num(1, 0) + num(2, 1)) == ["(1)"]


STYLES = (
    '<w:style w:type="paragraph" w:styleId="H"><w:pPr>'
    '<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="D"><w:basedOn w:val="H"/></w:style>'
)


def test_list_of_the_style(tmp_path: Path) -> None:
    tied = abstract(0, level(0), level(1, text="%1.%2", extra='<w:pStyle w:val="H"/>'))
    styled, based = (p("а", properties=f'<w:pStyle w:val="{key}"/>') for key in "HD")
    none = p("а", properties='<w:pStyle w:val="H"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert numbers(tmp_path, styled + based + none, tied + num(1, 0), STYLES) == ["1.1", "2.", ""]


BULLETS = [
    ("\uf0b7", "Symbol", "•"),
    ("\uf0a7", "Wingdings", "▪"),
    ("§", "Wingdings", "▪"),
    ("–", "Arial", "–"),
]
BULLETS += [("o", "Courier New", "o"), ("\uf0ff", "Wingdings", "\ufffc"), ("\uf0b7", "", "•")]


@pytest.mark.parametrize(("sign", "font", "seen"), BULLETS)
def test_bullet(tmp_path: Path, sign: str, font: str, seen: str) -> None:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>'
    numbering = abstract(0, level(0, "bullet", sign, extra=fonts)) + num(1, 0)
    assert numbers(tmp_path, item(), numbering) == [seen]


def test_unknown_list_and_level(tmp_path: Path) -> None:
    body = item(key=7) + item(depth=8) + item(depth=99)
    assert numbers(tmp_path, body, OUTLINE + num(1, 0)) == ["", "", ""]


def test_number_is_not_text_and_gives_the_indent(tmp_path: Path) -> None:
    indented = level(0, extra='<w:pPr><w:ind w:left="567"/></w:pPr>')
    docx = opened(
        tmp_path, item() + item(extra='<w:ind w:left="0"/>'), numbering=abstract(0, indented) + num(1, 0)
    )
    assert [(one.text, one.number, one.indent) for one in of_part(docx)] == [
        ("пункт", "1.", 10.0),
        ("пункт", "2.", 0.0),
    ]


def test_hidden_and_deleted_items_do_not_count(tmp_path: Path) -> None:
    hidden, deleted = (item(extra=f"<w:rPr><w:{mark}/></w:rPr>") for mark in ("vanish", "del"))
    assert numbers(tmp_path, item() + hidden + deleted + item(), OUTLINE + num(1, 0)) == ["1.", "", "2."]

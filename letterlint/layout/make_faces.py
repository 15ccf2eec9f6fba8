"""Makes `measures/`, the measures of the fonts that lines are broken by, from fonts that are installed.

Run `python -m letterlint.layout.make_faces` where fc-list finds the fonts (Debian: fonts-liberation2,
fonts-crosextra-carlito, fonts-crosextra-caladea, fonts-paratype, fonts-dejavu,
fonts-opensymbol) and fonttools and uharfbuzz are installed. Their licences are in `measures/LICENCES.md`.

A file of `measures/` has in its first line the units per em; ascent, descent and the gap between lines. Then
come lines of three kinds, in those units:

- the code of a character, then the advances of it and of those that follow it;
- "=" and letters that are printed as one sign, and how much wider it is than they are;
- "+" and the code of a character, a difference, and the characters that move by that after it in kerned text.
"""

from __future__ import annotations

import subprocess
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import uharfbuzz as harfbuzz
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent / "measures"
FAMILIES = (
    "Liberation Serif",
    "Liberation Sans",
    "Liberation Mono",
    "Carlito",
    "Caladea",
    "PT Serif",
    "PT Sans",
    "DejaVu Serif",
    "DejaVu Sans",
    "DejaVu Sans Mono",
    "OpenSymbol",
)
STYLES = {"bold italic": "bold-italic", "bold": "bold", "italic": "italic", "regular": "regular"}
RANGES = (
    (0x20, 0x250),  # Latin
    (0x2B0, 0x530),  # modifiers, Greek, Cyrillic
    (0x1E00, 0x1F00),  # Latin of Vietnamese and others
    (0x2000, 0x2270),  # punctuation, currencies, letterlike signs, arrows, operators
    (0x2500, 0x2670),  # boxes and bullets
    (0xF000, 0xF100),  # symbols of symbol fonts
)


def installed() -> Iterator[tuple[str, str, str]]:
    """Family, style ("bold-italic") and file of every face that is wanted and found."""
    listed = subprocess.run(
        ["fc-list", "--format", "%{family}|%{style}|%{file}\n"], capture_output=True, text=True, check=True
    )
    for line in sorted(set(listed.stdout.splitlines())):
        families, styles, file = line.split("|")
        style = styles.split(",")[0].lower().replace("oblique", "italic").replace("book", "regular")
        if families in FAMILIES and style in STYLES:
            yield families, STYLES[style], file


KERNED = (
    "".join(map(chr, (*range(0x20, 0x7F), *range(0x410, 0x450)))) + "Ёё«»“”„’–—№ІіЇїЄєҐґ"
)  # what letters are written with
LIGATURES = ("ffi", "fft", "ffl", "tti", "ttf", "ff", "fi", "fl", "ft", "tt", "ti", "tf")


def measures(file: str) -> str:
    """The contents of the file of a face."""
    font = TTFont(file, lazy=True)
    heights, cmap, advances = font["hhea"], font.getBestCmap(), font["hmtx"].metrics
    lines = [
        f"{font['head'].unitsPerEm} {heights.ascent} {-heights.descent} {heights.lineGap}",
        *(_run([(code, advances[cmap[code]][0]) for code in run]) for run in _runs(cmap)),
        *_together(harfbuzz.Font(harfbuzz.Face(Path(file).read_bytes()))),
    ]
    return "\n".join(lines) + "\n"


def _runs(cmap: dict[int, str]) -> Iterator[list[int]]:
    """The characters of RANGES that the font has, in runs of neighbours."""
    codes = [code for start, end in RANGES for code in range(start, end) if code in cmap]
    for _, run in groupby(enumerate(codes), key=lambda pair: pair[1] - pair[0]):
        yield [code for _, code in run]


def _together(font: harfbuzz.Font) -> Iterator[str]:
    """What letters side by side are printed closer by: ligatures, then kerned pairs."""
    for letters in LIGATURES:
        apart = sum(_width(font, one, kern=False) for one in letters)
        if closer := _width(font, letters, kern=False) - apart:
            yield f"={letters} {closer}"
    alone = {one: _width(font, one, kern=True) for one in KERNED}
    for left in KERNED:
        closer_by = defaultdict(list)
        for right in KERNED:
            closer_by[_width(font, left + right, kern=True) - alone[left] - alone[right]].append(right)
        for closer, rights in sorted(closer_by.items()):
            if closer:
                yield f"+{ord(left):04x} {closer} {''.join(rights)}"


def _width(font: harfbuzz.Font, text: str, kern: bool) -> int:
    buffer = harfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    harfbuzz.shape(font, buffer, {"kern": kern, "liga": not kern})
    return sum(position.x_advance for position in buffer.glyph_positions)


def _run(advances: list[tuple[int, int]]) -> str:
    return f"{advances[0][0]:04x} {' '.join(str(advance) for _, advance in advances)}"


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for family, style, file in installed():
        name = f"{family.lower().replace(' ', '-')}-{style}.txt"
        (FOLDER / name).write_text(measures(file), encoding="utf-8")


if __name__ == "__main__":
    main()

"""Where a line may end: the part of Unicode's UAX #14 that text of letters needs."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(
    " +"  # after spaces, which hang over the edge
    "|-(?=[\\w(\\[])"  # after a hyphen, also before digits
    "|(?<=[^\\s(\\[«„])(?=—)|[–—‐\u00ad\u200b](?=[^\\s.,;:!?)\\]}»”])"
    "|[…!?](?=\\w)|[\\]}](?=[\\[{\\w])"
    "|/(?=[^\\W\\d])"  # in a long path only
    "|(?=\ufffc)|\ufffc"  # on both sides of a picture
    "|[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef](?![、。，．！？）」』])"
)
_BEFORE_PATH = re.compile(r"\s(?=\S+\Z)")
_LONG_PATH = 66  # characters


def line_ends(text: str) -> Iterator[tuple[int, int]]:
    """The places where lines may end: after which character the last one ends, and where the next begins."""
    for match in _END.finditer(text):
        yield (match.start() if match[0].startswith(" ") else match.end()), match.end()


def whole_path(text: str, end: int) -> int:
    """Where to end a line that may end at `end`: not within a path, if it is not long."""
    if text[end - 1] != "/":
        return end
    before = _BEFORE_PATH.search(text, max(end - _LONG_PATH, 0), end)
    return before.end() if before else end

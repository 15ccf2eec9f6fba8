"""The thing that an appeal asks to be granted, as a letter that grants it names it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterlint.language.folding import yo
from letterlint.language.kinship import lemma
from letterlint.letter.requests import ASK
from letterlint.letter.vocabulary import having

WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
OWN = frozenset(("я", "мы", "мой", "наш", "себя", "свой"))
TO_ME = frozenset(("мне", "нам", "вас"))


def granted(requests: Sequence[str]) -> str:
    """«социальное обслуживание на дому» of «Прошу назначить мне социальное обслуживание на дому».

    "" where several things are asked, or where the words can be said only by the one who asks.
    """
    found = [thing for request in requests if (thing := _thing(request))]
    return found[0] if len(found) == len(requests) == 1 else ""


def _thing(request: str) -> str:
    words = list(WORDS.finditer(request))
    at = 0
    while at < len(words) and (yo(words[at][0].lower()) in ASK or words[at][0].lower() in TO_ME):
        at += 1
    if at >= len(words) or lemma(words[at][0]) not in having("granting"):
        return ""
    at += 1
    while at < len(words) and words[at][0].lower() in TO_ME:
        at += 1
    rest = words[at:]
    if not rest or any(lemma(word[0]) in OWN for word in rest):
        return ""
    return request[rest[0].start() :].strip(" .;!")

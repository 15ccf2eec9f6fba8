"""«Вы» and «вы»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from letterlint.language.folding import yo
from letterlint.language.quoting import unquoted
from letterlint.language.unity.use import Use
from letterlint.model import Sentence, Token

SMALL, CAPITAL = "со строчной буквы", "с прописной буквы"
YOU = re.compile(r"вы|вас|вам|вами|ваш(?:а|е|и|его|ей|ему|у|им|ими|их|ем|ею)?", re.IGNORECASE)
INSIDE = ",(–—-/"  # a word behind one of these does not begin a sentence
TOGETHER = frozenset(
    ("все", "всех", "всем", "всеми", "оба", "обе", "обоих", "обеих", "обоим", "обеим", "двоих")
)


def yous(sentences: Sequence[Sentence]) -> Iterator[Use]:
    """«Вы», «Ваш» in all their forms, by their first letter.

    Not the first words of sentences, which have a capital letter in any case, nor words in capitals,
    words of others, and «вас обоих», which is said to several people in any letter.
    """
    for sentence in sentences:
        own = set(unquoted(sentence))
        tokens = sentence.tokens
        for at, token in enumerate(tokens):
            if token in own and YOU.fullmatch(token.text) and _shows(tokens, at):
                yield Use(CAPITAL if token.text[0].isupper() else SMALL, sentence.place(token))


def _shows(tokens: Sequence[Token], at: int) -> bool:
    text = tokens[at].text
    following = yo(tokens[at + 1].text) if at + 1 < len(tokens) else ""
    return not (following in TOGETHER or text.isupper() or (text[0].isupper() and _begins(tokens, at)))


def _begins(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1].text if at else "."
    return not before[-1].isalnum() and before not in INSIDE

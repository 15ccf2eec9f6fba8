"""How an organisation calls itself: «Центр» here, «учреждение» there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from letterlint.language.morphology import has_tag, lemmas, mostly
from letterlint.language.quoting import unquoted
from letterlint.language.speech import retells
from letterlint.language.unity.institutions import (
    OUR,
    also,
    is_described,
    is_generic,
    is_other,
    is_subject,
    listed,
)
from letterlint.language.unity.use import Use, kept
from letterlint.model import Sentence

DEFINED = re.compile(
    r"\(далее\s*(?:по\s+тексту\s*)?[–—-]\s*[«\"]?([А-ЯЁ][а-яё-]+)[»\"]?\)"
)  # «(далее – Центр)»
WORD = re.compile(r"[А-Яа-яЁё-]+")
OPENING = 3  # sentences in which a letter introduces itself
ANSWERING = frozenset(("рассмотреть", "получить", "изучить", "проверить", "сообщать", "отвечать"))


@dataclass(frozen=True)
class OwnNames:
    """The names of the organisation whose letter it is, by its letterhead and its own sentences."""

    sentences: Sequence[Sentence]
    letterhead: Sequence[str]

    @cached_property
    def defined(self) -> str:
        """The name that the letter promises to use: «(далее – Центр)»."""
        found = (name for s in self.sentences[:OPENING] for name in DEFINED.findall(s.text))
        heads = self._heads
        names = (own for name in found for own in listed(name))
        return next((name for name in names if not heads or name in heads or is_generic(name)), "")

    @cached_property
    def name(self) -> str:
        """The usual name, a common noun; "" where it is not known."""
        head = next((head for head in self._heads if not is_generic(head)), "")
        return self.defined or head or self._introduced or self._used

    @property
    def usual(self) -> str:
        """The variant to keep to: the promised one, else the one used most."""
        name = _quoted(self._shown)
        return name if self.defined else kept(list(self.uses()), name)

    def uses(self) -> Iterator[Use]:
        """The usual name, and other names where they can only mean the same organisation."""
        name = self.name
        for before, sentence in zip([None, *self.sentences], self.sentences, strict=False):
            own = frozenset(unquoted(sentence))
            for at, token in enumerate(sentence.tokens):
                if token in own and token.is_word and name:
                    if name in lemmas(token.text) and has_tag(token.text, "sing"):
                        yield Use(_quoted(self._shown), sentence.place(token))
                    elif self._means_own(sentence, at, before):
                        other = _quoted(listed(token.text)[0])
                        yield Use(other, sentence.place(token), better=self._shown)

    def _means_own(self, sentence: Sentence, at: int, before: Sentence | None) -> bool:
        token = sentence.tokens[at]
        if not lemmas(token.text) & self._others or retells(sentence):
            return False
        if at and lemmas(sentence.tokens[at - 1].text) & OUR:
            return has_tag(token.text, "sing")
        if not is_subject(sentence.tokens, at):
            return False
        near = [*sentence.tokens[:at]]
        if before is not None and before.paragraph == sentence.paragraph:
            near += before.tokens
        return not (lemmas(token.text) & self._described or any(is_other(t, self.name) for t in near))

    @cached_property
    def _others(self) -> set[str]:
        return also(self.name) | (set(self._heads) if is_generic(self.name) else set())

    @cached_property
    def _described(self) -> set[str]:
        """What other organisations of the letter are: «управляющая организация»."""
        return {
            name
            for s in self.sentences
            for at, token in enumerate(s.tokens)
            for name in (listed(token.text) if token.is_word and is_described(s.tokens, at) else ())
        }

    @cached_property
    def _shown(self) -> str:
        """The usual name with a capital letter, if it has one inside sentences."""
        inside = [
            t for s in self.sentences for t in s.tokens[1:] if t.is_word and self.name in lemmas(t.text)
        ]
        capital = self.defined or any(token.text[0].isupper() for token in inside)
        return self.name.capitalize() if capital else self.name

    @cached_property
    def _heads(self) -> list[str]:
        words = [word for line in self.letterhead for word in WORD.findall(line)]
        return [name for word in words for name in listed(word) if mostly(word.lower(), "sing")]

    @cached_property
    def _introduced(self) -> str:
        """The subject of the first sentence: «Компания рассмотрела Ваше письмо»."""
        tokens = self.sentences[0].tokens if self.sentences else ()
        acts = any(lemmas(token.text) & ANSWERING for token in tokens if token.is_word)
        subjects = (name for t in tokens if has_tag(t.text, "nomn", "sing") for name in listed(t.text))
        return next(subjects, "") if acts else ""

    @cached_property
    def _used(self) -> str:
        """A name with a capital letter inside sentences: «…, поэтому Центр открывает …»."""
        tokens = (token for s in self.sentences for token in s.tokens[1:] if token.text.istitle())
        counts = Counter(name for token in tokens for name in listed(token.text) if not is_generic(name))
        return max(counts, key=lambda name: counts[name], default="")


def _quoted(name: str) -> str:
    return f"«{name}»"

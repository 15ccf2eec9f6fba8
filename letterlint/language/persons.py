"""Of whom a sentence speaks: of the bearer of a name, or of somebody else."""

from __future__ import annotations

from collections.abc import Sequence

from letterlint.language.folding import yo
from letterlint.language.government import is_owned
from letterlint.language.grammar import ATTRIBUTE, NOUN, PROPER, forms_as
from letterlint.language.mentions import Mention
from letterlint.language.morphology import has_tag, lemmas, mostly, parse
from letterlint.language.names import Case
from letterlint.language.rewriting import TAGS
from letterlint.language.wordlists import by_kind
from letterlint.model import Token

REACH = 5  # words before a name in which its bearer may be introduced: «заведующей отделением Ивановой»
ROMAN = ("I", "V", "X")  # «инвалид I группы»


def _listed() -> dict[str, frozenset[str]]:
    return by_kind("letterlint.language", "designations")


def is_designated(kind: str, word: str) -> bool:
    """Whether the list of words for persons has a word under a kind: "other", "category", "appeal" …"""
    return yo(word) in _listed()[kind] or bool(lemmas(word) & _listed()[kind])


def _is(kind: str, token: Token) -> bool:
    return is_designated(kind, token.text)


def is_introduced(tokens: Sequence[Token], mention: Mention, cases: set[Case], own: frozenset[str]) -> bool:
    """Whether a name is introduced as that of another person: «Ваш сын Иванов», «директору Ивановой».

    `cases` are those that the name may stand in: what introduces it agrees. `own` are the lemmas of
    the addressee's own titles. A bare surname is taken for somebody else's after any word for a
    person; one with the addressee's initials only after a relative or a post.
    """
    at = _title(tokens, mention, cases)
    if at is None:
        return False
    other = _is("other", tokens[at]) if mention.sure else not _is("category", tokens[at])
    return other and not lemmas(tokens[at].text) & own


def described_from(tokens: Sequence[Token], mention: Mention, cases: set[Case]) -> int:
    """The first token of the name with what describes its bearer: «Индивидуальный предприниматель Иванов»."""
    at = _title(tokens, mention, cases)
    if at is None or (is_owned(tokens[at].text) and Case.GENITIVE in cases) or _is_thing(tokens[at]):
        return mention.first  # «опекуну Ивановой» may be her guardian, «электрику ИП Петрову» wiring
    while at and tokens[at - 1].is_word and _agree(tokens[at - 1].text, tokens[at].text):
        at -= 1
    return at


def _is_thing(title: Token) -> bool:
    """Whether a word for a person may as well be of a thing, and no list has it."""
    things = any({"NOUN", "inan"} <= reading.tag.grammemes for reading in parse(title.text))
    return things and not any(_is(kind, title) for kind in ("category", "other"))


def _agree(attribute: str, noun: str) -> bool:
    kinds = (*ATTRIBUTE, *NOUN)
    return bool(forms_as(attribute.lower(), ATTRIBUTE) & forms_as(noun.lower(), kinds))


def _title(tokens: Sequence[Token], mention: Mention, cases: set[Case]) -> int | None:
    """The nearest word for a person before a name that agrees with it."""
    for at in range(mention.first - 1, max(mention.first - REACH, 0) - 1, -1):
        token = tokens[at]
        if token.text[0].isdigit() or token.text == "№":
            continue  # «инвалид 2 группы Иванов», «директор школы № 2 Иванов»
        initial = len(token.text) == 1 and token.text not in ROMAN
        if not token.is_word or initial or any(mostly(token.text, kind) for kind in ("PREP", "VERB")):
            return None
        if token.text[0].islower() or at == 0:
            people = [r.tag for r in parse(token.text) if {"NOUN", "anim", "sing"} <= r.tag.grammemes]
            people = [tag for tag in people if not PROPER & tag.grammemes]  # «ли» is no Mr Ли
            if {TAGS.get(str(tag.case)) for tag in people} & cases:
                return at
    return None


def is_place(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name is that of a street or a school: «ул. Иванова», «имени Иванова»."""
    before = [token for token in tokens[max(first - 2, 0) : first] if token.text != "."]
    on_behalf = len(before) > 1 and yo(before[0].text) == "от"  # «от имени Иванова»
    return bool(before) and before[-1].is_word and _is("place", before[-1]) and not on_behalf


def is_rule(tokens: Sequence[Token]) -> bool:
    """Whether a sentence states a rule for everybody: «заявитель вправе», «гражданин имеет право»."""
    words = [token.text for token in tokens if token.is_word]
    entitled = any("иметь" in lemmas(word) for word in words) and any(
        "право" in lemmas(word) for word in words
    )
    return entitled or any(_is("rule", token) for token in tokens if token.is_word)


def names_yours(tokens: Sequence[Token]) -> bool:
    """Whether somebody of the addressee's is named: «Ваш сын», «Вашей матери»."""
    yours = [n for n, token in enumerate(tokens) if token.is_word and "ваш" in lemmas(token.text)]
    return any(has_tag(token.text, "NOUN", "anim") for n in yours for token in tokens[n + 1 : n + 3])

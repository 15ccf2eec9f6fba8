"""Words that «он» or «она» may mean though they are no common nouns: «заведующая», «дежурному», «СФР»."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from letterlint.language.grammar import ATTRIBUTE, NOUN, forms_as
from letterlint.language.morphology import has_tag, mostly
from letterlint.language.predication import is_predicated
from letterlint.model import Gender, Token

ROMAN = frozenset("IVXLC")
REACH = 4  # tokens before an attribute in which its noun may stand
GENDERS = {Gender.MALE: ("masc",), Gender.FEMALE: ("femn", "masc")}  # «дежурный» may be a woman


def names_another(tokens: Sequence[Token], gender: Gender, among: Collection[int] | None = None) -> bool:
    """Whether an attribute used as a noun, or an abbreviation, may be what a pronoun of the gender means.

    `among` are the tokens that it may be, all of them if not told.
    """
    looked = range(len(tokens)) if among is None else among
    return any(_is_short(tokens[n].text) or _is_noun(tokens, n, gender) for n in looked)


def _is_short(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and word.isupper() and not set(word) <= ROMAN


def _is_noun(tokens: Sequence[Token], at: int, gender: Gender) -> bool:
    """«передано заведующей отделением»: an attribute that agrees with no noun beside it."""
    word = tokens[at].text.lower()
    if not (mostly(word, "ADJF", "sing") or mostly(word, "PRTF", "sing")) or has_tag(word, "Apro"):
        return False
    forms = {form[:3] for form in forms_as(word, ATTRIBUTE) if form[2] in GENDERS.get(gender, ())}
    return bool(forms) and not _belongs(tokens, at, forms) and not is_predicated(tokens, at)


def _belongs(tokens: Sequence[Token], at: int, forms: set[tuple[str, str, str]]) -> bool:
    before = tokens[max(at - REACH, 0) : at]
    return any(_agree(token, forms) for token in (*_to_noun(tokens[at + 1 :]), *before))


def _to_noun(tokens: Sequence[Token]) -> Sequence[Token]:
    """The next noun: past attributes, adverbs and numbers."""
    for token in tokens:
        word = token.text.lower()
        if forms_as(word, NOUN):
            return (token,)
        if not (forms_as(word, ATTRIBUTE) or mostly(word, "ADVB") or mostly(word, "PREP")):
            return ()
    return ()


def _agree(token: Token, forms: set[tuple[str, str, str]]) -> bool:
    return bool({form[:3] for form in forms_as(token.text.lower(), NOUN)} & forms)

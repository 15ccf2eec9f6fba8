"""What stands beside a person's name and keeps it from becoming «Вы»."""

from __future__ import annotations

from collections.abc import Sequence

from letterlint.language.folding import yo
from letterlint.language.grammar import ATTRIBUTE, NOUN, Form, forms_as
from letterlint.language.morphology import has_tag, lemmas, mostly
from letterlint.language.names import Case
from letterlint.language.predicates import KINDS, predicate
from letterlint.language.prepositions import cases_after
from letterlint.language.rewriting import TAGS
from letterlint.model import Token

ADDRESS = frozenset(("вы", "ваш"))
OPENING = (",", "(", "–", "—", "-", "и", "или")  # between «Вам» and the name that explains it
REACH = 3  # tokens after a comma in which «который» stands
WHICH = "который"


def cannot_turn(tokens: Sequence[Token], first: int, last: int, cases: set[Case]) -> bool:
    """Whether «Вы» cannot stand in the place of a person: «Вам, Иванову», «Иванов, который», «И.И»."""
    before = [token.text for token in tokens[max(first - 2, 0) : first]]
    apposed = len(before) == 2 and before[1] in OPENING and not lemmas(before[0]).isdisjoint(ADDRESS)
    after = tokens[last + 1].text if last + 1 < len(tokens) else ""
    return (
        apposed
        or _stands_apart(tokens, first, last)
        or (len(after) == 1 and after.isupper())
        or is_restricted_by_which(tokens, last)
        or _has_complement(tokens, first, last)
        or _is_described(tokens, first, cases)
    )


def _stands_apart(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«(Иванова И. И.)», or a line in capital letters."""
    around = [token.text for token in (*tokens[max(first - 1, 0) : first], *tokens[last + 1 : last + 2])]
    words = [token.text for token in tokens if token.is_word]
    return around == ["(", ")"] or all(word.isupper() for word in words)


def is_restricted_by_which(tokens: Sequence[Token], last: int) -> bool:
    """«Иванову, которому отказано»."""
    after = tokens[last + 1 : last + 1 + REACH]
    return bool(after) and after[0].text == "," and any(WHICH in lemmas(token.text) for token in after[1:])


def is_apposed(tokens: Sequence[Token], last: int, cases: set[Case]) -> bool:
    """«Иванову, проживающему в Бердске,» – «Вам, проживающему» is right, but heavy."""
    after = tokens[last + 1 : last + 3]
    if len(after) < 2 or after[0].text != "," or not mostly(after[1].text, "PRTF"):
        return False
    forms = forms_as(after[1].text.lower(), ATTRIBUTE)
    return any(_is_of_person(form) and TAGS.get(form[0]) in cases for form in forms)


def _has_complement(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«обратившемуся в Центр»: a participle that more words belong to than are seen as the person."""
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if first != last or after is None or not after.is_word or not mostly(tokens[first].text, "PRTF"):
        return False
    follows = any(has_tag(after.text, kind) for kind in (*KINDS, "ADVB")) or yo(after.text) == "не"
    return not follows


def _is_described(tokens: Sequence[Token], first: int, cases: set[Case]) -> bool:
    """«обратившемуся в Центр Иванову»: an attribute that agrees with no noun before the person."""
    governed = set(cases_after(tokens[first - 1].text)) if first else set()
    tags = {tag for tag, case in TAGS.items() if case in (cases & governed or cases)}
    for at in range(first - 1, -1, -1):
        word = tokens[at].text.lower()
        if not (tokens[at].is_word or word[0].isdigit()) or has_tag(word, "Apro") or predicate(word):
            return False
        forms = {form[:3] for form in forms_as(word, ATTRIBUTE) if _is_of_person(form)}
        if not {case for case, *_ in forms} & tags or not mostly(word, "PRTF"):
            continue
        around = (*tokens[at + 1 : first], *_before_comma(tokens, at))
        return not any(form[:3] in forms for t in around for form in forms_as(t.text, NOUN))
    return False


def _before_comma(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """«по информации, полученной от заявителя»: the noun that a phrase is of."""
    return tokens[at - 2 : at - 1] if at > 1 and tokens[at - 1].text == "," else ()


def _is_of_person(form: Form) -> bool:
    _, number, gender, animacy = form
    return number == "sing" and gender != "neut" and animacy != "inan"

"""From the third person to the second: «обращение Иванова И. И.» → «Ваше обращение».

`capital` is for one addressee («Вы», «Ваш»); to several one writes «вы», «ваш».
"""

from __future__ import annotations

from collections.abc import Sequence

from letterlint.language.attributes import cannot_turn
from letterlint.language.government import governed_case, is_body, is_owned, may_be_object
from letterlint.language.grammar import ATTRIBUTE, NOUN, forms_as
from letterlint.language.morphology import mostly, parse
from letterlint.language.names import Case
from letterlint.language.possession import PLAIN, is_in_address, possessive
from letterlint.language.prepositions import cases_after
from letterlint.language.rewriting import TAGS, YOU, Rewriting, cased, is_first
from letterlint.language.subjects import subject, without_nominative
from letterlint.model import Gender, Token

NO_NOUNS = ("VERB", "INFN", "GRND", "PRTS", "ADJS", "ADVB", "CONJ", "PRCL", "PRED", "NPRO", "COMP")


def rewritten(
    tokens: Sequence[Token],
    first: int,
    last: int,
    cases: set[Case],
    capital: bool,
    gender: Gender = Gender.UNKNOWN,
) -> Rewriting | None:
    """What to write in the place of a person named by the tokens `first` to `last`, in one of `cases`.

    `gender` is the person's. None where a person has to rebuild the sentence.
    """
    if cannot_turn(tokens, first, last, cases):
        return None
    before = tokens[first - 1] if first and tokens[first - 1].is_word else None
    if Case.GENITIVE in cases and is_in_address(tokens, first):
        return possessive(tokens, first, last, capital)
    if before and cases_after(before.text):
        return _after_preposition(tokens, first, last, cases & set(cases_after(before.text)), capital)
    cases = without_nominative(tokens, first, last, cases, gender) - {Case.PREPOSITIONAL}
    if before and _is_attribute(before.text, cases):
        return None
    if before and Case.GENITIVE in cases and _may_be_noun(before.text):
        owner = _is_owner(before.text, cases) and not may_be_object(tokens, first, last, cases)
        return possessive(tokens, first, last, capital) if owner else None
    if Case.NOMINATIVE in cases:
        return subject(tokens, first, last, capital)
    return _object(tokens, first, last, cases, capital)


def cases_of_word(word: str) -> set[Case]:
    """The cases that a noun or a participle may stand in."""
    return {TAGS[str(r.tag.case)] for r in parse(word) if str(r.tag.case) in TAGS}


def _is_attribute(word: str, cases: set[Case]) -> bool:
    """«пожилого Иванова»: the person cannot be «пожилого Вас»."""
    forms = {form[:2] for form in forms_as(word.lower(), ATTRIBUTE)}
    agreeing = any((tag, "sing") in forms for tag, case in TAGS.items() if case in cases)
    return agreeing and not is_owned(word)


def _may_be_noun(word: str) -> bool:
    return bool(forms_as(word.lower(), NOUN)) and not any(mostly(word, kind) for kind in NO_NOUNS)


def _is_owner(thing: str, cases: set[Case]) -> bool:
    """Whether a name after a noun is in the genitive for certain: «заявление Ивановой», «дом Иванова».

    «комиссии Ивановой отказано» may be the dative, «комиссия Иванова пригласила» the accusative.
    """
    plain = cases <= {Case.GENITIVE, Case.ACCUSATIVE}
    if mostly(thing, "NOUN", "anim"):  # «опекуну Ивановой» may be two words for one person
        return is_owned(thing) and not cases_of_word(thing) & (cases - {Case.GENITIVE})
    return is_owned(thing) or (plain and not is_body(thing))


def _after_preposition(
    tokens: Sequence[Token], first: int, last: int, cases: set[Case], capital: bool
) -> Rewriting | None:
    """«с Ивановым» → «с Вами», «об Иванове» → «о Вас»."""
    options = {YOU[case] for case in cases}
    if len(options) != 1:
        return None
    preposition = tokens[first - 1].text
    you = cased(options.pop(), capital)
    if preposition.lower() not in PLAIN:
        return Rewriting(first, last, you)
    return Rewriting(first - 1, last, f"{cased(PLAIN[preposition.lower()], preposition[0].isupper())} {you}")


def _object(
    tokens: Sequence[Token], first: int, last: int, cases: set[Case], capital: bool
) -> Rewriting | None:
    """«Иванову назначена выплата» → «Вам …»; of a woman's name the predicate must tell the case."""
    options = {YOU[case] for case in cases}
    capital = capital or is_first(tokens, first)
    if len(options) == 1:
        return Rewriting(first, last, cased(options.pop(), capital))
    case = governed_case(tokens, first, last)
    return Rewriting(first, last, cased(YOU[case], capital), sure=False) if case in cases and case else None

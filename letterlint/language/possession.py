"""«личное дело Иванова» → «Ваше личное дело»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from letterlint.language.folding import yo
from letterlint.language.grammar import ATTRIBUTE, CASES, NOUN, forms_as
from letterlint.language.morphology import has_tag, lemmas, mostly, parse
from letterlint.language.names import Case
from letterlint.language.prepositions import cases_after
from letterlint.language.rewriting import Rewriting, cased, is_first
from letterlint.model import Token

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

PLAIN = {"со": "с", "ко": "к", "во": "в", "об": "о", "обо": "о"}  # before «Вас» and «Ваш»
FRAMES = {"отношение": "в", "повод": "по"}  # «в отношении Вас», not «в Вашем отношении»
JOINING = ("и", "или", "либо")
REACH = 3  # words after «и» in which another owner may stand


def possessive(tokens: Sequence[Token], first: int, last: int, capital: bool) -> Rewriting | None:
    """«обращение Иванова» → «Ваше обращение», «в адрес Иванова» → «Вам».

    None where the form of the noun is not certain, or where it is joined to another noun.
    """
    noun = tokens[first - 1]
    before = yo(tokens[first - 2].text) if first > 1 else ""
    if is_in_address(tokens, first):
        alone = not has_another_owner(tokens, last)
        return Rewriting(first - 2, last, cased("вам", capital or first == 2)) if alone else None
    if any(FRAMES.get(lemma) == before for lemma in lemmas(noun.text)):
        return Rewriting(first, last, cased("вас", capital))
    start = _beginning(tokens, first - 1)
    if _is_joined(tokens, start, first - 1) or has_another_owner(tokens, last):
        return None
    forms = your(agreeing(tokens, start, first - 1), capital)
    return _with(tokens, start, first, last, forms.pop()) if len(forms) == 1 else None


def is_in_address(tokens: Sequence[Token], first: int) -> bool:
    """«в адрес Иванова»: what follows is a genitive."""
    return [yo(token.text) for token in tokens[max(first - 2, 0) : first]] == ["в", "адрес"]


def _with(tokens: Sequence[Token], start: int, first: int, last: int, form: str) -> Rewriting:
    words = [token.text for token in tokens[start:first]]
    preposition = tokens[start - 1].text if start else ""
    if is_first(tokens, start):
        words[0] = words[0] if words[0].isupper() else words[0].lower()
        form = form.capitalize()
    if preposition.lower() in PLAIN:
        form = f"{cased(PLAIN[preposition.lower()], preposition[0].isupper())} {form}"
        start -= 1
    return Rewriting(start, last, " ".join((form, *words)))


def _beginning(tokens: Sequence[Token], noun: int) -> int:
    """The first of the attributes before a noun that agree with it; «этот», «все» stay before «Ваш»."""
    forms, start = forms_as(tokens[noun].text.lower(), NOUN), noun
    while start and tokens[start - 1].is_word:
        word = tokens[start - 1].text.lower()
        if has_tag(word, "Apro") or not forms_as(word, ATTRIBUTE) & forms:
            break
        start -= 1
    if (
        start
        and start < noun
        and mostly(tokens[start].text, "PRTF")
        and mostly(tokens[start - 1].text, "ADVB")
    ):
        start -= 1  # «ранее поданное заявление»
    return start


def _is_joined(tokens: Sequence[Token], start: int, noun: int) -> bool:
    """«имя и отчество заявителя»: «Ваш» would be of the second one only."""
    if start < 2 or yo(tokens[start - 1].text) not in JOINING:
        return False
    other = forms_as(tokens[start - 2].text.lower(), NOUN)
    return bool({f[0] for f in other} & {f[0] for f in forms_as(tokens[noun].text.lower(), NOUN)})


def has_another_owner(tokens: Sequence[Token], last: int) -> bool:
    """«мнение заявителя и комиссии», «мнение заявителя, опекуна и комиссии»."""
    joint = yo(tokens[last + 1].text) if last + 1 < len(tokens) else ""
    following = tokens[last + 2 : last + 2 + REACH]
    if joint == ",":
        return bool(following) and mostly(following[0].text, "NOUN", "gent")
    if joint not in JOINING:
        return False
    words = [token.text for token in following]
    return bool(words) and (has_tag(words[0], "gent") or any(mostly(w, "NOUN", "gent") for w in words[:2]))


def agreeing(tokens: Sequence[Token], start: int, noun: int) -> list[Parse]:
    """The readings of a noun that its attributes and the word before let stand."""
    likely = {form[:2] for form in forms_as(tokens[noun].text.lower(), NOUN)}
    nouns = [r for r in parse(tokens[noun].text) if r.tag.POS == "NOUN" and "Infr" not in r.tag]
    readings = [r for r in nouns if (CASES.get(str(r.tag.case), r.tag.case), r.tag.number) in likely]
    for token in tokens[start:noun]:
        agreeing = {form[:2] for form in forms_as(token.text.lower(), ATTRIBUTE)}
        readings = [r for r in readings if not agreeing or (r.tag.case, r.tag.number) in agreeing]
    before = tokens[start - 1] if start else None
    if before and (governed := _tags_after(before.text)):
        return [r for r in readings if r.tag.case in governed]
    if before and before.is_word and mostly(before.text, "NOUN"):
        return [r for r in readings if r.tag.case == "gent" and r.tag.number == "sing"] or readings
    return readings


def _tags_after(word: str) -> set[str]:
    tags = {
        Case.GENITIVE: ("gent", "gen2"),
        Case.DATIVE: ("datv",),
        Case.ACCUSATIVE: ("accs", "acc2"),
        Case.INSTRUMENTAL: ("ablt",),
        Case.PREPOSITIONAL: ("loct", "loc2"),
    }
    return {tag for case in cases_after(word) for tag in tags[case]}


def your(noun: Iterable[Parse], capital: bool) -> set[str]:
    """The forms of «Ваш» that agree with the readings of a noun: a single one where its form tells."""
    return {cased(_your(reading), capital) for reading in noun}


def _your(noun: Parse) -> str:
    tag = noun.tag
    grammemes = {str(tag.case), str(tag.number)} | ({str(tag.gender)} if tag.number == "sing" else set())
    possessive = next(reading for reading in parse("ваш") if "ADJF" in reading.tag)
    found = possessive.inflect(grammemes | ({str(tag.animacy)} if _shows_animacy(noun) else set()))
    return str(found.word) if found else str(possessive.word)


def _shows_animacy(noun: Parse) -> bool:
    return bool(noun.tag.case == "accs" and (noun.tag.number == "plur" or noun.tag.gender == "masc"))

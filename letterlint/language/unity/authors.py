"""Who writes: «я сообщаю» or «мы сообщаем»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from letterlint.language.folding import yo
from letterlint.language.morphology import lemmas, parse
from letterlint.language.quoting import unquoted
from letterlint.language.speech import retells
from letterlint.language.subjects import predicate_with_you
from letterlint.language.unity.use import Use
from letterlint.model import Sentence, Token

ONE, MANY = "«я»", "«мы»"
ONE_WORDS = frozenset(("я", "мне", "меня", "мной", "мною"))
# the head apologises in person in any letter: «приношу», «прошу», «выражаю» with one of these words
REGRET = frozenset(("извинение", "извинить", "прощение", "сожаление", "сожалеть", "жаль", "соболезнование"))
REGRETTING = frozenset(("приносить", "принести", "просить", "выражать", "сожалеть", "извиняться"))
OFFICIAL = frozenset(("доводить", "переводить", "проводить"))  # in a letter «довожу» is no «довозить»
COURTESY = frozenset(("благодарить", "желать", "поздравлять", "надеяться"))


def authors(sentences: Sequence[Sentence]) -> Iterator[Use]:
    """The first persons of a letter: pronouns and verbs, not in the words of others.

    An apology in the singular is right beside «мы»; one in the plural, thanks and wishes are not sure.
    """
    for sentence in sentences:
        if not retells(sentence):
            yield from _uses(sentence, any(t.is_word and lemmas(t.text) & REGRET for t in sentence.tokens))


def _uses(sentence: Sentence, regrets: bool) -> Iterator[Use]:
    own = unquoted(sentence)
    after_pronoun = False
    for token, following in zip(own, [*own[1:], None], strict=False):
        pronoun = _pronoun(token, following)
        author = pronoun or ("" if after_pronoun else _verb(token))
        last = following if pronoun and following and _acts(following) else token
        ritual = regrets and (bool(pronoun) or bool(lemmas(token.text) & REGRETTING))
        if author and not (ritual and author == ONE):
            better = _pair(author, token, last) if pronoun else _other_number(token.text)
            sure = not ritual and not lemmas(last.text) & COURTESY
            yield Use(author, sentence.place(token, last), sure=sure, better=better)
        after_pronoun = bool(pronoun)


def _pronoun(token: Token, following: Token | None) -> str:
    """«Мы с Вами» is not the author alone."""
    word = yo(token.text)
    if word in ONE_WORDS:
        return ONE
    return MANY if word == "мы" and (following is None or yo(following.text) not in ("с", "оба")) else ""


def _verb(token: Token) -> str:
    """The author of a verb in the first person; "" of any other word, and of «дам», which is a noun too."""
    readings = parse(token.text) if token.is_word and len(token.text) > 2 else ()
    if not readings or not {"VERB", "1per", "indc"} <= readings[0].tag.grammemes:
        return ""
    if any(reading.tag.POS in ("NOUN", "ADJF", "NPRO") for reading in readings):
        return ""
    return ONE if "sing" in readings[0].tag else MANY


def _acts(token: Token) -> bool:
    return token.is_word and parse(token.text)[0].tag.POS in ("VERB", "PRTS")


def _pair(author: str, pronoun: Token, last: Token) -> str:
    """«я поручил» as «мы поручили», "" where the number of a past verb would have to be guessed."""
    if yo(pronoun.text) not in ("я", "мы") or last == pronoun:
        return ""
    word = "мы" if author == ONE else "я"
    verb = _other_number(last.text)
    if not verb and author == ONE:
        verb = predicate_with_you(last.text) or ""
    return f"{word} {verb.lower()}" if verb else ""


def _other_number(verb: str) -> str:
    """«сообщаю» as «сообщаем» and the other way round; "" of a verb that has no person."""
    readings = [reading for reading in parse(verb) if "1per" in reading.tag]
    official = [reading for reading in readings if reading.normal_form in OFFICIAL]
    forms = {
        str(found.word)
        for reading in official or readings
        if (found := reading.inflect(frozenset({"plur" if "sing" in reading.tag else "sing"})))
    }
    return forms.pop() if len(forms) == 1 else ""  # «вожу» is «водим» or «возим»

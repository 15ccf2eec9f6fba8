"""Whether «заявитель» is the addressee though no event is told of: «Заявителю необходимо до 5 мая …».

A letter that has just spoken of somebody, or to the addressee, hardly goes on with a rule for everybody;
what a rule looks like all the same is left: laws, conditions, rights, the present tense.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum

from letterlint.language.folding import yo
from letterlint.language.government import is_owned
from letterlint.language.morphology import has_tag, lemmas, mostly
from letterlint.language.others import speaks_to
from letterlint.language.particular import is_everybody, is_general
from letterlint.language.persons import is_designated
from letterlint.language.predicates import clause, predicate
from letterlint.model import Sentence, Token

SOURCE = frozenset(("слово", "мнение", "утверждение", "сообщение", "информация", "сведение"))
OPENING = ("по", "со", "согласно")  # «по словам», «со слов»
GROUND, NONE = "основание", ("нет", "не")
WHICH, PROCEDURE = "который", ("при", "для")
BOUNDS = ("менее", "более", "ниже", "выше", "свыше", "до", "не", "меньше", "больше")
REACH = 6  # tokens from the beginning in which a source is named
SUM = re.compile(r"\d\s*(?:руб(?:\.|л)|тыс\.)")
AMOUNT = frozenset(("составлять", "составить", "равняться"))


class Before(IntEnum):
    """Of whom the sentence before in the paragraph is."""

    OTHERS = 0
    TO_ADDRESSEE = 1  # «С Вами заключён договор»
    OF_ADDRESSEE = 2  # «Заявителем не представлена справка»


def before_in_paragraph(sentence: Sentence, near: Sequence[Sentence], spoken: bool) -> Before:
    """What the sentence before is of; `spoken` if it speaks of the addressee in the third person."""
    last = near[-1] if near else None
    if last is None or last.paragraph != sentence.paragraph:
        return Before(int(spoken))  # less certain than in the paragraph itself
    return Before.OF_ADDRESSEE if spoken else Before(int(speaks_to(last.tokens)))


def concern(sentence: Sentence, first: int, last: int, before: Before) -> str | None:
    """The kind of the mention, "likely" where it is not certain; None where everybody may be meant."""
    tokens = sentence.tokens
    if is_everybody(tokens, first) or is_general(tokens, first, last) or _is_told_to_you(tokens):
        return None
    if any(is_designated("norm", token.text) for token in tokens):
        return None
    if any(tells(tokens, first) for tells in (_is_addressed, _is_source, _is_refused)) or _has_sum(
        sentence, first
    ):
        return "event"
    if before is Before.OTHERS or _is_subordinate(tokens, first) or not _awaits(tokens, first):
        return None
    procedure = yo(tokens[0].text) in PROCEDURE
    return "event" if before is Before.OF_ADDRESSEE and not procedure else "likely"


def _is_subordinate(tokens: Sequence[Token], first: int) -> bool:
    """«после того, как заявитель представит справку», «жилья, нужного заявителю»."""
    comma = max((n for n in range(first) if tokens[n].text == ","), default=-1)
    opening = tokens[comma + 1].text
    kinds = any(mostly(opening, kind) for kind in ("CONJ", "ADJF", "PRTF", "ADVB"))
    return comma >= 0 and (kinds or WHICH in lemmas(opening))


def _is_told_to_you(tokens: Sequence[Token]) -> bool:
    """«Вам разъяснено, что заявителю необходимо …» is of everybody."""
    return any(lemmas(token.text) & {"вы", "ваш"} for token in tokens if token.is_word)


def _is_addressed(tokens: Sequence[Token], first: int) -> bool:
    """«Мы благодарим заявителя», «Просим заявителя»: the letter itself does that."""
    own = (tokens[n].text for n in clause(tokens, first))
    return any(is_designated("address", word) and has_tag(word, "VERB", "1per") for word in own)


def _is_source(tokens: Sequence[Token], first: int) -> bool:
    """«По информации, полученной от заявителя, …» opens a sentence."""
    opening, after = tokens[:first], tokens[first + 1 : first + 2]
    return (
        0 < first < REACH
        and bool(after)
        and after[0].text == ","
        and yo(opening[0].text) in OPENING
        and any(lemmas(token.text) & SOURCE for token in opening)
        and not any(predicate(token.text.lower()) for token in opening)
    )


def _is_refused(tokens: Sequence[Token], first: int) -> bool:
    """«Оснований для удовлетворения жалобы заявителя нет»: of one complaint."""
    reasons = any(GROUND in lemmas(tokens[n].text) for n in clause(tokens, first))
    return reasons and is_owned(tokens[first - 1].text) and any(yo(t.text) in NONE for t in tokens)


def _has_sum(sentence: Sentence, first: int) -> bool:
    """«Доход заявителя составляет 14 200 рублей»."""
    tokens = sentence.tokens
    owned = first > 0 and is_owned(tokens[first - 1].text)
    own = [tokens[n].text for n in clause(tokens, first)]
    told = any(lemmas(word) & AMOUNT and has_tag(word, "VERB") for word in own)
    bound = any(yo(word) in BOUNDS or is_designated("needed", word) for word in own)
    return owned and told and not bound and bool(SUM.search(sentence.text))


def _awaits(tokens: Sequence[Token], first: int) -> bool:
    """Whether the clause tells what somebody has to do, or will get: «необходимо», «откажут»."""
    own = [tokens[n].text for n in clause(tokens, first)]
    future = any(mostly(word, "VERB", "futr") for word in own)
    needed = (word for word in own if not mostly(word, "ADJF"))
    return future or any(is_designated("needed", word) for word in needed)

"""What a clause of an appeal asks: when, how much, why, whether; and where such clauses begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from letterlint.language.folding import yo
from letterlint.language.kinship import lemma
from letterlint.language.morphology import has_tag, mostly
from letterlint.letter.vocabulary import having
from letterlint.model import Token


class Kind(StrEnum):
    """What an answer must give."""

    WHEN = "when"
    AMOUNT = "amount"
    WHERE = "where"
    WHO = "who"
    WHY = "why"
    HOW = "how"
    WHICH = "which"
    WHETHER = "whether"
    ACTION = "action"  # a request to do something
    HELP = "help"  # a request to do whatever helps: «прошу принять меры»


PREPOSITION = r"(?:(?:в|во|на|с|со|до|за|по|из|от|к|у|о|об|через|для|при|после)\s+)?"
WHEN_NOUN = (
    r"(?:числ[оау]|д(?:ень|ня|не|ни|ней|ням|ню)\b|"
    r"месяц|врем|год|срок|час|недел|дат|момент|пор|график|расписани|сут)\w*"
)
AMOUNT_NOUN = r"(?:размер|сумм|стоимост|цен|плат|процент|тариф|номер|количеств|числ|част)\w*"
WHY_NOUN = r"(?:причин|основани|прав[оауе]м?\b|законно)\w*"
WHERE_NOUN = r"(?:адрес|кабинет|окно|окне|организаци|учреждени|мест|инстанци|орган\b|сайт)\w*"
ABOUT = r"\w*\s+(?:\w+\s+){0,2}?"
KINDS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (Kind.AMOUNT, r"^(?:до|с|со|от|после)\s+скольк\w*\s+лет"),
        (
            Kind.WHEN,
            rf"^{PREPOSITION}(?:когда\b|как\s+(?:долго|скоро)\b|как(?:ой|ом|ого|ую|ая|ие|им|их|ов){ABOUT}{WHEN_NOUN})",
        ),
        (
            Kind.WHEN,
            rf"^{PREPOSITION}скольк\w*\s+(?:(?:еще|нам|мне|мы|я|по)\s+)*"
            rf"(?:ждать|времени|дней|часов|месяцев|недель|лет|д?лят\w*|длит\w*|займ\w*|продл\w*|стоять|идет)",
        ),
        (Kind.WHEN, r"^(?:во|до|со?|к|через)\s+скольк"),
        (Kind.WHEN, r"^(?:дат|срок|врем|график|расписани)\w*"),
        (
            Kind.AMOUNT,
            rf"^{PREPOSITION}(?:скольк|насколько|как\s+часто)|^{PREPOSITION}как(?:ой|ом|ая|ов|ова|ую){ABOUT}{AMOUNT_NOUN}",
        ),
        (Kind.AMOUNT, rf"^{AMOUNT_NOUN}"),
        (
            Kind.WHY,
            rf"^(?:почему|отчего|зачем|за\s+что|с\s+какой\s+стати|из-за\s+чего|в\s+связи\s+с\s+чем)|^{PREPOSITION}как(?:ой|ом|ому|ая|ова|ую|ие|их|им){ABOUT}{WHY_NOUN}",
        ),
        (Kind.WHY, r"^(?:причин|основани)"),
        (
            Kind.WHERE,
            rf"^(?:где|куда|откуда)|^{PREPOSITION}как(?:ой|ом|ому|ая|ую){ABOUT}{WHERE_NOUN}|^(?:адрес|телефон)",
        ),
        (Kind.WHO, rf"^{PREPOSITION}(?:кто|кого|кому|кем|ком|чей|чья|чье|чьи|чьей)\b"),
        (Kind.HOW, r"^(?:как\b|каким\s+образом|порядок|порядк|процедур|способ)"),
        (
            Kind.WHICH,
            rf"^(?:перечень|список|состав|условия)\b|^{PREPOSITION}(?:как(?:ой|ом|ого|ому|ую|ая|ое|ие|их|им|ими|ов|ова|овы)|что|чего|чему|чем|котор\w+)\b",
        ),
    )
)
QUESTION_WORDS = having("question")
CONJUNCTIONS = having("conjunction")  # may join a mere clause
LINKS = having("link")
NOT_AS = having("before-as")  # «так как», «после того как»
NOT_HOW = having("after-as")  # «как только», «как правило»
LI = frozenset(("ли", "ль"))


def kind_of(text: str) -> Kind:
    """What a clause asks, by how it begins: «с какого числа» is when, «на сколько» how much."""
    plain = yo(text).strip(" ,;:–-«")
    return next((kind for kind, pattern in KINDS if pattern.match(plain)), Kind.WHETHER)


def beginnings(tokens: Sequence[Token], listed: bool) -> list[int]:
    """The tokens at which clauses that ask begin, in order.

    Where clauses are `listed` («прошу сообщить, где …, когда …») a comma before is enough; elsewhere
    «, когда» may be no question.
    """
    found = {_begin(tokens, at) for at in range(len(tokens)) if _asks(tokens, at, listed)}
    return sorted(found)


def is_question_word(token: Token) -> bool:
    return is_asking(token.text) and yo(token.text) not in LI


def is_asking(written: str) -> bool:
    """Whether a word is «ли» or begins a question: «какой», «сколько»."""
    word = yo(written)
    if word in LI:
        return True
    return word in QUESTION_WORDS or word.startswith("скольк") or lemma(written) in ("какой", "каков", "чей")


def _asks(tokens: Sequence[Token], at: int, listed: bool) -> bool:
    if yo(tokens[at].text) in LI:
        return at > 0
    return is_question_word(tokens[at]) and not _joins(tokens, at, listed)


def _joins(tokens: Sequence[Token], at: int, listed: bool) -> bool:
    """Whether a question word is a conjunction or part of one here."""
    word, begin = yo(tokens[at].text), _begin(tokens, at)
    before = yo(tokens[begin - 1].text) if begin else ""
    after = yo(tokens[at + 1].text) if at + 1 < len(tokens) else ""
    if word == "как" and (before in NOT_AS or after in NOT_HOW):
        return True
    if not before or before in LINKS or before in ":;–-(":
        return False
    if before == ",":
        return word in CONJUNCTIONS and not (listed and word != "что")
    return word in CONJUNCTIONS and not listed


def _begin(tokens: Sequence[Token], at: int) -> int:
    """Where the clause begins that the word at `at` asks: «в» of «в какой», «Могут» of «Могут ли»."""
    begin = at - 1 if yo(tokens[at].text) in LI else at
    if begin and (mostly(tokens[begin - 1].text, "PREP") or yo(tokens[begin - 1].text) == "не"):
        begin -= 1
    return begin


def infinitives(tokens: Sequence[Token]) -> Iterator[int]:
    return (at for at, token in enumerate(tokens) if mostly(token.text, "INFN"))


def is_imperative(token: Token) -> bool:
    """«Сообщите», «Примите»: to somebody addressed as «Вы»."""
    return has_tag(token.text, "VERB", "impr", "plur", "excl")

"""The questions and requests of an appeal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, takewhile

from letterlint.language.folding import yo
from letterlint.language.kinship import is_content, lemma
from letterlint.language.morphology import mostly
from letterlint.language.sentences import sentences
from letterlint.language.spans import is_statement, quotations
from letterlint.language.wordlists import rows
from letterlint.letter.asking import LI, Kind, beginnings, infinitives, is_asking, is_imperative, is_question_word, kind_of
from letterlint.model import Document, Paragraph, Sentence, Token

ITEM = re.compile(r"^\s*(?:(?P<number>\d{1,2})\s?[.)]|[а-я]\)|[–—•*-])\s*")
ASK = frozenset("прошу просим попрошу требую требуем умоляю умоляем настаиваю настаиваем ходатайствую просьба".split())
WISH = frozenset("хочу хотим хотел хотела хотели хотелось хочется желаю желаем нужно необходимо надо важно".split())
INTEREST = frozenset("интересует интересуют интересно".split())
PUZZLE = frozenset("понять понимаю понимаем поняла понял непонятно понятно неясно ясно знаю знаем ясна ясен".split())
NOT_IMPERATIVE = frozenset(
    "извините простите поймите представьте представляете поверьте посмотрите войдите учтите знайте подумайте судите "
    "смотрите здравствуйте скажете пусть давайте".split()
)
LOST = re.compile(r"не зна\w+,? (?:что (?:мне )?делать|как (?:мне |нам )?(?:дальше )?(?:жить|быть)|куда|к кому|у кого)")
OPENERS = frozenset("и а ну да так вот но тогда".split())
INFERENCE = frozenset("значит выходит получается стало".split())  # «а управление, значит, нашло?»
REST = r"(?: \w+){0,4}?"
WISH_REACH = 3  # words between «хочу» and «узнать»
POLITE_START = frozenset("пожалуйста и а также еще очень поэтому если прошу вас".split())


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing asked: the tokens of its clause, and those that only set it in context."""

    kind: Kind
    tokens: tuple[Token, ...]
    context: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A sentence or an item of a list that asks; it is answered when all that it asks is."""

    sentence: Sentence
    number: int | None  # in the appeal's own list
    asks: tuple[Ask, ...]
    before: tuple[Token, ...] = ()  # the sentence before it, that «она» and «это» may mean


@dataclass(frozen=True, slots=True)
class _Head:
    """A word that makes what follows a request: «прошу» at token `at`, its verb or clause from `start`."""

    at: int
    start: int


def questions(appeal: Document) -> list[Question]:
    """What an appeal asks, in order; the story, mere politeness and rhetorical questions left out."""
    found: list[Question] = []
    lead: str | None = None
    before: tuple[Token, ...] = ()
    for paragraph in appeal.paragraphs:
        for sentence in _sentences(paragraph):
            item = _is_item(sentence, paragraph) or (lead is not None and sentence.text[:1].islower())
            asks = tuple(_asks(sentence, lead if item else None, item))
            if asks:
                number = _number(sentence, paragraph)
                found.append(Question(_unnumbered(sentence), number, asks, before))
            before = sentence.tokens
            lead = _lead(sentence) or (lead if item else None)
    return found


def _sentences(paragraph: Paragraph) -> Iterator[Sentence]:
    """The sentences, parted also after each «?»: «положена ли скидка? в какие дни?»"""
    for sentence in sentences(paragraph):
        start = 0
        for at, token in enumerate(sentence.tokens):
            if token.text.startswith("?") and at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].is_word:
                yield _part(sentence, start, at + 1)
                start = at + 1
        yield _part(sentence, start, len(sentence.tokens)) if start else sentence


def _part(sentence: Sentence, start: int, end: int) -> Sentence:
    tokens = sentence.tokens[start:end]
    return Sentence(sentence.paragraph, tokens[0].start, tokens[-1].end, tokens)


def _unnumbered(sentence: Sentence) -> Sentence:
    item = ITEM.match(sentence.text)
    start = sentence.start + (item.end() if item else 0)
    return Sentence(sentence.paragraph, start, sentence.end, tuple(t for t in sentence.tokens if t.start >= start))


def _is_item(sentence: Sentence, paragraph: Paragraph) -> bool:
    first = not paragraph.text[: sentence.start].strip()
    return ITEM.match(sentence.text) is not None or (first and bool(paragraph.number))


def _number(sentence: Sentence, paragraph: Paragraph) -> int | None:
    found = ITEM.match(sentence.text) or (ITEM.match(paragraph.number) if paragraph.number else None)
    return int(found["number"]) if found and found["number"] else None


def _lead(sentence: Sentence) -> str | None:
    """What the list after «Прошу сообщить:» or «Прошу:» is of: "inform" or "action"; None where no list follows."""
    if not sentence.text.rstrip().endswith(":"):
        return None
    words = {lemma(token.text) for token in sentence.tokens if token.is_word}
    if words & _requests("inform") or words & {"вопрос", "интересовать", "ответ"}:
        return "inform"
    return "action" if {yo(t.text) for t in sentence.tokens} & ASK else None


def _asks(sentence: Sentence, lead: str | None, item: bool) -> Iterator[Ask]:
    tokens = _own(sentence)
    if not tokens or is_rhetorical(sentence.text):
        return
    heads = list(_heads(tokens))
    if heads:
        yield from _requested(tokens, heads)
    elif _asked(sentence):
        yield from _direct(tokens)
    elif lead or item:
        yield from _listed(tokens, lead)
    elif _sounds_asking(tokens):
        yield from _direct(tokens)


def _own(sentence: Sentence) -> tuple[Token, ...]:
    """The tokens without the item's number and without what others are quoted to have said."""
    text = sentence.paragraph.text
    said = [span for span in quotations(text) if is_statement(text[slice(*span)])]
    return tuple(t for t in _unnumbered(sentence).tokens if not any(a <= t.start < b for a, b in said))


def is_rhetorical(text: str) -> bool:
    """«Разве это порядок?», «Сколько можно терпеть?»"""
    words = [word for word in re.findall(r"\w+", yo(text)) if word not in ("же", "ведь", "то")]
    while words and words[0] in OPENERS:
        words.pop(0)
    infers = not INFERENCE.isdisjoint(words) and not any(map(is_asking, words))
    return infers or _rhetorical().match(" ".join(words) + " ") is not None


@lru_cache(maxsize=1)
def _rhetorical() -> re.Pattern[str]:
    """How rhetorical questions begin; «…» in the list stands for up to four words."""
    openings = (yo(row["opening"]) for row in rows("letterlint.letter", "rhetorical"))
    return re.compile("|".join(rf"(?:{opening.replace(' …', REST)}) " for opening in openings))


@lru_cache(maxsize=3)
def _requests(kind: str) -> frozenset[str]:
    return frozenset(yo(row["lemma"]) for row in rows("letterlint.letter", "requests") if row["kind"] == kind)


def _asked(sentence: Sentence) -> bool:
    text = sentence.text.rstrip(" )»\"!.")
    return text.endswith("?") and any(token.text.startswith("?") for token in _own(sentence))


def _sounds_asking(tokens: Sequence[Token]) -> bool:
    """A question without its sign: «есть ли бесплатные кружки.»"""
    words = [yo(token.text) for token in tokens if token.is_word][:4]
    return not LI.isdisjoint(words[1:])


def _heads(tokens: Sequence[Token]) -> Iterator[_Head]:
    """The words that make a request of what follows them."""
    for at, token in enumerate(tokens):
        word = yo(token.text)
        if word in ASK:
            yield _Head(at, at + 1)
        elif word in WISH:
            told = [n for n in infinitives(tokens[: at + 2 + WISH_REACH]) if n > at]
            if told and lemma(tokens[told[0]].text) in _requests("inform"):
                yield _Head(at, told[0])
        elif word in INTEREST or (word in PUZZLE and _puzzled(tokens, at)):
            yield _Head(at, at + 1)
        elif is_imperative(token) and word not in NOT_IMPERATIVE and _opens(tokens, at):
            yield _Head(at, at)


def _puzzled(tokens: Sequence[Token], at: int) -> bool:
    """«не могу понять, почему», «непонятно, куда»; not «не знаю, как жить дальше»."""
    before = {yo(token.text) for token in tokens[max(at - 3, 0) : at]}
    text = " ".join(yo(token.text) for token in tokens).replace(" ,", ",")
    negated = "не" in before or yo(tokens[at].text).startswith("не")
    return negated and not LOST.search(text) and bool(beginnings(tokens[at + 1 :], listed=True))


def _opens(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1] if at else None
    words = {yo(token.text) for token in tokens[:at] if token.is_word}
    return before is None or not before.is_word or words <= POLITE_START or yo(before.text) in POLITE_START


def _requested(tokens: Sequence[Token], heads: Sequence[_Head]) -> Iterator[Ask]:
    ends = [*(head.at for head in heads[1:]), len(tokens)]
    for n, (head, end) in enumerate(zip(heads, ends, strict=True)):
        if head.start < end:
            before = tokens[: head.at] if n == 0 else ()
            yield from _scope(tokens[head.start : end], before, yo(tokens[head.at].text))


def _scope(tokens: Sequence[Token], before: Sequence[Token], head: str) -> Iterator[Ask]:
    """What a request with these tokens after its head asks."""
    if head in INTEREST or head in PUZZLE:
        yield from _told(tokens, before)
        return
    verbs = _verbs(tokens)
    if not verbs:  # «прошу ответа», «прошу: …»
        yield from _done(tokens, before)
        return
    for start, end in pairwise([*verbs, len(tokens)]):
        part = tokens[start:end]
        if _informs(part):
            yield from _told(part[1:], before if start == verbs[0] else ())
        else:
            yield from _done(part, before if start == verbs[0] else ())


def _verbs(tokens: Sequence[Token]) -> list[int]:
    """The infinitives and imperatives that one request joins: «выдать справку и пересчитать пенсию»."""
    verbs: list[int] = []
    for at, token in enumerate(tokens):
        if not (mostly(token.text, "INFN") or (at == 0 and is_imperative(token))):
            continue
        asking = bool(verbs) and bool(beginnings(tokens[verbs[-1] + 1 : at], listed=True))
        if not verbs or (_coordinated(tokens, at) and (not asking or _is_request(token))):
            verbs.append(at)
    return verbs


def _coordinated(tokens: Sequence[Token], at: int) -> bool:
    before = [yo(token.text) for token in tokens[max(at - 3, 0) : at]]
    while before and before[-1] in ("не", "также", "мне", "нам", "же", "вас"):
        before.pop()
    return bool(before) and (before[-1] in (",", "и", "а", ";", "либо", "или") or not before[-1][0].isalpha())


def _is_request(token: Token) -> bool:
    return lemma(token.text) in _requests("inform") | {"принять", "провести", "выдать", "пересчитать", "назначить"}


def _informs(part: Sequence[Token]) -> bool:
    words = [lemma(token.text) for token in part[:5] if token.is_word]
    return words[0] in _requests("inform") or (
        words[0] in ("дать", "предоставить", "направить", "прислать", "выслать")
        and any(w in ("ответ", "разъяснение", "информация", "пояснение", "сведение", "консультация") for w in words)
    )


def _told(tokens: Sequence[Token], before: Sequence[Token]) -> Iterator[Ask]:
    """What is to be told: clauses that ask, or things to tell about."""
    starts = beginnings(tokens, listed=True)
    if starts:
        yield from _clauses(tokens, starts, (*before, *tokens[: starts[0]]))
        return
    for part in _things(tokens):
        if any(_matters(token, "polite") for token in part):
            yield Ask(kind_of(_text(part)), tuple(part), tuple(before))


def _things(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """«порядок записи, срок ожидания и перечень анализов»: three things to tell."""
    heads = [at for at, token in enumerate(tokens) if _is_thing(tokens, at, token)]
    first = heads[0] if heads else 0
    for start, end in pairwise([*(heads or [first]), len(tokens)]):
        yield tokens[start:end]


def _is_thing(tokens: Sequence[Token], at: int, token: Token) -> bool:
    before = yo(tokens[at - 1].text) if at else ""
    joined = at == 0 or before in (",", "и", "о", "об", "про", "также") or not any(map(_is_noun, tokens[:at]))
    return joined and _is_noun(token) and lemma(token.text) in _things_to_tell()


def _is_noun(token: Token) -> bool:
    return mostly(token.text, "NOUN")


@lru_cache(maxsize=1)
def _things_to_tell() -> frozenset[str]:
    return frozenset(
        "порядок срок перечень список размер сумма стоимость цена причина основание адрес телефон график дата время "
        "условие расписание состав результат".split()
    )


def _done(tokens: Sequence[Token], before: Sequence[Token]) -> Iterator[Ask]:
    """What is to be done."""
    starts = beginnings(tokens, listed=True)
    if starts and tokens and lemma(tokens[0].text) in _requests("generic"):  # «разобраться, почему …»
        yield from _clauses(tokens, starts, (*before, *tokens[: starts[0]]))
        return
    main = list(takewhile(lambda token: token.text != ",", tokens))  # «…, очки у меня хорошие» is the story
    if not any(_matters(token, "generic") for token in main) or not any(_matters(t, "polite") for t in main):
        if sum(_matters(token, "polite") and _matters(token, "generic") for token in before) > 1:
            yield Ask(Kind.ACTION, tuple(before), tuple(tokens))  # «обеды холодные, прошу разобраться»
        elif any(is_content(token.text) and lemma(token.text) != "ответ" for token in tokens):
            yield Ask(Kind.HELP, (*before, *tokens))
    else:
        yield Ask(Kind.ACTION, tuple(tokens), tuple(before))


def _matters(token: Token, kind: str) -> bool:
    return is_content(token.text) and lemma(token.text) not in _requests(kind)


def _direct(tokens: Sequence[Token]) -> Iterator[Ask]:
    """A question with its sign: the clauses that ask, or all of it."""
    starts = beginnings(tokens, listed=False)
    if not starts:
        late = [at for at, token in enumerate(tokens) if is_question_word(token) and yo(token.text) != "что"]
        starts = late[-1:]
    yield from _clauses(tokens, starts, tokens[: starts[0]]) if starts else (Ask(Kind.WHETHER, tuple(tokens)),)


def _clauses(tokens: Sequence[Token], starts: Sequence[int], context: Sequence[Token]) -> Iterator[Ask]:
    """One thing asked for each clause; «кто и по какому праву удержал» asks two of one predicate."""
    parts = [tokens[a:b] for a, b in pairwise([*starts, len(tokens)])]
    for n, part in enumerate(parts):
        others = [token for m, other in enumerate(parts) if m != n for token in other]
        whole = part if n + 1 == len(parts) or any(_tells(token) for token in part) else [*part, *parts[n + 1]]
        yield Ask(kind_of(_text(part)), tuple(whole), (*context, *others))


def _tells(token: Token) -> bool:
    return is_content(token.text) and not is_question_word(token)


def _listed(tokens: Sequence[Token], lead: str | None) -> Iterator[Ask]:
    """An item without a sign of its own: of «Прошу:», of «Прошу сообщить:», or a numbered question."""
    starts = beginnings(tokens, listed=True)
    if starts and starts[0] == 0:
        yield from _clauses(tokens, starts, ())
    elif lead == "action" or (lead and mostly(tokens[0].text, "INFN")):
        yield from _scope(tokens, (), "")
    elif lead == "inform":
        yield from _told(tokens, ())


def _text(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)

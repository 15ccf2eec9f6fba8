"""What a question or a request asks, thing by thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from letterlint.language.folding import yo
from letterlint.language.kinship import is_content, lemma
from letterlint.language.morphology import mostly
from letterlint.letter.asking import Kind, beginnings, is_imperative, is_question_word, kind_of
from letterlint.letter.requests import Head, lemmas_of, wants_to_know
from letterlint.letter.vocabulary import having
from letterlint.model import Token

THINGS = having("thing")  # that are told: «порядок записи»
TOLD = having("told")  # «дать ответ», «предоставить информацию»
GIVING = having("giving")
COMMON = having("common-request")  # infinitives that are a request even after a question: «…, и принять меры»


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing asked: the tokens of its clause, and those that only set it in context."""

    kind: Kind
    tokens: tuple[Token, ...]
    context: tuple[Token, ...] = ()


def requested(tokens: Sequence[Token], heads: Sequence[Head]) -> Iterator[Ask]:
    """What a sentence asks whose requests begin at the heads."""
    ends = [*(head.at for head in heads[1:]), len(tokens)]
    for n, (head, end) in enumerate(zip(heads, ends, strict=True)):
        if head.start < end:
            before = tokens[: head.at] if n == 0 else ()
            yield from _scope(tokens[head.start : end], before, yo(tokens[head.at].text))


def direct(tokens: Sequence[Token]) -> Iterator[Ask]:
    """A question with its sign: the clauses that ask, or all of it."""
    starts = beginnings(tokens, listed=False)
    if not starts:
        late = [at for at, token in enumerate(tokens) if is_question_word(token) and yo(token.text) != "что"]
        starts = late[-1:]
    yield from (
        _clauses(tokens, starts, tokens[: starts[0]]) if starts else (Ask(Kind.WHETHER, tuple(tokens)),)
    )


def listed(tokens: Sequence[Token], lead: str | None) -> Iterator[Ask]:
    """An item without a sign of its own: of «Прошу:», of «Прошу сообщить:», or a numbered question."""
    starts = beginnings(tokens, listed=True)
    if starts and starts[0] == 0:
        yield from _clauses(tokens, starts, ())
    elif lead == "action" or (lead and mostly(tokens[0].text, "INFN")):
        yield from _scope(tokens, (), "")
    elif lead == "inform":
        yield from _told(tokens, ())


def _scope(tokens: Sequence[Token], before: Sequence[Token], head: str) -> Iterator[Ask]:
    """What a request with these tokens after its head asks."""
    if wants_to_know(head):
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
    return lemma(token.text) in lemmas_of("inform") | COMMON


def _informs(part: Sequence[Token]) -> bool:
    words = [lemma(token.text) for token in part[:5] if token.is_word]
    return words[0] in lemmas_of("inform") or (words[0] in GIVING and not TOLD.isdisjoint(words))


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
    return joined and _is_noun(token) and lemma(token.text) in THINGS


def _is_noun(token: Token) -> bool:
    return mostly(token.text, "NOUN")


def _done(tokens: Sequence[Token], before: Sequence[Token]) -> Iterator[Ask]:
    """What is to be done."""
    starts = beginnings(tokens, listed=True)
    if starts and tokens and lemma(tokens[0].text) in lemmas_of("generic"):  # «разобраться, почему …»
        yield from _clauses(tokens, starts, (*before, *tokens[: starts[0]]))
        return
    main = list(takewhile(lambda token: token.text != ",", tokens))  # «…, очки у меня хорошие» is the story
    if not any(_matters(token, "generic") for token in main) or not any(_matters(t, "polite") for t in main):
        if sum(_matters(token, "polite") and _matters(token, "generic") for token in before) > 1:
            yield Ask(Kind.ACTION, tuple(before), tuple(tokens))  # «обеды холодные, прошу разобраться»
        elif (
            words := {lemma(t.text) for t in (*before, *tokens) if is_content(t.text)}
        ) and "ответ" not in words:
            yield Ask(Kind.HELP, (*before, *tokens))
    else:
        yield Ask(Kind.ACTION, tuple(tokens), tuple(before))


def _matters(token: Token, kind: str) -> bool:
    return is_content(token.text) and lemma(token.text) not in lemmas_of(kind)


def _clauses(tokens: Sequence[Token], starts: Sequence[int], context: Sequence[Token]) -> Iterator[Ask]:
    """One thing asked for each clause; «кто и по какому праву удержал» asks two of one predicate."""
    parts = [tokens[a:b] for a, b in pairwise([*starts, len(tokens)])]
    for n, part in enumerate(parts):
        others = [token for m, other in enumerate(parts) if m != n for token in other]
        whole = (
            part if n + 1 == len(parts) or any(_tells(token) for token in part) else [*part, *parts[n + 1]]
        )
        yield Ask(kind_of(_text(part)), tuple(whole), (*context, *others))


def _tells(token: Token) -> bool:
    return is_content(token.text) and not is_question_word(token)


def _text(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)

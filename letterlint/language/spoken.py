"""Where a sentence speaks of the addressees by name instead of to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letterlint.language.context import is_quoted
from letterlint.language.mentions import Mention, cases_of, mentions
from letterlint.language.morphology import has_tag, lemmas, parse
from letterlint.language.names import Case
from letterlint.language.particular import is_restricted
from letterlint.language.persons import described_from, is_introduced, is_place
from letterlint.model import Addressee, Gender, Sentence, Token


@dataclass(frozen=True, slots=True)
class Spoken:
    """A place where the addressee is spoken of: tokens `first` to `last`, in one of `cases`."""

    first: int
    last: int
    cases: frozenset[Case]
    kind: str = ""  # of the word list: "person" is never everybody, "title" stands before a name only,
    # "event" is somebody whom something happened to, "singular" too, but in the plural everybody,
    # "likely" may be somebody else all the same, "described" is a name with what its bearer is
    gender: Gender = Gender.UNKNOWN  # of the word, which a pronoun may go with: «заявитель … он» of a woman


def gender_of(word: str) -> Gender:
    """The gender of a word that somebody is called."""
    genders = {reading.tag.gender for reading in parse(word) if reading.tag.case}
    known = {"masc": Gender.MALE, "femn": Gender.FEMALE}
    return known.get(str(genders.pop()), Gender.UNKNOWN) if len(genders) == 1 else Gender.UNKNOWN


def past_comma(tokens: Sequence[Token], last: int) -> int:
    """The comma after an apposition, if there is one: «с заявителем, Ивановым, заключён договор»."""
    return last + 1 if last + 1 < len(tokens) and tokens[last + 1].text == "," else last


def named_together(sentence: Sentence, addressees: Sequence[Addressee]) -> Iterator[Spoken]:
    """The places that name the addressees; of several ones, where all of them are named together.

    «Иванов получит путёвку 5 мая, а Петрова – 6 мая»: «вы» would not tell who gets what.
    """
    found = sorted(
        ((spoken, n) for n, each in enumerate(addressees) for spoken in _named(sentence, each)),
        key=lambda each: each[0].first,
    )
    group: list[tuple[Spoken, int]] = []
    for spoken, n in found:
        joined = group and _are_joined(sentence.tokens, group[-1][0], spoken)
        group = [*group, (spoken, n)] if joined else [(spoken, n)]
        if len({each for _, each in group}) == len(addressees):
            cases = frozenset.intersection(*(each.cases for each, _ in group))
            yield Spoken(group[0][0].first, spoken.last, cases, group[0][0].kind)
            group = []


def _are_joined(tokens: Sequence[Token], left: Spoken, right: Spoken) -> bool:
    between = [token.text for token in tokens[left.last + 1 : right.first]]
    return between in (["и"], [","])


def _named(sentence: Sentence, addressee: Addressee) -> Iterator[Spoken]:
    tokens, name = sentence.tokens, addressee.name
    own_titles = frozenset(lemma for word in addressee.post.split() for lemma in lemmas(word))
    for mention in mentions(tokens, name):
        cases = cases_of(name, tokens, mention)
        if not (
            is_place(tokens, mention.first)
            or is_introduced(tokens, mention, cases, own_titles)
            or is_within_quotation(sentence, mention.first, mention.last)
            or _is_call(tokens, mention, cases)
        ):
            first = described_from(tokens, mention, cases)
            kind = "described" if first < mention.first else ""
            yield Spoken(first, mention.last, frozenset(cases), kind)


def _is_call(tokens: Sequence[Token], mention: Mention, cases: set[Case]) -> bool:
    """«Иван Иванович, мы рассмотрели …»: the addressee is spoken to."""
    after = tokens[mention.last + 1].text if mention.last + 1 < len(tokens) else ""
    if is_restricted(tokens, mention.last):
        return False  # «Иванов И. И., проживающий в Бердске, …»
    before = tokens[max(mention.first - 2, 0) : mention.first]
    apposed = len(before) == 2 and has_tag(before[0].text, "NOUN", "anim", "nomn")  # «Заявитель, Иванов, …»
    return (
        Case.NOMINATIVE in cases
        and after in (",", "!")
        and (not before or not (before[-1].is_word or apposed))
    )


def is_within_quotation(sentence: Sentence, first: int, last: int) -> bool:
    """Whether tokens stand in quotation marks."""
    start = sentence.tokens[first].start - sentence.start
    return is_quoted(sentence.text, (start, sentence.tokens[last].end - sentence.start))

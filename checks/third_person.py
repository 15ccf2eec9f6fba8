"""Об адресате говорится в третьем лице.

Письмо – разговор с человеком. «Обращение Иванова И.И. рассмотрено» звучит так, будто письмо пишут
кому-то другому. Пишите «Ваше обращение», «Вам назначена выплата», «Вы просили».

Замечание появляется на фамилии адресата в любом падеже, на его имени и отчестве, на словах
«заявитель», «гражданин», «обратившийся», «автор обращения» и на «он», «она», если речь об адресате.

Замечания нет в адресе, подписи и обращении; на однофамильцах («Ваш сын Иванов Пётр»); на общих
правилах («заявитель вправе обжаловать решение»); в цитатах и названиях документов; на словах о
другом человеке в письме руководителю организации. Организация может говорить о себе в третьем
лице: «Центр рассмотрел Ваше обращение».

Источник: Кодекс, п. 5.4.1 – «недопустимо обращение в третьем лице».
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from letterlint.check import (
    Addressee,
    Applicability,
    Check,
    Edit,
    Example,
    Finding,
    Fix,
    Gender,
    Letter,
    Sentence,
    Severity,
    Token,
)
from letterlint.language.anaphora import has_names, may_be_told, names_nobody, pronouns
from letterlint.language.context import is_quoted
from letterlint.language.mentions import Mention, cases_of, mentions
from letterlint.language.morphology import has_tag, lemmas, mostly, parse
from letterlint.language.names import Case
from letterlint.language.persons import is_introduced, is_place, is_rule, names_yours, tells_event
from letterlint.language.phrases import PhraseBook
from letterlint.language.second_person import cases_of_word, rewritten
from letterlint.language.wordlists import rows

PROBLEM = "об адресате говорится в третьем лице."
DATIVE = frozenset({Case.DATIVE})
CONTEXT = 2  # sentences before, besides the last, in which whom «он» means may be named
ADVICE = "Обратитесь к нему: «Вы», «Вам», «Ваше»."


@dataclass(frozen=True, slots=True)
class Spoken:
    """A place where the addressee is spoken of: tokens `first` to `last`, in one of `cases`."""

    first: int
    last: int
    cases: frozenset[Case]
    kind: str = ""  # of the word list: "person" is never everybody, "title" stands before a name only,
    # "event" is somebody whom something happened to, "singular" too, but in the plural everybody,
    # "likely" may be somebody else all the same


Named = list[tuple[Sentence, Spoken]]


@dataclass(frozen=True, kw_only=True)
class ThirdPerson(Check):
    """Looks for the addressee's name, for what addressees are called, and for pronouns after these."""

    name: ClassVar[str] = "third-person"
    clause: ClassVar[str] = "5.4.1"
    default_severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example | str, ...]] = (
        "МБУ «КЦСОН» рассмотрело [[обращение Иванова И.И.|Ваше обращение]] и сообщает следующее.",
        "[[Иванову И. И.|Вам]] назначена выплата с 1 марта 2025 года.",
        "О решении комиссии [[заявитель уведомлён|Вы уведомлены]] по телефону.",
        "Пандус поставят у дома, в котором живёт [[автор обращения]].",
        "[[Гражданину|Вам]] отказано в выплате, потому что доход выше порога.",
        "[[Заявитель обратился|Вы обратились]] за справкой 3 марта 2025 года.",
        "Справка выдана [[Ивану Ивановичу|Вам]] 3 марта 2025 года.",
        "[[Обращение гражданина Иванова|Ваше обращение]] поступило 3 марта 2025 года.",
        "Мы рассмотрели Ваше обращение о брате Иванове Петре.",
        "Ваша дочь Иванова Анна Ивановна зачислена в группу.",
        "Заявитель вправе обжаловать решение в суде.",
        "По статье 5 закона гражданин имеет право получить ответ.",
        "Граждане подают заявление лично или по почте.",
        "В акте записано: «Заявитель Иванов И. И. от услуг отказался».",
        "Центр рассмотрел Ваше обращение и сообщает следующее.",
        "Приём ведут на ул. Иванова, д. 5, у Ивановой А. П.",
        "> Директору школы № 2\n> Игнатьевой О. В.\n^ Уважаемая Ольга Викторовна!\nЗаявитель просила назначить куратора.",
    )

    def findings(self, letter: Letter) -> Iterator[Finding]:
        before: list[Sentence] = []
        named: Named = []
        for sentence in letter.sentences:
            own = [(sentence, spoken) for spoken in _spoken(sentence, letter)]
            named = [n for n in named if before and n[0] is before[-1]] + own
            spoken = [*(spoken for _, spoken in own), *_by_pronoun(sentence, before, letter, named)]
            yield from (self._found(sentence, place, letter) for place in spoken)
            before = [*before[-CONTEXT:], sentence]

    def _found(self, sentence: Sentence, spoken: Spoken, letter: Letter) -> Finding:
        place = sentence.place(sentence.tokens[spoken.first], sentence.tokens[spoken.last])
        fix = _fix(sentence, spoken, letter)
        likely = spoken.kind == "likely"
        return self.finding(
            sentence.paragraph,
            place,
            f"{'похоже, ' if likely else ''}{PROBLEM} {fix.title}",
            fix,
            severity=Severity.INFO if likely else None,
        )


def _fix(sentence: Sentence, spoken: Spoken, letter: Letter) -> Fix:
    tokens, several = sentence.tokens, letter.collective or len(letter.addressees) > 1
    better = rewritten(tokens, spoken.first, spoken.last, set(spoken.cases), capital=not several)
    if better is None:
        return Fix(ADVICE, Applicability.MANUAL)
    place = sentence.place(tokens[better.first], tokens[better.last])
    old = " ".join(sentence.paragraph.text[place.start : place.end].split())
    sure = better.sure and spoken.kind != "likely"
    applicability = Applicability.SAFE if sure else Applicability.UNSAFE
    return Fix(f"Замените «{old}» на «{better.text}».", applicability, (Edit(place, better.text),))


def _spoken(sentence: Sentence, letter: Letter) -> Iterator[Spoken]:
    """The addressee's names and what addressees are called, a name after such a word taken with it."""
    named = {n.first: n for addressee in letter.addressees for n in _named(sentence, addressee)}
    for spoken in _called(sentence, letter):
        name = named.pop(spoken.last + 1, None)
        if name:
            yield Spoken(spoken.first, name.last, spoken.cases & name.cases or name.cases)
        elif not letter.official and _is_particular(sentence, spoken, letter):
            yield spoken
    yield from named.values()


def _named(sentence: Sentence, addressee: Addressee) -> Iterator[Spoken]:
    tokens, name = sentence.tokens, addressee.name
    own_titles = frozenset(lemma for word in addressee.post.split() for lemma in lemmas(word))
    for mention in mentions(tokens, name):
        cases = cases_of(name, tokens, mention)
        if not (
            is_place(tokens, mention.first)
            or is_introduced(tokens, mention, cases, own_titles)
            or _quoted(sentence, mention.first, mention.last)
            or _is_call(tokens, mention, cases)
        ):
            yield Spoken(mention.first, mention.last, frozenset(cases))


def _is_call(tokens: tuple[Token, ...], mention: Mention, cases: set[Case]) -> bool:
    """«Иван Иванович, мы рассмотрели …»: the addressee is spoken to."""
    after = tokens[mention.last + 1].text if mention.last + 1 < len(tokens) else ""
    return (
        Case.NOMINATIVE in cases
        and after in (",", "!")
        and (mention.first == 0 or not tokens[mention.first - 1].is_word)
    )


def _quoted(sentence: Sentence, first: int, last: int) -> bool:
    start = sentence.tokens[first].start - sentence.start
    return is_quoted(sentence.text, (start, sentence.tokens[last].end - sentence.start))


def _called(sentence: Sentence, letter: Letter) -> Iterator[Spoken]:
    """«заявитель», «автор обращения» where they can be the addressee by number and gender."""
    tokens = sentence.tokens
    for match in _book().find(tokens):
        head = next(
            (t for t in tokens[match.first : match.last + 1] if has_tag(t.text, "NOUN")), tokens[match.first]
        )
        if _fits_addressee(head.text, match.entry, letter) and not _quoted(sentence, match.first, match.last):
            yield Spoken(match.first, match.last, frozenset(cases_of_word(head.text)), match.entry)


@lru_cache(maxsize=1)
def _book() -> PhraseBook[str]:
    listed = rows("letterlint.checks", "third-person")
    return PhraseBook((phrase, row["kind"]) for row in listed for phrase in row["phrase"].split(";"))


def _fits_addressee(word: str, kind: str, letter: Letter) -> bool:
    """Whether number and gender of what somebody is called can be the addressee's."""
    tags = [r.tag for r in parse(word) if r.tag.case]
    several = letter.collective or len(letter.addressees) > 1
    if several or all(tag.number == "plur" for tag in tags):
        return several and kind != "singular" and any(tag.number == "plur" for tag in tags)
    genders = {a.name.gender for a in letter.addressees}
    feminine = all(tag.gender == "femn" for tag in tags)
    return not (feminine and genders == {Gender.MALE})


def _is_particular(sentence: Sentence, spoken: Spoken, letter: Letter) -> bool:
    """Whether «заявитель» is somebody whom something has happened to, not everybody and nobody else."""
    following = sentence.tokens[spoken.last + 1 : spoken.last + 2]
    after = following[0].text if following and following[0].is_word else ""
    if after[:1].isupper():
        return False  # «гражданка Петрова»
    # «гражданин Российской Федерации», «гражданин пожилого возраста»
    described = bool(after) and mostly(after, "gent") and (mostly(after, "ADJF") or mostly(after, "NOUN"))
    told = tells_event(sentence.tokens, spoken.first) and not is_rule(sentence.tokens)
    if spoken.kind == "likely" and any(names_yours(s.tokens) for s in letter.sentences):
        return False  # the patient may be «Ваш сын»
    return spoken.kind == "person" or (spoken.kind != "title" and told and not described)


def _by_pronoun(sentence: Sentence, before: list[Sentence], letter: Letter, named: Named) -> Iterator[Spoken]:
    """«он», «она» of the addressee: there is nobody and nothing else that the pronoun could mean."""
    gender = letter.addressees[0].name.gender if len(letter.addressees) == 1 else Gender.UNKNOWN
    for at, cases in () if letter.official else pronouns(sentence, gender):
        between, kind = _since_named(sentence, at, named)
        if kind is not None and may_be_told(between, gender, cases) and not has_names(between):
            yield Spoken(at, at, cases, kind)
        elif at == 0 and _can_open(sentence, before, gender, cases):
            yield Spoken(at, at, cases)


def _since_named(sentence: Sentence, at: int, named: Named) -> tuple[tuple[Token, ...], str | None]:
    """The tokens between the last words for the addressee, in this sentence or the one before, and
    the token `at`, and the kind of those words; None where there are none."""
    for earlier, spoken in reversed(named):
        if earlier is sentence and spoken.last < at:
            return sentence.tokens[spoken.last + 1 : at], spoken.kind
        if earlier is not sentence and earlier.paragraph == sentence.paragraph:
            return earlier.tokens[spoken.last + 1 :] + sentence.tokens[:at], spoken.kind
    return (), None


def _can_open(sentence: Sentence, before: list[Sentence], gender: Gender, cases: frozenset[Case]) -> bool:
    """«Ему разъяснено …» after sentences of the same paragraph that speak of nobody else."""
    near = [s for s in before if s.paragraph == sentence.paragraph]
    people = [token for s in near for token in s.tokens]
    if not near or not tells_event(sentence.tokens):
        return False
    alone = may_be_told(people, gender, DATIVE) and may_be_told(near[-1].tokens, gender, cases)
    return alone and names_nobody(near)

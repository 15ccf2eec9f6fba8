"""Об адресате говорится в третьем лице.

Письмо – разговор с человеком. «Обращение Иванова И.И. рассмотрено» звучит так, будто письмо пишут
кому-то другому. Пишите «Ваше обращение», «Вам назначена выплата», «Вы просили».

Замечание появляется на фамилии адресата в любом падеже, на его имени и отчестве, на словах
«заявитель», «гражданин», «обратившийся», «автор обращения» и на «он», «она», если речь об адресате.

Замечания нет в адресе, подписи и обращении; на однофамильцах («Ваш сын Иванов Пётр»); на общих
правилах («заявитель вправе обжаловать решение», «если заявитель пропустил срок, …»); в цитатах и
названиях документов; на словах о другом человеке в письме руководителю организации; на имени
одного из нескольких адресатов: важно, о ком из них речь. Организация может говорить о себе в
третьем лице: «Центр рассмотрел Ваше обращение».

Источник: Кодекс, п. 5.4.1 – «недопустимо обращение в третьем лице».
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import ClassVar

from letterlint.check import (
    Applicability,
    Check,
    Edit,
    Example,
    Finding,
    Fix,
    Gender,
    Letter,
    Place,
    Sentence,
    Severity,
    Token,
)
from letterlint.language.concerning import Before, before_in_paragraph, concern
from letterlint.language.morphology import has_tag, mostly, parse
from letterlint.language.particular import is_everybody, is_general, is_restricted, tells_event
from letterlint.language.passages import Reader, Told, passages
from letterlint.language.persons import is_rule, names_yours
from letterlint.language.phrases import PhraseBook
from letterlint.language.predication import is_predicated
from letterlint.language.second_person import cases_of_word
from letterlint.language.spoken import Spoken, gender_of, is_within_quotation, named_together, past_comma
from letterlint.language.spoken_by_pronoun import Named, by_pronoun
from letterlint.language.turning import DOUBTFUL, Change, Turn, turned
from letterlint.language.wordlists import rows

PROBLEM = "об адресате говорится в третьем лице."
CONTEXT = 2  # sentences before, besides the last, in which whom «он» means may be named
ADVICE = "Обратитесь к нему: «Вы», «Вам», «Ваше»."


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
        "[[Иванов И. И. письменно согласился|Вы письменно согласились]] на осмотр.",
        "[[Медицинская карта Иванова И. И.|Ваша медицинская карта]] найдена.",
        "[[В адрес Иванова И. И.|Вам]] направлен ответ.",
        "[[Обращение гражданина Иванова|Ваше обращение]] поступило 3 марта 2025 года.",
        "[[Заявителю|Вам]] разъяснено, что [[ему|Вам]] нужна справка.",
        "[[Обратившемуся]] в Центр [[Иванову И. И.]] дана консультация.",
        "Мы рассмотрели Ваше обращение о брате Иванове Петре.",
        "Ваша дочь Иванова Анна Ивановна зачислена в группу.",
        "Заявитель вправе обжаловать решение в суде.",
        "По статье 5 закона гражданин имеет право получить ответ.",
        "Граждане подают заявление лично или по почте.",
        "Если гражданин пропустил срок, жалобу не рассматривают.",
        "Каждый обратившийся получает памятку.",
        "В акте записано: «Заявитель Иванов И. И. от услуг отказался».",
        "Центр рассмотрел Ваше обращение и сообщает следующее.",
        "Приём ведут на ул. Иванова, д. 5, у Ивановой А. П.",
        "> Директору школы № 2\n> Игнатьевой О. В.\n^ Уважаемая Ольга Викторовна!\nЗаявитель просила назначить куратора.",
    )

    def findings(self, letter: Letter) -> Iterator[Finding]:
        several = letter.collective or len(letter.addressees) > 1
        reader = Reader(_gender(letter), several)
        for passage in passages(list(_told(letter)), reader):
            fix = _fix(turned(passage, reader))
            for sentence, spoken in passage.told:
                yield from (self._found(sentence, place, fix) for place in spoken)

    def _found(self, sentence: Sentence, spoken: Spoken, fix: Fix) -> Finding:
        place = sentence.place(sentence.tokens[spoken.first], sentence.tokens[spoken.last])
        likely = spoken.kind == "likely"
        return self.finding(
            sentence.paragraph,
            place,
            f"{'похоже, ' if likely else ''}{PROBLEM} {fix.title}",
            fix,
            severity=Severity.INFO if likely else None,
        )


def _gender(letter: Letter) -> Gender:
    return letter.addressees[0].name.gender if len(letter.addressees) == 1 else Gender.UNKNOWN


def _told(letter: Letter) -> Iterator[Told]:
    """Each sentence of a letter with the places that speak of the addressee."""
    before: list[Sentence] = []
    named: Named = []
    for sentence in letter.sentences:
        near = before_in_paragraph(sentence, before, _is_told_of(sentence, before[-1:], named))
        own = [(sentence, spoken) for spoken in _spoken(sentence, letter, near)]
        named = [n for n in named if before and n[0] is before[-1]] + own
        yield sentence, [*(spoken for _, spoken in own), *_pronouns(sentence, before, letter, named)]
        before = [*before[-CONTEXT:], sentence]


def _is_told_of(sentence: Sentence, last: Sequence[Sentence], named: Named) -> bool:
    """Whether a sentence near by, in the paragraph or right before it, speaks of the addressee."""
    near = [(s, spoken) for s, spoken in named if s.paragraph == sentence.paragraph or s in last]
    return any(spoken.kind not in DOUBTFUL for _, spoken in near)


def _fix(turn: Turn | None) -> Fix:
    if turn is None:
        return Fix(ADVICE, Applicability.MANUAL)
    parts = ", ".join(f"«{_text(change)}» на «{change.text}»" for change in turn.changes)
    edits = tuple(Edit(_place(change), change.text) for change in turn.changes)
    return Fix(f"Замените {parts}.", Applicability.SAFE if turn.sure else Applicability.UNSAFE, edits)


def _text(change: Change) -> str:
    tokens = change.sentence.tokens
    place = change.sentence.place(tokens[change.first], tokens[change.last])
    return " ".join(change.sentence.paragraph.text[place.start : place.end].split())


def _place(change: Change) -> Place:
    """The full stop of «И. И.» stays where it ends the sentence too."""
    tokens = change.sentence.tokens
    ends = change.last == len(tokens) - 1 and tokens[change.last].text == "."
    return change.sentence.place(tokens[change.first], tokens[change.last - ends])


def _spoken(sentence: Sentence, letter: Letter, near: Before) -> Iterator[Spoken]:
    """The addressee's names and what addressees are called, a name after such a word taken with it."""
    named = {spoken.first: spoken for spoken in named_together(sentence, letter.addressees)}
    if sentence.paragraph.cell is not None and _names_only(sentence, named.values()):
        return  # a list of people
    for spoken in _called(sentence, letter):
        apposed = sentence.tokens[spoken.last + 1 : spoken.last + 2]
        comma = bool(apposed) and apposed[0].text == ","
        name = named.get(spoken.last + 1 + comma)
        if name and spoken.cases & name.cases:
            del named[name.first]
            last = past_comma(sentence.tokens, name.last) if comma else name.last
            yield Spoken(spoken.first, last, spoken.cases & name.cases, gender=spoken.gender)
        elif whole := next((n for n in named.values() if n.first <= spoken.first <= n.last), None):
            if whole.first == spoken.first and spoken.kind != "likely":
                cases = whole.cases & spoken.cases or whole.cases
                named[whole.first] = replace(whole, kind="", cases=cases, gender=spoken.gender)
        elif not letter.official and (found := _meant(sentence, spoken, letter, near)):
            yield found
    yield from named.values()


def _names_only(sentence: Sentence, named: Iterable[Spoken]) -> bool:
    known = {n for spoken in named for n in range(spoken.first, spoken.last + 1)}
    return bool(known) and not any(t.is_word for n, t in enumerate(sentence.tokens) if n not in known)


def _called(sentence: Sentence, letter: Letter) -> Iterator[Spoken]:
    """«заявитель», «автор обращения» where they can be the addressee by number and gender."""
    tokens = sentence.tokens
    for match in _book().find(tokens):
        head = next(
            (t for t in tokens[match.first : match.last + 1] if has_tag(t.text, "NOUN")), tokens[match.first]
        )
        quoted = is_within_quotation(sentence, match.first, match.last)
        about = quoted or is_predicated(tokens, tokens.index(head))
        if _fits_addressee(head.text, match.entry, letter) and not about:
            cases = frozenset(cases_of_word(head.text))
            yield Spoken(match.first, match.last, cases, match.entry, gender_of(head.text))


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


def _meant(sentence: Sentence, spoken: Spoken, letter: Letter, near: Before) -> Spoken | None:
    """The place if it is of the addressee, with how certain that is."""
    if _is_particular(sentence, spoken, letter):
        return spoken
    known = spoken.kind == "event" and not _is_described(sentence.tokens, spoken)
    kind = concern(sentence, spoken.first, spoken.last, near) if known else None
    return replace(spoken, kind=kind) if kind else None


def _is_described(tokens: Sequence[Token], spoken: Spoken) -> bool:
    """«гражданин Российской Федерации», «гражданин пожилого возраста»."""
    after = tokens[spoken.last + 1].text if spoken.last + 1 < len(tokens) else ""
    return bool(after) and mostly(after, "gent") and (mostly(after, "ADJF") or mostly(after, "NOUN"))


def _is_particular(sentence: Sentence, spoken: Spoken, letter: Letter) -> bool:
    """Whether «заявитель» is somebody whom something has happened to, not everybody and nobody else."""
    if is_everybody(sentence.tokens, spoken.first):
        return False
    following = sentence.tokens[spoken.last + 1 : spoken.last + 2]
    after = following[0].text if following and following[0].is_word else ""
    if after[:1].isupper():
        return False  # «гражданка Петрова»
    told = tells_event(sentence.tokens, spoken.first) and not is_rule(sentence.tokens)
    if spoken.kind == "likely" and any(names_yours(s.tokens) for s in letter.sentences):
        return False  # the patient may be «Ваш сын»
    if spoken.kind == "person":
        general = is_general(sentence.tokens, spoken.first, spoken.last)
        return tells_event(sentence.tokens, spoken.first) or not general
    if spoken.kind == "singular" and is_restricted(sentence.tokens, spoken.last):
        return False  # «гражданин, проживающий в квартире № 5» may be anybody
    return spoken.kind != "title" and told and not _is_described(sentence.tokens, spoken)


def _pronouns(sentence: Sentence, before: list[Sentence], letter: Letter, named: Named) -> Iterator[Spoken]:
    """«он», «она» of the addressee, who is a person and not the head of an organisation."""
    if not letter.official:
        yield from by_pronoun(sentence, before, _gender(letter), named)
